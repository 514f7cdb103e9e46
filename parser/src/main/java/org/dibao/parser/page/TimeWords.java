package org.dibao.parser.page;

import java.util.regex.Pattern;

/** What stands around a time in a line and says that it is not the one of publication. */
final class TimeWords {

    private static final int BEFORE = 16;
    private static final int BEHIND = 6;

    private static final Phrases UPDATES = Phrases.of(
            "更新",
            "修改",
            "修订于",
            "编辑于",
            "updated",
            "Updated",
            "UPDATED",
            "modified",
            "Modified",
            "reviewed",
            "Reviewed",
            "amended",
            "Amended",
            "Edited",
            "edited");

    private static final Phrases UPDATES_BEHIND = Phrases.of("更新", "修改", "编辑");

    /** Right before a day: what holds or happens from then on, or until then. */
    private static final Phrases OTHERS = Phrases.of(
            "Effective",
            "effective",
            "Expires",
            "expires",
            "Deadline",
            "Closing",
            "closing",
            "Closes",
            "closes",
            "Due ",
            "due ",
            "Starts",
            "Begins",
            "Valid",
            "Hearing",
            "Meeting",
            "Event",
            "When",
            "Comments close",
            "Until",
            "until",
            "Born",
            "施行",
            "实施",
            "生效",
            "截止",
            "截至",
            "有效期",
            "开标",
            "开庭",
            "举办",
            "成立于",
            "始建于");

    /** Of a law: the day of a meeting, and the one from which it is in force. */
    private static final Phrases OTHERS_IN_LINE = Phrases.of("会议通过", "会议修订", "会议修正", "起施行", "起实施");

    private static final Phrases ABBREVIATIONS = Phrases.of("a.m.", "p.m.", "A.M.", "P.M.", "Jr.", "Inc.");

    /** A byline with a stop behind it is shorter. */
    private static final int SHORTEST_SENTENCE = 40;

    /** 9:00—12:00, 10 am – 4 pm. */
    private static final Pattern FROM_TO =
            Pattern.compile("(?<!\\d)\\d{1,2}(?:[:：]\\d{2} ?(?:[apAP]\\.?[mM]\\.?)?| ?[apAP]\\.?[mM]\\.?) ?"
                    + "(?:[-–—~～至到]|to) ?\\d{1,2}(?:[:：]\\d{2}| ?[apAP]\\.?[mM])");

    /** Characters behind a time in which the end of what takes place is told. */
    private static final int SPAN = 30;

    private static final int LONGEST_WEEKDAY = 12;

    private TimeWords() {}

    /** Whether the words around a time say that something was changed then. */
    static boolean tellsUpdate(String line, FoundTime time) {
        String before = line.substring(Math.max(0, time.start() - BEFORE), time.start());
        int end = Math.max(time.start(), time.end());
        String behind = line.substring(end, Math.min(line.length(), end + BEHIND));
        return UPDATES.areIn(before) || UPDATES_BEHIND.begin(behind.strip());
    }

    /** Whether it is the time of something else: from when it holds, until when it is open, what a sentence tells of. */
    static boolean tellsOther(String line, FoundTime time) {
        String before = line.substring(Math.max(0, time.start() - BEFORE), time.start());
        return lasts(line, time) || OTHERS.areIn(before) || OTHERS_IN_LINE.areIn(line) || isSentence(line);
    }

    private static boolean isSentence(String line) {
        char last = line.charAt(line.length() - 1);
        boolean stop = last == '.' && !ABBREVIATIONS.end(line) || "。！？!?".indexOf(last) >= 0;
        return line.length() >= SHORTEST_SENTENCE && (stop || line.indexOf('。') >= 0);
    }

    /** Whether a time of the day and its end follow: something takes place then. */
    static boolean lasts(String line, FoundTime time) {
        int from = Math.max(time.start(), time.end() - 5);
        return FROM_TO.matcher(line.substring(from, Math.min(line.length(), from + SPAN)))
                .find();
    }

    /** Whether nothing stands beside a time but a day of the week and marks. */
    static boolean isAlone(String line, FoundTime time) {
        String rest = line.substring(0, time.start()) + line.substring(Math.max(time.start(), time.end()));
        String letters = rest.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        boolean weekday = letters.length() <= LONGEST_WEEKDAY
                && (letters.toLowerCase(java.util.Locale.ROOT).endsWith("day")
                        || letters.startsWith("星期") && letters.length() == 3);
        return time.end() > 0 && (letters.isEmpty() || weekday);
    }
}
