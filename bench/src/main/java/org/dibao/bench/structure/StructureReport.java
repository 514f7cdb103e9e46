package org.dibao.bench.structure;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The figures of a run as a page of Markdown. */
final class StructureReport {

    private final Comparison open;
    private final Comparison heldOut;
    private final long openSamples;
    private final long heldOutSamples;
    private final StringBuilder text = new StringBuilder();

    StructureReport(Comparison open, Comparison heldOut, long openSamples, long heldOutSamples) {
        this.open = open;
        this.heldOut = heldOut;
        this.openSamples = openSamples;
        this.heldOutSamples = heldOutSamples;
    }

    String text(boolean heldOutMisses) {
        text.append("# Structure\n\n")
                .append("`bench/run structure`, ")
                .append(LocalDate.now())
                .append(". ")
                .append(openSamples)
                .append(" open samples, which rules may be written for, and ")
                .append(heldOutSamples)
                .append(" held out, of which nobody sees more than these figures. What the columns mean, and how a"
                        + " sample")
                .append(" is written: `bench/samples/structure/README.md`.\n\n")
                .append("| field | facts | precision | recall | facts, held out | precision | recall |\n")
                .append("|---|---|---|---|---|---|---|\n");
        open.scores()
                .forEach((field, score) -> row(
                        field.label,
                        score,
                        Objects.requireNonNull(heldOut.scores().get(field))));
        Map<String, Score> held = heldOut.details();
        new TreeMap<>(open.details())
                .forEach((name, score) -> row("directive's " + name, score, Objects.requireNonNull(held.get(name))));
        confidences();
        misses("Missed in the open samples", open);
        if (heldOutMisses) {
            misses("Missed in the held-out samples", heldOut);
        }
        return text.toString();
    }

    private void row(String name, Score score, Score held) {
        text.append("| ")
                .append(name)
                .append(" | ")
                .append(score.row())
                .append(" | ")
                .append(held.row())
                .append(" |\n");
    }

    /** How often facts of a stated confidence are right, over both halves. */
    private void confidences() {
        text.append("\n## Is the stated confidence deserved?\n\n")
                .append("| field | stated, % | facts | right, open | right, held out |\n|---|---|---|---|---|\n");
        open.scores().forEach((field, score) -> {
            Map<Integer, int[]> held =
                    Objects.requireNonNull(heldOut.scores().get(field)).byConfidence();
            score.byConfidence().forEach((confidence, counts) -> {
                int[] other = held.getOrDefault(confidence, new int[2]);
                if (confidence > 0 && field != Field.TOPIC) {
                    text.append("| %s | %d | %d | %s | %s |%n"
                            .formatted(
                                    field.label,
                                    confidence,
                                    counts[0] + other[0],
                                    Score.share(counts[1], counts[0]),
                                    Score.share(other[1], other[0])));
                }
            });
        });
    }

    private void misses(String heading, Comparison comparison) {
        text.append("\n## ").append(heading).append('\n');
        comparison.scores().forEach((field, score) -> misses(field.label, score));
        new TreeMap<>(comparison.details()).forEach((name, score) -> misses("directive's " + name, score));
    }

    private void misses(String name, Score score) {
        if (!score.misses().isEmpty()) {
            text.append("\n**")
                    .append(name)
                    .append("** (")
                    .append(score.counts())
                    .append(")\n\n");
            score.misses().forEach(miss -> text.append("- ").append(miss).append('\n'));
        }
    }
}
