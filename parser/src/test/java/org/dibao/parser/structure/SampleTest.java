package org.dibao.parser.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SampleTest {

    private final StructureReader reader = new StructureReader();

    @TestFactory
    Stream<DynamicTest> theStructureOfEachInventedAnnouncementIsReadCompletely() throws Exception {
        return samples().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }

    private void check(Path file) throws IOException {
        Sample sample = Sample.read(file);
        assertThat(sample.check(reader.understand(sample.page, sample.knowledge)))
                .allMatch(Sample.Finding::met);
    }

    static List<Path> samples() throws IOException, URISyntaxException {
        Path folder = Path.of(
                Objects.requireNonNull(SampleTest.class.getResource("samples")).toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }
}
