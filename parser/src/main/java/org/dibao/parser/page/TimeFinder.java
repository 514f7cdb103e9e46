package org.dibao.parser.page;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dibao.contracts.Block;
import org.dibao.contracts.DatePrecision;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds when a page was published: what it declares, what a label names, what stands between title and text; never a
 * footer, a stamp of the page's making, or the future. A page that does not say gets the feed's or list's time, or the
 * day in its address, or none.
 */
final class TimeFinder {

    private static final Labels LABELS = Labels.of(
            "发布时间",
            "发布日期",
            "发表时间",
            "发表日期",
            "发表于",
            "发布于",
            "发文时间",
            "公开日期",
            "公开时间",
            "上传时间",
            "录入时间",
            "添加时间",
            "刊发时间",
            "时间",
            "日期",
            "Published",
            "Posted",
            "Date",
            "Publication date");

    /** They need no colon. */
    private static final List<String> FREE_LABELS =
            List.of("发表于", "发布于", "Published on", "Posted on", "Published", "Posted");

    private static final Phrases STAMPS = Phrases.of(
            "今天是", "今日是", "现在是", "当前时间", "生成", "Processed", "GMT", "Copyright", "©", "版权", "备案", "截止", "有效期");

    private static final int LONGEST_LINE = 160;

    private final PageContent content;
    private final Body body;
    private final RawPage raw;
    private final ZoneId zone;

    TimeFinder(PageContent content, Body body, RawPage raw, ZoneId zone) {
        this.content = content;
        this.body = body;
        this.raw = raw;
        this.zone = zone;
    }

    /** When the page was published; null where nothing tells. */
    @Nullable
    FoundTime find(
            PageMetadata metadata,
            LinkedData linkedData,
            @Nullable DiscuzThread thread,
            Map<String, String> disclosure) {
        FoundTime declared = firstOf(
                thread == null ? null : thread.time(),
                metadata.first(
                        "PubDate",
                        "publishdate",
                        "article:published_time",
                        "og:published_time",
                        "pubtime",
                        "publish_time"),
                linkedData.datePublished(),
                metadata.first(
                        "datePublished",
                        "article.published",
                        "dc.date.issued",
                        "dcterms.issued",
                        "dc.date",
                        "weibo:article:create_at",
                        "bytedance:published_time",
                        "publication_date",
                        "date",
                        "firstpublishedtime"),
                timeElement(),
                disclosure.get("发布日期"));
        declared = declared == null ? WeChatTime.in(content, zone) : declared;
        if (declared != null) {
            return refined(declared);
        }
        FoundTime shown = labelled();
        shown = shown == null ? betweenTitleAndText() : shown;
        return shown == null ? outside() : refined(shown);
    }

    private @Nullable FoundTime firstOf(@Nullable String... values) {
        for (String value : values) {
            FoundTime time = value == null ? null : usable(value);
            if (time != null) {
                return time;
            }
        }
        return null;
    }

    private @Nullable String timeElement() {
        Element time = content.landmarks().time();
        if (time == null) {
            return null;
        }
        String given = time.hasAttr("datetime") ? time.attr("datetime") : time.attr("content");
        return given.isEmpty() ? time.text() : given;
    }

    /** The label nearest before the text, or else the first after it. */
    private @Nullable FoundTime labelled() {
        FoundTime before = null;
        for (int i = 0; i < content.passages().size(); i++) {
            boolean inside = i >= body.first() && i < body.end();
            Passage passage = content.passages().get(i);
            boolean line = isShort(passage) && (!inside || Credits.isLine(passage.text()));
            FoundTime found = line ? afterLabel(passage.text()) : null;
            FoundTime time = found != null && canTell(passage) ? found : null;
            if (time != null && i >= body.first()) {
                return before == null ? time : before;
            }
            before = time == null ? before : time;
        }
        return before;
    }

    private @Nullable FoundTime afterLabel(String line) {
        for (Labels.Labelled found : LABELS.scan(line)) {
            FoundTime time = usable(found.value());
            time = time == null ? relative(found.value()) : time;
            if (time != null) {
                return time;
            }
        }
        for (String label : FREE_LABELS) {
            int at = line.indexOf(label);
            if (at >= 0) {
                String rest = line.substring(at + label.length());
                FoundTime time = usable(rest);
                return time == null ? relative(rest.strip()) : time;
            }
        }
        return null;
    }

    /** The most exact of the times in short lines above the text, or in lines of credits at its beginning. */
    private @Nullable FoundTime betweenTitleAndText() {
        FoundTime best = null;
        int last = Math.min(content.passages().size(), body.first() + 4);
        for (int i = Math.max(0, body.first() - 25); i < last; i++) {
            Passage passage = content.passages().get(i);
            if (i >= body.first() && !isTimeLine(passage.text())) {
                continue;
            }
            FoundTime found = isShort(passage) && !isHeading(passage) ? usable(passage.text()) : null;
            FoundTime time = found != null && canTell(passage) ? found : null;
            boolean better = best == null || (time != null && time.precision().compareTo(best.precision()) >= 0);
            best = time != null && better ? time : best;
        }
        return best;
    }

    private static boolean isHeading(Passage passage) {
        return passage.form() == Block.Form.HEADING;
    }

    /** A line in which hardly anything but a time and credits stand. */
    private static boolean isTimeLine(String line) {
        FoundTime time = TimeScanner.first(line);
        return time != null && (line.length() - (time.end() - time.start()) <= 6 || Credits.isLine(line));
    }

    private static boolean isShort(Passage passage) {
        return passage.text().length() <= LONGEST_LINE && !passage.isLink();
    }

    private static boolean canTell(Passage passage) {
        return !STAMPS.areIn(passage.text()) && !isFooter(passage.region());
    }

    private static boolean isFooter(Region region) {
        for (Region at = region; at != null; at = at.parent) {
            String names = (at.element.normalName() + " " + at.element.className() + " " + at.element.id())
                    .toLowerCase(Locale.ROOT);
            if (names.contains("foot")
                    || names.contains("copyright")
                    || names.contains("comment")
                    || names.contains("related")) {
                return true;
            }
        }
        return false;
    }

    private @Nullable FoundTime usable(String text) {
        FoundTime time = TimeScanner.first(text);
        return time == null || time.isAfter(raw.fetchedAt(), zone) ? null : time;
    }

    private @Nullable FoundTime relative(String text) {
        return RelativeTime.at(text, raw.fetchedAt(), zone);
    }

    /** Where the page gives the day only and the feed the hour of that day, the hour is taken. */
    private FoundTime refined(FoundTime time) {
        FoundTime listed = listed();
        boolean sameDay = listed != null
                && time.precision() == DatePrecision.DAY
                && listed.precision() != DatePrecision.DAY
                && listed.local().toLocalDate().equals(time.local().toLocalDate());
        return sameDay && listed != null ? listed : time;
    }

    private @Nullable FoundTime outside() {
        FoundTime listed = listed();
        return listed == null ? inAddress() : listed;
    }

    /** Midnight exactly is what a list row that gives only the day becomes. */
    private @Nullable FoundTime listed() {
        Instant listedAt = raw.listedAt();
        if (listedAt == null || listedAt.isAfter(raw.fetchedAt())) {
            return null;
        }
        ZoneOffset offset = zone.getRules().getOffset(listedAt);
        var local = listedAt.atOffset(offset).toLocalDateTime();
        DatePrecision precision =
                local.toLocalTime().equals(LocalTime.MIDNIGHT) ? DatePrecision.DAY : DatePrecision.SECOND;
        return new FoundTime(local, precision, offset, 0, 0);
    }

    /** {@code t20200208_123.html} and {@code /2020-02/08/}, as publishing systems name their pages. */
    private @Nullable FoundTime inAddress() {
        URI url = raw.url();
        String path = url == null ? null : url.getPath();
        LocalDate day = path == null ? null : AddressDate.in(path);
        if (day == null) {
            return null;
        }
        FoundTime time = new FoundTime(day.atStartOfDay(), DatePrecision.DAY, null, 0, 0);
        return time.isAfter(raw.fetchedAt(), zone) ? null : time;
    }
}
