package org.dibao.notifier.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RehearsalTest {

    @Test
    void everybodyInTheAudienceHearsOfEveryAnnouncement() throws Exception {
        assertThat(new Rehearsal(Duration.ofMinutes(5)).play()).isEqualTo(Rehearsal.SUBSCRIPTIONS * Rehearsal.ROUNDS);
    }

    @Test
    void endsWhenItsTimeIsOver() throws Exception {
        assertThat(new Rehearsal(Duration.ofNanos(1)).play()).isLessThan(Rehearsal.SUBSCRIPTIONS * Rehearsal.ROUNDS);
    }

    @Test
    void theEndpointTakesOneMessageAfterTheOtherOverOneConnection() throws Exception {
        try (LoopbackEndpoint endpoint = LoopbackEndpoint.open();
                Socket caller = new Socket("127.0.0.1", port(endpoint))) {
            OutputStream out = caller.getOutputStream();
            InputStream in = caller.getInputStream();
            for (int i = 1; i <= 3; i++) {
                out.write(ascii("POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 5\r\n\r\n12\r\n3"));
                assertThat(in.readNBytes(27)).isEqualTo(ascii("HTTP/1.1 204 No Content\r\n\r\n"));
                assertThat(endpoint.taken()).isEqualTo(i);
            }
        }
    }

    @Test
    void theEndpointHangsUpWhenItCloses() throws Exception {
        LoopbackEndpoint endpoint = LoopbackEndpoint.open();
        try (Socket caller = new Socket("127.0.0.1", port(endpoint))) {
            caller.getOutputStream().write(ascii("POST / HTTP/1.1\r\nContent-Length: 0\r\n\r\n"));
            assertThat(caller.getInputStream().readNBytes(27)).hasSize(27);
            endpoint.close();

            assertThat(caller.getInputStream().read()).isEqualTo(-1);
        }
    }

    private static int port(LoopbackEndpoint endpoint) {
        URI address = endpoint.address();
        assertThat(address.getHost()).isEqualTo("127.0.0.1");
        return address.getPort();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
