package org.dibao.network;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.dibao.network.Outcome.Answered;

/** Reads {@code Retry-After}: a number of seconds, or a date (RFC 9110, 10.2.3). */
public final class RetryAfter {

    /** The three forms of a date that RFC 9110 has recipients accept (5.6.7), and the one that people write. */
    private static final List<Function<String, Instant>> DATES = List.of(
            text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant(),
            text -> inUtc(text, rfc850()),
            text -> inUtc(text, DateTimeFormatter.ofPattern("MMM d HH:mm:ss yyyy", Locale.ENGLISH)),
            text -> ZonedDateTime.parse(text).toInstant());

    /** The day of the week, which says nothing that the date does not, and is wrong now and then. */
    private static final String DAY_OF_WEEK = "^[A-Za-z]{3,9},? +";

    private RetryAfter() {}

    /** How long an answer asks us to wait, not less than zero; empty if it does not say. */
    public static Optional<Duration> of(Answered answer, Instant now) {
        return answer.headers()
                .first("Retry-After")
                .flatMap(value -> read(value, now))
                .map(until -> until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO);
    }

    /** The time that the field's value means; empty if it means none. */
    public static Optional<Instant> read(String value, Instant now) {
        String text = value.strip();
        return text.matches("\\d+") ? after(text, now) : date(text);
    }

    private static Optional<Instant> after(String seconds, Instant now) {
        try {
            return Optional.of(now.plusSeconds(Long.parseLong(seconds)));
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> date(String text) {
        // An asctime date begins with its day of the week, too, and its days below ten with a blank more.
        String date = text.replaceFirst(DAY_OF_WEEK, "").replaceAll(" +", " ");
        for (Function<String, Instant> form : DATES) {
            try {
                return Optional.of(form.apply(date));
            } catch (DateTimeException e) {
                // Then it has another form.
            }
        }
        return Optional.empty();
    }

    private static Instant inUtc(String text, DateTimeFormatter form) {
        return LocalDateTime.parse(text, form).toInstant(ZoneOffset.UTC);
    }

    /** Two digits mean the years from 2000 on: nobody asks to be asked again in the last century. */
    private static DateTimeFormatter rfc850() {
        return new DateTimeFormatterBuilder()
                .appendPattern("dd-MMM-")
                .appendValueReduced(ChronoField.YEAR, 2, 2, 2000)
                .appendPattern(" HH:mm:ss 'GMT'")
                .toFormatter(Locale.ENGLISH);
    }
}
