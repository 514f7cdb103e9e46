package org.dibao.parser.structure.date;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.Span;
import org.dibao.parser.structure.text.Characters;
import org.dibao.parser.structure.text.Dictionary;
import org.dibao.parser.structure.text.PageText;
import org.dibao.parser.structure.text.Sentence;
import org.dibao.parser.structure.text.Told;
import org.jspecify.annotations.Nullable;

/**
 * The day of the meeting, speech or event that a report is about: the first date in its opening sentences, else the one
 * in its title, else the one it announces. Of all other documents, the day of what they announce.
 */
public final class EventDateReader {

    // How often each way is right, in percent: see bench/reports/structure.md.
    private static final int COMPLETE = 98;
    private static final int COMPLETED = 95;

    /** A date that no word for a happening stands behind, or that the title alone tells. */
    private static final int SUPPOSED = 90;

    private static final int OPENING_SENTENCES = 6;

    /** Characters of a title that are looked at: each date looks over the words around it. */
    private static final int LONGEST_TITLE = 300;

    /** What a report has as its news lies no further back than this many days. */
    private static final int DAYS_NEWS_MAY_LIE_BACK = 60;

    /** A report with a dateline tells of something no further back than this many days. */
    private static final int DAYS_BEFORE_A_DATELINE = 7;

    private static final Dictionary HAPPENS = Dictionary.of(
            "召开", "举行", "主持", "会议", "出席", "调研", "检查", "考察", "讲话", "签署", "发布会", "座谈", "督导", "慰问", "走访", "通报", "新增", "发生",
            "启动", "开幕", "举办", "来到", "赴", "表示", "声明", "回答", "答记者问", "逝世", "去世", "任命", "宣布", "致信", "致电", "会见", "会晤", "签约",
            "揭牌", "闭幕", "开工", "通车", "抵达", "前往", "察看", "视察", "看望", "部署", "动员", "听取", "审议", "约谈", "巡查", "参加", "开展", "演练",
            "暗访", "抽查", "带队", "率队", "投用", "竣工", "验收", "开庭", "宣判", "奠基", "开考", "落幕", "落下帷幕", "拉开帷幕", "亮灯", "首航", "首飞",
            "开跑", "鸣枪", "颁奖", "表彰", "抓获", "破获", "查获", "义诊", "宣讲");

    private static final Dictionary TELLS = Dictionary.of("通报", "获悉", "发布", "了解");

    private static final Dictionary FOLLOWED =
            Dictionary.of("为", "落实", "贯彻", "根据", "按照", "传达", "学习", "依据", "截至", "印发的", "继", "针对", "鉴于");

    private static final Dictionary DATELINES = Dictionary.of("讯", "电", "消息");

    /** 9月23日电视讲话: no telegram. */
    private static final Dictionary ELECTRIC = Dictionary.of("电视", "电话", "电力", "电影", "电子", "电商");

    private static final Dictionary HEARD = Dictionary.of("获悉", "了解到");

    /** What stands before the day of something to come. */
    private static final Dictionary COMING = Dictionary.of("将于", "定于", "拟于", "计划于", "将在", "定在", "即将");

    /** What labels the day in minutes and reports. */
    private static final Dictionary LABELS = Dictionary.of("会议时间:", "活动时间:", "召开时间:", "举办时间:");

    /** What makes a day the end or the beginning of a time, which the event need not be. */
    private static final Dictionary BOUNDS_AFTER =
            Dictionary.of("前", "之前", "以前", "以来", "起", "止", "为止", "后", "之后", "以后", "至今", "的", "期间", "印发", "出生", "生");

    private static final Dictionary BOUNDS_BEFORE =
            Dictionary.of("自", "从", "至", "到", "截至", "截止", "截止到", "限", "—", "-", "~", "《", "每年");

    private final AnnouncementKind kind;
    private final String folded;
    private final DateBase base;

    private EventDateReader(AnnouncementKind kind, String folded, DateBase base) {
        this.kind = kind;
        this.folded = folded;
        this.base = base;
    }

    /**
     * The day; null where there is none or it cannot be known.
     *
     * @param title the title, folded
     */
    public static @Nullable Told<LocalDate> read(AnnouncementKind kind, String title, PageText text, DateBase base) {
        boolean report =
                kind == AnnouncementKind.MEETING || kind == AnnouncementKind.SPEECH || kind == AnnouncementKind.NEWS;
        AnnouncedEventReader announced = new AnnouncedEventReader(title, text, base);
        if (!report) {
            return AnnouncedEventReader.announces(kind) ? announced.ofDocument() : null;
        }
        Told<LocalDate> told = ofReport(kind, title, text, base.near() == null ? ofYearIn(title) : base);
        return told != null ? told : announced.ofReport();
    }

    /** Where nothing dates the page, the year that the title of a speech or report names. */
    private static DateBase ofYearIn(String title) {
        List<DateMention> years = DateFinder.find(title, 0, Math.min(title.length(), LONGEST_TITLE)).stream()
                .filter(date ->
                        date.year() > 0 && !title.startsWith("度", date.span().end()))
                .toList();
        LocalDate near = years.size() == 1 ? LocalDate.of(years.getFirst().year(), 12, 31) : null;
        return new DateBase(null, near);
    }

    private static @Nullable Told<LocalDate> ofReport(
            AnnouncementKind kind, String title, PageText text, DateBase base) {
        EventDateReader opening = new EventDateReader(kind, text.folded(), base);
        List<Sentence> sentences = text.sentences();
        for (int i = 0; i < Math.min(OPENING_SENTENCES, sentences.size()); i++) {
            Sentence sentence = sentences.get(i);
            for (EventDay date : EventDay.find(text.folded(), sentence.start(), sentence.end())) {
                if (isSignature(date, sentence, sentences)) {
                    continue;
                }
                boolean decided = i > 0 && opening.isComing(date, sentence); // 会议决定,展会将于5月20日举行
                if (!decided && opening.isOfEvent(date, sentence)) {
                    Told<LocalDate> day = opening.told(date, sentence, i == 0);
                    return day != null ? day : inTitle(kind, title, base);
                }
            }
        }
        Told<LocalDate> supposed =
                sentences.isEmpty() || kind == AnnouncementKind.SPEECH ? null : opening.supposed(sentences.getFirst());
        return supposed != null ? supposed : inTitle(kind, title, base);
    }

    /** A day that is all of the last line dates the text. */
    private static boolean isSignature(EventDay date, Sentence sentence, List<Sentence> sentences) {
        boolean last = sentences.size() > 1 && sentence == sentences.getLast();
        return last && date.span().start() == sentence.start() && date.span().end() == sentence.end();
    }

    private @Nullable Told<LocalDate> told(EventDay date, Sentence sentence, boolean first) {
        if (isDateline(date)) {
            Told<LocalDate> later = afterDateline(date, sentence);
            if (later != null) {
                return later;
            }
        }
        boolean coming = first && isComing(date, sentence);
        boolean labelled = LABELS.longestBefore(folded, date.span().start(), sentence.start()) > 0;
        LocalDate day = coming ? date.future(base) : labelled ? nearest(date) : date.past(base);
        return day == null ? null : Told.inText(day, date.span(), date.isComplete() ? COMPLETE : COMPLETED);
    }

    /** A label says neither that its day has been nor that it is to come. */
    private @Nullable LocalDate nearest(EventDay date) {
        LocalDate past = date.past(base);
        LocalDate future = date.future(base);
        LocalDate near = base.near();
        if (past == null || future == null || near == null) {
            return past;
        }
        long back = Math.abs(ChronoUnit.DAYS.between(past, near));
        return back <= Math.abs(ChronoUnit.DAYS.between(future, near)) ? past : future;
    }

    /**
     * 本报5月9日讯 昨日上午: what the report tells of happened on the later-named day, which counts from the dateline
     * and so is known in copies too.
     */
    private @Nullable Told<LocalDate> afterDateline(EventDay dateline, Sentence sentence) {
        LocalDate written = dateline.past(base);
        if (written == null) {
            return null;
        }
        DateBase from = new DateBase(written, written);
        for (EventDay date : EventDay.find(folded, dateline.span().end(), sentence.end())) {
            LocalDate day = date.past(from);
            int clauseEnd = Characters.clauseEnd(folded, date.span().end(), sentence.end());
            if (day != null
                    && !day.isAfter(written)
                    && !day.isBefore(written.minusDays(DAYS_BEFORE_A_DATELINE))
                    && !HEARD.in(folded, date.span().end(), clauseEnd)
                    && !datesTelling(date)
                    && !datesWhatIsFollowed(date, sentence)
                    && !bounds(date)
                    && !isComing(date, sentence)) {
                return Told.inText(day, date.span(), COMPLETED);
            }
        }
        return null;
    }

    /**
     * The first date of the first sentence though no known word for a happening stands behind it: reports begin with
     * their news. Not one that bounds a time, nor one further back or ahead than news lies.
     */
    private @Nullable Told<LocalDate> supposed(Sentence sentence) {
        for (EventDay date : EventDay.find(folded, sentence.start(), sentence.end())) {
            if (!datesTelling(date) && !datesWhatIsFollowed(date, sentence) && !bounds(date)) {
                LocalDate day = isComing(date, sentence) ? null : date.past(base);
                return day != null && isNews(day, base) ? Told.inText(day, date.span(), SUPPOSED) : null;
            }
        }
        return null;
    }

    /** The date of a title (5月8日某市召开会议), where the text gives none: a heading dates what it heads. */
    private static @Nullable Told<LocalDate> inTitle(AnnouncementKind kind, String title, DateBase base) {
        EventDateReader heading = new EventDateReader(kind, title, base);
        Sentence whole = new Sentence(0, Math.min(title.length(), LONGEST_TITLE), 0);
        for (EventDay date : EventDay.find(title, 0, whole.end())) {
            boolean tells = !heading.datesWhatIsFollowed(date, whole) && !heading.bounds(date);
            boolean opens = date.span().start() == 0 || title.charAt(date.span().start() - 1) == '(';
            if (tells && (opens || HAPPENS.in(title, date.span().end(), whole.end()))) {
                LocalDate day = date.past(base);
                return day != null && isNews(day, base) ? Told.inTitle(day, date.span(), SUPPOSED) : null;
            }
        }
        return null;
    }

    private static boolean isNews(LocalDate day, DateBase base) {
        LocalDate near = base.near();
        return near != null && !day.isAfter(near) && !day.isBefore(near.minusDays(DAYS_NEWS_MAY_LIE_BACK));
    }

    private boolean isDateline(EventDay date) {
        int end = date.span().end();
        return DATELINES.longestAt(folded, end) > 0 && ELECTRIC.longestAt(folded, end) == 0;
    }

    /** 将于3月14日举行: the event is still to come, so a date without a year is not the last such day but the next. */
    private boolean isComing(EventDay date, Sentence sentence) {
        int clause = Characters.clauseStart(folded, date.span().start(), sentence.start());
        return COMING.in(folded, clause, date.span().start());
    }

    /** 自6月28日起, 6月30日前: where a time begins or ends. */
    private boolean bounds(EventDay date) {
        Span span = date.span();
        return BOUNDS_AFTER.longestAt(folded, span.end()) > 0
                || BOUNDS_BEFORE.longestBefore(folded, span.start(), 0) > 0;
    }

    /** 今早通报, 今天获悉, 5月8日从某局获悉: the day of the telling, not of what is told. */
    private boolean datesTelling(EventDay date) {
        int end = date.span().end();
        int clauseEnd = Characters.clauseEnd(folded, end, folded.length());
        return date.isRelative() && TELLS.in(folded, end, Math.min(folded.length(), end + 4))
                || folded.startsWith("从", end) && HEARD.in(folded, end, clauseEnd);
    }

    /** 为落实3月5日全省会议精神, 针对6月30日的洪灾: the day of what the event carries out or answers. */
    private boolean datesWhatIsFollowed(EventDay date, Sentence sentence) {
        int clause = Characters.clauseStart(folded, date.span().start(), sentence.start());
        return FOLLOWED.in(folded, clause, date.span().start());
    }

    private boolean isOfEvent(EventDay date, Sentence sentence) {
        if (datesTelling(date) || datesWhatIsFollowed(date, sentence)) {
            return false;
        }
        Span span = date.span();
        boolean alone = sentence.end() - sentence.start() < 24 && kind == AnnouncementKind.SPEECH;
        boolean opens = span.start() == sentence.start() && kind != AnnouncementKind.SPEECH;
        boolean labelled = LABELS.longestBefore(folded, span.start(), sentence.start()) > 0;
        return alone || opens || labelled || isDateline(date) || HAPPENS.in(folded, span.end(), sentence.end());
    }
}
