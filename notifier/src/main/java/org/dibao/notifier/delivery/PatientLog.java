package org.dibao.notifier.delivery;

import java.util.concurrent.CompletionException;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.notifier.ledger.LedgerLog;
import org.dibao.notifier.ledger.LedgerPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what became of an attempt, for as long as it takes: sent and not recorded would mean sent again. */
final class PatientLog {

    private static final Logger LOG = LoggerFactory.getLogger(PatientLog.class);
    private static final long PAUSE_MILLIS = 1_000;

    private final LedgerLog log;

    PatientLog(LedgerLog log) {
        this.log = log;
    }

    /**
     * Writes an entry and waits until it is safe.
     *
     * @return whether it is; false once the partition is somebody else's, or the thread is interrupted
     */
    boolean write(LedgerPartition partition, DeliveryUpdated entry) {
        while (partition.writable()) {
            try {
                log.append(partition.number(), entry).join();
                return true;
            } catch (CompletionException e) {
                LOG.warn(
                        "could not record a delivery, trying again delivery={} reason={}",
                        entry.deliveryId(),
                        String.valueOf(e.getCause()));
            }
            if (!pause()) {
                return false;
            }
        }
        return false;
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
