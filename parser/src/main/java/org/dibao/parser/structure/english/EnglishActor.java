package org.dibao.parser.structure.english;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dibao.contracts.Span;

/** Who must act: what stands before the word of order, behind conditions and exceptions (If it floods, owners must …). */
final class EnglishActor {

    private static final Pattern LEADING = Pattern.compile("^(?:In addition|Furthermore|However|Therefore|Accordingly"
            + "|Effective immediately|From|With effect from|As of|Until|During|Where|Wherever|If|When|Whenever|Before"
            + "|After|Unless|Except|Apart from|Other than|With the exception|In case|In the event|Provided|Once|Should"
            + "|Without|While|Starting|Beginning|Under|On|In|At|By)\\b");

    private static final Pattern LISTS = Pattern.compile("(?:^| )(?:and|or) ");

    /** Behind who must act: Owners, unless exempt, must …. */
    private static final Pattern REMARK =
            Pattern.compile(", (?:unless|if|except|other than|apart from|when|where|with the exception|including)\\b");

    /** A part of a list of those who must act has no more words than this. */
    private static final int MOST_WORDS = 3;

    private static final int LONGEST = 120;

    private EnglishActor() {}

    /** Where in a line the actor stands; an empty place where none is named. */
    static Span in(String line, int body, int order) {
        int start = body;
        while (start < order && "\"“".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        int end = order;
        if (LEADING.matcher(line.substring(start, order)).find()) {
            start = behindLeading(line, start, order);
        } else {
            Matcher remark = REMARK.matcher(line.substring(start, order));
            end = remark.find() ? start + remark.start() : order;
        }
        String named = line.substring(start, end);
        boolean quoted = named.indexOf('"') >= 0 || named.indexOf('“') >= 0;
        return quoted || named.strip().length() > LONGEST ? new Span(start, start) : new Span(start, end);
    }

    /** Behind the last comma, or before the list that it belongs to: If it floods, owners, tenants and agents must …. */
    private static int behindLeading(String line, int from, int order) {
        int comma = line.lastIndexOf(", ", order - 1);
        if (comma < from) {
            return from;
        }
        int start = comma + 2;
        boolean lists = LISTS.matcher(line.substring(start, order)).find();
        while (lists) {
            int before = line.lastIndexOf(", ", comma - 1);
            String part = before < from ? "" : line.substring(before + 2, comma);
            lists = !part.isEmpty()
                    && part.split(" ").length <= MOST_WORDS
                    && !LISTS.matcher(part).find();
            start = lists ? before + 2 : start;
            comma = before;
        }
        return start;
    }
}
