package org.dibao.parser.structure.english;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dibao.contracts.Span;
import org.dibao.parser.structure.text.PageText;
import org.dibao.parser.structure.text.Sentence;
import org.dibao.parser.structure.text.Told;
import org.jspecify.annotations.Nullable;

/**
 * The day of what a text announces or, as a notice, tells of: will hold a hearing on Tuesday, September 26; a main broke on
 * Sunday, August 8. Which day a date is, the last known verb before it tells: things take place, are received, apply.
 */
final class EnglishAnnouncedEvents {

    // How often each way is right, in percent: see bench/reports/structure.md.
    private static final int TOLD = 93;
    private static final int TITLED = 90;

    private static final int OPENING = 8;
    private static final int LONGEST_LABELLED_LINE = 120;

    /** A verb and the day that goes with it stand no further apart. */
    private static final int REACH = 160;

    private static final int DAYS_BACK = 31;
    private static final int DAYS_AHEAD = 400;

    private static final Pattern VERB = Pattern.compile(
            "(?i)\\b(?:(" // what takes place
                    + "(?:be|is|are|was|were|being|been) (?:held|hosted|convened|closed|shut|tested|interrupted|suspended|turned off|shut off|carried out|cut"
                    + " off|switched off|heard|opened|staged|sounded|scheduled|postponed|rescheduled|moved|conducted|offered)"
                    + "|(?:will|shall|to|would) (?:hold|host|convene|meet|close|shut|test|conduct|sound|hear|open|begin|start|visit|stage|gather|vote|"
                    + "sit|burn|flush|auction|interrupt|suspend|sell|run|stop|cease|launch|remain closed|be closed|be without)"
                    + "|takes? place|took place|taking place|scheduled for|scheduled to (?:begin|open|start|take place)|postponed (?:to|until)|rescheduled"
                    + " (?:to|for)|moved (?:to|from [^,.]{1,40} to)|set for|held|holds|met|meets|convened|convenes|gathered|visited|visits|join us|be off|opens its doors|will not (?:run|operate|open|sail|meet)|day is|there will be no|open house|(?:is|are) planned for|(?<!period |ration |cations |ment )(?:begins?|starts?)|hosted|opened|toured|broke(?:"
                    + " out)?|occurred|happened|struck|burst|collapsed|exploded|derailed|spilled|hit|crashed|erupted|voted|announced|spoke|addressed|delivered"
                    + "|hearing|meeting|election|poll|polling|referendum|closures?|drill|exercise|auction|examination|test|ceremony|outage|shutdown|session|workshop|clinic|conference|forum|fair|parade"
                    + ")|(" // what is done on other days
                    + "(?:received|submitted|filed|lodged|dated|signed|published|issued|posted|adopted|enacted|approved|appointed|registered|granted|made|amended|postmarked|expires?|ends?|ended|closes?"
                    + "|reopens?|lifted|repealed|effective|enters?|comes?|apply|applies|applied|due|returned|paid|completed|built|founded|established|deadline|born|commenced?|"
                    + "settled|recorded|purchased|sold|manufactured|produced|reopen|resume|resumed|restored|expected|expects|until|through(?! (?:traffic|road|route))|by|since|before|after|following|later than|prior to|under|pursuant to|in accordance with|as of|takes? effect)"
                    + "))\\b");

    private static final Pattern CANCELLED = Pattern.compile(
            "(?i)^[^.]{0,60}\\b(?:is|was|has been|have been|were|are) (?:cancell?ed|called off|abandoned)\\b");

    /** Given up for the day that follows it. */
    private static final Pattern GIVEN_UP = Pattern.compile(
            "(?i)\\b(?:originally|previously|formerly|first) (?:\\w{1,20} ){0,3}(?:for|on)? ?(?:\\w{3,9}day,? )?$");

    private static final Pattern LEADS = Pattern.compile(
            "(?i)(?:^|\\b(?:on(?: or about)?|for|to|from|of|this|next|between|is|are|us|begins?|starts?|beginning|starting|at \\d{1,2}(?:[:.]\\d{2})? ?(?:[ap]\\.?m\\.?)?(?: on)?|morning|afternoon|evening|night|noon|day|midnight)[,]?|,|:|\\() ?(?:(?:the )?(?:morning|afternoon|evening|night) of )?(?:"
                    + EnglishDates.DAYS_OF_WEEK + ",?)?(?: (?:morning|afternoon|evening|night),?)? ?(?:the )?$");

    private static final Pattern LABEL = Pattern.compile(
            "(?i)^(?:(?:dates?|when|time|date and time|time and date|(?:hearing|meeting|test|event|election|polling|sale|auction|examination|exam|drill|closure|outage|session|clinic) (?:date|day|time)s?|date of (?:the )?(?:hearing|meeting|election|poll|sale|auction|examination|test|event|closure)))(?: and time)? ?[:|\\t–—-] ?(?:on )?(?:"
                    + EnglishDates.DAYS_OF_WEEK + ",? )?$");

    private EnglishAnnouncedEvents() {}

    /**
     * The day; null where nothing tells one.
     *
     * @param near the day of publication, which years left out are taken from; null where unknown
     */
    static @Nullable Told<LocalDate> read(String title, PageText text, @Nullable LocalDate near) {
        for (Sentence sentence : EnglishSentences.first(text, OPENING)) {
            String line = EnglishSentences.of(text, sentence);
            EnglishDates.Found date = first(line, near);
            if (date != null) {
                return Told.inText(date.day(), new Span(date.start(), date.end()).after(sentence.start()), TOLD);
            }
        }
        for (Sentence sentence : text.sentences()) {
            String line = EnglishSentences.of(text, sentence);
            if (line.length() <= LONGEST_LABELLED_LINE) {
                List<EnglishDates.Found> dates = EnglishDates.in(line, near);
                if (!dates.isEmpty()
                        && labels(line, dates.getFirst())
                        && isNear(dates.getFirst().day(), near)) {
                    Span span =
                            new Span(dates.getFirst().start(), dates.getFirst().end());
                    return Told.inText(dates.getFirst().day(), span.after(sentence.start()), TOLD);
                }
            }
        }
        EnglishDates.Found titled = first(title, near);
        return titled == null ? null : Told.inTitle(titled.day(), new Span(titled.start(), titled.end()), TITLED);
    }

    private static boolean labels(String line, EnglishDates.Found date) {
        return LABEL.matcher(line.substring(0, date.start())).find();
    }

    /** The first date of a line before which something is last said to take place. */
    private static EnglishDates.@Nullable Found first(String line, @Nullable LocalDate near) {
        for (EnglishDates.Found date : EnglishDates.in(line, near)) {
            String before = line.substring(Math.max(0, date.start() - REACH), date.start());
            if (isNear(date.day(), near)
                    && LEADS.matcher(before).find()
                    && !GIVEN_UP.matcher(before).find()
                    && takesPlace(before, line.substring(date.end()))) {
                return date;
            }
        }
        return null;
    }

    /** By the last verb before the day, or the first behind it where none stands before (on March 18, a hearing will be held). */
    private static boolean takesPlace(String before, String behind) {
        if (CANCELLED.matcher(behind).find()) {
            return false;
        }
        boolean told = false;
        boolean happens = false;
        Matcher verb = VERB.matcher(before);
        while (verb.find()) {
            told = true;
            happens = verb.group(1) != null;
        }
        Matcher later = VERB.matcher(behind);
        return told ? happens : later.find() && later.group(1) != null;
    }

    private static boolean isNear(LocalDate day, @Nullable LocalDate near) {
        return near == null || !day.isBefore(near.minusDays(DAYS_BACK)) && !day.isAfter(near.plusDays(DAYS_AHEAD));
    }
}
