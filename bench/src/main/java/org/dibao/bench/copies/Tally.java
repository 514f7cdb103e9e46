package org.dibao.bench.copies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dibao.bench.copies.Joiner.Read;

/** How a joiner did, kind by kind. */
final class Tally {

    /**
     * One kind.
     *
     * @param documents of this kind
     * @param joined copies that found their announcement, or announcements that nobody took for another
     * @param wrong documents that were taken for another announcement than theirs
     */
    record Score(int documents, int joined, int wrong) {

        double recall() {
            return (double) joined / documents;
        }

        double precision() {
            return joined + wrong == 0 ? 1 : (double) joined / (joined + wrong);
        }

        Score plus(boolean right, boolean mistaken) {
            return new Score(documents + 1, joined + (right ? 1 : 0), wrong + (mistaken ? 1 : 0));
        }
    }

    private final Map<String, Score> scores = new LinkedHashMap<>();
    private final List<String> misses = new ArrayList<>();

    private Tally() {}

    /** Compares what was said of each document with what is true. */
    static Tally of(List<Read> documents, List<String> said) {
        Tally tally = new Tally();
        Map<String, String> nameOf = new HashMap<>();
        Map<String, String> truthOf = new HashMap<>();
        for (int i = 0; i < documents.size(); i++) {
            Specimen specimen = documents.get(i).specimen();
            String truth = specimen.announcement();
            String name = said.get(i);
            boolean first = nameOf.putIfAbsent(truth, name) == null;
            boolean mistaken = !truthOf.computeIfAbsent(name, unused -> truth).equals(truth);
            boolean right = !mistaken && (first || name.equals(nameOf.get(truth)));
            tally.scores.merge(
                    specimen.kind(),
                    new Score(0, 0, 0).plus(right, mistaken),
                    (score, unused) -> score.plus(right, mistaken));
            if (!right) {
                tally.misses.add(specimen.kind() + ": " + specimen.url() + " ("
                        + documents.get(i).announcement().title() + ") "
                        + (mistaken ? "taken for " + truthOf.get(name) : "not joined"));
            }
        }
        return tally;
    }

    Score score(String kind) {
        return scores.getOrDefault(kind, new Score(0, 0, 0));
    }

    /** The documents that were not understood rightly, a line each. */
    List<String> misses() {
        return misses;
    }

    int wrong() {
        return scores.values().stream().mapToInt(Score::wrong).sum();
    }
}
