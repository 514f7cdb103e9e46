package org.dibao.parser.structure.english;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.Span;
import org.dibao.parser.structure.text.PageText;
import org.dibao.parser.structure.text.Sentence;
import org.dibao.parser.structure.text.Told;
import org.dibao.parser.structure.text.WordList;
import org.jspecify.annotations.Nullable;

/** What an English text tells in one place: its form, its number, the days of its event and of its taking effect. */
public final class EnglishFacts {

    /** Words of titles, the more telling first. */
    private static final Map<Pattern, AnnouncementKind> KINDS = kinds();

    private static final Pattern NUMBER = Pattern.compile("\\b((?:Executive Order|Emergency Order|Public"
            + " Notice|Order|Notice|Decision|Circular|Announcement|Decree|Bulletin|Directive|Ordinance|Resolution|Regulation|Proclamation|Advisory)(?:"
            + " \\((?:EU|EC)\\))? (?:No\\.? ?)?(?:[A-Z]{0,4}-?\\d{1,5}(?:[-/]\\d{1,5})?(?: of \\d{4})?))\\b");

    private static final Pattern EFFECTIVE = Pattern.compile(
            "\\b(?i:(?:effective(?: from| as of| on)?|with effect from|(?:enters?|entering|come[s]?|shall"
                    + " (?:enter|come)|will (?:enter|come)) into (?:force|effect)(?: on| from)?|takes? effect(?: on|"
                    + " from)?|taking effect on|in force from|applies from|apply from|commences? on))(?: midnight)?(?:"
                    + " on)? "
                    + EnglishDates.DATE);
    /** What a headline says that somebody does to a document. */
    private static final Pattern ACTED_ON = Pattern.compile(
            "(?i)\\b(?:adopts|approves|passes|backs|rejects|unveils|launches|debates|considers|welcomes|discusses|endorses|delays|presents|reviews|signs|vetoes|scraps|agrees|votes (?:for|on|against))\\b");

    private static final Pattern EFFECTIVE_AT_ONCE = Pattern.compile(
            "(?i)\\b(?:effective immediately|takes effect immediately|with immediate effect|on the day of its"
                    + " publication|comes into force today)\\b");

    private static final Pattern TODAY = Pattern.compile("\\b(?:[Tt]oday|[Tt]his (?:morning|afternoon|evening))\\b");

    /** Not in yesterday's, which tells whose something is rather than when it was done. */
    private static final Pattern YESTERDAY =
            Pattern.compile("\\b(?:[Yy]esterday\\b(?!['’])|[Ll]ast (?:night|evening)\\b)");

    /** A report with a dateline tells of something no further back than this many days. */
    private static final int DAYS_BEFORE_A_DATELINE = 7;

    /** In a report the last such day. */
    private static final Pattern WEEKDAY =
            Pattern.compile("\\bon (Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b");

    /** NORTHPORT, 23 April 2026 – …: the day that "today" in such a report means. */
    private static final Pattern DASH_FOLLOWS = Pattern.compile("\\)? ?(?:–|—|--| - |\\(|:)");

    private static final int LONGEST_DATELINE = 60;

    private static final int OPENING = 4;

    // How often each way is right, in percent: see bench/reports/structure.md.
    private static final int NUMBERED = 95;
    private static final int DATED = 94;

    private EnglishFacts() {}

    /** The form of the announcement. */
    public static AnnouncementKind kind(String title, PageText text) {
        for (Map.Entry<Pattern, AnnouncementKind> kind : KINDS.entrySet()) {
            Matcher word = kind.getKey().matcher(title);
            if (word.find()
                    && !(isDocument(kind.getValue())
                            && ACTED_ON.matcher(title.substring(0, word.start()))
                                    .find())) {
                return kind.getValue();
            }
        }
        return text.sentences().isEmpty() ? AnnouncementKind.OTHER : AnnouncementKind.NEWS;
    }

    /** Whether it is a form that a report may tell of (Council adopts parking plan) as well as the text's own. */
    private static boolean isDocument(AnnouncementKind kind) {
        return switch (kind) {
            case PLAN, RULES, OPINIONS, DECISION, MEETING -> true;
            default -> false;
        };
    }

    private static Map<Pattern, AnnouncementKind> kinds() {
        Map<Pattern, AnnouncementKind> kinds = new LinkedHashMap<>();
        WordList.table("kinds-english.txt")
                .forEach((kind, words) -> kinds.put(
                        Pattern.compile("(?i)\\b(?:" + String.join("|", words).replace('_', ' ') + ")\\b"),
                        AnnouncementKind.valueOf(kind)));
        return kinds;
    }

    /** The document's number, in its title or first lines; null where there is none. */
    public static @Nullable Told<String> number(String title, PageText text) {
        Matcher titled = NUMBER.matcher(title);
        if (titled.find()) {
            return Told.inTitle(titled.group(1), new Span(titled.start(1), titled.end(1)), NUMBERED);
        }
        for (Sentence sentence : EnglishSentences.first(text, 2)) {
            String line = EnglishSentences.of(text, sentence);
            Matcher match = NUMBER.matcher(line);
            if (line.length() < 80 && match.find()) {
                Span span = new Span(match.start(1), match.end(1)).after(sentence.start());
                return Told.inText(match.group(1), span, NUMBERED);
            }
        }
        return null;
    }

    /** The day from which it applies; null where not stated. */
    public static @Nullable Told<LocalDate> effective(PageText text, @Nullable LocalDate issued) {
        for (Sentence sentence : text.sentences()) {
            String line = EnglishSentences.of(text, sentence);
            Matcher match = EFFECTIVE.matcher(line);
            if (match.find()) {
                return dated(EnglishDates.day(match, 1, issued), sentence, match.start(), match.end());
            }
            Matcher atOnce = EFFECTIVE_AT_ONCE.matcher(line);
            if (issued != null && atOnce.find()) {
                return dated(issued, sentence, atOnce.start(), atOnce.end());
            }
        }
        return null;
    }

    /** The day of what a report is about: the first date of its opening, or the day of writing where it says today. */
    public static @Nullable Told<LocalDate> event(
            AnnouncementKind kind, String title, PageText text, @Nullable LocalDate written, @Nullable LocalDate near) {
        return switch (kind) {
            case MEETING, SPEECH, NEWS -> {
                Told<LocalDate> reported = reported(text, written, near);
                yield reported == null ? EnglishAnnouncedEvents.read(title, text, near) : reported;
            }
            case WARNING -> {
                // A recall or warning is news where it has a dateline, and a notice where it has none.
                Told<LocalDate> announced = EnglishAnnouncedEvents.read(title, text, near);
                yield announced == null ? issuedToday(text, near) : announced;
            }
            case RULES, OPINIONS, INTERPRETATION, CORRECTION, PLAN -> null;
            default -> EnglishAnnouncedEvents.read(title, text, near);
        };
    }

    /** ALDER POINT, Feb. 11, 2025 — The commission today announced: the day of the dateline; null without one. */
    private static @Nullable Told<LocalDate> issuedToday(PageText text, @Nullable LocalDate near) {
        for (Sentence sentence : EnglishSentences.first(text, 1)) {
            String line = EnglishSentences.of(text, sentence);
            List<EnglishDates.Found> dates = EnglishDates.in(line, near);
            if (hasDateline(line, dates) && TODAY.matcher(line).find()) {
                EnglishDates.Found first = dates.getFirst();
                return dated(first.day(), sentence, first.start(), first.end());
            }
        }
        return null;
    }

    private static boolean hasDateline(String line, List<EnglishDates.Found> dates) {
        return !dates.isEmpty()
                && dates.getFirst().end() <= LONGEST_DATELINE
                && DASH_FOLLOWS.matcher(line.substring(dates.getFirst().end())).lookingAt();
    }

    private static @Nullable Told<LocalDate> reported(
            PageText text, @Nullable LocalDate written, @Nullable LocalDate near) {
        for (Sentence sentence : EnglishSentences.first(text, OPENING)) {
            String line = EnglishSentences.of(text, sentence);
            Matcher today = TODAY.matcher(line);
            List<EnglishDates.Found> dates = EnglishDates.in(line, near);
            boolean dateline = hasDateline(line, dates);
            if (today.find() && !dateline) {
                return dated(written, sentence, today.start(), today.end());
            }
            if (dateline) {
                Told<LocalDate> told = afterDateline(line, dates, sentence);
                if (told != null) {
                    return told;
                }
            }
            Matcher yesterday = YESTERDAY.matcher(line);
            if (dates.isEmpty() && yesterday.find()) {
                LocalDate before = written == null ? null : written.minusDays(1); // of a copy it cannot be known
                return dated(before, sentence, yesterday.start(), yesterday.end());
            }
            Matcher weekday = WEEKDAY.matcher(line);
            if (dates.isEmpty() && written != null && weekday.find()) {
                DayOfWeek day = DayOfWeek.valueOf(weekday.group(1).toUpperCase(Locale.ROOT));
                return dated(
                        written.with(TemporalAdjusters.previousOrSame(day)), sentence, weekday.start(), weekday.end());
            }
            if (!dates.isEmpty()) {
                EnglishDates.Found first = dates.getFirst();
                boolean past = near != null && !first.day().isAfter(near);
                return past ? dated(first.day(), sentence, first.start(), first.end()) : null;
            }
        }
        return null;
    }

    /**
     * ESTMERE, March 5 – The council met on Tuesday: the dateline says when that was written, so the days that are
     * named after it count from there; null where none is, or only one that lies further off.
     */
    private static @Nullable Told<LocalDate> afterDateline(
            String line, List<EnglishDates.Found> dates, Sentence sentence) {
        LocalDate written = dates.getFirst().day();
        Matcher today = TODAY.matcher(line);
        if (today.find()) {
            return null;
        }
        if (dates.size() > 1) {
            EnglishDates.Found next = dates.get(1);
            boolean near =
                    !next.day().isAfter(written) && !next.day().isBefore(written.minusDays(DAYS_BEFORE_A_DATELINE));
            return near ? dated(next.day(), sentence, next.start(), next.end()) : null;
        }
        Matcher yesterday = YESTERDAY.matcher(line);
        if (yesterday.find()) {
            return dated(written.minusDays(1), sentence, yesterday.start(), yesterday.end());
        }
        Matcher weekday = WEEKDAY.matcher(line);
        if (weekday.find()) {
            DayOfWeek day = DayOfWeek.valueOf(weekday.group(1).toUpperCase(Locale.ROOT));
            return dated(written.with(TemporalAdjusters.previousOrSame(day)), sentence, weekday.start(), weekday.end());
        }
        return null;
    }

    private static @Nullable Told<LocalDate> dated(@Nullable LocalDate day, Sentence sentence, int start, int end) {
        return day == null ? null : Told.inText(day, new Span(start, end).after(sentence.start()), DATED);
    }

    /** What the text is about, by the words of the topic list. */
    public static List<Told<String>> topics(String title, PageText text) {
        return EnglishTopics.read(title, text.folded());
    }
}
