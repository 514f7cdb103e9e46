package org.dibao.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on loopback that writes whatever bytes a test wants, as slowly or as long as it wants. */
final class HostileServer implements AutoCloseable {

    /** What is done with a connection once its request has been read. */
    interface Behaviour {
        void answer(String request, OutputStream answer) throws Exception;
    }

    private final ServerSocket listening;
    private final Behaviour behaviour;
    final AtomicInteger requests = new AtomicInteger();

    HostileServer(Behaviour behaviour) throws IOException {
        this.behaviour = behaviour;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    static HostileServer saying(String answer) throws IOException {
        return new HostileServer((request, out) -> out.write(answer.getBytes(StandardCharsets.UTF_8)));
    }

    int port() {
        return listening.getLocalPort();
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            String request = readHead(socket.getInputStream());
            requests.incrementAndGet();
            behaviour.answer(request, socket.getOutputStream());
        } catch (Exception e) {
            // The client hung up, which is what most of these tests are after.
        }
    }

    private static String readHead(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int b = in.read();
            if (b < 0) {
                throw new IOException("no request");
            }
            head.append((char) b);
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
