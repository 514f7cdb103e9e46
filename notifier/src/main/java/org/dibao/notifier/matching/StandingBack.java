package org.dibao.notifier.matching;

import java.util.Optional;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.DeliveryUpdated.State;
import org.dibao.notifier.ledger.DeliveryId;

/** The reason of a delivery that is not sent because another subscription of the same address is told of the same. */
public final class StandingBack {

    private static final String WORDS = "same address, sent under ";

    private StandingBack() {}

    /** The reason, as the ledger keeps it. */
    public static String behind(DeliveryId told) {
        return WORDS + told;
    }

    /** The delivery that is sent in its place; empty for anything that does not stand back. */
    public static Optional<DeliveryId> of(DeliveryUpdated entry) {
        String reason = entry.answer();
        return entry.state() == State.SUPPRESSED && reason != null && reason.startsWith(WORDS)
                ? Optional.of(DeliveryId.parse(reason.substring(WORDS.length())))
                : Optional.empty();
    }
}
