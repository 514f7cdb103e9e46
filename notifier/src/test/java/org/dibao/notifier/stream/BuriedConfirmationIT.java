package org.dibao.notifier.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.dibao.contracts.Topic;
import org.dibao.events.DeadLetter;
import org.dibao.events.DeadLetterReader;
import org.dibao.notifier.lab.Lab;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class BuriedConfirmationIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final String word = Lab.word();
    private final DeadLetterReader letters = new DeadLetterReader(Lab.settings());

    /** Dead letters stay for a month, and no erasure reaches them. */
    @Test
    void aConfirmationThatCannotBeSentIsBuriedWithoutTheAddressAndTheLinkInIt() {
        try (ConfigurableApplicationContext notifier = Lab.notifier()) {
            Lab.publishGarbage(
                    Topic.CONFIRMATION_REQUESTED,
                    word,
                    "{\"address\":\"a-reader@example.org\",\"link\":\"https://gazette.example.org/?token=t\",\"expiresAt\":\"a-reader@example.org\"}");

            await().atMost(SOON).until(() -> !buried().isEmpty());
        }
        assertThat(buried()).singleElement().satisfies(letter -> {
            assertThat(letter.bytes()).isZero();
            assertThat(letter.reason()).contains("confirmation.requested.v1", "asks for it again");
            assertThat(letter.toString()).doesNotContain("a-reader", "token=t");
            assertThat(letter.originTopic()).as("nothing to replay").isNull();
        });
    }

    private List<DeadLetter> buried() {
        return letters.latest(1_000).stream()
                .filter(letter -> word.equals(letter.key()))
                .toList();
    }
}
