package org.dibao.parser.page;

import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.dibao.parser.clean.Han;

/** Lines above a text that say who wrote it and how long ago: 云州健康 03-09 08:15, By Nora Quill · 3 days ago. */
final class Byline {

    private static final int LONGEST = 44;

    /**
     * What takes place at a time is not written at it. Words in which names of those who write end (论坛, 直播, 培训) are none
     * of these.
     */
    static final String EVENTS = "开始|开演|开幕|开赛|开场|开讲|开庭|开标|开考|开班|举行|举办|召开|截止|集合|出发|比赛|决赛|会议|活动|考试|笔试|面试|体检|报名|预约"
            + "|讲座|演出|放映|放电影|听证会|拍卖会|招聘会|座谈会|宣讲会|家长会|义诊|接种|采样|献血|演练|试鸣|停水|停电|停气|停诊|停课|停运|断网|闭馆|封路|封闭|交通管制"
            + "|抽签|摇号|选房|庭审|宣判|接访|展出|巡游";

    private static final Pattern EVENT = Pattern.compile(EVENTS);

    /** 时间: before a time, by which notices tell when something takes place; 发布时间: is another label. */
    private static final Pattern LABEL = Pattern.compile("(?:^|[^\\p{IsHan}])(?:时间|日期|Date) ?[:：]\\s*$");

    private Byline() {}

    /**
     * Whether a line is short, no sentence, and tells a time without its year or by how long ago it was.
     *
     * @param now when the page was fetched
     */
    static boolean tellsTime(String line, Instant now, ZoneId zone) {
        return line.length() <= LONGEST
                && Han.sentenceMarks(line) == 0
                && !tellsOfEvent(line)
                && (RelativeTime.first(line, now, zone) != null || tellsYearless(line, now, zone));
    }

    private static boolean tellsYearless(String line, Instant now, ZoneId zone) {
        FoundTime time = YearlessTime.first(line, now, zone);
        return time != null && !LABEL.matcher(line.substring(0, time.start())).find();
    }

    /** Whether what a line says of a time is that something takes place at it. */
    static boolean tellsOfEvent(String line) {
        return EVENT.matcher(line).find();
    }
}
