package org.dibao.notifier.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");

    @Test
    void secondsAndDatesAreUnderstood() {
        assertThat(RetryAfter.read("120", NOW)).contains(NOW.plusSeconds(120));
        assertThat(RetryAfter.read(" 0 ", NOW)).contains(NOW);
        assertThat(RetryAfter.read("Mon, 02 Mar 2026 01:00:00 GMT", NOW)).contains(NOW.plusSeconds(3600));
    }

    @Test
    void nonsenseIsAsIfTheFieldWereNotThere() {
        assertThat(RetryAfter.read("", NOW)).isEmpty();
        assertThat(RetryAfter.read("soon", NOW)).isEmpty();
        assertThat(RetryAfter.read("-5", NOW)).isEmpty();
        assertThat(RetryAfter.read("99999999999999999999", NOW)).isEmpty();
        assertThat(RetryAfter.read("9223372036854775807", NOW)).isEmpty();
    }
}
