package org.dibao.bench.copies;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Commands to Redis one after the other without waiting for answers, which are counted only: for filling. */
final class RedisPipe implements AutoCloseable {

    private static final int BUFFER = 1 << 20;

    private final Socket socket;
    private final OutputStream out;
    private final Thread reader;
    private final AtomicLong answered = new AtomicLong();
    private final AtomicReference<@Nullable String> refused = new AtomicReference<>();
    private long sent;

    RedisPipe(String uri) {
        URI address = URI.create(uri);
        try {
            socket = new Socket(address.getHost(), address.getPort());
            out = new BufferedOutputStream(socket.getOutputStream(), BUFFER);
            InputStream in = new BufferedInputStream(socket.getInputStream(), BUFFER);
            reader = Thread.ofPlatform().daemon().name("redis-answers").start(() -> read(in));
        } catch (IOException e) {
            throw new UncheckedIOException("Redis at " + uri + " cannot be reached.", e);
        }
    }

    void send(byte[]... words) {
        try {
            out.write(("*" + words.length + "\r\n").getBytes(StandardCharsets.US_ASCII));
            for (byte[] word : words) {
                out.write(("$" + word.length + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(word);
                out.write('\r');
                out.write('\n');
            }
            sent++;
        } catch (IOException e) {
            throw new UncheckedIOException("Redis hung up: " + refused.get(), e);
        }
    }

    /** Waits until everything that was sent is answered. */
    void await() {
        try {
            out.flush();
            synchronized (answered) {
                while (answered.get() < sent && refused.get() == null) {
                    answered.wait(1_000);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Redis hung up.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (refused.get() != null) {
            throw new IllegalStateException("Redis refused a command: " + refused.get());
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
            reader.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Every answer to what is sent here is one line. */
    private void read(InputStream in) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next != '\n') {
                    line.write(next);
                    continue;
                }
                if (line.toString(StandardCharsets.UTF_8).startsWith("-")) {
                    refused.compareAndSet(null, line.toString(StandardCharsets.UTF_8));
                }
                line.reset();
                count();
            }
        } catch (IOException e) {
            if (!socket.isClosed()) {
                refused.compareAndSet(null, "the link broke: " + e.getMessage());
            }
        }
    }

    private void count() {
        if (answered.incrementAndGet() % 1_000 == 0 || answered.get() >= sent) {
            synchronized (answered) {
                answered.notifyAll();
            }
        }
    }
}
