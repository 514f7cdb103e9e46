package org.dibao.fetcher.source;

import java.time.Instant;
import java.time.InstantSource;
import org.dibao.contracts.Event;
import org.dibao.contracts.FailedItem;
import org.dibao.contracts.SourceDefined;
import org.dibao.fetcher.item.ListedItem;
import org.dibao.fetcher.source.ItemFollower.Followed;
import org.jspecify.annotations.Nullable;

/** Where each followed item of a poll goes: to the documents, among those that wait, or to a person who has to look. */
final class Gathering {

    private final SourceDefined source;
    private final Harvest harvest;
    private final Documents documents;
    private final DocumentBatch batch;
    private final PollRhythm rhythm;
    private final InstantSource clock;
    private final @Nullable Instant lastNewAt;

    Gathering(
            SourceDefined source,
            Harvest harvest,
            Documents documents,
            PollRhythm rhythm,
            InstantSource clock,
            @Nullable Instant lastNewAt) {
        this.source = source;
        this.harvest = harvest;
        this.documents = documents;
        this.batch = new DocumentBatch(documents);
        this.rhythm = rhythm;
        this.clock = clock;
        this.lastNewAt = lastNewAt;
    }

    /** Writes what is left to write; returns how many documents were written in all. */
    int written() {
        batch.flush();
        return batch.written();
    }

    /** Takes in what following one item came to. */
    void take(Followed followed) {
        switch (followed) {
            case Followed.Defective defective -> documents.putAside(defective.document(), defective.reason());
            case Followed.Document document -> batch.add(document.document());
            case Followed.Failed failed -> {
                FailedItem item = harvest.failed(failed);
                if (item.givenUp()) {
                    withoutItsPage(failed, item);
                }
            }
            case Followed.Postponed postponed -> harvest.postponed(postponed.item(), postponed.freeIn());
            case Followed.PutOff putOff -> {
                Instant now = clock.instant();
                Instant since = harvest.putOffSince(putOff.item(), now);
                if (now.isBefore(since.plus(putOff.longest()))) {
                    harvest.putOff(putOff.item(), rhythm.untilRetry(now, since, putOff.asked(), lastNewAt), now);
                } else {
                    take(putOff.forGood());
                }
            }
        }
    }

    /** What the feed itself says of an item is better than nothing; where it says nothing, a person has to look. */
    private void withoutItsPage(Followed.Failed failed, FailedItem givenUp) {
        ListedItem item = failed.item();
        if (item.spare() == null) {
            documents.putAside(
                    unfetched(item),
                    "The page " + givenUp.address() + " could not be fetched and was given up. " + failed.reason()
                            + " A replay fetches it again.");
        } else {
            batch.add(DocumentMaker.ofContent(source, item, item.spare(), clock.instant()));
            harvest.found(givenUp);
        }
    }

    /** Gives up an item for which there is no room among those that wait; a person can have it fetched. */
    void putAside(ListedItem item) {
        documents.putAside(
                unfetched(item),
                "The page " + item.link()
                        + " was not fetched yet, and too many of this source wait already to remember it."
                        + " A replay fetches it.");
    }

    /** What a replay makes an attempt at. An item that leads nowhere can only be looked at. */
    private Event unfetched(ListedItem item) {
        return item.link() == null
                ? DocumentMaker.ofContent(source, item, item.title() == null ? "" : item.title(), clock.instant())
                : DocumentMaker.unfetched(source, item, item.link(), clock.instant());
    }
}
