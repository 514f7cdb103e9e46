package org.dibao.console;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dibao.contracts.NextPollReason;
import org.dibao.contracts.PollOutcome;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourceFault;
import org.dibao.contracts.SourceKind;
import org.dibao.contracts.SourceNote;
import org.dibao.contracts.SourcePolled;
import org.jspecify.annotations.Nullable;

/** Sources that nobody defined, and polls that nobody made, as many as are wanted. */
public final class InventedSources {

    private static final String[] REGIONS = {"330500", "330502", "110000", "440300", "510100", "000000"};
    private static final PollOutcome[] OUTCOMES = {
        PollOutcome.NOT_MODIFIED,
        PollOutcome.FETCHED,
        PollOutcome.NOTHING_NEW,
        PollOutcome.NOT_MODIFIED,
        PollOutcome.FAILED,
        PollOutcome.NOT_MODIFIED,
        PollOutcome.SILENT,
        PollOutcome.NOT_MODIFIED,
        PollOutcome.RATE_LIMITED,
        PollOutcome.NOTHING_NEW
    };

    private InventedSources() {}

    /** A feed. */
    public static SourceDefined source(String id, String name, String address) {
        return source(id, name, address, SourceKind.FEED, null, null, false, Instant.now());
    }

    /** A source of which everything that is listed can be chosen. */
    public static SourceDefined source(
            String id,
            String name,
            String address,
            SourceKind kind,
            @Nullable String issuer,
            @Nullable String region,
            boolean paused,
            Instant definedAt) {
        return new SourceDefined(
                id,
                name,
                URI.create(address),
                kind,
                null,
                issuer,
                issuer != null,
                region,
                false,
                paused,
                false,
                null,
                null,
                definedAt,
                "admin");
    }

    /** Its last poll, after which it is due in an hour. */
    public static SourcePolled poll(String id, PollOutcome outcome, Instant at, @Nullable Instant lastNewAt) {
        boolean bad = outcome == PollOutcome.FAILED || outcome == PollOutcome.SILENT;
        return new SourcePolled(
                id,
                at,
                outcome,
                outcome == PollOutcome.FAILED ? null : 200,
                null,
                null,
                null,
                List.of(),
                bad ? 0 : 20,
                outcome == PollOutcome.FETCHED ? 3 : 0,
                List.of(),
                lastNewAt,
                bad ? 3 : 0,
                bad ? SourceNote.of(SourceFault.NO_ROWS, 200, "ul.list > li").text() : null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                18_432,
                412,
                at.plus(Duration.ofHours(1)),
                SourceNote.of(NextPollReason.NOTHING_NEW_FOR, 3_600, 86_400).text(),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                List.of());
    }

    /** The definition of one among many: every thirteenth is paused, every third is on the same host. */
    public static SourceDefined numbered(int number) {
        SourceKind[] kinds = SourceKind.values();
        String host = number % 3 == 0 ? "www.shared.example.test" : "site-" + number + ".example.test";
        return source(
                "many-" + number,
                "示例单位 " + number + " · 通知公告",
                "https://" + host + "/list/" + number + "/index.html",
                kinds[number % kinds.length],
                number % 4 == 0 ? "示例单位" + number : null,
                REGIONS[number % REGIONS.length],
                number % 13 == 0,
                Instant.now().minus(Duration.ofDays(3)));
    }

    /** The poll of one among many. */
    public static SourcePolled numberedPoll(int number) {
        Instant at = Instant.now().minusSeconds(60 + number % 3_000);
        return poll(
                "many-" + number,
                OUTCOMES[number % OUTCOMES.length],
                at,
                number % 17 == 0 ? null : at.minusSeconds(3_600L * (number % 500)));
    }
}
