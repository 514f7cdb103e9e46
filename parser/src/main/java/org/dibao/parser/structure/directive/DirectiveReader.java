package org.dibao.parser.structure.directive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.Directive;
import org.dibao.contracts.Span;
import org.dibao.parser.structure.person.SpeechTurns;
import org.dibao.parser.structure.text.Characters;
import org.dibao.parser.structure.text.Dictionary;
import org.dibao.parser.structure.text.PageText;
import org.dibao.parser.structure.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Reads the orders in their order. A sentence orders if it has a word of order (要, 不得) or is an item that begins with
 * a verb (一是加快…; in a document also 1.落实…); it is one directive from there to its end, unless a semicolon brings
 * the next.
 */
public final class DirectiveReader {

    private static final Dictionary VERBS = Dictionary.resource("order-verbs.txt");

    /** Before 一是 where the items tell of what was, is or is wrong. */
    private static final Dictionary DESCRIBES = Dictionary.of(
            "成效", "成绩", "特点", "原因", "问题", "亮点", "背景", "意义", "变化", "进展", "情况如下", "体现", "表现", "分别是", "优势", "差距", "不足");

    /** Clauses that tell to see or know something order nothing. */
    private static final Dictionary ONLY_SEES =
            Dictionary.of("看到", "清醒看到", "清醒地看到", "说明", "知道", "指出", "强调的是", "说的是", "感谢", "满足下列", "具备");

    /** Directives that begin alike for so many characters may be one and the same. */
    private static final int LENGTH_OF_BEGINNING = 6;

    /** Names of parts of a document that begin like an order. */
    private static final Dictionary HEADINGS = Dictionary.of(
            "保障措施", "组织保障", "组织实施", "组织领导", "实施步骤", "实施范围", "实施时间", "实施对象", "实施程序", "实施方式", "实施要求", "支持范围", "支持对象",
            "支持政策", "支持标准", "补助标准", "补助对象", "补贴标准", "补贴对象", "补贴范围", "奖励标准", "奖励对象", "检查内容", "检查范围", "检查时间", "检查方式",
            "检查重点", "监督检查", "监督管理", "考核评价", "考核评估", "考核办法", "培训内容", "培训对象", "培训时间", "登记时间", "登记地点", "管控范围", "管控措施",
            "管控时间", "宣传重点", "发展目标", "建设目标", "建设内容", "整治范围", "整治重点", "整治内容", "整治目标", "工作目标", "报告内容", "公示时间", "公示期限",
            "公示内容", "发布时间", "限制措施", "监督电话", "公示方式", "接种对象", "检测范围", "检测时间", "检测地点", "采样地点", "发展现状", "发展基础", "服务对象",
            "服务内容", "预期目标", "调整内容", "调整范围", "安排部署", "统一要求");

    /** Items of a decision that change the wording of another document. */
    private static final Dictionary AMENDMENTS = Dictionary.of("修改为", "删去", "删除第", "增加一条", "增加一款", "废止", "予以修改");

    /** Items that say what a word means or whom something concerns. */
    private static final Dictionary DEFINES = Dictionary.of("是指", "所称", "系指", "适用于", "包括下列");

    private static final int LONGEST_LEAD = 60;

    private static final int LONGEST_QUOTATION = 400;

    /** Verbs that bring quoted words. */
    private static final Dictionary SAYS = Dictionary.of("强调", "指出", "要求", "说", "表示", "提出", "号召", "讲话");

    private final PageText text;
    private final SpeechTurns turns;
    private final boolean document;
    private final boolean warning;
    private final List<Directive> found = new ArrayList<>();
    private boolean describing;

    private DirectiveReader(PageText text, SpeechTurns turns, boolean document, boolean warning) {
        this.warning = warning;
        this.text = text;
        this.turns = turns;
        this.document = document;
    }

    /** The directives of a text. */
    public static List<Directive> read(AnnouncementKind kind, PageText text, SpeechTurns turns) {
        DirectiveReader reader = switch (kind) {
            case INTERPRETATION, CORRECTION -> null;
            case MEETING, SPEECH, NEWS, OTHER -> new DirectiveReader(text, turns, false, false);
            case WARNING -> new DirectiveReader(text, turns, true, true);
            default -> new DirectiveReader(text, turns, true, false);
        };
        if (reader == null) {
            return List.of();
        }
        text.sentences().forEach(reader::readSentence);
        return reader.withoutRepetitions();
    }

    private void readSentence(Sentence sentence) {
        int start = sentence.start();
        while (start < sentence.end()) {
            int end = segmentEnd(start, sentence.end());
            boolean more = text.folded().indexOf(';', start, end) >= 0;
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
        if (orderIn(from, first) >= 0) {
            return true;
        }
        return first < limit
                && text.folded().charAt(first) == ','
                && orderIn(first + 1, clauseEnd(first + 1, limit)) >= 0;
    }

    private void readSegment(Sentence sentence, int from, int to) {
        int start = skipSpace(from, to);
        Ordinal ordinal = Ordinal.at(text.folded(), start, to);
        boolean itemBegins = ordinal != null && (start == lineStart(sentence) || ordinal.spoken());
        if (itemBegins && ordinal != null && isOrderingItem(start, ordinal, to)) {
            add(start, to, actorIn(skipSpace(ordinal.end(), to), to), ordinal.depth());
            return;
        }
        int inner = ordinal == null ? innerOrdinal(start, to) : -1;
        if (inner >= 0) {
            readSegment(sentence, start, inner);
            readSegment(sentence, inner, to);
            return;
        }
        readOrder(ordinal != null && itemBegins ? ordinal.end() : start, to);
    }

    /** 一是 behind a colon: 重点做好三方面工作:一是…. */
    private int innerOrdinal(int from, int to) {
        String folded = text.folded();
        for (int at = from + 1; at < to; at++) {
            char before = folded.charAt(at - 1);
            if (before == ':' || before == ',' || before == ';') {
                Ordinal ordinal = Ordinal.at(folded, at, to);
                if (ordinal != null && ordinal.spoken()) {
                    return at;
                }
            }
        }
        return -1;
    }

    private int lineStart(Sentence sentence) {
        Span line = text.lines().get(sentence.line());
        return text.trimmed(line.start(), line.end()).start();
    }

    private boolean isOrderingItem(int start, Ordinal ordinal, int to) {
        String folded = text.folded();
        int body = skipSpace(ordinal.end(), to);
        if (ordinal.spoken()) {
            boolean describes = !document && describes(start);
            return !describes
                    && (folded.startsWith("要", body) || folded.startsWith("必须", body) || ordinal.depth() == 3);
        }
        if (!document || isHeading(body, to) || AMENDMENTS.in(folded, body, to)) {
            return false;
        }
        return beginsWithVerb(body, to) || warning && ordinal.depth() == 2 || ordersAnywhere(body, to);
    }

    /** Whether the clause that leads to 一是 announces facts; what holds for the first item holds for the rest. */
    private boolean describes(int item) {
        String folded = text.folded();
        if (folded.startsWith("一", item) || folded.startsWith("第一", item)) {
            int end = item;
            while (end > 0 && (Characters.partsClauses(folded, end - 1) || Characters.closes(folded.charAt(end - 1)))) {
                end--;
            }
            int start = Characters.clauseStart(folded, end, Math.max(0, end - LONGEST_LEAD));
            describing = DESCRIBES.in(folded, start, end);
        }
        return describing;
    }

    private boolean isHeading(int body, int to) {
        int end = to;
        while (end > body && "。:;".indexOf(text.folded().charAt(end - 1)) >= 0) {
            end--;
        }
        return HEADINGS.longestAt(text.folded(), body, end) == end - body;
    }

    private boolean ordersAnywhere(int from, int to) {
        if (DEFINES.in(text.folded(), from, to)) {
            return false;
        }
        for (int clause = from; clause < to; clause = clauseEnd(clause, to) + 1) {
            int modal = orderIn(clause, clauseEnd(clause, to));
            if (modal >= 0 && !inQuotation(modal)) {
                return true;
            }
        }
        return false;
    }

    private boolean beginsWithVerb(int body, int to) {
        return VERBS.longestAt(text.folded(), body, to) > 0;
    }

    private void readOrder(int from, int to) {
        String folded = text.folded();
        int clause = from;
        while (clause < to) {
            int end = clauseEnd(clause, to);
            int modal = orderIn(clause, end);
            if (modal >= 0 && !inQuotation(modal)) {
                addOrder(clause, modal, to);
                return;
            }
            clause = end + 1;
        }
    }

    private void addOrder(int clause, int modal, int to) {
        String folded = text.folded();
        int subject = Actor.start(folded, clause, modal);
        int actorEnd = Actor.end(folded, subject, modal);
        if (actorEnd > subject) {
            add(skipSpace(actorEnd, to), to, text.original(text.trimmed(subject, actorEnd)), 0);
        } else {
            boolean topic = modal - subject > 4 && Characters.isHan(folded.charAt(subject));
            add(topic ? subject : modalStart(subject, modal), to, null, 0);
        }
    }

    /** 务 of 务必, 一定 of 一定要, 既 of 既要: they belong to the order. */
    private int modalStart(int clause, int modal) {
        int start = modal;
        String folded = text.folded();
        for (String adverb : List.of("一定", "既", "也", "还", "更", "坚决", "务")) {
            if (folded.startsWith(adverb, start - adverb.length()) && start - adverb.length() >= clause) {
                start -= adverb.length();
            }
        }
        return start;
    }

    private int orderIn(int from, int to) {
        int modal = Modal.find(text.folded(), from, to, !document);
        if (modal < 0 || DEFINES.in(text.folded(), from, modal)) {
            return -1;
        }
        int length = Modal.lengthAt(text.folded(), modal, to, !document);
        boolean sees = ONLY_SEES.longestAt(text.folded(), modal + length, to) > 0;
        boolean relative = relativeClause(from, modal);
        return sees || relative ? -1 : modal;
    }

    /** 对应当隔离的人员: an order that only describes somebody. */
    private boolean relativeClause(int from, int modal) {
        return modal > from && "对将把".indexOf(text.folded().charAt(modal - 1)) >= 0;
    }

    /** Whether a place lies in quoted words that nobody here is saying (a poem, a slogan). */
    private boolean inQuotation(int at) {
        String folded = text.folded();
        Span line = text.lines().get(text.sentences().get(text.sentenceAt(at)).line());
        int open = at;
        int limit = Math.max(line.start(), at - LONGEST_QUOTATION);
        while (open >= limit && folded.charAt(open) != '“' && folded.charAt(open) != '”') {
            open--;
        }
        if (open < limit || folded.charAt(open) == '”') {
            return false;
        }
        boolean said = open > line.start() + 1
                && folded.charAt(open - 1) == ':'
                && SAYS.longestBefore(folded, open - 1, line.start()) > 0;
        return !said;
    }

    /** Who must act in an item: the actor of its first clause with a word of order. */
    private @Nullable String actorIn(int from, int to) {
        for (int clause = from; clause < to; clause = clauseEnd(clause, to) + 1) {
            int modal = orderIn(clause, clauseEnd(clause, to));
            if (modal >= 0) {
                int start = Actor.start(text.folded(), clause, modal);
                int end = Actor.end(text.folded(), start, modal);
                return end > start ? text.original(text.trimmed(start, end)) : null;
            }
        }
        return null;
    }

    private void add(int from, int to, @Nullable String actor, int depth) {
        Span span = text.trimmed(from, withoutTail(from, to));
        if (span.end() - span.start() > 2) {
            found.add(new Directive(text.original(span), turns.speakerAt(span.start()), actor, depth, span));
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

    /** Headlines between paragraphs repeat the beginning of what follows: the fuller one stays. */
    private List<Directive> withoutRepetitions() {
        Map<String, Directive> fullest = new HashMap<>();
        for (Directive directive : found) {
            fullest.merge(
                    beginning(directive),
                    directive,
                    (a, b) -> a.text().length() >= b.text().length() ? a : b);
        }
        return found.stream()
                .filter(directive -> {
                    Directive other = Objects.requireNonNull(fullest.get(beginning(directive)));
                    return other == directive || !other.text().startsWith(bare(directive.text()));
                })
                .toList();
    }

    private static String beginning(Directive directive) {
        String text = bare(directive.text());
        return text.substring(0, Math.min(LENGTH_OF_BEGINNING, text.length()));
    }

    private static String bare(String directive) {
        int end = directive.length();
        while (end > 1 && "。.!！;；".indexOf(directive.charAt(end - 1)) >= 0) {
            end--;
        }
        return directive.substring(0, end);
    }
}
