package org.dibao.contracts;

/** The forms that official announcements take. */
public enum AnnouncementKind {
    /** Report of a meeting (会议). */
    MEETING,
    /** Speech (讲话). */
    SPEECH,
    /** Notice to subordinate bodies (通知). */
    NOTICE,
    /** Notice to the public (通告, 公告). */
    PUBLIC_NOTICE,
    /** Opinions on how to do something (意见). */
    OPINIONS,
    /** Plan or scheme (方案, 规划, 计划). */
    PLAN,
    /** Measures, rules, regulations (办法, 规定, 条例). */
    RULES,
    /** Reply to a request (批复, 复函). */
    REPLY,
    /** Decision (决定). */
    DECISION,
    /** Order (令). */
    ORDER,
    /** Interpretation of another document (解读). */
    INTERPRETATION,
    /** Warning of weather, disease or danger (预警). */
    WARNING,
    /** Correction of an earlier text (更正). */
    CORRECTION,
    /** Some other news of an authority. */
    NEWS,
    /** Nothing tells. */
    OTHER
}
