package org.dibao.parser.file;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads files, one at a time, in a process that is started when the first one comes, ended when none has come for a
 * while, and replaced when a file has killed it. Files that take all the time they are given use up a budget: with
 * thousands of them in a row, a partition must not stand still for hours.
 */
public final class FileReader {

    /** Characters of a file's text that are read; as {@code dibao.parser.longest-text} allows. */
    static final int LONGEST_TEXT = 500_000;

    private static final Logger LOG = LoggerFactory.getLogger(FileReader.class);

    /** PDFBox and POI were seen to need some 60 MB for files of 5 MiB, the largest that are fetched. */
    private static final int MEGABYTES = 256;

    private static final Duration IDLE = Duration.ofSeconds(60);

    private final Duration patience;
    private final LostTime lostTime;
    private @Nullable FileWorker worker;
    private long lastUsed;

    /** With twenty seconds for a file, the start of the process included, and a minute lost to bad ones in five. */
    public FileReader() {
        this(Duration.ofSeconds(20), new LostTime(Duration.ofMinutes(1), Duration.ofMinutes(5)));
    }

    FileReader(Duration patience, LostTime lostTime) {
        this.patience = patience;
        this.lostTime = lostTime;
    }

    /** The file's text, or why there is none. Never throws for what a file contains. */
    public synchronized FileReading read(FileKind kind, byte[] body) {
        if (lostTime.isUsedUp()) {
            return new FileReading.Unreadable(
                    "Too many files lately could not be read in time; this one was not tried. Replay it later.");
        }
        long start = System.nanoTime();
        try {
            FileReading reading = running().read(kind, body, patience);
            lastUsed = System.nanoTime();
            return reading;
        } catch (IOException e) {
            stop();
            lostTime.add(Duration.ofNanos(System.nanoTime() - start));
            LOG.warn("file reader ended by a file kind={} bytes={} reason=\"{}\"", kind, body.length, e.getMessage());
            return new FileReading.Unreadable("The file could not be read within " + patience.toSeconds()
                    + " seconds and " + MEGABYTES + " MB of memory.");
        }
    }

    private FileWorker running() throws IOException {
        FileWorker running = worker;
        if (running == null) {
            running = new FileWorker(System.getProperty("java.class.path"), MEGABYTES);
            worker = running;
            lastUsed = System.nanoTime();
            Thread.ofVirtual().name("file-reader-idle").start(this::stopWhenIdle);
        }
        return running;
    }

    private void stopWhenIdle() {
        try {
            do {
                Thread.sleep(IDLE);
            } while (!stoppedIdle());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean stoppedIdle() {
        boolean idle = System.nanoTime() - lastUsed >= IDLE.toNanos();
        if (idle) {
            stop();
        }
        return idle || worker == null;
    }

    private synchronized void stop() {
        if (worker != null) {
            worker.close();
            worker = null;
        }
    }
}
