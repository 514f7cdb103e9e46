package org.dibao.console.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dibao.console.RunningConsole;
import org.dibao.console.Visitor;
import org.dibao.contracts.Channel;
import org.dibao.contracts.DeliveryRequested;
import org.dibao.contracts.DeliveryRequested.Wish;
import org.dibao.contracts.EndpointTested;
import org.dibao.contracts.EndpointTrouble;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.contracts.SubscriptionDefined.State;
import org.junit.jupiter.api.Test;

class EndpointIT {

    private final RunningConsole console = RunningConsole.get();
    private final Visitor owner = console.visitor();
    private final String id = UUID.randomUUID().toString();
    private final String page = "/subscription/" + id + "/endpoint";

    @Test
    void aSecretIsChangedAndTheOneBeforeStaysForADay() {
        define(State.ACTIVE);

        String answer = owner.postRaw(page + "/rotate", "token=t").body();

        SubscriptionDefined rotated = newest();
        assertThat(rotated.secret()).startsWith("whsec_").isNotEqualTo("whsec_before");
        assertThat(answer).contains(rotated.secret());
        assertThat(rotated.previousSecret()).isEqualTo("whsec_before");
        assertThat(rotated.previousSecretUntil()).isAfter(Instant.now().plusSeconds(23 * 3_600));
        assertThat(owner.get(page + "?token=t").body()).as("shown once only").doesNotContain(rotated.secret());
    }

    @Test
    void aTestIsAskedForAndItsAnswerShown() {
        define(State.ACTIVE);

        assertThat(owner.postRaw(page + "/test", "token=t").body()).contains("正在等待回答");
        DeliveryRequested request = requests(Wish.TEST).getLast();
        console.writer()
                .writeAll(List.of(new EndpointTested(request.requestId(), id, false, "500 <oops>", Instant.now())));

        await().untilAsserted(() -> assertThat(owner.get(page + "/test/" + request.requestId() + "?token=t")
                        .body())
                .contains("没有收下")
                .contains("500 &lt;oops&gt;"));
    }

    @Test
    void whatWasMissedIsAskedForAndADisabledSubscriptionGoesOn() {
        define(State.DISABLED);

        owner.postRaw(page + "/recover", "token=t&hours=24");

        assertThat(newest().state()).isEqualTo(State.ACTIVE);
        assertThat(newest().trouble()).isNull();
        assertThat(requests(Wish.RECOVER))
                .singleElement()
                .satisfies(request ->
                        assertThat(request.since()).isBefore(Instant.now().minusSeconds(23 * 3_600)));
    }

    @Test
    void howItIsCalledIsWrittenDownAndAWrongTokenChangesNothing() {
        define(State.ACTIVE);

        owner.postRaw(page + "/options", "token=t&ordered=true&perMinute=30&contact=ops@example.org");
        assertThat(newest().options().ordered()).isTrue();
        assertThat(newest().options().perMinute()).isEqualTo(30);
        assertThat(newest().options().contact()).isEqualTo("ops@example.org");

        assertThat(owner.postRaw(page + "/rotate", "token=guessed").statusCode())
                .isEqualTo(404);
        assertThat(newest().secret()).isEqualTo("whsec_before");
    }

    private List<DeliveryRequested> requests(Wish wish) {
        return console.events(DeliveryRequested.class).stream()
                .filter(request -> request.subscriptionId().equals(id) && request.wish() == wish)
                .toList();
    }

    private SubscriptionDefined newest() {
        return console.events(SubscriptionDefined.class).stream()
                .filter(each -> each.subscriptionId().equals(id))
                .toList()
                .getLast();
    }

    private void define(State state) {
        Instant lastMonth = Instant.now().minusSeconds(40L * 86_400);
        SubscriptionDefined subscription = new SubscriptionDefined(
                id,
                "",
                "zh",
                Channel.WEBHOOK,
                "https://hooks.example.org/in",
                "whsec_before",
                null,
                null,
                State.ACTIVE,
                null,
                null,
                null,
                "t",
                lastMonth,
                lastMonth);
        console.writer()
                .writeAll(List.of(
                        state == State.ACTIVE
                                ? subscription
                                : subscription.inState(state, "410").troubled(new EndpointTrouble(lastMonth, 3))));
        await().until(() -> owner.get(page + "?token=t").statusCode() == 200);
    }
}
