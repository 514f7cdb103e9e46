package org.dibao.bench.delivering;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;

/** The kinds of endpoint there are in the world, by how they take a message. */
enum Endpoint {
    GOOD(26) {
        @Override
        void answer(OutputStream out) throws IOException {
            fine(out);
        }
    },
    SLOW(5) {
        @Override
        void answer(OutputStream out) throws IOException {
            pause(200, 1_500);
            fine(out);
        }
    },
    FAILING_AT_RANDOM(8) {
        @Override
        void answer(OutputStream out) throws IOException {
            if (ThreadLocalRandom.current().nextInt(10) < 3) {
                HttpSink.status(out, "500 Internal Server Error");
            } else {
                fine(out);
            }
        }
    },
    /** Nobody listens there. */
    DEAD(3) {
        @Override
        void answer(OutputStream out) throws IOException {
            throw new IOException("dead");
        }
    },
    REDIRECTING(2) {
        @Override
        void answer(OutputStream out) throws IOException {
            HttpSink.status(out, "302 Found\r\nLocation: /elsewhere");
        }
    },
    /** Answers 500 with a body that has no end. */
    ENDLESS(2) {
        @Override
        void answer(OutputStream out) throws IOException {
            out.write("HTTP/1.1 500 Internal Server Error\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] more = "more ".repeat(200).getBytes(StandardCharsets.US_ASCII);
            while (true) {
                out.write(more);
            }
        }
    },
    GONE(2) {
        @Override
        void answer(OutputStream out) throws IOException {
            HttpSink.status(out, "410 Gone");
        }
    },
    TOO_MANY(2) {
        @Override
        void answer(OutputStream out) throws IOException {
            if (ThreadLocalRandom.current().nextBoolean()) {
                HttpSink.status(out, "429 Too Many Requests\r\nRetry-After: 2");
            } else {
                fine(out);
            }
        }
    };

    private final int count;

    Endpoint(int count) {
        this.count = count;
    }

    /** How many of fifty are of this kind. */
    int count() {
        return count;
    }

    /** Whether everything that was matched must have arrived in the end. */
    boolean reliable() {
        return this == GOOD || this == SLOW;
    }

    /** Answers one call. */
    abstract void answer(OutputStream out) throws IOException;

    private static void fine(OutputStream out) throws IOException {
        out.write(HttpSink.NO_CONTENT.getBytes(StandardCharsets.US_ASCII));
    }

    private static void pause(int least, int most) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(least, most));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
