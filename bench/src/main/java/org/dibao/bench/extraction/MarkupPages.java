package org.dibao.bench.extraction;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dibao.bench.papers.Paper;
import org.dibao.bench.papers.Prose;

/**
 * Pages whose weight is markup, as on real portals: each layout of a family, filled with several invented texts. They are
 * for the speed; what is to be read out of them is known all the same, as a page that is misread has no speed.
 */
final class MarkupPages {

    private static final int TEXTS_A_LAYOUT = 6;
    private static final Instant FETCHED = Instant.parse("2026-06-01T00:00:00Z");
    private static final List<String> ENGLISH = List.of("council", "essay", "ferry", "flooding", "hospital", "measles");
    private static final List<String> ENGLISH_TITLES = List.of(
            "Council sets out its plan for winter",
            "What the harbour taught the town",
            "Ferry timetable changes from Monday",
            "Residents asked to prepare for flooding",
            "Hospital opens its new wing in spring",
            "Health officers confirm measles cases");

    private final Path folder;
    private final Lines lines;

    MarkupPages(Path folder) {
        this.folder = folder;
        this.lines = new Lines(folder.resolve("texts"));
    }

    List<SamplePage> pages() throws IOException {
        List<SamplePage> pages = new ArrayList<>();
        try (Stream<Path> layouts = Files.list(folder.resolve("markup"))) {
            for (Path layout : layouts.sorted().toList()) {
                String name = layout.getFileName().toString().replace(".html", "");
                String text = Files.readString(layout, StandardCharsets.UTF_8);
                for (int i = 0; i < TEXTS_A_LAYOUT; i++) {
                    pages.add(page(name, text, i));
                }
            }
        }
        return pages;
    }

    private SamplePage page(String name, String layout, int variant) {
        boolean english = name.startsWith("en-");
        Paper paper = english ? english(variant) : Prose.notice(name.hashCode() % 1000 + variant);
        paper = paper.on(LocalDate.of(2026, 5, 3).plusDays(variant));
        String html = new MarkupForge(name.hashCode() + variant, lines, english ? "en" : "zh", paper).filled(layout);
        return new SamplePage(
                name,
                Part.SEEN,
                html,
                URI.create("https://www.yunling.example/" + name + "/" + variant + ".html"),
                FETCHED,
                paper.title(),
                paper.day(),
                paper.text());
    }

    private Paper english(int variant) {
        return new Paper(
                ENGLISH_TITLES.get(variant),
                "Yunling County",
                null,
                LocalDate.EPOCH,
                lines.of("s-en-" + ENGLISH.get(variant)));
    }
}
