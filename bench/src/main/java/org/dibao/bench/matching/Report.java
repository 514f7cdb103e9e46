package org.dibao.bench.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Writes {@code bench/reports/matching.md}. */
final class Report {

    private static final String HEAD = """
        # Matching

        Invented announcements (half of them longer than 900 characters, on average 1,360) are matched against invented
        subscriptions: a region and one to three words, alternatives, words left out, issuers, phrases, kinds, deadlines, and
        trees of all that; two of a hundred ask for a region alone. A word asked for is in one of thirty announcements. An
        announcement that is given goes through everything: reducing its text, the automata, the queries, the ids.

        *A second and core* counts processor time of the one thread that matches, the median of the rounds, ours and Lucene
        Monitor's in turns. Lucene's is given the same reduced texts, pairs of characters as terms, and a presearcher that
        knows what is rare. Both must first find the same subscriptions for the same announcements; where Lucene's was not
        asked, ours is compared with the meaning of each query. *Ready* is from the texts of all searches to the first match,
        on all cores. *Heap* is what stays, ids included. While subscriptions then come and go, each is looked for in the
        very next announcement; *longest match* is the longest that a match took meanwhile on a second thread, which
        includes what the machine did besides.

        Repeat it with `bench/run matching`; what follows was written by it.

        """;

    private Report() {}

    static void write(Path file, List<Result> results) throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        page.append(String.format(
                Locale.ROOT,
                "%s, %s, %d processors, Java %s, heap at most %d MiB.%n%n",
                LocalDate.now(ZoneOffset.UTC),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                Runtime.getRuntime().maxMemory() >> 20));
        page.append("| subscriptions | a second and core | Lucene Monitor | ratio | found for each | ready |"
                        + " Monitor ready |")
                .append(" heap | same answers |\n|---:|---:|---:|---:|---:|---:|---:|---:|---|\n");
        results.forEach(result -> page.append(result.row()));
        page.append("\n| subscriptions | changes | not in the next announcement | longest change | longest match |")
                .append(" longest match before |\n|---:|---:|---:|---:|---:|---:|\n");
        results.forEach(result -> page.append(result.changesRow()));
        Files.createDirectories(file.getParent());
        Files.writeString(file, page);
    }
}
