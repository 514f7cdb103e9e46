package org.dibao.console.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.dibao.console.Invented;
import org.dibao.console.InventedSources;
import org.dibao.console.RunningConsole;
import org.dibao.console.Visitor;
import org.dibao.contracts.Channel;
import org.dibao.contracts.DeliveryRequested;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.DeliveryUpdated.State;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.contracts.Topic;
import org.dibao.events.DeadLetters;
import org.dibao.events.Received;
import org.dibao.events.UnreadableRecordException;
import org.junit.jupiter.api.Test;

class EngineIT {

    private final RunningConsole console = RunningConsole.get();
    private final Visitor operator = console.admin();

    @Test
    void aDeadLetterIsShownWithItsReasonAndReplayedAsItWas() {
        String key = bury("the reason of one letter", "{\"broken\":");
        String page = operator.get("/engine/letters").body();
        assertThat(page).contains("the reason of one letter").contains(key);

        String letter = page.substring(page.indexOf(key));
        operator.post(
                "/engine/letters/replay",
                "topic",
                Topic.deadLettersOf("parser"),
                "partition",
                field(letter, "partition"),
                "offset",
                field(letter, "offset"));

        List<ConsumerRecord<String, byte[]>> back = replayed(key);
        assertThat(back).hasSize(1);
        assertThat(new String(back.getFirst().value(), StandardCharsets.UTF_8)).isEqualTo("{\"broken\":");
        assertThat(back.getFirst().headers().lastHeader("ce_id").value())
                .isEqualTo("evt-1".getBytes(StandardCharsets.UTF_8));
        assertThat(back.getFirst().headers().lastHeader("dibao-reason")).isNull();
        assertThat(operator.get("/engine/letters").body()).doesNotContain(key);
        assertThat(operator.get("/engine/letters?dealt=true").body())
                .contains(key)
                .contains("已重放");
    }

    @Test
    void aLetterNamesItsSourceAndLeadsThere() {
        console.writer()
                .writeAll(List.of(InventedSources.source("letter-source", "示例信访局", "https://letters.example/")));
        String key = bury("a letter with a source", "{\"sourceId\":\"letter-source\",");

        await().untilAsserted(() -> assertThat(operator.get("/engine/letters").body())
                .contains("<a href=\"/engine/sources/letter-source\">示例信访局</a>")
                .contains(key));
        assertThat(operator.get("/engine/sources/letter-source").body()).contains("https://letters.example/");
    }

    @Test
    void allLettersOfOneCauseAreReplayedAndNoOthers() {
        String first = bury("column 17 is broken", "{");
        String second = bury("column 18 is broken", "{");
        String other = bury("something else altogether", "{");
        assertThat(operator.get("/engine/letters").body()).contains("column # is broken");

        operator.post("/engine/letters/replay-all", "group", "parser", "reason", "column # is broken");

        assertThat(replayed(first)).hasSize(1);
        assertThat(replayed(second)).hasSize(1);
        assertThat(replayed(other)).isEmpty();
    }

    @Test
    void aLetterThatIsNotThereIsNotFound() {
        operator.get("/engine/letters");
        bury("any", "{");
        operator.get("/engine/letters");
        assertThat(operator.post(
                                "/engine/letters/replay",
                                "topic",
                                Topic.deadLettersOf("parser"),
                                "partition",
                                "0",
                                "offset",
                                "99999")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void secretsAndMailboxesAreNotShown() {
        String key = bury(
                "leaky",
                "{\"secret\":\"whsec_visible\",\"manageToken\":\"tok-visible\",\"address\":\"someone@example.org\"}");
        assertThat(operator.get("/engine/letters").body())
                .contains(key)
                .doesNotContain("whsec_visible", "tok-visible", "someone@example.org");
        assertThat(operator.get("/engine/topics/account.defined.v1").body())
                .contains("admin")
                .doesNotContain("{bcrypt}");
    }

    @Test
    void topicsAreListedWithTheirPartitionsAndNewestRecords() {
        assertThat(operator.get("/engine/topics").body())
                .contains("announcement.published.v1", "dead.letter.parser.v1");
        assertThat(operator.get("/engine/topics/account.defined.v1").body())
                .contains("压缩主题")
                .contains("ce_type");
        assertThat(operator.get("/engine/topics/__consumer_offsets").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theBooksOnDeliveriesBalance() {
        String announcement = "audited-" + UUID.randomUUID();
        console.writer()
                .writeAll(List.of(
                        delivery(announcement, "1", State.PENDING),
                        delivery(announcement, "2", State.PENDING),
                        delivery(announcement, "3", State.PENDING),
                        delivery(announcement, "1", State.DELIVERED),
                        delivery(announcement, "2", State.FAILED)));
        Ledger ledger = console.bean(Ledger.class);
        await().untilAsserted(() -> assertThat(ledger.audit(announcement)).isEqualTo(new Audit(3, 1, 1, 1, 0)));
        assertThat(operator.get("/engine/deliveries").body())
                .contains(announcement)
                .contains("账目相符");
    }

    @Test
    void theAuditOfOneAnnouncementNamesEveryDeliveryAndSendsOneAgain() {
        String announcement = "single-" + UUID.randomUUID();
        console.writer()
                .writeAll(List.of(
                        delivery(announcement, "1", State.DELIVERED), delivery(announcement, "2", State.FAILED)));
        String failed = announcement + "-2";
        await().untilAsserted(() -> assertThat(
                        operator.get("/engine/audit/" + announcement).body())
                .contains("账目相符", announcement + "-1", failed, "550 no such mailbox"));
        assertThat(operator.get("/engine/delivery/" + failed).body()).contains("550 no such mailbox");

        operator.post("/engine/delivery/" + failed + "/again");

        assertThat(console.events(DeliveryRequested.class))
                .filteredOn(request -> announcement.equals(request.announcementId()))
                .singleElement()
                .satisfies(request -> assertThat(request.wish()).isEqualTo(DeliveryRequested.Wish.SEND_AGAIN));
        assertThat(operator.get("/engine/endpoints").statusCode()).isEqualTo(200);
        assertThat(operator.get("/engine/audit/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void countingAgainFindsTheSubscriptionThatWasNeverWrittenDown() {
        String announcement = "recounted-" + UUID.randomUUID();
        String told = UUID.randomUUID().toString();
        String untold = UUID.randomUUID().toString();
        String other = UUID.randomUUID().toString();
        String later = UUID.randomUUID().toString();
        Instant before = Instant.parse("2020-01-01T00:00:00Z");
        console.writer()
                .writeAll(List.of(
                        Invented.announcement(announcement, "关于重数账目的通告")
                                .daysAgo(2)
                                .published(),
                        subscription(told, "重数账目", before),
                        subscription(untold, "重数 账目", before),
                        subscription(other, "另外的事", before),
                        subscription(later, "重数账目", Instant.now())));
        await().untilAsserted(() ->
                assertThat(operator.get("/engine/audit/" + announcement).body()).contains("重新清点"));
        assertThat(operator.get("/engine/audit/" + announcement).body()).contains("<h1>关于重数账目的通告</h1>");
        assertThat(operator.get("/announcement/" + announcement).body()).contains("/engine/audit/" + announcement);
        await().untilAsserted(() -> assertThat(recounted(announcement)).contains(alone(told), alone(untold)));

        console.writer().writeAll(List.of(delivery(announcement, told, State.DELIVERED, told)));
        await().untilAsserted(() -> assertThat(recounted(announcement))
                .contains(alone(untold))
                .doesNotContain(alone(told), alone(later), alone(other)));
        console.writer().writeAll(List.of(delivery(announcement, untold, State.SUPPRESSED, untold)));
        await().untilAsserted(() -> assertThat(recounted(announcement)).doesNotContain(alone(told), alone(untold)));
    }

    /** A subscription's id as the list of the second count shows it; the deliveries' own ids have more around it. */
    private static String alone(String id) {
        return ">" + id + "<";
    }

    private String recounted(String announcement) {
        return operator.get("/engine/audit/" + announcement + "?recount=true").body();
    }

    private static SubscriptionDefined subscription(String id, String query, Instant effectiveFrom) {
        return new SubscriptionDefined(
                id,
                query,
                "zh",
                Channel.WEBHOOK,
                "https://hooks.example/" + id,
                null,
                null,
                null,
                SubscriptionDefined.State.ACTIVE,
                null,
                null,
                null,
                "token-" + id,
                effectiveFrom,
                effectiveFrom);
    }

    private static DeliveryUpdated delivery(String announcement, String number, State state) {
        return delivery(announcement, number, state, "sub");
    }

    private static DeliveryUpdated delivery(String announcement, String number, State state, String subscription) {
        return new DeliveryUpdated(
                announcement + "-" + number,
                subscription,
                announcement,
                1,
                Channel.EMAIL,
                state,
                1,
                0,
                Instant.now(),
                Instant.now(),
                null,
                state == State.FAILED ? "550 no such mailbox" : null);
    }

    /** Buries a letter; returns its key, which no other has. */
    private String bury(String reason, String value) {
        String key = "https://letters.example/" + UUID.randomUUID();
        RecordHeaders headers = new RecordHeaders();
        headers.add("ce_id", "evt-1".getBytes(StandardCharsets.UTF_8));
        new DeadLetters(console.writer(), "parser")
                .bury(
                        new Received(
                                Topic.DOCUMENT_FETCHED.topicName(),
                                0,
                                0,
                                key,
                                value.getBytes(StandardCharsets.UTF_8),
                                headers,
                                Instant.now()),
                        new UnreadableRecordException(reason));
        return key;
    }

    private List<ConsumerRecord<String, byte[]>> replayed(String key) {
        return console.records(Topic.DOCUMENT_FETCHED).stream()
                .filter(record -> key.equals(record.key()))
                .toList();
    }

    private static String field(String page, String name) {
        String start = "name=\"" + name + "\" value=\"";
        int at = page.indexOf(start) + start.length();
        return page.substring(at, page.indexOf('"', at));
    }
}
