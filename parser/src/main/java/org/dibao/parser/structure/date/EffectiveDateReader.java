package org.dibao.parser.structure.date;

import java.time.LocalDate;
import org.dibao.contracts.Span;
import org.dibao.parser.structure.text.Dictionary;
import org.dibao.parser.structure.text.Numerals;
import org.dibao.parser.structure.text.PageText;
import org.dibao.parser.structure.text.Sentence;
import org.dibao.parser.structure.text.Told;
import org.jspecify.annotations.Nullable;

/** The day from which a document applies: 自2026年5月1日起施行, 自发布之日起执行. */
public final class EffectiveDateReader {

    private static final Dictionary APPLIES =
            Dictionary.of("施行", "实施", "执行", "生效", "试行", "实行", "恢复", "启用", "起,", "适用", "调整", "暂停", "取消", "启动");
    /** What stands before 之日起 where it is the document's own day (自本通告发布之日起). */
    private static final Dictionary ISSUE =
            Dictionary.of("发布", "公布", "印发", "公告", "通告", "签发", "下发", "发文", "颁布", "通过", "通知", "公示", "刊登");

    private static final Dictionary AT_ONCE = Dictionary.of("自即日起", "即日起", "自印发日起", "自发布日起", "自公布日起");

    private static final String DAY = "之日起";

    /** Characters between 自 and 之日起 at most. */
    private static final int LONGEST_ISSUE = 16;

    private static final Dictionary APPLIES_ON_ISSUE = Dictionary.of("施行", "实施", "执行", "生效", "试行", "实行");

    /** What applies for a time (即日起至8月31日禁止垂钓); of other such times something is only to be done in them. */
    private static final Dictionary REGULATES = Dictionary.of(
            "禁止", "严禁", "不得", "禁", "停止", "暂停", "停", "关闭", "封闭", "封", "管制", "限", "实行", "实施", "执行", "施行", "免", "恢复", "开放",
            "调整", "有效");

    private static final Dictionary SELF = Dictionary.of("本", "自", "以上", "上述", "该", "于", "从");

    // How often each way is right, in percent: see bench/reports/structure.md.
    private static final int ON_DATE = 97;
    private static final int BEGINNING = 90;
    private static final int ON_DAY_OF_ISSUE = 95;

    /** What tells that something has long been so: 现行价格自2008年7月1日起执行,至今未调, 4月1日起,我局已延长. */
    private static final Dictionary LONG_SINCE =
            Dictionary.of("已", "至今", "以来", "一直", "曾", "连续", "现行", "原", "了", "当时", "沿用", "累计", "历年", "过去");

    /** A document applies from no day further back than this before it was made. */
    private static final int DAYS_IT_MAY_LIE_BACK = 400;

    private EffectiveDateReader() {}

    /**
     * The day; null where none is stated or it cannot be known.
     *
     * @param report whether the text tells of events: 自9月15日起 alone is then no day from which anything applies
     * @param issued the day on which the document was signed or published; null where unknown
     */
    public static @Nullable Told<LocalDate> read(
            boolean report, PageText text, DateBase base, @Nullable LocalDate issued) {
        Told<LocalDate> found = null;
        for (Sentence sentence : text.sentences()) {
            Told<LocalDate> here = readSentence(text.folded(), sentence, base, issued);
            found = here == null ? found : here;
        }
        return found == null && !report ? begins(text, base) : found;
    }

    /** The first day from which something is done (自6月28日起临时闭园), where nothing is said to come into force. */
    private static @Nullable Told<LocalDate> begins(PageText text, DateBase base) {
        String folded = text.folded();
        for (Sentence sentence : text.sentences()) {
            for (DateMention date : DateFinder.find(folded, sentence.start(), sentence.end())) {
                int start = date.span().start();
                boolean from = start > sentence.start() && "自从".indexOf(folded.charAt(start - 1)) >= 0;
                int after = afterClock(folded, date.span().end(), sentence.end());
                LocalDate day = date.namesDay() ? base.future(date) : null;
                if (from
                        && day != null
                        && folded.startsWith("起", after)
                        && !isPeriod(folded, after + 1)
                        && !isLongSince(folded, sentence, day, base)) {
                    return Told.inText(day, date.span(), BEGINNING);
                }
            }
        }
        return null;
    }

    private static boolean isLongSince(String folded, Sentence sentence, LocalDate day, DateBase base) {
        LocalDate near = base.near();
        if (near == null) {
            return LONG_SINCE.in(folded, sentence.start(), sentence.end());
        }
        return day.isBefore(near.minusDays(DAYS_IT_MAY_LIE_BACK))
                || day.isBefore(near) && LONG_SINCE.in(folded, sentence.start(), sentence.end());
    }

    /** 自3月10日起至4月30日止 is a period for something to be done in, not the day from which it applies. */
    private static boolean isPeriod(String folded, int at) {
        return folded.startsWith("至", at) || folded.startsWith("到", at);
    }

    private static int afterClock(String folded, int from, int limit) {
        int at = from;
        while (at < limit && " 0123456789时点分:零首班车".indexOf(folded.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static @Nullable Told<LocalDate> readSentence(
            String folded, Sentence sentence, DateBase base, @Nullable LocalDate issued) {
        int from = folded.indexOf('起', sentence.start(), sentence.end());
        if (from < 0) {
            return null;
        }
        Span onIssue = onIssue(folded, sentence);
        if (onIssue != null && issued != null) {
            int end = onIssue.end();
            int stop = Math.min(sentence.end(), end + 12);
            Told<LocalDate> later = later(folded, onIssue.start(), end, stop, issued);
            if (later != null) {
                return later;
            }
            if (APPLIES_ON_ISSUE.longestAt(folded, end, stop) > 0
                    || folded.startsWith("至", end) && REGULATES.in(folded, end, sentence.end())
                    || folded.startsWith(",", end) && APPLIES_ON_ISSUE.in(folded, end, stop)
                    || APPLIES_ON_ISSUE.longestAt(folded, end + 1, stop) > 0) {
                return Told.inText(issued, onIssue, ON_DAY_OF_ISSUE);
            }
        }
        for (DateMention date : DateFinder.find(folded, sentence.start(), sentence.end())) {
            if (date.namesDay() && startsApplying(folded, date, sentence)) {
                LocalDate day = base.future(date);
                return day == null || isLongSince(folded, sentence, day, base)
                        ? null
                        : Told.inText(day, date.span(), ON_DATE);
            }
        }
        return null;
    }

    /** Where a sentence speaks of the day of its own publication (自本通告发布之日起, 即日起); null if it does not. */
    private static @Nullable Span onIssue(String folded, Sentence sentence) {
        int day = folded.indexOf(DAY, sentence.start(), sentence.end());
        if (day >= 0 && ISSUE.longestBefore(folded, day, sentence.start()) > 0) {
            int from = folded.lastIndexOf('自', day);
            int start = from >= Math.max(sentence.start(), day - LONGEST_ISSUE) ? from : day;
            return new Span(start, day + DAY.length());
        }
        int atOnce = AT_ONCE.find(folded, sentence.start(), sentence.end());
        return atOnce < 0 ? null : new Span(atOnce, atOnce + AT_ONCE.longestAt(folded, atOnce));
    }

    /** 自发布之日起30日后施行. */
    private static @Nullable Told<LocalDate> later(String folded, int start, int from, int stop, LocalDate issued) {
        Stretch stretch = Stretch.at(folded, from, Numerals.end(folded, from), stop);
        if (stretch == null || !folded.startsWith("后", stretch.end())) {
            return null;
        }
        boolean applies = APPLIES.in(folded, stretch.end(), Math.min(folded.length(), stretch.end() + 6));
        return applies ? Told.inText(stretch.after(issued), new Span(start, stretch.end() + 1), ON_DAY_OF_ISSUE) : null;
    }

    private static boolean startsApplying(String folded, DateMention date, Sentence sentence) {
        int after = afterClock(folded, date.span().end(), sentence.end());
        boolean from = folded.startsWith("起", after)
                && (SELF.longestBefore(folded, date.span().start(), sentence.start()) > 0
                        || date.span().start() == sentence.start()
                        || folded.charAt(date.span().start() - 1) == ',');
        return from && APPLIES.in(folded, after, Math.min(sentence.end(), after + 8));
    }
}
