package org.dibao.fetcher.polite;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.dibao.fetcher.page.PageDates;
import org.dibao.network.Outcome.Answered;

/** Reads Retry-After, which is a number of seconds or a date (RFC 9110, section 10.2.3). */
public final class RetryAfter {

    private RetryAfter() {}

    /** How long an answer asks us to wait; empty if it does not say. */
    public static Optional<Duration> of(Answered answer, Instant now) {
        return answer.headers().first("Retry-After").flatMap(value -> read(value.strip(), now));
    }

    private static Optional<Duration> read(String value, Instant now) {
        if (value.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        return PageDates.in(value).map(date -> date.isAfter(now) ? Duration.between(now, date) : Duration.ZERO);
    }
}
