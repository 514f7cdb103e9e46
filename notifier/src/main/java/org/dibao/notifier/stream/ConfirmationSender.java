package org.dibao.notifier.stream;

import java.util.List;
import org.dibao.contracts.ConfirmationRequested;
import org.dibao.events.BrokerUnavailableException;
import org.dibao.events.DeadLetters;
import org.dibao.events.Received;
import org.dibao.notifier.email.Confirmations;
import org.springframework.messaging.Message;

/** Hands the confirmations that one poll brought to the mailer, each by itself. */
final class ConfirmationSender {

    private final Confirmations confirmations;
    private final DeadLetters deadLetters;

    ConfirmationSender(Confirmations confirmations, DeadLetters deadLetters) {
        this.confirmations = confirmations;
        this.deadLetters = deadLetters;
    }

    /** Sends all of a batch; returns once each was taken by the relay or given up. */
    void send(Message<List<byte[]>> batch) {
        for (Received received : Received.of(batch)) {
            try {
                confirmations.send(received.as(ConfirmationRequested.class));
            } catch (BrokerUnavailableException | Confirmations.RelayUnavailableException e) {
                throw e;
            } catch (RuntimeException e) {
                // It holds an address and a link, which nobody could erase from there for a month.
                deadLetters.buryUnnamed(received, e, "Whoever waits for a confirmation asks for it again.");
            }
        }
    }
}
