package org.dibao.bench.copies;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dibao.bench.copies.Joiner.Read;
import org.dibao.bench.ground.Ground;
import org.dibao.parser.AnnouncementReader;
import org.dibao.parser.Understanding;
import org.dibao.parser.page.RawPage;
import org.dibao.parser.structure.SourceKnowledge;

/** The hard set through the parser's own reader, and then through each way of telling copies. */
final class CopiesRun {

    private static final Instant FETCHED = Instant.parse("2022-06-01T00:00:00Z");
    private static final double ENOUGH = 0.99;
    private static final Set<String> COPIES =
            Arrays.stream(Dress.values()).map(Dress::kind).collect(Collectors.toUnmodifiableSet());

    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final Set<String> kinds = new LinkedHashSet<>();
    private final List<String> unread = new ArrayList<>();
    private int documents;

    /** Runs the set that a seed gives. */
    static CopiesRun of(Ground ground, int seed) {
        CopiesRun run = new CopiesRun();
        List<Read> read = run.read(seed);
        for (Joiner joiner : List.of(new ClaimJoiner(ground), new SimHashJoiner(), new MinHashJoiner())) {
            try (joiner) {
                run.tallies.put(joiner.name(), Tally.of(read, joiner.join(read)));
            }
        }
        return run;
    }

    private List<Read> read(int seed) {
        AnnouncementReader reader = new AnnouncementReader();
        List<Read> read = new ArrayList<>();
        for (Specimen specimen : HardSet.specimens(seed)) {
            kinds.add(specimen.kind());
            documents++;
            RawPage page = new RawPage(
                    specimen.html().getBytes(StandardCharsets.UTF_8),
                    "text/html; charset=utf-8",
                    URI.create(specimen.url()),
                    null,
                    null,
                    false,
                    false,
                    FETCHED);
            switch (reader.read(page, SourceKnowledge.NONE)) {
                case Understanding.Understood understood -> read.add(new Read(specimen, understood.announcement()));
                case Understanding.NoAnnouncement nothing ->
                    unread.add(specimen.kind() + ": " + specimen.url() + ": " + nothing.reason());
            }
        }
        return read;
    }

    /** Whether every kind of copy that is long enough is found, and nothing is taken for another. */
    boolean reached() {
        Tally ours = ours();
        return unread.isEmpty()
                && ours.wrong() == 0
                && kinds.stream().allMatch(kind -> ours.score(kind).recall() >= enough(kind));
    }

    private static double enough(String kind) {
        if (kind.equals(HardSet.TOO_SHORT)) {
            return 0;
        }
        return isCopy(kind) ? ENOUGH : 1;
    }

    /** What went wrong with ours, a line each. */
    List<String> misses() {
        List<String> misses = new ArrayList<>(unread);
        misses.addAll(ours().misses());
        return misses;
    }

    /** The figures as Markdown. */
    String table() {
        StringBuilder table = new StringBuilder(
                documents + " pages. A copy is joined where it is found to carry its own announcement; a look-alike is"
                        + " right where it is found to be new. *Wrong* are those taken for another.\n\n");
        table.append("| kind | pages ");
        tallies.keySet().forEach(name -> table.append("| ").append(name).append(": right, wrong, precision "));
        table.append("|\n|---|---|").append("---|".repeat(tallies.size())).append('\n');
        for (String kind : kinds) {
            table.append("| ").append(isCopy(kind) ? "copy: " : "distinct: ").append(kind);
            table.append(" | ").append(ours().score(kind).documents());
            for (Tally tally : tallies.values()) {
                Tally.Score score = tally.score(kind);
                table.append(" | %.1f %%, %d, %.3f".formatted(100 * score.recall(), score.wrong(), score.precision()));
            }
            table.append(" |\n");
        }
        return table.toString();
    }

    /** One line: what was taken for another, the kind of copy of which most were missed, and previews of look-alikes. */
    String row(int seed) {
        String worst = kinds.stream()
                .filter(kind -> isCopy(kind) && !kind.equals(HardSet.TOO_SHORT))
                .min(Comparator.comparingDouble(kind -> ours().score(kind).recall()))
                .orElseThrow();
        Tally.Score previews = ours().score(HardSet.TOO_SHORT);
        return "| %d | %d | %d | %.1f %% (%s) | %d of %d, %d wrong |"
                .formatted(
                        seed,
                        documents,
                        ours().wrong(),
                        100 * ours().score(worst).recall(),
                        worst,
                        previews.joined(),
                        previews.documents(),
                        previews.wrong());
    }

    private static boolean isCopy(String kind) {
        return COPIES.contains(kind) || kind.startsWith(HardSet.OF_LOOK_ALIKE) || kind.startsWith(HardSet.OF_REAL);
    }

    private Tally ours() {
        return tallies.values().iterator().next();
    }
}
