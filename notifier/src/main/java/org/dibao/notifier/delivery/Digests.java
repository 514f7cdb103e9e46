package org.dibao.notifier.delivery;

import java.util.List;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.DigestQueued;

/** What digests tell. */
public interface Digests {

    /** Names what is gathered for a digest that is about to be sent; from then on that is what it tells. */
    List<String> close(DeliveryUpdated digest);

    /** What a digest tells that has been closed, each announcement in its latest state. */
    List<DigestQueued> contents(DeliveryUpdated digest);
}
