package org.dibao.parser.structure.english;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dibao.contracts.IssuerLevel;
import org.dibao.parser.structure.text.PageText;
import org.dibao.parser.structure.text.Sentence;
import org.jspecify.annotations.Nullable;

/** The authorities behind an English text: who issues, announces or adopts in its first sentences, or publishes the page. */
public final class EnglishIssuers {

    private static final String WORD = "[A-Z][\\w'’&-]{1,24}";
    private static final String BODY = "(?:(?:" + WORD
            + " ){0,6}(?:Ministry|Department|Agency|Authority|Commission|Council|Office|Administration|Bureau|Board|Court|Government|Service|Committee|Institute|Secretariat"
            + "|Inspectorate|Parliament|Assembly|Headquarters|Centre|Center|Police|District|Directorate|Executive)"
            + "(?: (?:of|for|on)(?: the)? " + WORD + "(?:(?:,| and| &| of| for)?(?: the)? " + WORD + "){0,6})?"
            + "|(?:City|State|County|Town|Province) of " + WORD + "(?: " + WORD + "){0,2})";

    private static final Pattern ISSUED_BY =
            Pattern.compile("\\b(?:[Ii]ssued|[Pp]ublished|[Mm]ade|[Aa]dopted|[Rr]eleased) by(?: the)? (" + BODY + ")");
    private static final Pattern ACTS = Pattern.compile(
            "\\b(?:[Tt]he )?(" + BODY
                    + ")(?: \\([A-Z]{2,10}\\))?,?(?: (?:on (?:\\w+ ?){1,4}|today|yesterday|has|hereby|also|jointly)){0,3} "
                    + "(?:announces?|announced|issues?|issued|ordered|orders|published|publishes|adopted|adopts|said|confirmed|launched|launches|requires|required|warned|warns|declared|declares|proposes|proposed|held|convened|makes|made|gives|reminds|urges|determines)\\b");
    private static final Pattern WHOLE = Pattern.compile("(?:[Tt]he )?(" + BODY + ")");

    private static final int OPENING = 5;
    private static final int LAST_LINES = 5;

    private EnglishIssuers() {}

    /** The issuers' names; empty if nobody is told. */
    public static List<String> read(
            String title, PageText text, @Nullable String publisher, @Nullable String attribution) {
        Set<String> issuers = new LinkedHashSet<>();
        for (Sentence sentence : EnglishSentences.first(text, OPENING)) {
            String line = EnglishSentences.of(text, sentence);
            collect(ISSUED_BY.matcher(line), issuers);
            if (issuers.isEmpty()) {
                collect(ACTS.matcher(line), issuers);
            }
            if (!issuers.isEmpty()) {
                return new ArrayList<>(issuers);
            }
        }
        collect(ACTS.matcher(title), issuers);
        if (issuers.isEmpty()) {
            issuers.addAll(signature(text));
        }
        for (String line : new String[] {attribution, publisher}) {
            if (issuers.isEmpty() && line != null && WHOLE.matcher(line.strip()).matches()) {
                issuers.add(line.strip().replaceFirst("^[Tt]he ", ""));
            }
        }
        return new ArrayList<>(issuers);
    }

    private static List<String> signature(PageText text) {
        int last = text.lines().size() - 1;
        for (int i = last; i >= Math.max(0, last - LAST_LINES); i--) {
            String line = text.folded(text.lines().get(i)).strip();
            Matcher match = WHOLE.matcher(line);
            if (line.length() < 90 && match.matches()) {
                return List.of(match.group(1));
            }
        }
        return List.of();
    }

    private static void collect(Matcher matcher, Set<String> issuers) {
        if (matcher.find()) {
            issuers.add(matcher.group(1).replaceFirst("^(?:The|Today|On) |^\\w{2,20}'s ", ""));
        }
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
                        "Ministry|National|Federal|Central|State Council|Parliament|European|Cabinet|Supreme|Treasury|Home Office|General Administration|People's Bank")
                ? IssuerLevel.NATIONAL
                : null;
    }

    private static boolean has(String name, String words) {
        return Pattern.compile("\\b(?:" + words + ")\\b").matcher(name).find();
    }
}
