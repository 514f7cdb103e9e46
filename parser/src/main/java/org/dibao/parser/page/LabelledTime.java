package org.dibao.parser.page;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the time that a label names, in the line above the text or nearest to it. */
final class LabelledTime {

    private static final Labels LABELS = Labels.of(
            "发布时间",
            "发布日期",
            "发布",
            "发表",
            "首次发布",
            "首发时间",
            "公告日期",
            "公告时间",
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
            "发稿时间",
            "发稿日期",
            "发帖时间",
            "公布时间",
            "公布日期",
            "信息时间",
            "信息日期",
            "编发时间",
            "见报日期",
            "时间",
            "日期",
            "Published",
            "Posted",
            "Date",
            "Publication date",
            "Published on",
            "First published",
            "Date published",
            "Release date",
            "Release Date",
            "Date of release",
            "Issued",
            "Issued on",
            "Date issued",
            "Issue date",
            "Date posted",
            "Date Posted",
            "Publish date",
            "Publish Date",
            "Publication Date",
            "Post date",
            "Released",
            "Released on",
            "Recall date",
            "Recall Date");

    /** They need no colon. */
    private static final List<String> FREE_LABELS = List.of(
            "发表于",
            "发布于",
            "First published",
            "Published on",
            "Posted on",
            "posted @",
            "posted on",
            "Published",
            "PUBLISHED",
            "Posted");

    /** Inside a text they may be those of what it tells of. */
    private static final Set<String> GENERAL_LABELS = Set.of("时间", "日期", "Date", "Issued", "Issued on");

    private static final int HEAD_OF_BODY = 4;
    private static final int LONGEST_LABELLED = 80;

    private final PageContent content;
    private final Body body;
    private final TimeLines lines;
    private final RawPage raw;
    private final ZoneId zone;

    LabelledTime(PageContent content, Body body, TimeLines lines, RawPage raw, ZoneId zone) {
        this.content = content;
        this.body = body;
        this.lines = lines;
        this.raw = raw;
        this.zone = zone;
    }

    /** The label nearest before the text, or else the first after it. */
    @Nullable
    FoundTime find() {
        FoundTime before = null;
        for (int i = 0; i < content.passages().size(); i++) {
            boolean inside = i >= body.first() && i < body.end();
            Passage passage = content.passages().get(i);
            boolean line = TimeLines.isShort(passage)
                    && (!inside || Credits.isLine(passage.text()) || isLabelledTime(passage.text()) || opensText(i));
            FoundTime found = line ? afterLabel(passage.text()) : null;
            FoundTime time = found != null && lines.canTell(passage) ? found : null;
            if (time != null && i >= body.first()) {
                return before == null ? time : before;
            }
            before = time == null ? before : time;
        }
        return before;
    }

    /** Whether a passage at the beginning of the body is a label with its time, or a byline. */
    private boolean opensText(int index) {
        String line = content.passages().get(index).text();
        if (index >= body.first() + HEAD_OF_BODY) {
            return false;
        }
        return Byline.tellsTime(line, raw.fetchedAt(), zone)
                || isNoProse(line)
                        && LABELS.scan(line).stream()
                                .anyMatch(found -> found.start() == 0 && !GENERAL_LABELS.contains(found.label()));
    }

    private static boolean isNoProse(String line) {
        return line.length() <= LONGEST_LABELLED && line.indexOf('。') < 0 && line.indexOf('，') < 0;
    }

    private @Nullable FoundTime afterLabel(String line) {
        for (Labels.Labelled found : LABELS.scan(line)) {
            FoundTime time = lines.usable(found.value());
            time = time == null ? lines.usable(found.label() + '：' + found.value()) : time;
            time = time == null ? lines.relative(found.value()) : time;
            boolean general = GENERAL_LABELS.contains(found.label());
            time = time == null ? lines.ofShortYear(found.value()) : time;
            time = time == null && !general ? YearlessTime.first(found.value(), raw.fetchedAt(), zone) : time;
            if (time != null) {
                return time;
            }
        }
        for (String label : FREE_LABELS) {
            int at = line.indexOf(label);
            if (at >= 0) {
                String rest = line.substring(at + label.length());
                FoundTime time = lines.usable(rest);
                return time == null ? lines.relative(rest.strip()) : time;
            }
        }
        return null;
    }

    /** {@code Posted March 11, 2026}: nothing but such a label and a time. */
    private static boolean isLabelledTime(String line) {
        FoundTime time = TimeScanner.first(line);
        return time != null
                && line.length() - (time.end() - time.start()) <= 14
                && FREE_LABELS.stream().anyMatch(line::startsWith);
    }
}
