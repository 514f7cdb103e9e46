package org.dibao.notifier;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.AnnouncementPublished.Change;
import org.dibao.contracts.Attachment;
import org.dibao.contracts.Block;
import org.dibao.contracts.Channel;
import org.dibao.contracts.DatePrecision;
import org.dibao.contracts.Deadline;
import org.dibao.contracts.Directive;
import org.dibao.contracts.IssuerLevel;
import org.dibao.contracts.Official;
import org.dibao.contracts.Reference;
import org.dibao.contracts.Span;
import org.dibao.contracts.Standing;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.contracts.SubscriptionDefined.State;

/** Invented announcements and subscriptions. */
public final class Samples {

    /** A secret of 24 bytes. */
    public static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private Samples() {}

    /** A notice of an invented county, with two directives, a deadline and two officials. */
    public static Announcement announcement(String title, String text, Standing standing) {
        return new Announcement(
                title,
                List.of(new Block(Block.Form.PARAGRAPH, text)),
                "zh",
                null,
                null,
                OffsetDateTime.parse("2026-03-02T09:30:00+08:00"),
                DatePrecision.MINUTE,
                null,
                "样例县人民政府网",
                standing,
                List.of("样例"),
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
                List.of(
                        new Official("甄样例", "县长", Official.Part.SPEAKER, null),
                        new Official("贾引用", "顾问", Official.Part.MENTIONED, null)),
                List.of(
                        new Directive("要在三日内完成排查", "甄样例", "各乡镇", 0, new Span(0, 1)),
                        new Directive("严禁瞒报 <b>漏报</b>", null, null, 1, new Span(1, 2))),
                List.of(new Deadline("三日内", LocalDate.parse("2026-03-08"), new Span(0, 1))),
                List.of("应急"),
                List.of(),
                false);
    }

    /** A new official announcement of the invented county. */
    public static AnnouncementPublished published(String id, String title) {
        return published(id, 1, Change.NEW, title, Standing.OFFICIAL);
    }

    /** An announcement seen and recorded now. */
    public static AnnouncementPublished published(
            String id, int revision, Change change, String title, Standing standing) {
        Instant now = Instant.now();
        return new AnnouncementPublished(
                id,
                revision,
                change,
                now,
                now,
                "document-" + id + "-" + revision,
                URI.create("https://www.example.gov.cn/" + id + ".html?a=1&b=2"),
                "sample",
                "样例网",
                "00",
                announcement(title, title + "。请各乡镇在三日内完成排查。", standing));
    }

    /** An active subscription that began yesterday. */
    public static SubscriptionDefined subscription(Channel channel, String address, String query) {
        return subscription(UUID.randomUUID().toString(), channel, address, query);
    }

    /** An active subscription that began yesterday, with an id. */
    public static SubscriptionDefined subscription(String id, Channel channel, String address, String query) {
        Instant yesterday = Instant.now().minusSeconds(86_400);
        return new SubscriptionDefined(
                id,
                query,
                "zh",
                channel,
                address,
                channel == Channel.WEBHOOK ? SECRET : null,
                null,
                null,
                State.ACTIVE,
                null,
                null,
                null,
                "manage-" + id,
                yesterday,
                yesterday);
    }

    /** The same record with another announcement in it. */
    public static AnnouncementPublished with(AnnouncementPublished p, Announcement announcement) {
        return new AnnouncementPublished(
                p.announcementId(),
                p.revision(),
                p.change(),
                p.firstSeenAt(),
                p.recordedAt(),
                p.documentId(),
                p.url(),
                p.sourceId(),
                p.sourceName(),
                p.bodyHash(),
                announcement);
    }

    /** The same record, seen and recorded at another time. */
    public static AnnouncementPublished at(Instant recorded, AnnouncementPublished p) {
        return new AnnouncementPublished(
                p.announcementId(),
                p.revision(),
                p.change(),
                recorded,
                recorded,
                p.documentId(),
                p.url(),
                p.sourceId(),
                p.sourceName(),
                p.bodyHash(),
                p.announcement());
    }

    /** The same with a deadline on that day. */
    public static AnnouncementPublished due(AnnouncementPublished p, LocalDate day) {
        return with(
                p,
                ordering(
                        p.announcement(),
                        List.of(),
                        List.of(new Deadline("届时", day, new Span(0, 1))),
                        p.announcement().references(),
                        "text"));
    }

    /** The same record with files beside its announcement. */
    public static AnnouncementPublished withFiles(AnnouncementPublished p, Attachment... files) {
        Announcement a = p.announcement();
        return with(
                p,
                new Announcement(
                        a.title(),
                        a.blocks(),
                        a.language(),
                        a.simplifiedTitle(),
                        a.simplifiedText(),
                        a.publishedAt(),
                        a.publishedPrecision(),
                        a.attribution(),
                        a.publisher(),
                        a.standing(),
                        a.standingReasons(),
                        a.kind(),
                        a.issuers(),
                        a.issuerRegion(),
                        a.regionAncestors(),
                        a.issuerLevel(),
                        a.mentionsRegions(),
                        a.documentNumber(),
                        a.indexNumber(),
                        a.eventDate(),
                        a.effectiveDate(),
                        a.officials(),
                        a.directives(),
                        a.deadlines(),
                        a.topics(),
                        a.references(),
                        a.truncated(),
                        a.evidence(),
                        List.of(files),
                        null));
    }

    /** The same announcement, speaking of other documents. */
    public static Announcement referring(Announcement a, Reference... references) {
        return ordering(a, a.directives(), a.deadlines(), List.of(references), a.text());
    }

    /** The same announcement with other orders, deadlines, references and text. */
    public static Announcement ordering(
            Announcement a,
            List<Directive> directives,
            List<Deadline> deadlines,
            List<Reference> references,
            String text) {
        return new Announcement(
                a.title(),
                List.of(new Block(Block.Form.PARAGRAPH, text)),
                a.language(),
                a.simplifiedTitle(),
                a.simplifiedText(),
                a.publishedAt(),
                a.publishedPrecision(),
                a.attribution(),
                a.publisher(),
                a.standing(),
                a.standingReasons(),
                a.kind(),
                a.issuers(),
                a.issuerRegion(),
                a.regionAncestors(),
                a.issuerLevel(),
                a.mentionsRegions(),
                a.documentNumber(),
                a.indexNumber(),
                a.eventDate(),
                a.effectiveDate(),
                a.officials(),
                directives,
                deadlines,
                a.topics(),
                references,
                a.truncated());
    }

    /** The same in another language. */
    public static SubscriptionDefined in(String language, SubscriptionDefined s) {
        return new SubscriptionDefined(
                s.subscriptionId(),
                s.query(),
                language,
                s.channel(),
                s.address(),
                s.secret(),
                s.previousSecret(),
                s.previousSecretUntil(),
                s.state(),
                s.stateReason(),
                s.confirmationHash(),
                s.confirmBy(),
                s.manageToken(),
                s.createdAt(),
                s.effectiveFrom());
    }

    /** The same, searching as it does since the given time. */
    public static SubscriptionDefined since(Instant effectiveFrom, SubscriptionDefined s) {
        return new SubscriptionDefined(
                s.subscriptionId(),
                s.query(),
                s.language(),
                s.channel(),
                s.address(),
                s.secret(),
                null,
                null,
                s.state(),
                null,
                null,
                null,
                s.manageToken(),
                s.createdAt(),
                effectiveFrom);
    }

    /** The same with the secret changed and the one before still valid for a while. */
    public static SubscriptionDefined rotated(SubscriptionDefined s, String secret, Instant until) {
        return s.rotated(secret, until);
    }
}
