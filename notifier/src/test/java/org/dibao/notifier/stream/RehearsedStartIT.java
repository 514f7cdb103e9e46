package org.dibao.notifier.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.dibao.contracts.Topic;
import org.dibao.notifier.lab.Lab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class RehearsedStartIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void nothingThatIsRehearsedIsWrittenAnywhere(CapturedOutput output) {
        try (ConfigurableApplicationContext notifier = Lab.notifier()) {
            assertThat(notifier.isActive()).isTrue();
            await().atMost(SOON).untilAsserted(() -> assertThat(output).contains("rehearsed messages="));

            assertThat(Lab.latest(Topic.ANNOUNCEMENT_PUBLISHED)).noneMatch(each -> each.contains("rehearsal"));
            assertThat(Lab.latest(Topic.DELIVERY_UPDATED)).noneMatch(each -> each.contains("rehearsal"));
            assertThat(Lab.latest(Topic.ADDRESS_JUDGED)).noneMatch(each -> each.contains("rehearsal"));
        }
    }

    @Test
    void whoeverLeavesItNoTimeStartsWithoutOne(CapturedOutput output) {
        try (ConfigurableApplicationContext notifier = Lab.notifier("--dibao.notifier.rehearsal=0s")) {
            assertThat(notifier.isActive()).isTrue();
            assertThat(output)
                    .contains("table read topic=subscription.defined.v1")
                    .doesNotContain("rehears");
        }
    }

    @Test
    void aStartDoesNotWaitForARehearsalThatIsNotDoneInTime(CapturedOutput output) {
        try (ConfigurableApplicationContext notifier = Lab.notifier("--dibao.notifier.rehearsal=1ms")) {
            assertThat(notifier.isActive()).isTrue();
            await().atMost(SOON).untilAsserted(() -> assertThat(output).contains("rehearsed messages="));
            assertThat(output).doesNotContain("could not rehearse");
        }
    }
}
