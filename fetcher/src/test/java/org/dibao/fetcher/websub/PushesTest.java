package org.dibao.fetcher.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dibao.contracts.ListGap;
import org.dibao.contracts.PushAsked;
import org.dibao.contracts.PushHeard;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourceKind;
import org.dibao.contracts.SourcePolled;
import org.dibao.contracts.WaitingItem;
import org.dibao.fetcher.DefinedSample;
import org.dibao.fetcher.PolledSample;
import org.dibao.fetcher.stream.Site;
import org.dibao.network.AddressGuard;
import org.dibao.network.HttpFetcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PushesTest {

    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final URI TOPIC = URI.create("https://news.example/feed");

    private final HttpFetcher http = new HttpFetcher(AddressGuard.allowing(List.of("127.0.0.0/8")), "Dibao-Test/1");
    private final Memory memory = new Memory();
    private final List<String> asked = new ArrayList<>();
    private Instant now = START;
    private int hubAnswers = 202;
    private Site hub;
    private Pushes pushes;

    @BeforeEach
    void open() {
        hub = new Site();
        hub.on("/hub", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(hubAnswers, -1);
        });
        pushes = new Pushes(memory, new HubClient(http, URI.create("https://dibao.example/")), () -> now);
    }

    @AfterEach
    void close() {
        hub.close();
        http.close();
    }

    @Test
    void theHubIsAskedForTheTopicWithACallbackAndASecret() {
        poll(0);

        PushAsked question = memory.asked("s").orElseThrow();
        assertThat(asked)
                .containsExactly("hub.mode=subscribe&hub.topic=https%3A%2F%2Fnews.example%2Ffeed"
                        + "&hub.callback=https%3A%2F%2Fdibao.example%2Fpush%2Fs%2F" + question.token() + "&hub.secret="
                        + question.secret() + "&hub.lease_seconds=864000");
        assertThat(question.token()).hasSize(32).isNotEqualTo(question.secret());
    }

    @Test
    void whileTheHubPushesTheFeedIsPolledDaily() {
        poll(0);
        verified(Duration.ofDays(10));

        SourcePolled report = poll(0);

        assertThat(report.nextPollAt()).isEqualTo(now.plus(Duration.ofDays(1)));
        assertThat(report.nextPollReason()).isEqualTo("HUB_TELLS:86400");
        assertThat(asked).hasSize(1);
    }

    @Test
    void whatIsLeftOverIsTakenUpAsSoonAsWithoutAHub() {
        poll(0);
        verified(Duration.ofDays(10));

        waiting =
                List.of(new WaitingItem("a", "a", URI.create("https://news.example/a"), null, null, TOPIC, null, null));
        assertThat(poll(1).nextPollAt()).isEqualTo(now.plus(Duration.ofMinutes(5)));
        waiting = List.of();
        gap = new ListGap(URI.create("https://news.example/feed?page=2"), List.of("b"));
        assertThat(poll(0).nextPollAt()).isEqualTo(now.plus(Duration.ofMinutes(5)));
        gap = null;
        assertThat(poll(0).nextPollAt()).isEqualTo(now.plus(Duration.ofDays(1)));
    }

    @Test
    void whatComesOfAGapSpeaksAgainstNoHub() {
        poll(0);
        verified(Duration.ofDays(10));
        gap = new ListGap(URI.create("https://news.example/feed?page=2"), List.of("b"));
        poll(0);
        gap = null;

        SourcePolled report = poll(3);

        assertThat(report.repairs()).isEmpty();
        assertThat(memory.asked("s").orElseThrow().broken()).isNull();
    }

    @Test
    void theLeaseIsRenewedBeforeItEndsAtTheSameCallback() {
        poll(0);
        PushAsked first = memory.asked("s").orElseThrow();
        verified(Duration.ofDays(10));
        pass(Duration.ofDays(8));
        poll(0);
        assertThat(asked).hasSize(1);

        pass(Duration.ofDays(1));
        poll(0);

        assertThat(asked).hasSize(2);
        assertThat(memory.asked("s").orElseThrow().token()).isEqualTo(first.token());
    }

    @Test
    void theNextPollIsNotAfterTheTimeToRenew() {
        poll(0);
        verified(Duration.ofHours(8));

        assertThat(poll(0).nextPollAt())
                .isBetween(now.plus(Duration.ofMinutes(359)), now.plus(Duration.ofMinutes(361)));
    }

    @Test
    void anItemThatNoPushAnnouncedMarksTheHubAsBroken() {
        poll(0);
        verified(Duration.ofDays(10));
        poll(0);
        pass(Duration.ofDays(1));
        poll(0);
        pass(Duration.ofDays(1));

        SourcePolled report = poll(3);

        assertThat(report.repairs()).containsExactly("HUB_MISSED:127.0.0.1|3");
        assertThat(memory.asked("s").orElseThrow().broken()).isNotNull();
        pass(Duration.ofDays(1));
        assertThat(poll(0).nextPollAt()).isEqualTo(now.plus(Duration.ofMinutes(5)));
        pass(Duration.ofDays(7));
        poll(0);
        assertThat(asked).hasSize(2);
    }

    @Test
    void anItemThatAPushAnnouncedDoesNot() {
        poll(0);
        verified(Duration.ofDays(10));
        poll(0);
        pass(Duration.ofHours(3));
        poll(0);
        pass(Duration.ofHours(3));
        received();

        SourcePolled report = poll(1);

        assertThat(report.repairs()).isEmpty();
        assertThat(memory.asked("s").orElseThrow().broken()).isNull();
        assertThat(report.nextPollAt()).isEqualTo(now.plus(Duration.ofDays(1)));
    }

    @Test
    void whatAHubToldOfAheadOfTheFeedIsAskedForAsUsualUntilItComesAndSpeaksForTheHub() {
        poll(0);
        verified(Duration.ofDays(10));
        poll(2);
        pass(Duration.ofHours(30));
        assertThat(poll(0).nextPollAt()).isEqualTo(now.plus(Duration.ofDays(1)));
        received();

        assertThat(poll(0).nextPollAt()).as("the feed's cache is old").isEqualTo(now.plus(Duration.ofMinutes(5)));
        pass(Duration.ofMinutes(5));
        assertThat(poll(0).nextPollAt()).isEqualTo(now.plus(Duration.ofMinutes(5)));
        pass(Duration.ofMinutes(5));
        SourcePolled shown = poll(1);

        assertThat(shown.repairs()).isEmpty();
        assertThat(memory.asked("s").orElseThrow().broken()).isNull();
        assertThat(shown.nextPollAt()).isEqualTo(now.plus(Duration.ofDays(1)));
        pass(Duration.ofHours(1));
        assertThat(poll(0).nextPollAt()).isEqualTo(now.plus(Duration.ofDays(1)));
    }

    @Test
    void aPushThatTheFeedNeverShowsIsForgottenAfterADay() {
        poll(0);
        verified(Duration.ofDays(10));
        received();
        pass(Duration.ofHours(23));
        assertThat(poll(0).nextPollAt()).isEqualTo(now.plus(Duration.ofMinutes(5)));
        pass(Duration.ofHours(2));

        assertThat(poll(0).nextPollAt()).isEqualTo(now.plus(Duration.ofDays(1)));
    }

    @Test
    void aHubThatRefusesIsLeftAloneAndTheFeedIsPolledAsUsual() {
        hubAnswers = 500;

        SourcePolled report = poll(0);
        poll(0);

        assertThat(report.repairs()).containsExactly("HUB_REFUSES:" + hub.address("/hub") + "|500");
        assertThat(report.nextPollAt()).isEqualTo(report.polledAt().plus(Duration.ofMinutes(5)));
        assertThat(asked).hasSize(1);
    }

    @Test
    void aRenewalThatFailsIsAskedForAgainWhileTheLeaseRuns() {
        poll(0);
        verified(Duration.ofDays(10));
        pass(Duration.ofDays(9));
        hubAnswers = 500;

        SourcePolled failed = poll(0);
        assertThat(failed.repairs()).hasSize(1);
        assertThat(failed.nextPollAt()).isEqualTo(now.plus(Duration.ofHours(6)));
        assertThat(memory.asked("s").orElseThrow().broken()).isNull();

        pass(Duration.ofHours(1));
        assertThat(poll(0).nextPollAt()).isEqualTo(now.plus(Duration.ofHours(6)));
        assertThat(asked).hasSize(2);
        pass(Duration.ofHours(6));
        hubAnswers = 202;
        poll(0);
        assertThat(asked).hasSize(3);
    }

    @Test
    void aRenewalThatFailsUntilTheLeaseHasEndedMarksTheHubAsBroken() {
        poll(0);
        verified(Duration.ofDays(10));
        pass(Duration.ofDays(11));
        hubAnswers = 500;

        poll(0);

        assertThat(memory.asked("s").orElseThrow().broken()).isNotNull();
    }

    private @Nullable SourcePolled last;
    private @Nullable ListGap gap;
    private List<WaitingItem> waiting = List.of();

    private SourcePolled poll(int itemsNew) {
        now = now.plusSeconds(1);
        SourcePolled report = PolledSample.of("s")
                .at(now)
                .next(now.plus(Duration.ofMinutes(5)))
                .items(List.of("a"))
                .brought(itemsNew)
                .hub(hub.address("/hub"), TOPIC)
                .gap(gap)
                .waiting(waiting)
                .lastNewAt(itemsNew > 0 ? now : last == null ? null : last.lastNewAt())
                .report();
        last = pushes.settle(source(), last, report);
        return last;
    }

    private void verified(Duration lease) {
        PushAsked question = memory.asked("s").orElseThrow();
        memory.heard.put(
                "s", new PushHeard("s", question.token(), now, now.plus(lease).plusSeconds(1), null, null));
    }

    private void received() {
        PushHeard before = memory.heard("s").orElseThrow();
        memory.heard.put("s", new PushHeard("s", before.token(), before.verifiedAt(), before.leaseEndsAt(), null, now));
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private SourceDefined source() {
        return DefinedSample.of("s", TOPIC, SourceKind.FEED).definedAt(START).source();
    }

    private static final class Memory implements PushState {

        private final Map<String, PushAsked> asked = new HashMap<>();
        private final Map<String, PushHeard> heard = new HashMap<>();

        @Override
        public Optional<PushAsked> asked(String sourceId) {
            return Optional.ofNullable(asked.get(sourceId));
        }

        @Override
        public Optional<PushHeard> heard(String sourceId) {
            return Optional.ofNullable(heard.get(sourceId));
        }

        @Override
        public void write(PushAsked question) {
            asked.put(question.sourceId(), question);
        }
    }
}
