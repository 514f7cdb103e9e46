package org.dibao.bench.extraction;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;

/** Lists the pages on which Dibao falls short, for whoever works on it. */
final class Misses {

    private static final double GOOD = 0.99;

    private final PrintWriter out;
    private final Dibao dibao = new Dibao();

    Misses(PrintWriter out) {
        this.out = out;
    }

    void print(List<SamplePage> pages) {
        for (SamplePage page : pages) {
            Extracted found = dibao.extract(page);
            double f1 = Score.f1(page, found);
            if (f1 < GOOD) {
                out.printf("%n%s: F1 %.3f%n%s%n", page.name(), f1, found.text());
            }
            if (!Score.isTitle(page, found.title())) {
                out.printf("%n%s: title \"%s\"%n", page.name(), found.title());
            }
            if (!Objects.equals(page.day(), found.day())) {
                out.printf("%n%s: day %s, not %s%n", page.name(), found.day(), page.day());
            }
        }
    }
}
