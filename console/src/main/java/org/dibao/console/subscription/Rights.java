package org.dibao.console.subscription;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dibao.console.engine.DeliveryBook;
import org.dibao.contracts.Channel;
import org.dibao.contracts.EndpointOptions;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.tables.SubscriptionTable;

/**
 * What is kept about a subscriber, to be had or to be erased by whoever holds the token of one of his subscriptions.
 * That token goes to the mailbox alone, so it speaks for everything that this mailbox subscribed to; the token of an
 * endpoint speaks for its one subscription only, since anybody can enter any endpoint.
 */
public final class Rights {

    private final Subscriptions subscriptions;
    private final SubscriptionTable table;
    private final DeliveryBook deliveries;

    /** Over everything that the console has read. */
    public Rights(Subscriptions subscriptions, SubscriptionTable table, DeliveryBook deliveries) {
        this.subscriptions = subscriptions;
        this.table = table;
        this.deliveries = deliveries;
    }

    /** Everything that is kept; empty if the token is not that of the subscription. */
    Optional<Export> export(String id, String token) {
        return subscriptions.managed(id, token).map(this::export);
    }

    /**
     * Removes the subscriptions, and with them the only records that name the subscriber. What stays in the ledger is
     * under random numbers that lead to nobody any more.
     *
     * @return how many subscriptions were removed; empty if the token is not that of the subscription
     */
    Optional<Integer> erase(String id, String token) {
        return subscriptions.managed(id, token).map(subscription -> {
            List<SubscriptionDefined> all = ofSameReader(subscription);
            all.forEach(each -> table.remove(each.subscriptionId()));
            if (subscription.channel() == Channel.EMAIL) {
                forgetContact(subscription.address());
            }
            return all.size();
        });
    }

    private Export export(SubscriptionDefined subscription) {
        List<SubscriptionDefined> all = ofSameReader(subscription);
        return new Export(
                subscription.address(),
                all.stream().map(Export.Subscription::of).toList(),
                subscription.channel() == Channel.EMAIL
                        ? namingContact(subscription.address())
                                .map(Export.Contact::of)
                                .toList()
                        : List.of(),
                all.stream()
                        .flatMap(each -> deliveries.ofSubscription(each.subscriptionId()).stream())
                        .map(Export.Message::of)
                        .sorted(Export.Message.BY_TIME)
                        .toList());
    }

    private List<SubscriptionDefined> ofSameReader(SubscriptionDefined subscription) {
        Collection<SubscriptionDefined> all = table.values();
        return subscription.channel() == Channel.EMAIL
                ? all.stream()
                        .filter(other -> other.channel() == Channel.EMAIL)
                        .filter(other -> same(other.address(), subscription.address()))
                        .toList()
                : List.of(subscription);
    }

    private void forgetContact(String mailbox) {
        namingContact(mailbox).toList().forEach(each -> {
            EndpointOptions endpoint = each.options();
            table.put(each.called(new EndpointOptions(
                    endpoint.ordered(), endpoint.atOnce(), endpoint.perMinute(), endpoint.withText(), null)));
        });
    }

    /** A mailbox may also stand where the owner of an endpoint wants to be told of its troubles. */
    private Stream<SubscriptionDefined> namingContact(String mailbox) {
        return table.values().stream().filter(each -> {
            String contact = each.options().contact();
            return contact != null && same(contact, mailbox);
        });
    }

    private static boolean same(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }
}
