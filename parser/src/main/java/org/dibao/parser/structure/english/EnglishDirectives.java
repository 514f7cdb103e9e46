package org.dibao.parser.structure.english;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dibao.contracts.Directive;
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
            "^(?:(?:[A-Z][\\w'’-]{1,20} ){1,4}(?:said|added|stressed|stated|announced|warned|ordered|told \\w{1,20}) that (?:the )?|(?:In addition|Furthermore|However|Therefore|Accordingly|Effective immediately|From [^,]{1,40}|With"
                    + " effect from [^,]{1,40}|As of [^,]{1,40}|Until [^,]{1,40}|During [^,]{1,60}|Where [^,]{1,120}|If"
                    + " [^,]{1,120}|When [^,]{1,120}|Before [^,]{1,80}|After [^,]{1,80}), )");

    /** How often a sentence with a word of order is one, in percent: see bench/reports/structure.md. */
    private static final int ORDERED = 94;

    private EnglishDirectives() {}

    /**
     * The directives in order; a sentence is one.
     *
     * @param people the names of those who may be quoted
     * @param holder who holds the speech that the text is; null where it is none
     */
    public static List<Told<Directive>> read(PageText text, List<String> people, @Nullable String holder) {
        List<Told<Directive>> found = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            String line = EnglishSentences.of(text, sentence);
            Matcher order = ORDERS.matcher(line);
            if (order.find() && !NO_ORDER.matcher(line).find()) {
                Directive directive = directive(text, sentence, line, order.start(), people, holder);
                found.add(Told.inText(directive, directive.span(), ORDERED));
            }
        }
        return found;
    }

    private static Directive directive(
            PageText text, Sentence sentence, String line, int order, List<String> people, @Nullable String holder) {
        Matcher number = NUMBER.matcher(line);
        int body = number.find() ? number.end() : 0;
        int depth = body == 0 || number.group(1) != null ? 0 : number.group(2) != null ? 1 : 2;
        Span span = new Span(sentence.start(), sentence.end());
        String quoted = speaker(line, people);
        return new Directive(
                text.original(span),
                quoted == null ? holder : quoted,
                actor(text, sentence, line, body, order),
                depth,
                span);
    }

    private static @Nullable String speaker(String line, List<String> people) {
        if (!SAID.matcher(line).find()) {
            return null;
        }
        return people.stream()
                .filter(name -> line.contains(lastName(name)))
                .findFirst()
                .orElse(null);
    }

    private static String lastName(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static @Nullable String actor(PageText text, Sentence sentence, String line, int body, int order) {
        int start = body;
        Matcher leading = LEADING.matcher(line.substring(body, order));
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
