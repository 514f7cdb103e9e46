package org.dibao.console.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.dibao.network.AddressGuard;
import org.dibao.network.HttpFetcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HubTest {

    private static final URI FEED = URI.create("https://dibao.example.org/feed.atom?q=%E5%81%9C%E8%AF%BE");

    private final LoopbackHub hub = new LoopbackHub();

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void itIsToldTheFeedsAddressAsItIs() {
        assertThat(tell("127.0.0.1")).isInstanceOf(HubAnswer.Noted.class);
        assertThat(hub.told(FEED.toString())).hasSize(1);
    }

    @Test
    void aHubAtAnAddressThatIsNotPublicIsCalledOnlyIfThatIsAllowed() {
        assertThat(tell())
                .isInstanceOfSatisfying(
                        HubAnswer.Away.class,
                        away -> assertThat(away.reason()).contains("dibao.console.web-sub-allow"));
        assertThat(hub.told(FEED.toString())).isEmpty();
    }

    @Test
    void aRefusalEndsItAndAnythingElseIsTriedAgain() {
        hub.fails(404, 429, 503, 302);

        assertThat(tell("127.0.0.1")).isEqualTo(new HubAnswer.Unwanted(404));
        for (int i = 0; i < 3; i++) {
            assertThat(tell("127.0.0.1")).isInstanceOf(HubAnswer.Away.class);
        }
        assertThat(tell("127.0.0.1")).isInstanceOf(HubAnswer.Noted.class);
    }

    private HubAnswer tell(String... allowed) {
        try (HttpFetcher http =
                new HttpFetcher(AddressGuard.allowing(List.of(allowed), "dibao.console.web-sub-allow"), "test")) {
            return new Hub(hub.address(), http, InstantSource.system()).tell(FEED);
        }
    }
}
