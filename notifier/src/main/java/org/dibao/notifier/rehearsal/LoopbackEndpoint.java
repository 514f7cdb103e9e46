package org.dibao.notifier.rehearsal;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** An endpoint that only this machine reaches, and that takes whatever is posted to it. */
final class LoopbackEndpoint implements AutoCloseable {

    private static final byte[] TAKEN = "HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int PATIENCE_MILLIS = 5_000;
    private static final int LONGEST_LINE = 8_192;
    private static final String LENGTH = "content-length:";

    private final ServerSocket door;
    private final Set<Socket> guests = ConcurrentHashMap.newKeySet();
    private final AtomicInteger taken = new AtomicInteger();

    private LoopbackEndpoint(ServerSocket door) {
        this.door = door;
    }

    /** Opens one at a port that is free. */
    static LoopbackEndpoint open() throws IOException {
        ServerSocket door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        LoopbackEndpoint endpoint = new LoopbackEndpoint(door);
        Thread.ofVirtual().name("rehearsal-endpoint").start(endpoint::welcome);
        return endpoint;
    }

    /** Where it is, without a path. */
    URI address() {
        return URI.create("http://" + door.getInetAddress().getHostAddress() + ":" + door.getLocalPort());
    }

    /** How many messages it has taken. */
    int taken() {
        return taken.get();
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket guest : guests) {
            guest.close();
        }
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket guest = door.accept();
                guests.add(guest);
                Thread.ofVirtual().start(() -> serve(guest));
            } catch (IOException e) {
                return; // It was closed.
            }
        }
    }

    private void serve(Socket guest) {
        try (guest) {
            guest.setSoTimeout(PATIENCE_MILLIS);
            InputStream in = new BufferedInputStream(guest.getInputStream());
            while (true) {
                take(in);
                taken.incrementAndGet();
                guest.getOutputStream().write(TAKEN);
            }
        } catch (IOException e) {
            guests.remove(guest); // The other side is done, or silent.
        }
    }

    private static void take(InputStream in) throws IOException {
        int length = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = Integer.parseInt(line.substring(LENGTH.length()).strip());
            }
        }
        in.skipNBytes(length);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        while (line.length() < LONGEST_LINE) {
            int next = in.read();
            if (next == '\n') {
                break;
            } else if (next < 0) {
                throw new EOFException();
            } else if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
