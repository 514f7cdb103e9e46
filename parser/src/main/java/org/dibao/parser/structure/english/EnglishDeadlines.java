package org.dibao.parser.structure.english;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dibao.contracts.Deadline;
import org.dibao.contracts.Span;
import org.dibao.parser.structure.text.PageText;
import org.dibao.parser.structure.text.Sentence;
import org.dibao.parser.structure.text.Told;
import org.jspecify.annotations.Nullable;

/** Time limits of English texts: by 31 March 2026, no later than, within 30 days of publication. */
public final class EnglishDeadlines {

    /** The hour before the day: by noon, Friday; closes at 11:59 p.m. on. */
    private static final String HOUR =
            "(?:(?: at)? (?:midnight|noon|close of business|the end of|\\d{1,2}[:.]\\d{2}(?: ?(?:[ap]m|[ap]\\.m\\.))?|\\d{1,2} ?(?:[ap]m|[ap]\\.m\\.)))?,?";

    /** Of what an end is the last day for those who read of it. */
    private static final String TIME_FOR_READERS =
            "(?:registration|enrol?lment|period|consultation|window|nominations?|submissions?|applications?|bidding)";

    private static final Pattern BY_DATE = Pattern.compile(
            "(?i:\\b(?:by|no later than|not later than|before|until|till|on or before|prior to|through|closes?"
                    + "|due(?: by)?|closing date(?: is|:)?|deadline(?: for [\\w ]{1,40}?)?(?: is|:| of)?|expires?|"
                    + TIME_FOR_READERS + " ends?)" + HOUR + "(?: on)?(?: the)? )"
                    + EnglishDates.DATE);

    private static final Pattern BY_END = Pattern.compile("(?i)\\b(?:by|before|until) (?:the )?end of"
            + " (January|February|March|April|May|June|July|August|September|October|November|December)?,?"
            + " ?(\\d{4})\\b");

    private static final Map<String, Integer> NUMBERS = numbers();

    private static final Pattern WITHIN = Pattern.compile("(?i)\\b(?:within|no later than|not later than) (\\d{1,3}|"
            + String.join("|", NUMBERS.keySet())
            + ")(?: \\(\\d{1,3}\\))? (calendar |business |working |clear )?(hour|day|week|month|year)s?("
            + " (?:of|after|from|following) [\\w ]{1,60})?");

    /** Verbs that tell of the past, in whose sentences a date is no limit. */
    private static final Pattern TOLD = Pattern.compile("(?i)\\b(?:was|were|had|have been|has been) (?:\\w+"
            + " )?(?:completed|held|published|adopted|born|built|issued|open)\\b");

    // How often each way is right, in percent: see bench/reports/structure.md.
    private static final int WITH_DATE = 94;
    private static final int WITHOUT_DATE = 85;

    private static Map<String, Integer> numbers() {
        List<String> words = List.of(
                "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
        Map<String, Integer> numbers = new LinkedHashMap<>();
        words.forEach(word -> numbers.put(word, words.indexOf(word) + 1));
        numbers.put("fourteen", 14);
        numbers.put("fifteen", 15);
        numbers.put("twenty-one", 21);
        numbers.put("twenty-eight", 28);
        numbers.put("twenty", 20);
        numbers.put("thirty", 30);
        numbers.put("forty-five", 45);
        numbers.put("sixty", 60);
        numbers.put("ninety", 90);
        return numbers;
    }

    private final PageText text;
    private final @Nullable LocalDate issued;
    private final @Nullable LocalDate effective;
    private final List<Told<Deadline>> found = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private EnglishDeadlines(PageText text, @Nullable LocalDate issued, @Nullable LocalDate effective) {
        this.text = text;
        this.issued = issued;
        this.effective = effective;
    }

    /**
     * The time limits in order.
     *
     * @param issued the day of publication; null where unknown
     * @param effective the day from which the document applies; null where unknown
     */
    public static List<Told<Deadline>> read(PageText text, @Nullable LocalDate issued, @Nullable LocalDate effective) {
        EnglishDeadlines reader = new EnglishDeadlines(text, issued, effective);
        text.sentences().forEach(reader::readSentence);
        return reader.found;
    }

    private void readSentence(Sentence sentence) {
        String line = EnglishSentences.of(text, sentence);
        if (TOLD.matcher(line).find()) {
            return;
        }
        EnglishSentences.each(BY_DATE, line, match -> {
            LocalDate day = EnglishDates.day(match, 1, issued);
            if (day != null && (issued == null || !day.isBefore(issued.minusDays(31)))) {
                add(sentence, match.start(), match.end(), day);
            }
        });
        EnglishSentences.each(
                BY_END,
                line,
                match -> add(sentence, match.start(), match.end(), endOf(match.group(1), match.group(2))));
        EnglishSentences.each(
                WITHIN,
                line,
                match -> add(sentence, match.start(), match.end(3) < 0 ? match.end() : endOf(match), within(match)));
    }

    /** The last day of a month, or of a year where no month is named. */
    private static LocalDate endOf(@Nullable String month, String year) {
        int number = month == null
                ? 12
                : Month.valueOf(month.toUpperCase(Locale.ROOT)).getValue();
        return YearMonth.of(Integer.parseInt(year), number).atEndOfMonth();
    }

    private static int endOf(Matcher match) {
        return match.group(4) == null ? match.end() : match.start(4);
    }

    private @Nullable LocalDate within(Matcher match) {
        String from = match.group(4) == null ? "" : match.group(4).toLowerCase(Locale.ROOT);
        LocalDate base = from.contains("publication")
                        || from.contains("this notice")
                        || from.contains("this order")
                        || from.contains("issuance")
                        || from.contains("the date of this")
                ? issued
                : from.contains("entry into force") || from.contains("effective date") || from.contains("commencement")
                        ? effective
                        : null;
        if (base == null) {
            return null;
        }
        String amount = match.group(1).toLowerCase(Locale.ROOT);
        int number = NUMBERS.containsKey(amount) ? NUMBERS.getOrDefault(amount, 0) : Integer.parseInt(amount);
        boolean working = match.group(2) != null
                && !match.group(2).toLowerCase(Locale.ROOT).startsWith("calendar");
        return switch (match.group(3).toLowerCase(Locale.ROOT)) {
            case "hour" -> base.plusDays((number + 23) / 24);
            case "week" -> base.plusWeeks(number);
            case "month" -> base.plusMonths(number);
            case "year" -> base.plusYears(number);
            default -> working ? workingDays(base, number) : base.plusDays(number);
        };
    }

    private static LocalDate workingDays(LocalDate base, int number) {
        LocalDate day = base;
        for (int left = number; left > 0; ) {
            day = day.plusDays(1);
            left -= day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY ? 0 : 1;
        }
        return day;
    }

    private void add(Sentence sentence, int start, int end, @Nullable LocalDate day) {
        Span span = text.trimmed(sentence.start() + start, sentence.start() + end);
        if (seen.add(text.folded(span).toLowerCase(Locale.ROOT) + day)) {
            Deadline deadline = new Deadline(text.original(span), day, span);
            found.add(Told.inText(deadline, span, day == null ? WITHOUT_DATE : WITH_DATE));
        }
    }
}
