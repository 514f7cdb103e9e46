package org.dibao.bench.structure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dibao.bench.structure.Expectation.Fit;
import org.dibao.contracts.Announcement;

/** Holds what was read out of samples against what they expect, and keeps the score of each field. */
final class Comparison {

    private static final String[] DETAILS = {"", "speaker", "actor", "depth"};

    private final Map<Field, Score> scores = new EnumMap<>(Field.class);
    private final Score[] details = {new Score(), new Score(), new Score(), new Score()};

    Comparison() {
        for (Field field : Field.values()) {
            scores.put(field, new Score());
        }
    }

    Map<Field, Score> scores() {
        return scores;
    }

    /** Who says each directive that was found, who must act, and how deep it stands, with their names. */
    Map<String, Score> details() {
        return Map.of(DETAILS[1], details[1], DETAILS[2], details[2], DETAILS[3], details[3]);
    }

    void add(Sample sample, Announcement announcement) {
        scores.forEach((field, score) -> add(sample, field, field.of(announcement), score));
    }

    private void add(Sample sample, Field field, List<Field.Read> all, Score score) {
        List<Field.Read> left = new ArrayList<>(all);
        List<Expectation> wanted = sample.expected().stream()
                .filter(expectation -> expectation.field().equals(field.label))
                .sorted((a, b) -> Boolean.compare(a.optional(), b.optional()))
                .toList();
        for (Expectation one : wanted) {
            Field.Read read = left.stream()
                    .filter(candidate -> field.isMeant(one, candidate))
                    .findFirst()
                    .orElse(null);
            if (read == null) {
                if (!one.optional()) {
                    score.missed(sample.name(), one);
                }
                continue;
            }
            left.remove(read);
            if (one.optional()) {
                continue;
            }
            if (field.isRight(one, read)) {
                score.right(read.confidence());
            } else {
                score.missed(sample.name(), one);
                score.extra(sample.name(), read);
            }
            if (field == Field.DIRECTIVE) {
                addDetails(sample, one, read);
            }
        }
        if (field != Field.TOPIC) { // samples name the topics that must be there, not all that may be
            left.forEach(read -> score.extra(sample.name(), read));
        }
    }

    private void addDetails(Sample sample, Expectation wanted, Field.Read read) {
        for (int cell = 1; cell < Math.min(DETAILS.length, wanted.cells().size()); cell++) {
            if (wanted.allows(cell, read.cells().get(cell), Fit.EXACT)) {
                details[cell].right(read.confidence());
            } else {
                details[cell].missed(sample.name(), DETAILS[cell] + " of " + wanted + ", but " + read);
                details[cell].extra(sample.name(), read);
            }
        }
    }
}
