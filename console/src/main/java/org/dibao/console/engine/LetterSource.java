package org.dibao.console.engine;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dibao.contracts.SourceDefined;
import org.dibao.events.DeadLetter;

/**
 * The source that a dead letter came from.
 *
 * @param id its id
 * @param name what people call it; as the letter says where the source is there no longer
 * @param there whether it is still there to be looked at
 */
record LetterSource(String id, String name, boolean there) {

    /** Documents carry these beside their bytes. */
    private static final String ID_HEADER = "ce_sourceid";

    private static final String NAME_HEADER = "ce_sourcename";

    /** Everything else that has to do with a source is JSON and names it so. */
    private static final Pattern IN_VALUE = Pattern.compile("\"sourceId\"\\s*:\\s*\"([^\"\\\\]+)\"");

    /** The source of a letter; empty where the record does not say, or is too broken to. */
    static Optional<LetterSource> of(DeadLetter letter, Function<String, Optional<SourceDefined>> sources) {
        Map<String, String> headers = letter.headers();
        return Optional.ofNullable(headers.get(ID_HEADER))
                .or(() -> inValue(letter.preview()))
                .map(id -> sources.apply(id)
                        .map(source -> new LetterSource(id, source.name(), true))
                        .orElseGet(() -> new LetterSource(id, headers.getOrDefault(NAME_HEADER, id), false)));
    }

    private static Optional<String> inValue(String preview) {
        Matcher named = IN_VALUE.matcher(preview);
        return named.find() ? Optional.of(named.group(1)) : Optional.empty();
    }
}
