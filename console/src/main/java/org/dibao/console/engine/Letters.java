package org.dibao.console.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dibao.console.redis.LetterMarks;
import org.dibao.contracts.SourceDefined;
import org.dibao.events.DeadLetter;
import org.dibao.events.DeadLetterReader;
import org.dibao.events.DeadLetterReplay;
import org.jspecify.annotations.Nullable;

/**
 * The dead letters, and what was done about them. A replay cannot deliver twice: whoever processes the record gives the
 * same ids as before.
 */
final class Letters {

    private static final int LOOKED_AT = 500;
    private static final String REPLAYED = "replayed";
    private static final String ASIDE = "aside";

    private final DeadLetterReader reader;
    private final DeadLetterReplay replay;
    private final LetterMarks marks;
    private final Function<String, Optional<SourceDefined>> sources;

    /**
     * The letters.
     *
     * @param sources finds a source by its id
     */
    Letters(
            DeadLetterReader reader,
            DeadLetterReplay replay,
            LetterMarks marks,
            Function<String, Optional<SourceDefined>> sources) {
        this.reader = reader;
        this.replay = replay;
        this.marks = marks;
        this.sources = sources;
    }

    /**
     * A letter as it is shown.
     *
     * @param letter as it was buried
     * @param preview the beginning of its value, without secrets
     * @param mark what was done about it; null for nothing
     * @param source where it came from; null where it does not say
     */
    record Shown(
            DeadLetter letter,
            String preview,
            @Nullable String mark,
            @Nullable LetterSource source) {

        public boolean replayable() {
            return letter.originTopic() != null;
        }
    }

    /**
     * Letters that died of the same thing.
     *
     * @param reason why, with the figures left out that differ from letter to letter
     * @param group whose they are
     * @param letters the newest first
     */
    record Cause(String reason, String group, List<Shown> letters) {}

    /** The letters nobody has dealt with, by cause, the most frequent first. */
    List<Cause> open() {
        return causes(false);
    }

    /** Those that were replayed or put aside. */
    List<Cause> done() {
        return causes(true);
    }

    /** How many each group has, dealt with or not. */
    Map<String, Long> counts() {
        return reader.counts();
    }

    /**
     * Puts one letter back on its topic.
     *
     * @throws IllegalArgumentException with a sentence, if there is no such letter or it does not tell its origin
     */
    void replay(String topic, int partition, long offset) {
        replay.replay(topic, partition, offset);
        marks.mark(place(topic, partition, offset), REPLAYED);
    }

    /** Puts aside; the letter stays on its topic as long as letters are kept. */
    void putAside(String topic, int partition, long offset) {
        marks.mark(place(topic, partition, offset), ASIDE);
    }

    /** Replays every open letter of a cause; returns how many. */
    int replayAll(String group, String reason) {
        List<Shown> letters = open().stream()
                .filter(cause -> cause.group().equals(group) && cause.reason().equals(reason))
                .flatMap(cause -> cause.letters().stream())
                .filter(Shown::replayable)
                .toList();
        letters.forEach(shown -> replay(
                shown.letter().topic(),
                shown.letter().partition(),
                shown.letter().offset()));
        return letters.size();
    }

    private List<Cause> causes(boolean dealtWith) {
        Map<String, String> known = marks.all();
        return reader.latest(LOOKED_AT).stream()
                .map(letter -> new Shown(
                        letter,
                        Discretion.readable(letter.preview()),
                        known.get(place(letter.topic(), letter.partition(), letter.offset())),
                        LetterSource.of(letter, sources).orElse(null)))
                .filter(shown -> (shown.mark() != null) == dealtWith)
                .collect(Collectors.groupingBy(shown -> List.of(
                        shown.letter().group(), withoutFigures(shown.letter().reason()))))
                .entrySet()
                .stream()
                .map(entry -> new Cause(entry.getKey().get(1), entry.getKey().get(0), entry.getValue()))
                .sorted(Comparator.comparing((Cause cause) -> -cause.letters().size())
                        .thenComparing(Cause::reason))
                .toList();
    }

    private static String withoutFigures(String reason) {
        return reason.replaceAll("\\d+", "#");
    }

    private static String place(String topic, int partition, long offset) {
        return topic + "-" + partition + "-" + offset;
    }
}
