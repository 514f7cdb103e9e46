package org.dibao.bench.delivering;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.AnnouncementPublished.Change;
import org.dibao.contracts.Block;
import org.dibao.contracts.Channel;
import org.dibao.contracts.DatePrecision;
import org.dibao.contracts.Deadline;
import org.dibao.contracts.Directive;
import org.dibao.contracts.IssuerLevel;
import org.dibao.contracts.Official;
import org.dibao.contracts.Span;
import org.dibao.contracts.Standing;
import org.dibao.contracts.SubscriptionDefined;

/** Announcements and subscriptions of an invented county, the same ones at every run. */
final class Invented {

    private static final Random RANDOM = new Random(20_260_302);

    private Invented() {}

    /** A notice of about the usual length, with six orders and two deadlines. */
    static AnnouncementPublished announcement(String id, String title) {
        Instant now = Instant.now();
        String order = "各乡镇人民政府要在三日内完成辖区内所有地质灾害隐患点的排查并逐一登记造册";
        return new AnnouncementPublished(
                id,
                1,
                Change.NEW,
                now,
                now,
                "document-" + id,
                URI.create("https://www.example.gov.cn/" + id + ".html"),
                "invented",
                "虚构网",
                "00",
                new Announcement(
                        title,
                        List.of(new Block(Block.Form.PARAGRAPH, (order + "。").repeat(30))),
                        "zh",
                        null,
                        null,
                        OffsetDateTime.parse("2026-03-02T09:30:00+08:00"),
                        DatePrecision.MINUTE,
                        null,
                        "样例县人民政府网",
                        Standing.OFFICIAL,
                        List.of("虚构"),
                        AnnouncementKind.PUBLIC_NOTICE,
                        List.of("样例县人民政府"),
                        "330502",
                        List.of("330500", "330000", "000000"),
                        IssuerLevel.COUNTY,
                        List.of(),
                        "样政发〔2026〕1号",
                        null,
                        null,
                        LocalDate.parse("2026-03-05"),
                        List.of(new Official("甄样例", "县长", Official.Part.SPEAKER, null)),
                        java.util.Collections.nCopies(6, new Directive(order, "甄样例", "各乡镇", 0, new Span(0, 1))),
                        java.util.Collections.nCopies(
                                2, new Deadline("三日内", LocalDate.parse("2026-03-08"), new Span(0, 1))),
                        List.of("应急"),
                        List.of(),
                        false));
    }

    /** An active subscription that began yesterday, with a secret of its own as the console makes them. */
    static SubscriptionDefined subscription(String id, Channel channel, String address, String query) {
        Instant yesterday = Instant.now().minusSeconds(86_400);
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        return new SubscriptionDefined(
                id,
                query,
                "zh",
                channel,
                address,
                channel == Channel.WEBHOOK ? "whsec_" + Base64.getEncoder().encodeToString(secret) : null,
                null,
                null,
                SubscriptionDefined.State.ACTIVE,
                null,
                null,
                null,
                "manage-" + id,
                yesterday,
                yesterday);
    }
}
