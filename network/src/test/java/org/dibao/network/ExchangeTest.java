package org.dibao.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What an exchange may cost where nobody says otherwise. */
class ExchangeTest {

    private static final URI ADDRESS = URI.create("https://example.org/");

    @Test
    void aPostHasFifteenSecondsAndEightKibibytesAndFollowsNoRedirect() {
        Exchange post = Exchange.post(ADDRESS, new byte[0], "application/json");

        assertThat(post.deadline()).isEqualTo(Duration.ofSeconds(15));
        assertThat(post.maxBytes()).isEqualTo(8 * 1024);
        assertThat(post.maxRedirects()).isZero();
    }

    @Test
    void aPageHasThirtySecondsAndFiveMebibytes() {
        Exchange get = Exchange.get(ADDRESS);

        assertThat(get.deadline()).isEqualTo(Duration.ofSeconds(30));
        assertThat(get.maxBytes()).isEqualTo(5 * 1024 * 1024);
    }

    @Test
    void whatIsChangedOtherwiseLeavesTheDeadline() {
        assertThat(Exchange.post(ADDRESS, new byte[0], "text/plain")
                        .withHeader("webhook-id", "1")
                        .upTo(10)
                        .deadline())
                .isEqualTo(Duration.ofSeconds(15));
    }
}
