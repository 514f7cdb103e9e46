package org.dibao.parser.structure.date;

import java.time.LocalDate;
import org.dibao.contracts.Span;
import org.dibao.parser.structure.text.Dictionary;
import org.dibao.parser.structure.text.PageText;
import org.dibao.parser.structure.text.Sentence;
import org.dibao.parser.structure.text.Told;
import org.jspecify.annotations.Nullable;

/** The day from which a document applies: 自2026年5月1日起施行, 自发布之日起执行. */
public final class EffectiveDateReader {

    private static final Dictionary APPLIES =
            Dictionary.of("施行", "实施", "执行", "生效", "试行", "实行", "恢复", "启用", "起,", "适用", "调整", "暂停", "取消", "启动");
    private static final Dictionary ON_ISSUE = Dictionary.of(
            "自发布之日起",
            "自公布之日起",
            "自印发之日起",
            "自即日起",
            "即日起",
            "自公告之日起",
            "自通告之日起",
            "自签发之日起",
            "自公告发布之日起",
            "自通告发布之日起",
            "自通知印发之日起",
            "自本通告发布之日起",
            "自本公告发布之日起",
            "自下发之日起",
            "自发文之日起",
            "自印发日起",
            "自发布日起",
            "自本通知印发之日起",
            "自颁布之日起");
    private static final Dictionary APPLIES_ON_ISSUE = Dictionary.of("施行", "实施", "执行", "生效", "试行", "实行");
    private static final Dictionary SELF = Dictionary.of("本", "自", "以上", "上述", "该", "于", "从");

    // How often each way is right, in percent: see bench/reports/structure.md.
    private static final int ON_DATE = 97;
    private static final int ON_DAY_OF_ISSUE = 95;

    private EffectiveDateReader() {}

    /**
     * The day; null where none is stated or it cannot be known.
     *
     * @param issued the day on which the document was signed or published; null where unknown
     */
    public static @Nullable Told<LocalDate> read(PageText text, DateBase base, @Nullable LocalDate issued) {
        Told<LocalDate> found = null;
        for (Sentence sentence : text.sentences()) {
            Told<LocalDate> here = readSentence(text.folded(), sentence, base, issued);
            found = here == null ? found : here;
        }
        return found;
    }

    private static @Nullable Told<LocalDate> readSentence(
            String folded, Sentence sentence, DateBase base, @Nullable LocalDate issued) {
        int from = folded.indexOf('起', sentence.start(), sentence.end());
        if (from < 0) {
            return null;
        }
        int onIssue = ON_ISSUE.find(folded, sentence.start(), sentence.end());
        if (onIssue >= 0 && issued != null) {
            int end = onIssue + ON_ISSUE.longestAt(folded, onIssue);
            int stop = Math.min(sentence.end(), end + 12);
            if (APPLIES_ON_ISSUE.longestAt(folded, end, stop) > 0
                    || folded.startsWith(",", end) && APPLIES_ON_ISSUE.in(folded, end, stop)
                    || APPLIES_ON_ISSUE.longestAt(folded, end + 1, stop) > 0) {
                return Told.inText(issued, new Span(onIssue, end), ON_DAY_OF_ISSUE);
            }
        }
        for (DateMention date : DateFinder.find(folded, sentence.start(), sentence.end())) {
            if (date.namesDay() && startsApplying(folded, date, sentence)) {
                LocalDate day = base.future(date);
                return day == null ? null : Told.inText(day, date.span(), ON_DATE);
            }
        }
        return null;
    }

    private static boolean startsApplying(String folded, DateMention date, Sentence sentence) {
        int after = date.span().end();
        while (after < sentence.end() && " 0123456789时点分:零".indexOf(folded.charAt(after)) >= 0) {
            after++;
        }
        boolean from = folded.startsWith("起", after)
                && (SELF.longestBefore(folded, date.span().start(), sentence.start()) > 0
                        || date.span().start() == sentence.start()
                        || folded.charAt(date.span().start() - 1) == ',');
        return from && APPLIES.in(folded, after, Math.min(sentence.end(), after + 8));
    }
}
