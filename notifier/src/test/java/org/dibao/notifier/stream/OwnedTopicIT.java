package org.dibao.notifier.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.dibao.contracts.DigestQueued;
import org.dibao.events.BrokerUnavailableException;
import org.dibao.notifier.Samples;
import org.dibao.notifier.lab.Lab;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class OwnedTopicIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final String word = Lab.word();
    private final Queue<String> taken = new ConcurrentLinkedQueue<>();

    /** Its start makes the topics. */
    @BeforeAll
    static void makeTopics() {
        try (ConfigurableApplicationContext notifier = Lab.notifier()) {
            assertThat(notifier.isActive()).isTrue();
        }
    }

    @Test
    void anEventThatCannotBeDealtWithHoldsUpNobody() throws Exception {
        try (OwnedTopic<DigestQueued> topic = followed((number, come) -> come.forEach(each -> {
            if (each.subscriptionId().endsWith("bad")) {
                throw new IllegalStateException("a defect");
            }
            take(each);
        }))) {
            publish("one", "bad", "two");

            await().atMost(SOON).untilAsserted(() -> assertThat(taken).contains(word + "one", word + "two"));
            assertThat(taken).doesNotContain(word + "bad");
        }
    }

    @Test
    void whatCameWhileTheBrokerWasAwayIsHandedOverAgain() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        try (OwnedTopic<DigestQueued> topic = followed((number, come) -> {
            if (calls.getAndIncrement() == 0) {
                throw new BrokerUnavailableException("away", new IllegalStateException());
            }
            come.forEach(this::take);
        })) {
            publish("one");

            await().atMost(SOON).untilAsserted(() -> assertThat(taken).contains(word + "one"));
        }
    }

    private OwnedTopic<DigestQueued> followed(BiConsumer<Integer, List<DigestQueued>> coming) {
        OwnedTopic<DigestQueued> topic = new OwnedTopic<>(Lab.settings(), DigestQueued.class, coming);
        topic.read(IntStream.range(0, Lab.settings().partitions()).boxed().toList());
        topic.start();
        topic.follow();
        return topic;
    }

    private void take(DigestQueued queued) {
        taken.add(queued.subscriptionId());
    }

    private void publish(String... readers) {
        for (String reader : readers) {
            Lab.publish(new DigestQueued(word + reader, Instant.EPOCH, Samples.published("x", "通告"), 0));
        }
    }
}
