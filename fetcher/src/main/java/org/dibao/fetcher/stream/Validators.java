package org.dibao.fetcher.stream;

import org.dibao.contracts.SourcePolled;

/** The part of a report that asks a server only for what changed. */
final class Validators {

    private Validators() {}

    static SourcePolled removedFrom(SourcePolled last) {
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
                last.waiting());
    }
}
