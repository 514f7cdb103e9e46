package org.dibao.parser.structure.person;

import org.dibao.contracts.Span;
import org.dibao.parser.structure.text.Dictionary;

/** Formulas that name a person for what he once said or wrote, not for anything that he does here. */
final class Citations {

    private static final Dictionary DOCTRINES = Dictionary.of(
            "思想", "新时代", "同志为核心", "总书记关于", "总书记重要", "总书记系列", "总书记对", "总书记视察", "总书记考察", "总书记在", "总书记的", "总书记和", "总书记、",
            "同志关于", "主席关于", "总理关于", "法治思想", "经济思想", "外交思想", "生态文明思想", "强军思想", "文化思想", "总书记提出", "总书记指示", "总书记批示",
            "总书记殷殷");

    private static final Dictionary WHAT_WAS_SAID =
            Dictionary.of("精神", "指示", "批示", "重要讲话", "论述", "思想", "嘱托", "要求", "放心", "核心");

    private static final int REACH = 60;

    private Citations() {}

    /** Whether the name is part of such a formula. */
    static boolean isDoctrine(String folded, Span name) {
        int end = Math.min(folded.length(), name.end() + REACH);
        int sentenceEnd = name.end();
        while (sentenceEnd < end && "。;!?\n".indexOf(folded.charAt(sentenceEnd)) < 0) {
            sentenceEnd++;
        }
        return DOCTRINES.longestAt(folded, name.end(), sentenceEnd) > 0
                && (folded.startsWith("思想", name.end())
                        || folded.startsWith("新时代", name.end())
                        || folded.startsWith("同志为核心", name.end())
                        || WHAT_WAS_SAID.in(folded, name.end(), sentenceEnd));
    }
}
