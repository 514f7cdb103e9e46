package org.dibao.notifier.email;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.Purpose;
import org.dibao.notifier.delivery.OutgoingMessage;
import org.jspecify.annotations.Nullable;

/** The letters that were written last: an announcement goes to very many who asked in far fewer ways. */
final class Circulars {

    /** Some 20 KB each. */
    private static final int KEPT = 500;

    private final Map<Reading, Circular> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Reading, Circular> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * All that a letter depends on.
     *
     * @param announcement what it tells, as it stands now
     * @param language in which language
     * @param query what was searched for
     * @param purpose on which occasion
     * @param deadline which day it reminds of; null where it does not
     * @param today the reader's day
     * @param copies how many documents are known
     * @param received which revision its reader knows; 0 for none
     */
    record Reading(
            AnnouncementPublished announcement,
            String language,
            String query,
            @Nullable Purpose purpose,
            @Nullable LocalDate deadline,
            LocalDate today,
            int copies,
            int received) {

        static Reading of(OutgoingMessage message, LocalDate today, int copies) {
            return new Reading(
                    message.announcement(),
                    message.subscription().language(),
                    message.subscription().query(),
                    message.delivery().purpose(),
                    message.delivery().deadline(),
                    today,
                    copies,
                    message.received());
        }
    }

    /** The letter for that reading, if it was written lately. */
    synchronized Optional<Circular> find(Reading reading) {
        return Optional.ofNullable(kept.get(reading));
    }

    /** Keeps a letter for the next who reads so. */
    synchronized void keep(Reading reading, Circular circular) {
        kept.put(reading, circular);
    }
}
