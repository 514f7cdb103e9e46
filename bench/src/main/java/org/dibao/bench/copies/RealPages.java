package org.dibao.bench.copies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dibao.bench.papers.Paper;
import org.dibao.parser.AnnouncementReader;
import org.dibao.parser.Understanding;
import org.dibao.parser.page.RawPage;
import org.dibao.parser.structure.SourceKnowledge;

/**
 * Real announcements, to be copied like the invented ones: the pages that lie in {@code ../shared/acceptance/seeds} beside
 * the project, where there are any. They are not part of it.
 */
final class RealPages {

    private static final LocalDate DAY = LocalDate.of(2020, 2, 9);

    private RealPages() {}

    /** As papers, in the order of their names; none where the folder is missing. */
    static List<Paper> papers() {
        Path folder = Path.of(System.getProperty("dibao.home", "."), "..", "shared", "acceptance", "seeds");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        AnnouncementReader reader = new AnnouncementReader();
        List<Paper> papers = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList()) {
                papers.add(paper(reader, file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The pages in " + folder + " cannot be read.", e);
        }
        return papers;
    }

    private static Paper paper(AnnouncementReader reader, Path file) throws IOException {
        RawPage page = new RawPage(
                Files.readAllBytes(file),
                "text/html",
                URI.create("https://real.example.test/" + file.getFileName()),
                null,
                null,
                false,
                false,
                Instant.parse("2022-06-01T00:00:00Z"));
        return switch (reader.read(page, SourceKnowledge.NONE)) {
            case Understanding.Understood understood -> {
                String simplified = understood.announcement().simplifiedText();
                String title = understood.announcement().simplifiedTitle();
                yield new Paper(
                        title == null ? understood.announcement().title() : title,
                        "某市人民政府",
                        null,
                        DAY,
                        (simplified == null ? understood.announcement().text() : simplified)
                                .lines()
                                .toList());
            }
            case Understanding.NoAnnouncement nothing ->
                throw new IllegalStateException(file + " is no announcement: " + nothing.reason());
        };
    }
}
