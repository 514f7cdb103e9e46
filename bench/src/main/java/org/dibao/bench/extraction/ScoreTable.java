package org.dibao.bench.extraction;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What each extractor found on all pages, and how right it is on some of them. */
final class ScoreTable {

    private final PrintWriter out;
    private final List<SamplePage> pages;
    private final Map<String, List<Extracted>> found = new LinkedHashMap<>();

    ScoreTable(PrintWriter out, List<SamplePage> pages, List<Extractor> extractors) {
        this.out = out;
        this.pages = pages;
        for (Extractor extractor : extractors) {
            found.put(extractor.name(), pages.stream().map(extractor::extract).toList());
        }
    }

    void print(String heading, Predicate<SamplePage> which) {
        List<SamplePage> chosen = pages.stream().filter(which).toList();
        if (chosen.isEmpty()) {
            return;
        }
        out.printf("%n%s: %d pages%n", heading, chosen.size());
        out.printf("%-18s %8s %10s %10s %10s%n", "", "text F1", "title", "day", "invented");
        found.forEach((name, extracted) -> {
            Score score = Score.of(chosen, of(extracted, which));
            out.printf(
                    "%-18s %8.3f %10s %10s %10s%n",
                    name,
                    score.f1(),
                    score.titles() + "/" + score.pages(),
                    score.days() + "/" + score.dated(),
                    score.invented() + "/" + (score.pages() - score.dated()));
        });
    }

    private List<Extracted> of(List<Extracted> extracted, Predicate<SamplePage> which) {
        List<Extracted> chosen = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            if (which.test(pages.get(i))) {
                chosen.add(extracted.get(i));
            }
        }
        return chosen;
    }
}
