package org.dibao.notifier.ledger;

import java.util.concurrent.CompletableFuture;
import org.dibao.contracts.DeliveryUpdated;

/** Where the ledger is written so that it outlives this process. */
public interface LedgerLog {

    /**
     * Appends an entry to a partition of the ledger.
     *
     * @return completes once the entry is safe; completes exceptionally if nobody can say so
     */
    CompletableFuture<?> append(int partition, DeliveryUpdated entry);
}
