package org.dibao.console;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.dibao.contracts.Channel;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.DeliveryUpdated.State;
import org.dibao.contracts.Event;
import org.dibao.contracts.FailedItem;
import org.dibao.contracts.ListSelectors;
import org.dibao.contracts.NextPollReason;
import org.dibao.contracts.PollOutcome;
import org.dibao.contracts.PollPhases;
import org.dibao.contracts.SourceAdvice;
import org.dibao.contracts.SourceChange;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourceFault;
import org.dibao.contracts.SourceKind;
import org.dibao.contracts.SourceNote;
import org.dibao.contracts.SourcePolled;
import org.dibao.contracts.Topic;
import org.dibao.events.DeadLetters;
import org.dibao.events.EventWriter;
import org.dibao.events.Received;
import org.dibao.events.UnreadableRecordException;
import org.jspecify.annotations.Nullable;

/** Sources, polls, deliveries and dead letters that nobody made. */
final class InventedWork {

    private InventedWork() {}

    static List<Event> events() {
        List<Event> events = new ArrayList<>();
        source(events, "shi-gov", "示例市人民政府 · 信息公开", SourceKind.LIST, true, false, PollOutcome.FETCHED, null, null);
        source(events, "ribao", "示例日报 要闻", SourceKind.FEED, false, false, PollOutcome.NOT_MODIFIED, null, null);
        source(events, "bianmin", "示例论坛 便民版", SourceKind.DISCUZ, false, true, PollOutcome.NOTHING_NEW, null, null);
        source(
                events,
                "jiaoyu",
                "示例省教育厅 通知公告",
                SourceKind.LIST,
                true,
                false,
                PollOutcome.SILENT,
                SourceNote.of(SourceFault.NO_ROWS, 200, "ul.list > li"),
                SourceNote.of(SourceAdvice.CHOOSE_ROWS));
        source(
                events,
                "wenku",
                "示例文库",
                SourceKind.SITEMAP,
                false,
                false,
                PollOutcome.FAILED,
                SourceNote.of(SourceFault.NOT_THROUGH, "https://wenku.example.test/list/index.html", 10),
                SourceNote.of(SourceAdvice.WAIT_AND_LOOK));
        deliveries(events);
        return events;
    }

    private static void source(
            List<Event> events,
            String id,
            String name,
            SourceKind kind,
            boolean official,
            boolean paused,
            PollOutcome outcome,
            @Nullable SourceNote error,
            @Nullable SourceNote advice) {
        Instant now = Instant.now();
        events.add(new SourceDefined(
                id,
                name,
                URI.create("https://" + id + ".example.test/list/index.html"),
                kind,
                kind == SourceKind.LIST ? new ListSelectors("ul.list > li", null, null, ".date", null) : null,
                official ? name.split(" ")[0] : null,
                official,
                official ? "330500" : null,
                false,
                paused,
                false,
                null,
                null,
                now.minus(Duration.ofDays(3)),
                "admin"));
        events.add(new SourcePolled(
                id,
                now.minusSeconds(240),
                outcome,
                outcome == PollOutcome.FAILED ? null : 200,
                null,
                null,
                null,
                List.of(),
                outcome == PollOutcome.SILENT || outcome == PollOutcome.FAILED ? 0 : 20,
                outcome == PollOutcome.FETCHED ? 3 : 0,
                outcome == PollOutcome.FETCHED
                        ? List.of(new FailedItem(
                                        "https://" + id + ".example.test/a.html",
                                        SourceNote.of(SourceFault.ITEM_ANSWERS_STATUS, 502)
                                                .text(),
                                        2)
                                .toString())
                        : List.of(),
                now.minusSeconds(7200),
                error == null ? 0 : 4,
                error == null ? null : error.text(),
                advice == null ? null : advice.text(),
                List.of(),
                null,
                null,
                null,
                null,
                18_432,
                412,
                now.plusSeconds(660),
                (error == null
                                ? SourceNote.of(NextPollReason.NOTHING_NEW_FOR, 300, 7_200)
                                : SourceNote.of(NextPollReason.FAILED_IN_A_ROW, 2_400, 4))
                        .text(),
                outcome == PollOutcome.FETCHED
                        ? SourceNote.of(SourceChange.ITEMS_CHANGED_FIRST, 3, "关于示例的通知")
                                .text()
                        : null,
                new PollPhases(0, 380, 20, 0),
                List.of(now.minusSeconds(7200)),
                null,
                null,
                null,
                List.of()));
    }

    private static void deliveries(List<Event> events) {
        State[] states = {
            State.DELIVERED,
            State.DELIVERED,
            State.DELIVERED,
            State.RETRY,
            State.FAILED,
            State.SUPPRESSED,
            State.PENDING
        };
        for (int i = 0; i < 40; i++) {
            State state = states[i % states.length];
            Instant matched = Instant.now().minusSeconds(3600 - i * 60L);
            events.add(new DeliveryUpdated(
                    "dlv-" + i,
                    "sub-" + i % 9,
                    "a" + (1 + i % 6),
                    1,
                    i % 3 == 0 ? Channel.WEBHOOK : Channel.EMAIL,
                    state,
                    state == State.PENDING ? 0 : 1 + i % 3,
                    i == 5 ? 1 : 0,
                    matched,
                    matched.plusSeconds(3),
                    state == State.RETRY ? matched.plusSeconds(7200) : null,
                    switch (state) {
                        case DELIVERED -> i % 3 == 0 ? "204 No Content" : "250 2.0.0 queued";
                        case RETRY -> "503 Service Unavailable";
                        case FAILED -> "550 5.1.1 no such mailbox";
                        default -> null;
                    }));
        }
    }

    static void buryLetters(EventWriter writer) {
        DeadLetters letters = new DeadLetters(writer, "parser");
        for (int i = 0; i < 3; i++) {
            letters.bury(
                    letter("{\"broken\": " + i),
                    new UnreadableRecordException(
                            "The value is no readable DocumentFetched: unexpected end of input at column " + (10 + i)
                                    + "."));
        }
        letters.bury(
                letter("{\"secret\":\"whsec_must-not-be-seen\",\"address\":\"someone@example.org\"}"),
                new IllegalStateException("a page nested 10000 deep"));
    }

    static Received letter(String value) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("ce_id", "evt-1".getBytes(StandardCharsets.UTF_8));
        return new Received(
                Topic.DOCUMENT_FETCHED.topicName(),
                0,
                0,
                "https://wenku.example.test/doc/1.html",
                value.getBytes(StandardCharsets.UTF_8),
                headers,
                Instant.now());
    }
}
