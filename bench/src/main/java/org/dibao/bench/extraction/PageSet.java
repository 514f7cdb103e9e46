package org.dibao.bench.extraction;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The invented pages, part by part. */
final class PageSet {

    private static final String FETCHED = "2026-06-01T08:00:00+08:00";
    private static final String END_OF_HEAD = "===\n";

    private final Path folder;
    private final Lines lines;

    PageSet(Path folder) {
        this.folder = folder;
        this.lines = new Lines(folder.resolve("texts"));
    }

    List<SamplePage> pages() throws IOException {
        List<SamplePage> pages = new ArrayList<>();
        for (Part part : Part.values()) {
            pages.addAll(pages(part));
        }
        return pages;
    }

    private List<SamplePage> pages(Part part) throws IOException {
        List<SamplePage> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve(part.folder()))) {
            for (Path file : files.sorted().toList()) {
                pages.add(page(file, part));
            }
        }
        return pages;
    }

    private SamplePage page(Path file, Part part) throws IOException {
        String whole = Files.readString(file, StandardCharsets.UTF_8);
        String name = file.getFileName().toString().replace(".html", "");
        int end = whole.indexOf(END_OF_HEAD);
        Map<String, String> head = head(whole.substring(0, end));
        PageForge forge = new PageForge(lines, new Filler(name.hashCode(), lines));
        forge.fill(whole.substring(end + END_OF_HEAD.length()));
        String day = head.getOrDefault("day", "none");
        return new SamplePage(
                name,
                part,
                forge.page(),
                URI.create(head.getOrDefault("url", "")),
                OffsetDateTime.parse(head.getOrDefault("fetched", FETCHED)).toInstant(),
                head.getOrDefault("title", ""),
                day.equals("none") ? null : LocalDate.parse(day),
                forge.text());
    }

    private static Map<String, String> head(String text) {
        Map<String, String> values = new HashMap<>();
        text.lines().forEach(line -> {
            int colon = line.indexOf(": ");
            values.put(line.substring(0, colon), line.substring(colon + 2));
        });
        return values;
    }
}
