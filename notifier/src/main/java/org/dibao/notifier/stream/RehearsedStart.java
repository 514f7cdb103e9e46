package org.dibao.notifier.stream;

import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.dibao.notifier.rehearsal.Rehearsal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Rehearses beside the rest of the start, and lets no partition be taken over, nor the service be called ready, before
 * that is done. One that fails costs nothing but what it was to save.
 */
final class RehearsedStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RehearsedStart.class);

    private final Duration longest;
    private final Thread rehearsing =
            Thread.ofPlatform().daemon().name("rehearsal").unstarted(this::rehearse);
    private volatile boolean running;

    /**
     * A start that has not begun.
     *
     * @param longest how long the rehearsal goes on at most; zero for none at all
     */
    RehearsedStart(Duration longest) {
        this.longest = longest;
    }

    /** Begins to rehearse. */
    void begin() {
        if (longest.isPositive()) {
            rehearsing.start();
        }
    }

    /** Waits until it is done; what the rehearsal needs at its end, once its time is over, is not waited for. */
    @Override
    public void start() {
        try {
            if (longest.isPositive()) {
                rehearsing.join(longest);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running = true;
    }

    @Override
    public void stop() {
        rehearsing.interrupt();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server and the bindings, which come last. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void rehearse() {
        long begin = System.nanoTime();
        try {
            int arrived = new Rehearsal(longest).play();
            LOG.info(
                    "rehearsed messages={} took={}",
                    arrived,
                    Duration.ofNanos(System.nanoTime() - begin).truncatedTo(ChronoUnit.MILLIS));
        } catch (IOException | RuntimeException e) {
            LOG.warn("could not rehearse; the first messages will take longer reason=\"{}\"", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
