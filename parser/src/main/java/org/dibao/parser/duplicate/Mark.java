package org.dibao.parser.duplicate;

import java.util.Optional;

/**
 * What a mark of a {@link org.dibao.contracts.Fingerprint} speaks of. Texts that are otherwise alike are different
 * announcements where their marks contradict each other; how each kind contradicts is in {@code likeness.lua}, beside
 * the data that it is asked of.
 */
enum Mark {
    /** The title's letters. The only mark that speaks for sameness. */
    TITLE("title", 'T', 1),
    /** A sample of the pairs of letters in what a formal title is about: 关于…的通知. In the index it stands for the title. */
    SUBJECT("subject", 'T', 2),
    /** Its own document number: no two documents share one. */
    NUMBER("number", 'N', 1),
    /** The year in the title. */
    TITLE_YEAR("title-year", 'Z', 1),
    /** The year that the text names most. */
    YEAR("year", 'Y', 1),
    /** Other years that it names. */
    OTHER_YEAR("other-year", 'y', 1),
    /** What the title counts: 第3批, 3月, 5日. */
    TITLE_FIGURE("title-figure", 'F', 2),
    /** The region that title and text name, or else the one that the text names most. */
    REGION("region", 'R', 1),
    /** The next region that it names. */
    OTHER_REGION("other-region", 'r', 1),
    /** What makes of the same text another document: 更正, 征求意见. */
    VERSION("version", 'K', 1),
    /** What turns a like text into its opposite or its successor: 暂停, 恢复, 延长, 修订. */
    TURN("turn", 'v', 1),
    /** What makes a title speak about another document, and its text quote it: 解读, 废止. */
    ABOUT("about", 'k', 1),
    /** Of a warning: the danger and its colour. */
    WARNING("warning", 'C', 1),
    /** Of a warning or a short text, the day: the next day's says the same words. */
    DAY("day", 'D', 1),
    /** A sample of the days that the text names: 2月12日. */
    DATE("date", 'd', 2),
    /** A sample of the other figures in the text, each with its unit. */
    FIGURE("figure", 'f', 5),
    /** The place whose body the title begins with, told by its form: a town's or a village's is on no list. */
    PLACE("place", 'P', 1);

    private final String word;
    private final char letter;
    private final int most;

    Mark(String word, char letter, int most) {
        this.word = word;
        this.letter = letter;
        this.most = most;
    }

    /** The letter that stands for it in the index. */
    char letter() {
        return letter;
    }

    /** How many of one text are kept. */
    int most() {
        return most;
    }

    /** The mark as it stands in a fingerprint, {@code number:浙政发2020-3}. */
    String of(String value) {
        return word + ":" + value;
    }

    /** What a mark of this kind says. */
    String saidBy(String mark) {
        return mark.substring(word.length() + 1);
    }

    /** What a mark of a fingerprint speaks of; empty for one that a newer version may have written. */
    static Optional<Mark> kindOf(String mark) {
        int colon = mark.indexOf(':');
        for (Mark kind : values()) {
            if (colon == kind.word.length() && mark.startsWith(kind.word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
