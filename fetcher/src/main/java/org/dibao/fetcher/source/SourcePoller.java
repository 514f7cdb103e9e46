package org.dibao.fetcher.source;

import java.time.Instant;
import java.time.InstantSource;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourcePolled;
import org.dibao.fetcher.polite.PoliteFetcher;
import org.jspecify.annotations.Nullable;

/**
 * Polls sources: fetches one, reads what it lists, follows what is new, and reports.
 *
 * <p>The report carries the new validators only when every item of the poll is a document that is safe on its topic;
 * it is the caller's to write it after that, and a crash before merely repeats the poll.
 */
public final class SourcePoller {

    final PoliteFetcher fetcher;
    final ItemFollower follower;
    final AnswerReader reader = new AnswerReader();
    final SitemapIndex sitemapIndex;
    final ListPages listPages;
    final NamedFeed namedFeed;
    final PollRhythm rhythm;
    final InstantSource clock;
    final int mostItems;

    /**
     * A poller.
     *
     * @param mostItems so many items of a list are looked at, from its top
     */
    public SourcePoller(PoliteFetcher fetcher, PollRhythm rhythm, InstantSource clock, int mostItems) {
        this.fetcher = fetcher;
        this.follower = new ItemFollower(fetcher, clock);
        this.sitemapIndex = new SitemapIndex(fetcher, reader, clock);
        this.listPages = new ListPages(fetcher, reader, clock);
        this.namedFeed = new NamedFeed(fetcher, reader);
        this.rhythm = rhythm;
        this.clock = clock;
        this.mostItems = mostItems;
    }

    /**
     * Polls a source.
     *
     * @param last what the last poll left behind; null if this is the first
     * @param documents where the documents go
     * @param giveUpAt begin nothing new after this; what is left waits for the next poll
     * @return the report, not yet written
     */
    public SourcePolled poll(SourceDefined source, @Nullable SourcePolled last, Documents documents, Instant giveUpAt) {
        return new Poll(this, source, last, documents, giveUpAt).run();
    }

    /** The report of a poll that a defect of ours ended. */
    public SourcePolled defect(SourceDefined source, @Nullable SourcePolled last, Throwable defect) {
        return new Poll(this, source, last, null, clock.instant()).endedBy(defect);
    }
}
