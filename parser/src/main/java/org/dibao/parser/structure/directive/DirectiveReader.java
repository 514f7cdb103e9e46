package org.dibao.parser.structure.directive;

import java.util.ArrayList;
import java.util.List;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.Directive;
import org.dibao.contracts.Span;
import org.dibao.parser.structure.person.SpeechTurns;
import org.dibao.parser.structure.text.Characters;
import org.dibao.parser.structure.text.PageText;
import org.dibao.parser.structure.text.Sentence;
import org.dibao.parser.structure.text.Told;
import org.jspecify.annotations.Nullable;

/**
 * Reads the orders in their order. A sentence orders if it has a word of order (要, 不得) or is an item that begins with
 * a verb (一是加快…; in a document also 1.落实…); it is one directive from there to its end, unless a semicolon brings
 * the next.
 */
public final class DirectiveReader {

    // How often each way is right, in percent: see bench/reports/structure.md.
    private static final int NUMBERED = 95;
    private static final int ORDERED = 95;
    private static final int ASKED = 88;

    /** Characters of a number that begins a list: (一), 第一条. */
    private static final int LONGEST_FIRST = 3;

    private final PageText text;
    private final SpeechTurns turns;
    private final Orders orders;
    private final Items items;
    private final Nesting nesting;
    private final List<Told<Directive>> found = new ArrayList<>();

    private DirectiveReader(PageText text, SpeechTurns turns, boolean document, boolean warning) {
        this.text = text;
        this.turns = turns;
        this.orders = new Orders(text, document, new Bystanders(text, turns));
        this.items = new Items(text, orders, document, warning);
        this.nesting = new Nesting(text, document);
    }

    /** The directives of a text. */
    public static List<Told<Directive>> read(AnnouncementKind kind, PageText text, SpeechTurns turns) {
        DirectiveReader reader = switch (kind) {
            case INTERPRETATION, CORRECTION -> null;
            case MEETING, SPEECH, NEWS, OTHER -> new DirectiveReader(text, turns, false, false);
            case WARNING -> new DirectiveReader(text, turns, true, true);
            default -> new DirectiveReader(text, turns, true, false);
        };
        if (reader == null) {
            return List.of();
        }
        reader.readSentences();
        return Repetitions.without(reader.found);
    }

    private void readSentences() {
        int orderedLine = -1;
        for (Sentence sentence : text.sentences()) {
            if (sentence.line() == orderedLine && Exceptions.isOne(text, sentence)) {
                extendLast(sentence.end());
            } else {
                int before = found.size();
                readSentence(sentence);
                orderedLine = found.size() > before ? sentence.line() : -1;
            }
        }
    }

    /** The last order goes on to a place: 商铺一律停止营业。药店除外。 */
    private void extendLast(int end) {
        Told<Directive> last = found.removeLast();
        Directive told = last.value();
        Span span = new Span(told.span().start(), end);
        found.add(Told.inText(
                new Directive(text.original(span), told.speaker(), told.actor(), told.depth(), span),
                span,
                last.confidence()));
    }

    private void readSentence(Sentence sentence) {
        nesting.begin(sentence);
        int start = sentence.start();
        while (start < sentence.end()) {
            int end = segmentEnd(start, sentence.end());
            boolean more = text.folded().indexOf(';', start, end) >= 0 && !Exceptions.listed(text.folded(), start, end);
            readSegment(sentence, start, more ? nextOrder(start, end) : end);
            start = more ? nextOrder(start, end) : end;
        }
    }

    /** A sentence is cut where somebody else is given the word. */
    private int segmentEnd(int start, int limit) {
        return Math.max(start + 1, turns.nextTurn(start, limit));
    }

    /** Behind the first semicolon that is followed by an order of its own. */
    private int nextOrder(int start, int limit) {
        String folded = text.folded();
        for (int at = start; at < limit; at++) {
            if (folded.charAt(at) == ';') {
                int next = skipSpace(at + 1, limit);
                if (next < limit && (Ordinal.at(folded, next, limit) != null || ordersSoon(next, limit))) {
                    return next;
                }
            }
        }
        return limit;
    }

    /** Whether one of the first two clauses orders. */
    private boolean ordersSoon(int from, int limit) {
        int first = clauseEnd(from, limit);
        if (orders.in(from, first) >= 0) {
            return true;
        }
        return first < limit
                && text.folded().charAt(first) == ','
                && orders.in(first + 1, clauseEnd(first + 1, limit)) >= 0;
    }

    private void readSegment(Sentence sentence, int from, int to) {
        int start = skipSpace(from, to);
        Ordinal ordinal = Ordinal.at(text.folded(), start, to);
        int depth = ordinal == null ? 0 : nesting.depthOf(ordinal, sentence);
        if (ordinal != null && items.order(start, ordinal, to)) {
            add(start, to, actorIn(skipSpace(ordinal.end(), to), to), depth, NUMBERED);
            nesting.item(sentence, start, to, ordinal, depth, turns.speakerAt(start));
            return;
        }
        if (ordinal != null) {
            nesting.statement(sentence, start, depth, turns.speakerAt(start));
        }
        int inner = ordinal == null ? innerOrdinal(start, to) : -1;
        if (inner >= 0) {
            readSegment(sentence, start, inner);
            readSegment(sentence, inner, to);
            return;
        }
        readOrder(ordinal != null ? ordinal.end() : start, to);
    }

    /** 一是 behind a colon (重点做好三方面工作:一是…), or the first number of a list (现通告如下:一、…). */
    private int innerOrdinal(int from, int to) {
        String folded = text.folded();
        for (int at = from + 1; at < to; at++) {
            char before = folded.charAt(at - 1);
            if (before == ':' || before == ',' || before == ';') {
                Ordinal ordinal = Ordinal.at(folded, at, to);
                if (ordinal != null && ordinal.spoken()) {
                    return at;
                }
                if (ordinal != null && before == ':' && beginsList(at, ordinal)) {
                    return orders.firstIn(from, at) < 0 ? at : -1;
                }
            }
        }
        return -1;
    }

    private boolean beginsList(int at, Ordinal ordinal) {
        String number = text.folded().substring(at, ordinal.end());
        boolean first = number.length() <= LONGEST_FIRST && (number.indexOf('一') >= 0 || number.indexOf('1') >= 0);
        return first || number.equals("①");
    }

    private void readOrder(int from, int to) {
        int modal = orders.firstIn(from, to);
        if (modal >= 0 && !orders.asks(from, to)) {
            Opening opening = Opening.of(text.folded(), from, modal);
            int start = skipSpace(opening.start(), to);
            add(start, to, actor(opening, modal, to), depthAt(start), sureness(modal));
        }
    }

    private int depthAt(int start) {
        return nesting.depthFor(turns.speakerAt(start));
    }

    /** 各单位 in 请各单位于5月8日前报送. */
    private @Nullable String asked(int modal, int to) {
        if (text.folded().charAt(modal) != '请') {
            return null;
        }
        int end = Actor.endOfAsked(text.folded(), modal + 1, to);
        return end > modal + 1 ? text.original(text.trimmed(modal + 1, end)) : null;
    }

    /** Who must act in an item: the actor of its first clause with a word of order. */
    private @Nullable String actorIn(int from, int to) {
        int modal = orders.firstIn(from, to);
        return modal < 0 ? null : actor(Opening.of(text.folded(), from, modal), modal, to);
    }

    private @Nullable String actor(Opening opening, int modal, int to) {
        return opening.namesActor()
                ? text.original(text.trimmed(opening.actorStart(), opening.actorEnd()))
                : asked(modal, to);
    }

    /** 要, 必须 and 不得 order; 应 and 请 may also describe or ask. */
    private int sureness(int modal) {
        return "应请".indexOf(text.folded().charAt(modal)) < 0 ? ORDERED : ASKED;
    }

    private void add(int from, int to, @Nullable String actor, int depth, int confidence) {
        Span span = text.trimmed(from, withoutTail(from, to));
        if (span.end() - span.start() > 2) {
            Directive directive = new Directive(text.original(span), turns.speakerAt(span.start()), actor, depth, span);
            found.add(Told.inText(directive, span, confidence));
        }
    }

    private int withoutTail(int from, int to) {
        int end = to;
        while (end > from + 1
                && (text.folded().charAt(end - 1) == ';' || text.folded().charAt(end - 1) == ' ')) {
            end--;
        }
        return end;
    }

    private int clauseEnd(int from, int limit) {
        return Characters.clauseEnd(text.folded(), from, limit);
    }

    private int skipSpace(int from, int limit) {
        int at = from;
        while (at < limit
                && (text.folded().charAt(at) == ' '
                        || "●■◆★—,".indexOf(text.folded().charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }
}
