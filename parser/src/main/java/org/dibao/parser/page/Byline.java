package org.dibao.parser.page;

import java.util.regex.Pattern;
import org.dibao.parser.clean.Han;

/** Lines above a text that say who wrote it and how long ago: 云州健康 03-09 08:15, By Nora Quill · 3 days ago. */
final class Byline {

    private static final int LONGEST = 44;

    /** What takes place at a time is not written at it. */
    private static final Pattern EVENT = Pattern.compile("开始|开演|开幕|开赛|开场|举行|截止|集合|出发|比赛|会议|活动|考试|报名|预约");

    private Byline() {}

    /** Whether a line is short, no sentence, and tells a time without its year or by how long ago it was. */
    static boolean tellsTime(String line) {
        return line.length() <= LONGEST
                && Han.sentenceMarks(line) == 0
                && (RelativeTime.isIn(line) || YearlessTime.isIn(line))
                && !tellsOfEvent(line);
    }

    /** Whether what a line says of a time is that something takes place at it. */
    static boolean tellsOfEvent(String line) {
        return EVENT.matcher(line).find();
    }
}
