package org.dibao.notifier.email;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.dibao.contracts.ConfirmationRequested;
import org.dibao.notifier.delivery.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the owners of mailboxes to confirm. A mailbox that answers "later" (greylisting) is tried again until the link
 * expires; that much is kept in memory only, because a person who waits in vain asks again, and a link that works for
 * an hour is not worth a ledger.
 */
public final class Confirmations implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Confirmations.class);

    /** Greylisting relays commonly let through after one to five minutes. */
    private static final Duration PAUSE = Duration.ofSeconds(70);

    /** More than one batch holds: when the relay fails in the middle of one, the whole of it comes again. */
    private static final int REMEMBERED = 2_000;

    private final Mailer mailer;
    private final Predicate<String> suppressed;
    private final InstantSource clock;
    private final Set<String> sent = Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("confirmations").daemon().factory());

    /**
     * Confirmations sent by the given mailer.
     *
     * @param suppressed whether a mailbox is not to be written to
     */
    public Confirmations(Mailer mailer, Predicate<String> suppressed, InstantSource clock) {
        this.mailer = mailer;
        this.suppressed = suppressed;
        this.clock = clock;
    }

    /**
     * Sends one. A link that has expired meanwhile is not sent.
     *
     * @throws RelayUnavailableException if the relay cannot be reached; trying again is right
     */
    public synchronized void send(ConfirmationRequested request) {
        if (!clock.instant().isBefore(request.expiresAt())) {
            LOG.warn("confirmation not sent, its link has expired subscription={}", request.subscriptionId());
            return;
        }
        if (suppressed.test(request.address())) {
            LOG.info("confirmation not sent, its mailbox is suppressed subscription={}", request.subscriptionId());
            return;
        }
        if (sent.contains(request.link().toString())) {
            return;
        }
        switch (mailer.send(ConfirmationMail.write(request))) {
            case Outcome.NoWayOut noWayOut -> throw new RelayUnavailableException(noWayOut.answer());
            case Outcome.Failed failed -> tryAgain(request, failed.answer());
            case Outcome.TooFast fast -> tryAgain(request, fast.answer());
            case Outcome.Delivered delivered -> {
                sent.add(request.link().toString());
                LOG.info("confirmation sent subscription={}", request.subscriptionId());
            }
            case Outcome.Refused refused -> givenUp(request, refused.answer());
            case Outcome.Returned returned -> givenUp(request, returned.answer());
            case Outcome.Gone gone -> givenUp(request, gone.answer());
            case Outcome.Gathered gathered -> throw new IllegalStateException("a relay gathers nothing");
        }
    }

    @Override
    public void close() {
        later.shutdownNow();
    }

    private void tryAgain(ConfirmationRequested request, String answer) {
        Instant next = clock.instant().plus(PAUSE);
        if (next.isAfter(request.expiresAt())) {
            givenUp(request, answer);
            return;
        }
        LOG.info(
                "confirmation postponed subscription={} until={} answer=\"{}\"",
                request.subscriptionId(),
                next,
                answer);
        var unused = later.schedule(() -> sendAgain(request), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void sendAgain(ConfirmationRequested request) {
        try {
            send(request);
        } catch (RelayUnavailableException e) {
            tryAgain(request, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.error("confirmation failed in an unforeseen way subscription={}", request.subscriptionId(), e);
        }
    }

    private static void givenUp(ConfirmationRequested request, String answer) {
        LOG.warn("confirmation given up subscription={} answer=\"{}\"", request.subscriptionId(), answer);
    }

    /** The relay cannot be reached, or will not have us. */
    public static final class RelayUnavailableException extends RuntimeException {

        private static final long serialVersionUID = 1;

        RelayUnavailableException(String message) {
            super(message);
        }
    }
}
