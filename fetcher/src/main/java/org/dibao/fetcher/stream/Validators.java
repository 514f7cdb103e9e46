package org.dibao.fetcher.stream;

import java.util.List;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourcePolled;
import org.dibao.contracts.WaitingItem;

/** The part of a report that asks a server only for what changed. */
final class Validators {

    private Validators() {}

    /**
     * The report without them, and without what waits of another address than the source has now: that is of a list
     * which nobody wants any more.
     *
     * @param source as it is defined since the report
     */
    static SourcePolled removedFrom(SourcePolled last, SourceDefined source) {
        return new SourcePolled(
                last.sourceId(),
                last.polledAt(),
                last.outcome(),
                last.status(),
                null,
                null,
                null,
                last.items(),
                last.itemsListed(),
                last.itemsNew(),
                last.failedItems(),
                last.lastNewAt(),
                last.failuresInARow(),
                last.error(),
                last.advice(),
                last.repairs(),
                null,
                null,
                last.hub(),
                last.hubTopic(),
                last.bytes(),
                last.millis(),
                last.nextPollAt(),
                last.nextPollReason(),
                last.changed(),
                last.phases(),
                last.newAt(),
                last.expectedBy(),
                null,
                last.gap(),
                ofItsAddress(last.waiting(), source));
    }

    private static List<WaitingItem> ofItsAddress(List<WaitingItem> waiting, SourceDefined source) {
        return waiting.stream()
                .filter(item -> source.address().equals(item.listedBy()))
                .toList();
    }
}
