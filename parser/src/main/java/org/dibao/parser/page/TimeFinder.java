package org.dibao.parser.page;

import java.net.URI;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dibao.contracts.DatePrecision;
import org.jspecify.annotations.Nullable;

/**
 * Finds when a page was published: what it declares, what a label names, what stands between title and text; never a
 * footer, a stamp of the page's making, or the future. A page that does not say gets the feed's or list's time, or the
 * day in its address, or none.
 */
final class TimeFinder {

    private final Findings findings;
    private final RawPage raw;
    private final ZoneId zone;
    private final TimeElements elements;

    TimeFinder(Findings findings, RawPage raw, ZoneId zone) {
        this.findings = findings;
        this.raw = raw;
        this.zone = zone;
        this.elements = new TimeElements(findings);
    }

    /** When the page was published; null where nothing tells. */
    @Nullable
    FoundTime find(Map<String, String> disclosure) {
        FoundTime declared = declared(disclosure);
        String reason = "declared by the page";
        if (declared == null) {
            declared = WeChatTime.in(findings.content(), zone);
            reason = "the second that WeChat writes into its script";
        }
        FoundTime shown = declared != null && declared.precision() != DatePrecision.DAY
                ? null
                : new ShownTime(findings, raw, zone).find();
        if (declared != null) {
            return noted(refined(shown != null && sameDay(declared, shown) ? shown : declared), reason);
        }
        if (shown != null) {
            return noted(refined(shown), "shown beside the text");
        }
        FoundTime below = firstOf(elements.below());
        if (below != null) {
            return noted(refined(below), "declared below the text");
        }
        Optional<FoundTime> listed = listed();
        if (listed.isPresent()) {
            return noted(listed.get(), "given by the feed or list");
        }
        FoundTime named = firstOf(ScriptTime.in(findings.content().landmarks().scripts()));
        return named != null
                ? noted(named, "the only time of publication among the data of the page's scripts")
                : noted(inAddress().orElse(null), "the day in the page's address");
    }

    private @Nullable FoundTime noted(@Nullable FoundTime time, String reason) {
        if (findings.trace().listens()) {
            String outcome = time == null ? "none" : time.in(zone) + " (to the " + precision(time) + ")";
            findings.trace().note("time", outcome, time == null ? "the page gives none that is its own" : reason);
        }
        return time;
    }

    private static String precision(FoundTime time) {
        return time.precision().name().toLowerCase(Locale.ROOT);
    }

    private @Nullable FoundTime declared(Map<String, String> disclosure) {
        PageMetadata metadata = findings.metadata();
        DiscuzThread thread = findings.thread();
        FounderProperty edition = findings.content().landmarks().edition();
        return firstOf(
                thread == null ? null : thread.time(),
                metadata.first(
                        "PubDate",
                        "publishdate",
                        "article:published_time",
                        "og:published_time",
                        "pubtime",
                        "publish_time",
                        "publishtime",
                        "_pubtime",
                        "apub:time",
                        "publish-date",
                        "publish_date",
                        "pub_date",
                        "parsely-pub-date",
                        "cxenseparse:recs:publishtime",
                        "og:release_date",
                        "news:published_time"),
                findings.linkedData().datePublished(),
                metadata.first(
                        "datePublished",
                        "article.published",
                        "dc.date.issued",
                        "dcterms.issued",
                        "dc.date",
                        "dc.date.created",
                        "dcterms.created",
                        "dcterms.date",
                        "sailthru.date",
                        "citation_publication_date",
                        "rnews:datepublished",
                        "originalpublicationdate",
                        "weibo:article:create_at",
                        "bytedance:published_time",
                        "publication_date",
                        "date",
                        "firstpublishedtime",
                        "dateupdate"),
                elements.above(),
                disclosure.get("发布日期"),
                edition == null ? null : edition.date());
    }

    private static boolean sameDay(FoundTime one, FoundTime other) {
        return one.local().toLocalDate().equals(other.local().toLocalDate());
    }

    private @Nullable FoundTime firstOf(@Nullable String... values) {
        for (String value : values) {
            FoundTime time = value == null ? null : TimeScanner.firstNotAfter(value, raw.fetchedAt(), zone);
            if (time != null) {
                return time;
            }
        }
        return null;
    }

    /** Where the page gives the day only and the feed the hour of that day, the hour is taken. */
    private FoundTime refined(FoundTime time) {
        return time.precision() == DatePrecision.DAY
                ? listed().filter(listed -> sameDay(time, listed)).orElse(time)
                : time;
    }

    /** Midnight exactly is what a list row that gives only the day becomes. */
    private Optional<FoundTime> listed() {
        Instant listedAt = raw.listedAt();
        if (listedAt == null || listedAt.isAfter(raw.fetchedAt())) {
            return Optional.empty();
        }
        ZonedDateTime local = listedAt.atZone(zone);
        boolean midnight = local.toLocalTime().equals(LocalTime.MIDNIGHT);
        DatePrecision precision = midnight ? DatePrecision.DAY : DatePrecision.SECOND;
        return Optional.of(new FoundTime(local.toLocalDateTime(), precision, local.getOffset(), 0, 0));
    }

    /** {@code t20200208_123.html} and {@code /2020-02/08/}, as publishing systems name their pages. */
    private Optional<FoundTime> inAddress() {
        URI url = raw.url();
        return Optional.ofNullable(url == null || url.getPath() == null ? null : AddressDate.in(url.getPath()))
                .map(day -> new FoundTime(day.atStartOfDay(), DatePrecision.DAY, null, 0, 0))
                .filter(time -> !time.isAfter(raw.fetchedAt(), zone));
    }
}
