package org.dibao.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.dibao.contracts.Channel;
import org.dibao.contracts.EndpointTrouble;
import org.dibao.contracts.MailReturn;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.contracts.SubscriptionDefined.State;
import org.dibao.contracts.Topic;
import org.dibao.events.EventWriter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two services over one broker: each decides by what it has read, which may be a moment old. */
class SubscriptionTableIT {

    private final List<AutoCloseable> open = new ArrayList<>();
    private final String id = UUID.randomUUID().toString();
    private final Map<String, SubscriptionDefined> heard = new ConcurrentHashMap<>();
    private SubscriptionTable console;
    private SubscriptionTable notifier;

    @BeforeEach
    void start() {
        console = started();
        notifier = started();
        console.put(subscription());
        await().until(() -> notifier.get(id).isPresent());
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open.reversed()) {
            one.close();
        }
    }

    @Test
    void whatItsOwnerEndedStaysEndedThoughABounceIsNotedByWhoDidNotKnow() {
        SubscriptionDefined before = notifier.get(id).orElseThrow();
        console.put(before.inState(State.UNSUBSCRIBED, null));
        notifier.judge(returned(before));
        notifier.judge(returned(before).inState(State.DISABLED, "there is no such mailbox"));

        assertEverybodySees(State.UNSUBSCRIBED);
        assertThat(started().get(id).orElseThrow().returned()).hasSize(1);
    }

    @Test
    void whatWasErasedDoesNotComeBackAndLeavesNothing() {
        SubscriptionDefined before = notifier.get(id).orElseThrow();
        notifier.judge(returned(before));
        console.remove(id);
        notifier.judge(returned(before).inState(State.DISABLED, "there is no such mailbox"));

        notifier.catchUp();
        assertThat(List.of(console, notifier, started()))
                .allMatch(each -> each.get(id).isEmpty());
        await().untilAsserted(() -> assertThat(judgement()).isNull());
    }

    @Test
    void whatItsOwnerChangesMeanwhileIsKeptAndSoIsThatItsAddressDoesNotWork() {
        SubscriptionDefined seen = console.get(id).orElseThrow();
        notifier.judge(seen.inState(State.DISABLED, "gone").troubled(new EndpointTrouble(Instant.EPOCH, 3)));
        console.put(new SubscriptionDefined(
                id,
                "防汛",
                seen.language(),
                seen.channel(),
                seen.address(),
                null,
                null,
                null,
                State.ACTIVE,
                null,
                null,
                null,
                seen.manageToken(),
                seen.createdAt(),
                seen.effectiveFrom()));

        assertEverybodySees(State.DISABLED);
        assertThat(started().get(id).orElseThrow())
                .returns("防汛", SubscriptionDefined::query)
                .returns("gone", SubscriptionDefined::stateReason);
    }

    @Test
    void whatItsOwnerSwitchedOnAgainIsNotDisabledByWhatWasFoundOutBefore() {
        SubscriptionDefined before = notifier.get(id).orElseThrow();
        notifier.judge(before.inState(State.DISABLED, "gone"));
        await().until(() -> console.get(id).orElseThrow().state() == State.DISABLED);
        console.put(console.get(id).orElseThrow().recovered());
        notifier.judge(before.inState(State.DISABLED, "gone, says one who came late"));

        assertEverybodySees(State.ACTIVE);
        notifier.judge(notifier.get(id).orElseThrow().inState(State.DISABLED, "gone again"));
        assertEverybodySees(State.DISABLED);
    }

    private void assertEverybodySees(State state) {
        notifier.catchUp();
        assertThat(notifier.get(id).orElseThrow().state()).isEqualTo(state);
        await().untilAsserted(
                        () -> assertThat(console.get(id).orElseThrow().state()).isEqualTo(state));
        assertThat(started().get(id).orElseThrow().state()).isEqualTo(state);
        await().untilAsserted(() ->
                assertThat(heard.get(id)).isEqualTo(notifier.get(id).orElseThrow()));
    }

    private SubscriptionTable started() {
        EventWriter writer = new EventWriter(SharedKafka.settings(), "/test");
        open.add(writer);
        SubscriptionTable table = new SubscriptionTable(SharedKafka.settings(), writer)
                .onChange((key, before, after) -> {
                    if (after != null) {
                        heard.put(key, after);
                    }
                });
        open.add(table);
        table.start();
        return table;
    }

    private byte @Nullable [] judgement() {
        Map<String, byte[]> latest = new HashMap<>();
        try (TopicReader reader = new TopicReader(SharedKafka.settings(), Topic.ADDRESS_JUDGED)) {
            reader.seekToBeginning(reader.partitions(Duration.ofSeconds(10)));
            reader.readToEnd(each -> latest.put(each.key(), each.value()), Duration.ofSeconds(30));
        }
        return latest.get(id);
    }

    private SubscriptionDefined returned(SubscriptionDefined subscription) {
        return subscription.withReturned(List.of(new MailReturn("delivery", "5.1.1", Instant.EPOCH)));
    }

    private SubscriptionDefined subscription() {
        return new SubscriptionDefined(
                id,
                "样例",
                "zh",
                Channel.EMAIL,
                "reader@example.org",
                null,
                null,
                null,
                State.ACTIVE,
                null,
                null,
                null,
                "token",
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
