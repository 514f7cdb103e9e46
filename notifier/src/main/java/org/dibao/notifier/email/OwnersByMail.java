package org.dibao.notifier.email;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.notifier.delivery.Outcome;
import org.dibao.notifier.delivery.Owners;
import org.dibao.notifier.delivery.Pages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to those owners who named a mailbox that has confirmed a subscription here; a stranger's mailbox that somebody
 * entered hears nothing. A mail that does not get out, or is to come later, is tried again for a day, as long as its
 * trouble lasts; that much is kept in memory only, for the trouble itself stands at the subscription's page.
 */
public final class OwnersByMail implements Owners, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OwnersByMail.class);

    /** As for confirmations: greylisting relays commonly let through after one to five minutes. Doubled each time. */
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(70);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofDays(1);

    private final Mailer mailer;
    private final Pages pages;
    private final Predicate<String> confirmed;
    private final Predicate<SubscriptionDefined> stands;
    private final Duration firstPause;
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("owners").daemon().factory());

    /**
     * Owners behind the given mailer.
     *
     * @param confirmed whether a mailbox has an active subscription
     * @param stands whether a subscription's trouble is still as it was when its owner was to be told
     */
    public OwnersByMail(
            Mailer mailer, URI publicAddress, Predicate<String> confirmed, Predicate<SubscriptionDefined> stands) {
        this(mailer, publicAddress, confirmed, stands, FIRST_PAUSE);
    }

    OwnersByMail(
            Mailer mailer,
            URI publicAddress,
            Predicate<String> confirmed,
            Predicate<SubscriptionDefined> stands,
            Duration firstPause) {
        this.mailer = mailer;
        this.pages = new Pages(publicAddress);
        this.confirmed = confirmed;
        this.stands = stands;
        this.firstPause = firstPause;
    }

    @Override
    public void tell(SubscriptionDefined subscription, String answer) {
        tell(subscription, answer, firstPause, Duration.ZERO);
    }

    @Override
    public void close() {
        later.shutdownNow();
    }

    private void tell(SubscriptionDefined subscription, String answer, Duration pause, Duration waited) {
        String contact = subscription.options().contact();
        if (contact == null || !confirmed.test(contact)) {
            return;
        }
        Outcome outcome = mailer.send(TroubleMail.write(subscription, answer, pages));
        if (outcome instanceof Outcome.Delivered) {
            return;
        }
        Optional<Duration> again = Optional.of(pause)
                .filter(p -> passing(outcome) && waited.plus(p).compareTo(PATIENCE) <= 0);
        LOG.warn(
                "owner of an endpoint could not be told, {} subscription={} answer=\"{}\"",
                again.isPresent() ? "trying again" : "given up",
                subscription.subscriptionId(),
                outcome.answer());
        again.ifPresent(p -> tryAgain(subscription, answer, p, waited.plus(p)));
    }

    private void tryAgain(SubscriptionDefined subscription, String answer, Duration pause, Duration waited) {
        Duration next = pause.multipliedBy(2);
        Duration following = next.compareTo(LONGEST_PAUSE) < 0 ? next : LONGEST_PAUSE;
        var unused = later.schedule(
                () -> tellIfItStands(subscription, answer, following, waited), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void tellIfItStands(SubscriptionDefined subscription, String answer, Duration pause, Duration waited) {
        try {
            if (stands.test(subscription)) {
                tell(subscription, answer, pause, waited);
            }
        } catch (RuntimeException e) {
            LOG.error(
                    "owner of an endpoint could not be told, in an unforeseen way subscription={}",
                    subscription.subscriptionId(),
                    e);
        }
    }

    /** Whether it may be otherwise next time. */
    private static boolean passing(Outcome outcome) {
        return outcome instanceof Outcome.NoWayOut
                || outcome instanceof Outcome.Failed
                || outcome instanceof Outcome.TooFast;
    }
}
