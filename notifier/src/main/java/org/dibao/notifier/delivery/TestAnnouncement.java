package org.dibao.notifier.delivery;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.AnnouncementPublished.Change;
import org.dibao.contracts.DatePrecision;
import org.dibao.contracts.Directive;
import org.dibao.contracts.Span;
import org.dibao.contracts.Standing;

/** The invented announcement that a test message tells of; it says of itself that it is none. */
public final class TestAnnouncement {

    /** Its id, which no real announcement has. */
    public static final String ID = "test";

    private TestAnnouncement() {}

    /** The announcement in a subscription's language. */
    public static AnnouncementPublished in(String language, URI publicAddress, Instant now) {
        boolean chinese = language.startsWith("zh");
        return new AnnouncementPublished(
                ID,
                1,
                Change.NEW,
                now,
                now,
                ID,
                publicAddress,
                ID,
                "Dibao 邸报",
                "",
                new Announcement(
                        chinese ? "测试消息：邸报可以送达此处" : "Test message: Dibao reaches this place",
                        List.of(),
                        chinese ? "zh" : "en",
                        null,
                        null,
                        now.atOffset(ZoneOffset.UTC),
                        DatePrecision.MINUTE,
                        null,
                        null,
                        Standing.UNVERIFIED,
                        List.of(),
                        AnnouncementKind.OTHER,
                        List.of(),
                        null,
                        List.of(),
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(new Directive(
                                chinese ? "这不是公告，无需任何处理" : "This is no announcement; nothing is to be done",
                                null,
                                null,
                                0,
                                new Span(0, 0))),
                        List.of(),
                        List.of(),
                        List.of(),
                        false));
    }
}
