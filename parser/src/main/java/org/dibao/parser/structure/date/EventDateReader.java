package org.dibao.parser.structure.date;

import java.time.LocalDate;
import java.util.List;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.parser.structure.text.Characters;
import org.dibao.parser.structure.text.Dictionary;
import org.dibao.parser.structure.text.PageText;
import org.dibao.parser.structure.text.Sentence;
import org.dibao.parser.structure.text.Told;
import org.jspecify.annotations.Nullable;

/** The day of the meeting, speech or event that a report is about: the first date in its opening sentences. */
public final class EventDateReader {

    // How often each way is right, in percent: see bench/reports/structure.md.
    private static final int COMPLETE = 98;
    private static final int COMPLETED = 95;

    private static final int OPENING_SENTENCES = 6;

    private static final Dictionary HAPPENS = Dictionary.of(
            "召开", "举行", "主持", "会议", "出席", "调研", "检查", "考察", "讲话", "签署", "发布会", "座谈", "督导", "慰问", "走访", "通报", "新增", "发生",
            "启动", "开幕", "举办", "来到", "赴", "表示", "声明", "回答", "答记者问", "逝世", "去世", "任命", "宣布", "致信", "致电", "会见", "会晤", "签约",
            "揭牌", "闭幕", "开工", "通车", "抵达", "前往", "察看", "视察", "看望", "部署", "动员", "听取", "审议", "约谈", "巡查", "参加", "开展");

    private static final Dictionary TELLS = Dictionary.of("通报", "获悉", "发布", "了解");

    private static final Dictionary FOLLOWED =
            Dictionary.of("为", "落实", "贯彻", "根据", "按照", "传达", "学习", "依据", "截至", "印发的", "继");

    private EventDateReader() {}

    /** The day; null where there is none or it cannot be known. */
    public static @Nullable Told<LocalDate> read(AnnouncementKind kind, PageText text, DateBase base) {
        boolean report =
                kind == AnnouncementKind.MEETING || kind == AnnouncementKind.SPEECH || kind == AnnouncementKind.NEWS;
        if (!report) {
            return null;
        }
        List<Sentence> sentences = text.sentences();
        for (int i = 0; i < Math.min(OPENING_SENTENCES, sentences.size()); i++) {
            Sentence sentence = sentences.get(i);
            for (DateMention date : DateFinder.find(text.folded(), sentence.start(), sentence.end())) {
                if (date.namesDay()
                        && !datesTelling(text.folded(), date)
                        && !datesWhatIsFollowed(text.folded(), date, sentence)
                        && isOfEvent(kind, text.folded(), date, sentence)) {
                    LocalDate day = base.past(date);
                    return day == null ? null : Told.inText(day, date.span(), date.isComplete() ? COMPLETE : COMPLETED);
                }
            }
        }
        return null;
    }

    /** 今早通报, 今天获悉: the day of the telling, not of what is told. */
    private static boolean datesTelling(String folded, DateMention date) {
        int end = date.span().end();
        return date.isRelative() && TELLS.in(folded, end, Math.min(folded.length(), end + 4));
    }

    /** 为落实3月5日全省会议精神: the day of what the event carries out. */
    private static boolean datesWhatIsFollowed(String folded, DateMention date, Sentence sentence) {
        int clause = Characters.clauseStart(folded, date.span().start(), sentence.start());
        return FOLLOWED.in(folded, clause, date.span().start());
    }

    private static boolean isOfEvent(AnnouncementKind kind, String folded, DateMention date, Sentence sentence) {
        boolean alone = sentence.end() - sentence.start() < 24 && kind == AnnouncementKind.SPEECH;
        boolean opens = date.span().start() == sentence.start() && kind != AnnouncementKind.SPEECH;
        return alone || opens || HAPPENS.in(folded, date.span().end(), sentence.end());
    }
}
