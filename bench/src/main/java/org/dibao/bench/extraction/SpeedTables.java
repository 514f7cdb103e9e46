package org.dibao.bench.extraction;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Prints how fast extractors are on pages of the usual size, and how right they are on the same pages. */
final class SpeedTables {

    private static final int SHORTEST = 20_000;
    private static final int LONGEST = 60_000;

    private final PrintWriter out;
    private final List<Extractor> extractors;

    SpeedTables(PrintWriter out, List<Extractor> extractors) {
        this.out = out;
        this.extractors = extractors;
    }

    /** Of all extractors on those of these pages that have 20,000 to 60,000 characters. */
    void print(String heading, List<SamplePage> pages) {
        List<SamplePage> usual = usual(pages);
        Weight weight = Weight.of(usual);
        out.printf("%n%s: %d pages, %s; pages a second and core:%n", heading, usual.size(), weight.inWords());
        for (Map.Entry<String, Double> speed :
                Speed.pagesPerSecond(extractors, usual).entrySet()) {
            out.printf("%-18s %8.0f%n", speed.getKey(), speed.getValue());
        }
        out.flush();
    }

    /** Of one extractor, family by family. */
    void printFamilies(Extractor extractor, List<SamplePage> pages) {
        out.printf("%n%s by family; pages a second and core:%n", extractor.name());
        families(usual(pages)).forEach((family, of) -> {
            double speed = Speed.pagesPerSecond(List.of(extractor), of)
                    .values()
                    .iterator()
                    .next();
            Score score = Score.of(of, of.stream().map(extractor::extract).toList());
            out.printf(
                    "%-18s %8.0f   %s; text F1 %.3f, title %d/%d, day %d/%d%n",
                    family,
                    speed,
                    Weight.of(of).inWords(),
                    score.f1(),
                    score.titles(),
                    score.pages(),
                    score.days(),
                    score.dated());
        });
        out.flush();
    }

    private static List<SamplePage> usual(List<SamplePage> pages) {
        return pages.stream()
                .filter(page -> page.html().length() >= SHORTEST && page.html().length() <= LONGEST)
                .toList();
    }

    private static Map<String, List<SamplePage>> families(List<SamplePage> pages) {
        return pages.stream().collect(Collectors.groupingBy(SamplePage::name, TreeMap::new, Collectors.toList()));
    }
}
