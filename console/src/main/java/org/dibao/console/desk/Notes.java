package org.dibao.console.desk;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.IntStream;
import org.dibao.contracts.FailedItem;
import org.dibao.contracts.SourceNote;
import org.dibao.contracts.SourceNote.Argument;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Tells what the fetcher noted about a source in one language; what an older version wrote as a sentence, as it is. */
public final class Notes {

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private final MessageSource messages;
    private final Locale locale;

    Notes(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /** Notes in English, for where nobody can be asked for his language. */
    public static Notes inEnglish() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("console/messages/messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return new Notes(messages, Locale.ENGLISH);
    }

    /** A note, as it stands in a record, in words. */
    public String tell(String text) {
        return SourceNote.read(text).map(this::told).orElse(text);
    }

    /** A line of {@code SourcePolled.failedItems} in words. */
    public String tellItem(String line) {
        return FailedItem.read(line)
                .map(item -> message(
                        "source.poll.failed.item",
                        item.address(),
                        item.tries(),
                        FailedItem.MOST_TRIES,
                        tell(item.reason())))
                .orElse(line);
    }

    private String told(SourceNote note) {
        Object[] about = IntStream.range(0, note.about().size())
                .mapToObj(i -> told(note.code().arguments().get(i), note.about().get(i)))
                .toArray();
        return message("note." + note.code().name(), about);
    }

    private Object told(Argument form, String text) {
        return switch (form) {
            case WORDS -> text;
            case NUMBER -> Long.valueOf(text);
            case SECONDS -> span(Long.parseLong(text));
            case DAY ->
                DateTimeFormatter.ofPattern(message("date.full"), locale).format(LocalDate.parse(text));
            case NOTE -> tell(text);
        };
    }

    /** In one unit, the largest of which there are two; rounded down. */
    private String span(long seconds) {
        if (seconds < 2 * MINUTE && seconds != MINUTE) {
            return message("span.seconds", seconds);
        }
        if (seconds < 2 * HOUR && seconds != HOUR) {
            return message("span.minutes", seconds / MINUTE);
        }
        return seconds < 2 * DAY && seconds != DAY
                ? message("span.hours", seconds / HOUR)
                : message("span.days", seconds / DAY);
    }

    private String message(String key, Object... about) {
        return messages.getMessage(key, about, locale);
    }
}
