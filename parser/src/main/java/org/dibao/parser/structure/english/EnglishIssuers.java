package org.dibao.parser.structure.english;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dibao.contracts.IssuerLevel;
import org.dibao.contracts.Span;
import org.dibao.parser.structure.text.PageText;
import org.dibao.parser.structure.text.Sentence;
import org.dibao.parser.structure.text.Told;
import org.jspecify.annotations.Nullable;

/** The authorities behind an English text: who issues, announces or adopts in its first sentences, or publishes the page. */
public final class EnglishIssuers {

    private static final String WORD = "[A-Z][\\w'’&-]{1,24}";
    private static final String BODY = "(?:(?:" + WORD
            + " ){0,6}(?:Ministry|Department|Agency|Authority|Commission|Council|Office|Administration|Bureau|Board|Court|Government|Service|Committee|Institute|Secretariat"
            + "|Inspectorate|Bank|Embassy|Regulator|Ombudsman|Registry|University|Parliament|Assembly|Headquarters|Centre|Center|Police|District|Directorate|Executive)(?:"
            + " (?:of|for|on)(?: the)? (?!" + EnglishDates.DAYS_OF_WEEK + "\\b)" + WORD
            + "(?:(?:,| and| &| of| for)?(?: the)? " + WORD + "){0,6})?"
            + "|(?:City|State|County|Town|Province) of " + WORD + "(?: " + WORD + "){0,2})";

    private static final Pattern ISSUED_BY =
            Pattern.compile("(?:\\b(?:[Ii]ssued|[Pp]ublished|[Mm]ade|[Aa]dopted|[Rr]eleased) by|^By)(?: the)?"
                    + "(?: (?:Mayor|Governor|President|Minister|Secretary|Commissioner|Director) of(?: the)?)? (" + BODY
                    + ")");
    private static final Pattern ACTS = Pattern.compile(
            "\\b(?:[Tt]he )?(" + BODY
                    + ")(?: \\([A-Z]{2,10}\\))?,?(?: (?:on \\w{1,20}(?:"
                    + " \\w{1,20}){0,3}|today|yesterday|has|hereby|also|jointly|will|is|are|shall|have)){0,3} "
                    + "(?:announces?|announced|issues?|issued|ordered|orders|published|publishes|adopted|adopts|said|confirmed|launched|launches|requires|required|warned|warns|declared|declares|proposes|proposed|held|convened|makes|made|gives|reminds|urges|determines|decided|decides|consults|corrects|explains|bans|banned|sets|raises|extends|extended|tightens|orders|closes|imposes|imposed|approved|approves|advises|advised|recalls|recalled|introduces|introduced|met|meets|voted|votes|hosted|hosts|host|hold|holds|heard|hears|hear|opened|opens|close|closed|conduct|conducts|conducted|test|tests|tested|seeks|seeking|invites|invited|inviting|asks|asked|asking|unveiled|unveils|passed|passes|rejected|rejects|released|releases|signed|signs|repaired|completed|completes|begins|began|suspends|suspended|lifts|lifted|lift|grants|granted|awards|awarded|fined|charged|finds|found|intends|plans|expects|expected|conducting|publish|repeals|repealed|amends|amended|visited|visits)\\b");
    private static final Pattern WHOLE = Pattern.compile("(?:[Tt]he )?(" + BODY + ")");

    /** A body that another belongs to: Department of Homeland Security’s Transportation Security Administration. */
    private static final Pattern OWNER = Pattern.compile("^([^'’]{1,120})['’]s ");

    private static final Pattern ENDS_WITH_BODY = Pattern.compile("(" + BODY + ")$");

    private static final int OPENING = 5;
    private static final int LAST_LINES = 5;

    // How often each way is right, in percent: see bench/reports/structure.md.
    private static final int SIGNED = 95;
    private static final int ACTING = 92;
    private static final int CREDITED = 85;

    private EnglishIssuers() {}

    /** The issuers' names; empty if nobody is told. */
    public static List<Told<String>> read(
            String title, PageText text, @Nullable String publisher, @Nullable String attribution) {
        for (Sentence sentence : EnglishSentences.first(text, OPENING)) {
            String line = EnglishSentences.of(text, sentence);
            for (Pattern pattern : new Pattern[] {ISSUED_BY, ACTS}) {
                Matcher match = pattern.matcher(line);
                if (match.find()) {
                    return together(line, match, sentence);
                }
            }
        }
        Matcher titled = ACTS.matcher(title);
        if (titled.find() && name(titled).indexOf(' ') > 0) { // a bare Council is whose page it is
            return List.of(Told.inTitle(name(titled), span(titled), ACTING));
        }
        List<Told<String>> signed = signature(text);
        return signed.isEmpty() ? credited(attribution, publisher) : signed;
    }

    /** With the body named right before it (the Ministry of Labour and the Ministry of Health announced). */
    private static List<Told<String>> together(String line, Matcher match, Sentence sentence) {
        Told<String> last = Told.inText(name(match), span(match).after(sentence.start()), ACTING);
        String before = line.substring(0, match.start(1)).replaceFirst(",? and (?:the )?$", "");
        Matcher first = ENDS_WITH_BODY.matcher(before);
        boolean joint = before.length() < match.start(1) - "the ".length() && first.find();
        return joint
                ? List.of(Told.inText(name(first), span(first).after(sentence.start()), ACTING), last)
                : List.of(last);
    }

    private static List<Told<String>> credited(@Nullable String attribution, @Nullable String publisher) {
        for (String line : new String[] {attribution, publisher}) {
            if (line != null && WHOLE.matcher(line.strip()).matches()) {
                return List.of(Told.byPage(line.strip().replaceFirst("^[Tt]he ", ""), CREDITED));
            }
        }
        return List.of();
    }

    private static List<Told<String>> signature(PageText text) {
        List<Told<String>> own = signature(text, text.signedLines());
        return own.isEmpty() ? signature(text, text.lines()) : own;
    }

    private static List<Told<String>> signature(PageText text, List<Span> lines) {
        int last = lines.size() - 1;
        for (int i = last; i >= Math.max(0, last - LAST_LINES); i--) {
            Span line = text.trimmed(lines.get(i).start(), lines.get(i).end());
            Matcher match = WHOLE.matcher(text.folded(line));
            if (line.end() - line.start() < 90 && match.matches()) {
                return List.of(Told.inText(match.group(1), span(match).after(line.start()), SIGNED));
            }
        }
        return List.of();
    }

    private static String name(Matcher match) {
        String name = match.group(1)
                .replaceFirst(
                        "^(?:The|Today|On) |^(?!People|King|Queen|Sheriff|Governor|Mayor|Women|Children)\\w{2,20}'s ",
                        "");
        Matcher owner = OWNER.matcher(name);
        return owner.find() && WHOLE.matcher(owner.group(1)).matches() ? name.substring(owner.end()) : name;
    }

    /** Where the name stands that {@link #name} gives. */
    private static Span span(Matcher match) {
        return new Span(match.end(1) - name(match).length(), match.end(1));
    }

    /** The level of government that a name speaks of; null if it tells none. */
    public static @Nullable IssuerLevel level(List<String> issuers) {
        if (issuers.isEmpty()) {
            return null;
        }
        String name = issuers.getFirst();
        if (has(name, "City|Municipal|Mayor|Metropolitan")) {
            return IssuerLevel.PREFECTURE;
        }
        if (has(name, "County|District|Borough|Township|Town|Parish")) {
            return IssuerLevel.COUNTY;
        }
        if (has(name, "Provincial|Province|State of|Autonomous Region|State Department of")) {
            return IssuerLevel.PROVINCE;
        }
        return has(
                        name,
                        "Ministry|National|Federal|Central|State"
                                + " Council|Parliament|European|Cabinet|Supreme|Treasury|Home Office|General"
                                + " Administration|People's Bank")
                ? IssuerLevel.NATIONAL
                : null;
    }

    private static boolean has(String name, String words) {
        return Pattern.compile("\\b(?:" + words + ")\\b").matcher(name).find();
    }
}
