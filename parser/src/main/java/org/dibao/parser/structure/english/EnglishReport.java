package org.dibao.parser.structure.english;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dibao.contracts.Official;
import org.jspecify.annotations.Nullable;

/**
 * Who is reported to say what a sentence orders: Speaking at the opening, Minister Dunne said that vessels must register.
 *
 * @param subject what stands before the verb
 * @param end where begins what is said
 */
record EnglishReport(String subject, int end) {

    private static final String WHEN = "(?: (?:today|yesterday|(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))?,?";

    private static final Pattern SAYS_THAT = Pattern.compile(
            "\\b(?:said|says|added|adds|stressed|stated|announced|announces|warned|warns|ordered|noted|reiterated"
                    + "|confirmed|explained|told [\\w ]{1,30}?)" + WHEN + " that (?:the )?");

    /** Press releases mostly leave the word out: Minister Dunne said vessels must register. */
    private static final Pattern SAYS = Pattern.compile("\\b(?:said|says)" + WHEN + " (?!that )(?:the )?");

    /** Before a verb that reports nothing: those who said no, what it says. */
    private static final Pattern REPORTS_NOTHING =
            Pattern.compile("\\b(?:who|which|what|that|as|was|were|be|been|is|are|not|has|have|had) $");

    /** People who are quoted without an office. */
    private static final String BYSTANDER =
            "(?:resident|neighbou?r|witness|expert|professor|analyst|customer|commuter|motorist|parent|student|shopkeeper"
                    + "|shopper|scientist|campaigner|activist|economist|lawyer|volunteer|tourist|passenger|bystander"
                    + "|villager|homeowner|tenant|pensioner)";

    private static final Pattern BY_BYSTANDER = Pattern.compile("(?i)\\b" + BYSTANDER + "s?\\b");

    private static final Pattern SAID_BY_BYSTANDER =
            Pattern.compile(",[\"”]? (?:said|says|added|adds) (?:[\\w.'’,-]{1,20} ){0,7}?" + BYSTANDER + "\\b");

    private static final Pattern CONDITION = Pattern.compile(
            "^[\"“]?(?:If|Unless|Except|Where|When|Whenever|Should|In case|In the event|Provided|Without|Apart"
                    + " from|Other than|With the exception)\\b");

    private static final int LONGEST_SUBJECT = 200;

    /** The last report before a word of order; null if there is none. */
    static @Nullable EnglishReport before(String line, int order) {
        String told = line.substring(0, order);
        EnglishReport found = last(SAYS_THAT, told);
        EnglishReport bare = last(SAYS, told);
        return found == null || bare != null && bare.end() > found.end() ? bare : found;
    }

    private static @Nullable EnglishReport last(Pattern verb, String told) {
        EnglishReport found = null;
        Matcher match = verb.matcher(told);
        while (match.find() && match.start() <= LONGEST_SUBJECT) {
            String subject = told.substring(0, match.start());
            boolean names =
                    match.start() > 0 && !REPORTS_NOTHING.matcher(subject).find();
            boolean quotes = subject.indexOf('"') >= 0 || subject.indexOf('“') >= 0;
            boolean inCondition = CONDITION.matcher(subject).find() && subject.indexOf(", ") < 0;
            if (names && !quotes && !inCondition && match.end() < told.length()) {
                found = new EnglishReport(subject, match.end());
            }
        }
        return found;
    }

    /** Where the order's text begins: behind who says it, unless a condition stands there too. */
    int start() {
        return CONDITION.matcher(subject).find() ? 0 : end;
    }

    /** Whether a sentence quotes somebody who holds no office, with none of the officials in it. */
    static boolean byBystander(String line, @Nullable EnglishReport report, List<Official> people) {
        boolean bystander =
                report != null && BY_BYSTANDER.matcher(report.subject()).find()
                        || SAID_BY_BYSTANDER.matcher(line).find();
        return bystander && people.stream().noneMatch(person -> line.contains(lastName(person.name())));
    }

    static String lastName(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
