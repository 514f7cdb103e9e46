package org.dibao.parser.structure.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dibao.contracts.Directive;
import org.dibao.contracts.Official;
import org.dibao.contracts.Span;
import org.dibao.parser.structure.text.PageText;
import org.dibao.parser.structure.text.Sentence;
import org.dibao.parser.structure.text.Told;
import org.jspecify.annotations.Nullable;

/** Orders of English texts: sentences with must, shall, may not, is required to, is prohibited. */
public final class EnglishDirectives {

    private static final Pattern ORDERS = Pattern.compile(
            "(?i)\\b(?:must(?: not)?|shall(?: not)?|may not|(?:is|are) (?:hereby )?(?:required to|obliged to|ordered"
                    + " to|directed to|prohibited|forbidden|not permitted|not allowed)|(?:is|are) to"
                    + " (?:report|submit|ensure|remain|close|comply)|no (?:person|vehicle|business|operator)"
                    + " may)\\b|^(?:Do not|Never|Please) ");

    /** Sentences that set nothing for anybody to do. */
    private static final Pattern NO_ORDER = Pattern.compile(
            "(?i)\\bshall (?:enter into force|come into force|take effect|come into effect|cease to have effect|apply"
                    + " (?:to|from)|mean|be cited|be deemed|be construed|be known as|include)|\\bmust have"
                    + " been\\b|\\bmust-");

    private static final Pattern NUMBER =
            Pattern.compile("^(?:(\\d{1,2}(?:\\.\\d{1,2})?[.)])|(\\([a-z]\\)|[a-z]\\))|(\\([ivx]{1,5}\\)))\\s");

    /** Who is quoted: "…," said Jane Doe. Names are checked against the people known. */
    private static final Pattern SAID =
            Pattern.compile("\\b(?:said|says|added|stressed|told|warned|noted|stated|urged)\\b");

    private static final Pattern LEADING = Pattern.compile(
            "^(?:(?:In addition|Furthermore|However|Therefore|Accordingly|Effective immediately|From [^,]{1,40}|With"
                    + " effect from [^,]{1,40}|As of [^,]{1,40}|Until [^,]{1,40}|During [^,]{1,60}|Where [^,]{1,120}|If"
                    + " [^,]{1,120}|When [^,]{1,120}|Before [^,]{1,80}|After [^,]{1,80}), )");

    /** Whoever says it, before what is said: Speaking at the opening, Minister Dunne said that vessels must register. */
    private static final Pattern REPORTED = Pattern.compile(
            "^(?:[A-Z][^,\"“]{1,60}, )?(?:[Tt]he )?(?:[\\w'’.-]{1,20} ){1,5}(?:said|added|stressed|stated|announced|warned|ordered|told [\\w ]{1,30}?) that (?:the )?");

    /** The one who spoke last, or who holds an office: she added, the minister said. */
    private static final Pattern REFERRED = Pattern.compile(
            "\\b(?:([Hh]e|[Ss]he)|[Tt]he ([a-z]{4,20})) (?:also |then )?(?:said|says|added|stressed|told|warned|noted|stated|urged)\\b");

    /** How often a sentence with a word of order is one, in percent: see bench/reports/structure.md. */
    private static final int ORDERED = 94;

    private EnglishDirectives() {}

    /**
     * The directives in order; a sentence is one.
     *
     * @param people those who may be quoted
     * @param holder who holds the speech that the text is; null where it is none
     */
    public static List<Told<Directive>> read(PageText text, List<Official> people, @Nullable String holder) {
        List<Told<Directive>> found = new ArrayList<>();
        String last = null;
        for (Sentence sentence : text.sentences()) {
            String line = EnglishSentences.of(text, sentence);
            String quoted = speaker(line, people, last);
            last = quoted == null ? last : quoted;
            Matcher order = ORDERS.matcher(line);
            if (order.find() && !NO_ORDER.matcher(line).find()) {
                Directive directive = directive(text, sentence, line, order.start(), quoted == null ? holder : quoted);
                found.add(Told.inText(directive, directive.span(), ORDERED));
            }
        }
        return found;
    }

    private static Directive directive(
            PageText text, Sentence sentence, String line, int order, @Nullable String speaker) {
        Matcher number = NUMBER.matcher(line);
        int body = number.find() ? number.end() : 0;
        int depth = body == 0 || number.group(1) != null ? 0 : number.group(2) != null ? 1 : 2;
        Matcher reported = REPORTED.matcher(line.substring(0, order));
        int start = body == 0 && reported.find() ? reported.end() : 0;
        Span span = new Span(sentence.start() + start, sentence.end());
        return new Directive(
                text.original(span), speaker, actor(text, sentence, line, Math.max(start, body), order), depth, span);
    }

    private static @Nullable String speaker(String line, List<Official> people, @Nullable String last) {
        if (!SAID.matcher(line).find()) {
            return null;
        }
        return people.stream()
                .map(Official::name)
                .filter(name -> line.contains(lastName(name)))
                .findFirst()
                .orElseGet(() -> referred(line, people, last));
    }

    private static @Nullable String referred(String line, List<Official> people, @Nullable String last) {
        Matcher who = REFERRED.matcher(line);
        if (!who.find()) {
            return null;
        }
        return who.group(1) != null
                ? last
                : people.stream()
                        .filter(person -> holds(person, who.group(2)))
                        .map(Official::name)
                        .findFirst()
                        .orElse(null);
    }

    private static boolean holds(Official person, String office) {
        String role = person.role();
        return role != null && (" " + role.toLowerCase(Locale.ROOT) + " ").contains(" " + office + " ");
    }

    private static String lastName(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static @Nullable String actor(PageText text, Sentence sentence, String line, int body, int order) {
        int start = body;
        while (start < order && "\"“".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        Matcher leading = LEADING.matcher(line.substring(start, order));
        if (leading.find()) {
            start += leading.end();
        }
        Span actor = text.trimmed(sentence.start() + start, sentence.start() + order);
        boolean quoted =
                text.folded(actor).indexOf('"') >= 0 || text.folded(actor).indexOf('“') >= 0;
        return actor.end() == actor.start() || actor.end() - actor.start() > 120 || quoted
                ? null
                : text.original(actor);
    }
}
