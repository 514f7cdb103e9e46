package org.dibao.parser.structure.directive;

import org.dibao.contracts.Span;
import org.dibao.parser.structure.text.Characters;
import org.dibao.parser.structure.text.Dictionary;
import org.dibao.parser.structure.text.PageText;

/** Finds the word that makes a clause an order, and tells whether it orders anybody to do anything. */
final class Orders {

    /** Clauses that tell to see or know something order nothing. */
    private static final Dictionary ONLY_SEES =
            Dictionary.of("看到", "清醒看到", "清醒地看到", "说明", "知道", "指出", "强调的是", "说的是", "感谢", "满足下列", "具备");

    /** Items that say what a word means or whom something concerns. */
    private static final Dictionary DEFINES = Dictionary.of("是指", "所称", "系指", "适用于", "包括下列");

    /** Words of questions. */
    private static final Dictionary ASKS =
            Dictionary.of("吗", "呢", "什么", "怎么", "如何", "哪", "谁", "多少", "是否", "为何", "何时", "能否", "可否", "要不要", "能不能", "几");

    private static final int LONGEST_QUOTATION = 400;

    /** Verbs that bring quoted words. */
    private static final Dictionary SAYS = Dictionary.of("强调", "指出", "要求", "说", "表示", "提出", "号召", "讲话");

    private final PageText text;

    /** Whether the text is a document, where 应 and 请 order too. */
    private final boolean document;

    private final Bystanders bystanders;

    Orders(PageText text, boolean document, Bystanders bystanders) {
        this.text = text;
        this.document = document;
        this.bystanders = bystanders;
    }

    /** Where the word of order of a clause begins; -1 if the clause orders nothing. */
    int in(int from, int to) {
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

    /** Whether a range is a question; a question mark alone may stand for a character that was lost. */
    boolean asks(int from, int to) {
        String folded = text.folded();
        return folded.charAt(to - 1) == '?' && ASKS.in(folded, from, to);
    }

    /** The first clause of a range that orders, as a place in it; -1 if none does. */
    int firstIn(int from, int to) {
        for (int clause = from; clause < to; clause = clauseEnd(clause, to) + 1) {
            int modal = in(clause, clauseEnd(clause, to));
            if (modal >= 0 && !inQuotation(modal) && !bystanders.speakAt(modal)) {
                return modal;
            }
        }
        return -1;
    }

    private int clauseEnd(int from, int limit) {
        return Characters.clauseEnd(text.folded(), from, limit);
    }
}
