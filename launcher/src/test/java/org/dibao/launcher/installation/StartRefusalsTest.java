package org.dibao.launcher.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dibao.launcher.Dibao;
import org.dibao.launcher.FreePorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class StartRefusalsTest {

    @TempDir
    Path directory;

    @Test
    void aTakenPortIsNamedWithWhatItIsWantedFor() throws IOException {
        Ports ports = FreePorts.find();
        try (ServerSocket taken = new ServerSocket(ports.notifier(), 1, InetAddress.getLoopbackAddress())) {
            String said = start(ports.first());
            assertThat(said)
                    .contains("Port " + taken.getLocalPort() + ", wanted for the notifier, is taken", "--ports")
                    .doesNotContain("at org.dibao");
        }
    }

    @Test
    void aSecondStartOnTheSameDataIsRefused() {
        try (DataDirectory held = DataDirectory.hold(directory)) {
            assertThat(start(FreePorts.find().first()))
                    .contains(
                            "Dibao already runs on " + held.root(),
                            "process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void afterARefusalTheDataAreFreeAgain() throws IOException {
        Ports ports = FreePorts.find();
        try (ServerSocket taken = new ServerSocket(ports.console(), 1, InetAddress.getLoopbackAddress())) {
            assertThat(start(ports.first())).contains("Port " + taken.getLocalPort());
        }
        DataDirectory.hold(directory).close();
    }

    @Test
    void aFullDiskIsSaidBeforeKafkaHitsIt() {
        assertThatThrownBy(() -> DataDirectory.requireSpace(directory, 20L << 20))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("nearly full: 20 MB are free and 512 MB are needed");
    }

    @Test
    void aDataDirectoryThatIsAFileIsSaid() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");
        assertThatThrownBy(() -> DataDirectory.hold(file))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("cannot be used: it is a file");
    }

    private String start(int firstPort) {
        StringWriter err = new StringWriter();
        CommandLine commandLine = Dibao.commandLine();
        commandLine.setErr(new PrintWriter(err));
        int exit = commandLine.execute("start", "--data", directory.toString(), "--ports", Integer.toString(firstPort));
        assertThat(exit).isEqualTo(1);
        return err.toString();
    }
}
