package org.dibao.contracts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the fetcher has to say of a source: a code and what it speaks of, so that everybody can be told in his own
 * language. In records it stands as text, {@code NOTHING_NEW_FOR:300|7200}: the last argument is the rest of the text
 * and may hold anything; those before it hold no bar.
 *
 * @param code what is said
 * @param about what it speaks of, in the order and form that the code names
 */
public record SourceNote(Code code, List<String> about) {

    private static final String BAR = "|";
    private static final String BAR_IN_ADDRESS = "%7C";

    /** Something that can be said. No name stands in two of these lists. */
    public sealed interface Code
            permits NextPollReason, ProbeStep, SourceFault, SourceAdvice, SourceChange, SourceRepair {

        /** Its name in records. */
        String name();

        /** What it speaks of. */
        List<Argument> arguments();
    }

    /** The forms in which a note speaks of something. */
    public enum Argument {
        /** An address, a name, or words of a stranger's making; told as they are. */
        WORDS,
        /** A whole number. */
        NUMBER,
        /** A length of time, in seconds. */
        SECONDS,
        /** A day, as 2024-01-31. */
        DAY,
        /** Another note, as text; only as the last argument. */
        NOTE;

        private boolean fits(String text) {
            return switch (this) {
                case WORDS, NOTE -> true;
                case NUMBER, SECONDS -> text.matches("\\d{1,18}");
                case DAY -> isDay(text);
            };
        }
    }

    /**
     * A note.
     *
     * @throws IllegalArgumentException if the code speaks of something else than is given
     */
    public SourceNote {
        about = List.copyOf(about);
        if (!fits(code, about)) {
            throw new IllegalArgumentException(code + " speaks of " + code.arguments() + ", not of " + about + ".");
        }
    }

    /** A note that speaks of the given things, each as its text. */
    public static SourceNote of(Code code, Object... about) {
        int last = about.length - 1;
        return new SourceNote(
                code,
                IntStream.range(0, about.length)
                        .mapToObj(i -> i < last
                                ? String.valueOf(about[i]).replace(BAR, BAR_IN_ADDRESS)
                                : String.valueOf(about[i]))
                        .toList());
    }

    /** The note behind a text; empty for one that this version does not know, such as a sentence of an older one. */
    public static Optional<SourceNote> read(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        return codes().filter(code -> code.name().equals(name))
                .findFirst()
                .map(code -> new Written(code, colon < 0 ? List.of() : parts(text.substring(colon + 1), code)))
                .filter(written -> fits(written.code(), written.about()))
                .map(written -> new SourceNote(written.code(), written.about()));
    }

    /** All that can be said. */
    public static Stream<Code> codes() {
        return Stream.<Code[]>of(
                        NextPollReason.values(),
                        ProbeStep.values(),
                        SourceFault.values(),
                        SourceAdvice.values(),
                        SourceChange.values(),
                        SourceRepair.values())
                .flatMap(Arrays::stream);
    }

    /** As it stands in records. */
    public String text() {
        return about.isEmpty() ? code.name() : code.name() + ":" + String.join(BAR, about);
    }

    @Override
    public String toString() {
        return text();
    }

    private static List<String> parts(String rest, Code code) {
        int count = code.arguments().size();
        return count == 0 ? List.of(rest) : List.of(rest.split("\\|", count));
    }

    private static boolean fits(Code code, List<String> about) {
        List<Argument> arguments = code.arguments();
        return about.size() == arguments.size()
                && IntStream.range(0, about.size())
                        .allMatch(i -> arguments.get(i).fits(about.get(i)));
    }

    private static boolean isDay(String text) {
        try {
            return text.equals(LocalDate.parse(text).toString());
        } catch (DateTimeException e) {
            return false;
        }
    }

    private record Written(Code code, List<String> about) {}
}
