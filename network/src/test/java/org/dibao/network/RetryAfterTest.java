package org.dibao.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dibao.network.Outcome.Answered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");

    @Test
    void secondsAreUnderstood() {
        assertThat(RetryAfter.read("120", NOW)).contains(NOW.plusSeconds(120));
        assertThat(RetryAfter.read(" 0 ", NOW)).contains(NOW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mon, 02 Mar 2026 01:00:00 GMT",
                "Tue, 2 Mar 2026 01:00:00 GMT",
                "Monday, 02-Mar-26 01:00:00 GMT",
                "Mon Mar  2 01:00:00 2026",
                "2026-03-02T01:00:00Z",
                "2026-03-02T09:00:00+08:00",
            })
    void datesAreUnderstoodInEachForm(String date) {
        assertThat(RetryAfter.read(date, NOW)).contains(NOW.plusSeconds(3600));
        assertThat(RetryAfter.of(answer(date), NOW)).contains(Duration.ofHours(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "99999999999999999999", "9223372036854775807"})
    void nonsenseIsAsIfTheFieldWereNotThere(String value) {
        assertThat(RetryAfter.read(value, NOW)).isEmpty();
        assertThat(RetryAfter.of(answer(value), NOW)).isEmpty();
    }

    @Test
    void aTimeThatIsPastAsksForNoWait() {
        assertThat(RetryAfter.of(answer("Sun, 01 Mar 2026 00:00:00 GMT"), NOW)).contains(Duration.ZERO);
    }

    private static Answered answer(String retryAfter) {
        return new Answered(
                503,
                Headers.of(Map.of("Retry-After", List.of(retryAfter))),
                new byte[0],
                URI.create("http://site.example/"),
                false);
    }
}
