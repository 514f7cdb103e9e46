package org.dibao.launcher.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dibao.launcher.Dibao;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ParseCommandTest {

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aFolderIsNoListOfPages() {
        assertThat(parseLines(directory)).isEqualTo(1);

        assertThat(err.toString()).contains(directory + " is a folder; --lines wants a file");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aListThatIsNotUtf8IsNamedWithWhatToDo() throws IOException {
        Path list = directory.resolve("list.jsonl");
        Files.write(list, "{\"file\":\"公告.html\"}\n".getBytes(Charset.forName("GB18030")));

        assertThat(parseLines(list)).isEqualTo(1);

        assertThat(err.toString()).contains("The list " + list + " is not UTF-8");
    }

    private int parseLines(Path list) {
        CommandLine command = Dibao.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return command.execute("parse", "--lines", list.toString());
    }
}
