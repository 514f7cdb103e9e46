package org.dibao.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void aFreePortIsBelowAllThatTheSystemGivesToOutgoingConnections() throws Exception {
        List<Integer> outgoing = new ArrayList<>();
        for (int taken = 0; taken < 200; taken++) {
            try (ServerSocket given = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                outgoing.add(given.getLocalPort());
            }
        }

        assertThat(IntStream.range(0, 200).map(round -> Ports.free(0, "Kafka")))
                .allMatch(port -> port < Collections.min(outgoing));
    }

    @Test
    void aTakenPortIsRefusedWithWhatToDo() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Ports.free(taken.getLocalPort(), "Redis"))
                    .isInstanceOf(EmbeddedStartException.class)
                    .hasMessageContaining("Another program has that port");
        }
    }
}
