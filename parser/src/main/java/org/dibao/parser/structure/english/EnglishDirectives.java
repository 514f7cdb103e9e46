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

    private static final Pattern ORDERS =
            Pattern.compile("(?i)\\b(?:must(?: not)?|shall(?: not)?|should not|may not(?! be"
                    + " (?:able|available|possible|the|a|an)\\b)|(?:is|are|will be) (?:also |now |hereby )?(?:required"
                    + " (?:by (?:[\\w'’-]{1,20} ){1,5})?to|obliged to|ordered to|directed to|instructed"
                    + " to|prohibited|forbidden|banned|not permitted|not allowed)|(?:is|are) to"
                    + " (?:report|submit|ensure|remain|close|comply)|no"
                    + " (?!doubt|longer|later|matter|reason)(?:[\\w-]{1,20} ){1,3}may)\\b|^(?:(?:If|When|Unless|Should|In"
                    + " case) [^.]{1,200}, )?(?:Do not|Never|Please) ");

    /** Who is ordered stands behind the verb: The Council requires landlords to register. */
    private static final Pattern REQUIRES =
            Pattern.compile("\\b(?:(?:requires?|orders|ordered|directs|directed|obliges|instructs|instructed)(?! by\\b)"
                    + " ((?!\\d)(?:[\\w'’-]{1,20} ){1,6}?)to [a-z]"
                    + "|(?:prohibits?|bans|bars|forbids) ((?!\\d)(?:[\\w'’-]{1,20} ){1,6}?)from [a-z])");

    /** Before one of these verbs where it belongs to somebody else: is required, were ordered. */
    private static final Pattern PASSIVE = Pattern.compile("\\b(?:is|are|was|were|be|been|being|not|to) $");

    /** Sentences that set nothing for anybody to do. */
    private static final Pattern NO_ORDER = Pattern.compile(
            "(?i)\\bshall (?:enter into force|come into force|take effect|come into effect|cease to have effect|apply"
                    + " (?:to|from)|mean|be cited|be deemed|be construed|be known as|include)|\\bmust have"
                    + " been\\b|\\bmust-");

    /** A sentence that only says for whom the order before it does not hold. */
    private static final Pattern EXCEPTS = Pattern.compile(
            "^(?:This|These|The) (?:[\\w-]{1,20} ){0,3}?(?:does|do|shall) not apply to\\b|^[^.]{1,80} (?:is|are)"
                    + " exempt(?:ed)?(?: from [^.]{1,60})?\\.?$");

    private static final Pattern NUMBER =
            Pattern.compile("^(?:(\\d{1,2}(?:\\.\\d{1,2})?[.)])|(\\([a-z]\\)|[a-z]\\))|(\\([ivx]{1,5}\\)))\\s");

    /** Who is quoted: "…," said Jane Doe. Names are checked against the people known. */
    private static final Pattern SAID =
            Pattern.compile("\\b(?:said|says|added|stressed|told|warned|noted|stated|urged)\\b");

    /** The one who spoke last, or who holds an office: she added, the minister said. */
    private static final Pattern REFERRED = Pattern.compile("\\b(?:([Hh]e|[Ss]he)|[Tt]he ([a-z]{4,20})) (?:also |then"
            + " )?(?:said|says|added|stressed|told|warned|noted|stated|urged)\\b");

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
        int orderedLine = -1;
        for (Sentence sentence : text.sentences()) {
            String line = EnglishSentences.of(text, sentence);
            String quoted = speaker(line, people, last);
            last = quoted == null ? last : quoted;
            if (sentence.line() == orderedLine && EXCEPTS.matcher(line).find()) {
                extendLast(found, text, sentence.end());
                continue;
            }
            Order order = NO_ORDER.matcher(line).find() ? null : order(line);
            EnglishReport report = order == null ? null : EnglishReport.before(line, order.at());
            if (order == null || quoted == null && EnglishReport.byBystander(line, report, people)) {
                orderedLine = -1;
            } else {
                orderedLine = sentence.line();
                Directive directive = directive(text, sentence, line, order, report, quoted == null ? holder : quoted);
                found.add(Told.inText(directive, directive.span(), ORDERED));
            }
        }
        return found;
    }

    /** The last order goes on to a place: All shops must close. Pharmacies are exempt. */
    private static void extendLast(List<Told<Directive>> found, PageText text, int end) {
        Directive order = found.removeLast().value();
        Span span = new Span(order.span().start(), end);
        found.add(Told.inText(
                new Directive(text.original(span), order.speaker(), order.actor(), order.depth(), span),
                span,
                ORDERED));
    }

    /**
     * What makes a sentence an order.
     *
     * @param at where its words begin
     * @param actor who must act where that is named behind them; null where it stands before
     */
    private record Order(int at, @Nullable Span actor) {}

    private static @Nullable Order order(String line) {
        Matcher plain = ORDERS.matcher(line);
        if (plain.find()) {
            return new Order(plain.start(), null);
        }
        Matcher requires = REQUIRES.matcher(line);
        if (!requires.find()
                || PASSIVE.matcher(line.substring(0, requires.start())).find()) {
            return null;
        }
        int group = requires.group(1) != null ? 1 : 2;
        return new Order(requires.start(), new Span(requires.start(group), requires.end(group)));
    }

    private static Directive directive(
            PageText text,
            Sentence sentence,
            String line,
            Order order,
            @Nullable EnglishReport report,
            @Nullable String speaker) {
        Matcher number = NUMBER.matcher(line);
        int body = number.find() ? number.end() : 0;
        int depth = body == 0 || number.group(1) != null ? 0 : number.group(2) != null ? 1 : 2;
        EnglishReport reported = body == 0 ? report : null;
        int start = reported == null ? 0 : reported.start();
        Span actor = order.actor() != null
                ? order.actor()
                : EnglishActor.in(line, reported == null ? body : reported.end(), order.at());
        Span span = new Span(sentence.start() + start, sentence.end());
        return new Directive(text.original(span), speaker, named(text, actor.after(sentence.start())), depth, span);
    }

    private static @Nullable String named(PageText text, Span place) {
        Span actor = text.trimmed(place.start(), place.end());
        return actor.end() == actor.start() ? null : text.original(actor);
    }

    private static @Nullable String speaker(String line, List<Official> people, @Nullable String last) {
        if (!SAID.matcher(line).find()) {
            return null;
        }
        return people.stream()
                .map(Official::name)
                .filter(name -> line.contains(EnglishReport.lastName(name)))
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
}
