package org.dibao.console.hub;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dibao.contracts.AnnouncementPublished;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Tells the hub which feeds have changed: each once for all that comes within a few seconds, by one console of all. A
 * hub that cannot be told is told later, however long that takes; meanwhile a feed stands on the board once, whatever
 * comes.
 */
final class HubTeller implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(HubTeller.class);

    private static final int AT_ONCE = 8;
    private static final Duration NAP = Duration.ofMillis(500);
    private static final Duration PAUSE_WITHOUT_BOARD = Duration.ofSeconds(5);
    private static final Duration REMEMBER_EVERY = Duration.ofMinutes(1);

    /** Parsers do not record in the order of their clocks; and what is told twice costs a hub one look. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final Hub hub;
    private final Function<String, URI> link;
    private final KnownFeeds feeds;
    private final FeedNews news;
    private final HubBoard board;
    private final Consumer<Consumer<AnnouncementPublished>> announcements;
    private final MeterRegistry meters;
    private final InstantSource clock;
    private final HubPause pause;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable Thread thread;
    private Instant callsAgain = Instant.MIN;
    private Instant remembers = Instant.MIN;
    private boolean caughtUp;

    /**
     * A teller at rest.
     *
     * @param link makes the whole address of a feed of its path and query
     * @param announcements hands over all announcements as they stand
     */
    HubTeller(
            Hub hub,
            Function<String, URI> link,
            KnownFeeds feeds,
            FeedNews news,
            HubBoard board,
            Consumer<Consumer<AnnouncementPublished>> announcements,
            MeterRegistry meters,
            InstantSource clock,
            HubPause pause) {
        this.hub = hub;
        this.link = link;
        this.feeds = feeds;
        this.news = news;
        this.board = board;
        this.announcements = announcements;
        this.meters = meters;
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public void start() {
        news.open();
        thread = Thread.ofVirtual().name("hub").start(this::run);
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return thread != null && stopped.getCount() > 0;
    }

    private void run() {
        try {
            while (!stopped.await(step().toMillis(), TimeUnit.MILLISECONDS)) {
                // The step has said how long to rest.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does what is to be done, and says how long to rest after it. */
    private Duration step() throws InterruptedException {
        try {
            Instant now = clock.instant();
            if (feeds.hasNews() || !now.isBefore(remembers)) {
                // Should this fail, it is done again with whatever is asked for by then.
                remembers = now;
                feeds.merge(board.remember(feeds.take(), now));
                remembers = now.plus(REMEMBER_EVERY);
            }
            catchUp();
            passOn(now);
            return now.isBefore(callsAgain) ? NAP : tell(board.take(AT_ONCE, now));
        } catch (RuntimeException e) {
            LOG.warn(
                    "the hub is told nothing for now, trying again hub={} reason=\"{}\"",
                    hub.address().getHost(),
                    e.toString());
            return PAUSE_WITHOUT_BOARD;
        }
    }

    /** What came while no console ran; nothing the first time. */
    private void catchUp() {
        if (!caughtUp) {
            board.heard()
                    .ifPresentOrElse(
                            heard -> hearAfter(heard.minus(MARGIN)),
                            () -> board.changed(List.of(), clock.instant(), clock.instant()));
            caughtUp = true;
        }
    }

    private void hearAfter(Instant time) {
        announcements.accept(each -> {
            if (each.recordedAt().isAfter(time)) {
                news.hear(each);
            }
        });
    }

    private void passOn(Instant now) {
        FeedNews.Gathered gathered = news.take();
        if (gathered.feeds().isEmpty()) {
            return;
        }
        try {
            board.changed(gathered.feeds(), gathered.heard(), now);
        } catch (RuntimeException e) {
            news.giveBack(gathered);
            throw e;
        }
    }

    private Duration tell(List<String> taken) throws InterruptedException {
        List<Thread> calls = taken.stream()
                .map(feed -> Thread.ofVirtual().name("hub-call").start(() -> tell(feed)))
                .toList();
        for (Thread call : calls) {
            call.join();
        }
        return taken.size() == AT_ONCE ? Duration.ZERO : NAP;
    }

    private void tell(String feed) {
        try {
            settle(feed, hub.tell(link.apply(feed)));
        } catch (RuntimeException e) {
            LOG.warn("what the hub said is lost; it is told again feed={} reason=\"{}\"", feed, e.toString());
        }
    }

    private synchronized void settle(String feed, HubAnswer answer) {
        meters.counter(
                        "dibao.hub.told",
                        "outcome",
                        answer.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .increment();
        switch (answer) {
            case HubAnswer.Noted noted -> {
                if (pause.failing()) {
                    LOG.info("the hub takes note again hub={}", hub.address().getHost());
                }
                pause.over();
                board.done(feed);
            }
            case HubAnswer.Unwanted unwanted -> {
                LOG.warn(
                        "the hub does not want a feed hub={} feed={} status={}",
                        hub.address().getHost(),
                        feed,
                        unwanted.status());
                board.done(feed);
            }
            case HubAnswer.Away away -> {
                Instant now = clock.instant();
                if (!now.isBefore(callsAgain)) {
                    callsAgain = pause.until(now, away.patience());
                    LOG.warn(
                            "the hub cannot be told, trying again hub={} at={} reason=\"{}\"",
                            hub.address().getHost(),
                            callsAgain,
                            away.reason());
                }
                board.again(feed, callsAgain);
            }
        }
    }
}
