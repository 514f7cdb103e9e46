package org.dibao.parser.structure.date;

import org.dibao.parser.structure.text.Dictionary;

/** Tells 前往 and 前来 behind a day, which is when somebody is to go, from 前 with another verb: 5月20日前 来电报名. */
final class GoingThere {

    private static final Dictionary GOES = Dictionary.of(
            "前往", "前来", "前去", "前来电力", "前来电视", "前来电影", "前来电信", "前来电站", "前来信访", "前来信用", "前来信息", "前来人社", "前来人民", "前来人力",
            "前来人大", "前来人才", "前来人武");

    /** What is sent, or said from afar, before the day. */
    private static final Dictionary SENDS = Dictionary.of("前来电", "前来函", "前来信", "前来人");

    private GoingThere() {}

    /** Whether such a word begins at {@code start} and ends by {@code limit}. */
    static boolean at(String folded, int start, int limit) {
        return GOES.longestAt(folded, start, limit) > SENDS.longestAt(folded, start, limit);
    }
}
