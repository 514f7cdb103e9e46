package org.dibao.tables;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dibao.contracts.AddressJudged;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.contracts.Topic;
import org.dibao.events.BrokerUnavailableException;
import org.dibao.events.EventWriter;
import org.dibao.events.KafkaSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All subscriptions in memory, each as its owner wants it with what was found out about its address. Those stand on two
 * topics with one writer each, so nobody's write undoes what the other has written a moment before: a bounce that is
 * noted while the owner leaves cannot bring the subscription back.
 */
public final class SubscriptionTable implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionTable.class);

    private final Table<SubscriptionDefined, SubscriptionDefined> definitions;
    private final Table<AddressJudged, AddressJudged> judgements;
    private final EventWriter writer;
    private final List<Listener<SubscriptionDefined>> listeners = new ArrayList<>();

    /** Nothing is read before {@link #start}. */
    public SubscriptionTable(KafkaSettings kafka, EventWriter writer) {
        this.writer = writer;
        this.definitions = Table.of(SubscriptionDefined.class, kafka, writer).onChange(this::defined);
        this.judgements = Table.of(AddressJudged.class, kafka, writer).onChange(this::judged);
    }

    /** Adds a listener, which hears of what is read at start as well; before {@link #start}. */
    public SubscriptionTable onChange(Listener<SubscriptionDefined> listener) {
        listeners.add(listener);
        return this;
    }

    /**
     * Reads both topics to their ends, and follows them from there.
     *
     * @throws BrokerUnavailableException if nothing more comes for two minutes before the end
     */
    public void start() {
        judgements.start();
        definitions.start();
        judgements.values().stream()
                .map(AddressJudged::subscriptionId)
                .filter(id -> definitions.get(id).isEmpty())
                .forEach(this::forget);
    }

    /** A subscription as it stands, in whatever state. */
    public Optional<SubscriptionDefined> get(String id) {
        return definitions.get(id).map(this::whole);
    }

    /** All subscriptions as of now, in no order. */
    public Collection<SubscriptionDefined> values() {
        return definitions.values().stream().map(this::whole).toList();
    }

    /** How many there are. */
    public int size() {
        return definitions.size();
    }

    /** Writes what a subscription's owner wants, as {@link Table#put} does; what it says of the address does not count. */
    public void put(SubscriptionDefined subscription) {
        definitions.put(subscription);
    }

    /** Removes a subscription and what was found out about its address, as {@link Table#remove} does. */
    public void remove(String id) {
        definitions.remove(id);
    }

    /**
     * Writes what was found out about a subscription's address: its trouble, what came back, and that it is disabled.
     * Whatever else it says does not count, and all of it counts only while its owner has not switched it on again.
     *
     * @throws BrokerUnavailableException if it is unknown whether it was written; writing it again is right
     */
    public void judge(SubscriptionDefined subscription) {
        judgements.put(AddressJudged.of(subscription));
        if (definitions.get(subscription.subscriptionId()).isEmpty()) {
            judgements.remove(subscription.subscriptionId());
        }
    }

    /**
     * Returns once every subscription is in the table that stood on the topic when this was called, and all that was found
     * out about their addresses, whoever wrote it.
     *
     * @throws BrokerUnavailableException if Kafka does not answer or the end is not reached in half a minute
     */
    public void catchUp() {
        definitions.catchUp();
        judgements.catchUp();
    }

    /** Stops following; the rows stay as they are. */
    @Override
    public void close() {
        definitions.close();
        judgements.close();
    }

    private SubscriptionDefined whole(SubscriptionDefined defined) {
        return defined.judged(judgements.get(defined.subscriptionId()).orElse(null));
    }

    /** The two tables are read by two threads; whoever comes second here sees what the first has brought. */
    private synchronized void defined(
            String id, @Nullable SubscriptionDefined before, @Nullable SubscriptionDefined after) {
        AddressJudged judgement = judgements.get(id).orElse(null);
        tell(id, before == null ? null : before.judged(judgement), after == null ? null : after.judged(judgement));
        if (after == null && judgement != null) {
            forget(id);
        }
    }

    private synchronized void judged(String id, @Nullable AddressJudged before, @Nullable AddressJudged after) {
        definitions.get(id).ifPresent(defined -> tell(id, defined.judged(before), defined.judged(after)));
    }

    private void tell(String id, @Nullable SubscriptionDefined before, @Nullable SubscriptionDefined after) {
        listeners.forEach(listener -> listener.changed(id, before, after));
    }

    /** Whoever sees that a subscription is gone removes what hung on it; not waited for, the next start does so again. */
    private void forget(String id) {
        var unused = writer.remove(Topic.ADDRESS_JUDGED, id).whenComplete((place, failure) -> {
            if (failure != null) {
                LOG.warn(
                        "what was found out about a removed address stays until the next start subscription={}"
                                + " reason=\"{}\"",
                        id,
                        failure.toString());
            }
        });
    }
}
