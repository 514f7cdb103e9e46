package org.dibao.parser.structure.directive;

import org.dibao.parser.structure.directive.Conditions.Condition;
import org.dibao.parser.structure.text.Characters;
import org.dibao.parser.structure.text.Dictionary;

/**
 * How an order begins: with its condition (如发现隐患,要…) or what it is about (水利资金不得…), else behind who must act.
 *
 * @param start where its text begins
 * @param actorStart where it is named who must act
 * @param actorEnd where that ends; {@code actorStart} if nobody is named
 */
record Opening(int start, int actorStart, int actorEnd) {

    /** Of a topic shorter than this an order can do without (水利资金不得挪用 cannot). */
    private static final int SHORTEST_TOPIC = 5;

    /** What is forbidden, or ordered without exception, must be told whole: 夜间禁止施工 forbids less than 禁止施工. */
    private static final String FORBIDS = "不禁严谢一";

    private static final int SHORTEST_TOPIC_FORBIDDEN = 2;

    /** Adverbs that belong to the order: 务 of 务必, 一定 of 一定要, 既 of 既要. */
    private static final Dictionary ADVERBS = Dictionary.of("一定", "既", "也", "还", "更", "坚决", "务");

    /** Who must act behind a condition in the same clause: 未经批准任何人不得…. */
    private static final Dictionary ANYBODY = Dictionary.of("任何", "各", "所有", "一切", "其他", "其余");

    /** The beginning of the order whose word of order is given, no earlier than {@code from}. */
    static Opening of(String text, int from, int modal) {
        int clause = Characters.clauseStart(text, modal, from);
        Opening own = ofClause(text, clause, modal);
        Condition condition = Conditions.before(text, from, clause);
        return condition == null ? own : own.under(condition, text);
    }

    boolean namesActor() {
        return actorEnd > actorStart;
    }

    private Opening under(Condition condition, String text) {
        if (namesActor()) {
            return new Opening(condition.start(), actorStart, actorEnd);
        }
        int subject = Actor.start(text, condition.start(), condition.opener());
        return new Opening(condition.start(), subject, Actor.end(text, subject, condition.opener()));
    }

    private static Opening ofClause(String text, int clause, int modal) {
        int subject = Actor.start(text, clause, modal);
        int condition = Conditions.inside(text, subject, modal);
        if (condition > subject) {
            return new Opening(subject, subject, Actor.end(text, subject, condition));
        }
        if (condition == subject) {
            int actor = anybody(text, subject, modal);
            return new Opening(subject, actor, actor == modal ? modal : Actor.end(text, actor, modal));
        }
        int object = objectBehindActor(text, subject, modal);
        if (object > subject) {
            return new Opening(object, subject, object);
        }
        int actorEnd = Actor.end(text, subject, modal);
        return new Opening(actorEnd > subject ? actorEnd : withoutActor(text, subject, modal), subject, actorEnd);
    }

    /** 对返校学生 in 学校对返校学生要逐一检查; {@code subject} if there is none. */
    private static int objectBehindActor(String text, int subject, int modal) {
        int at = text.indexOf('对', subject, modal);
        return at > subject && Conditions.opens(text, at, modal) && Actor.end(text, subject, at) == at ? at : subject;
    }

    private static int anybody(String text, int from, int modal) {
        int found = ANYBODY.find(text, from, modal);
        return found < 0 ? modal : found;
    }

    private static int withoutActor(String text, int subject, int modal) {
        int start = modal;
        for (int adverb = ADVERBS.longestBefore(text, start, subject);
                adverb > 0;
                adverb = ADVERBS.longestBefore(text, start, subject)) {
            start -= adverb;
        }
        boolean forbids = FORBIDS.indexOf(text.charAt(modal)) >= 0;
        boolean topic = forbids ? start - subject >= SHORTEST_TOPIC_FORBIDDEN : modal - subject >= SHORTEST_TOPIC;
        return topic && Characters.isHan(text.charAt(subject)) ? subject : start;
    }
}
