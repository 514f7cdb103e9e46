package org.dibao.parser.page;

import java.util.Locale;
import org.dibao.parser.page.StyleSheet.Condition;

/** Reads the rules of one style sheet that has no comments any more. */
final class StyleReader {

    /** Blocks lie three deep at most where people write them. */
    private static final int DEEPEST = 16;

    private final StyleSheet sheet;
    private final String text;

    StyleReader(StyleSheet sheet, String text) {
        this.sheet = sheet;
        this.text = text;
    }

    /** Reads all of it, under the condition that the whole sheet has. */
    void read(Condition condition) {
        Condition[] open = new Condition[DEEPEST];
        open[0] = condition;
        int depth = 0;
        int at = 0;
        int end = text.length();
        while (at < end) {
            at = behindCommentMarks(at);
            int stop = endOfPrelude(at);
            if (stop >= end) {
                return;
            }
            char c = text.charAt(stop);
            if (c == '}') {
                depth = Math.max(0, depth - 1);
                at = stop + 1;
            } else if (c == ';') {
                at = stop + 1;
            } else {
                String prelude = text.substring(at, stop).strip();
                Condition inner = prelude.startsWith("@") ? inside(prelude, open[depth]) : null;
                if (inner != null && inner != Condition.NEVER && depth + 1 < DEEPEST) {
                    open[++depth] = inner;
                    at = stop + 1;
                } else {
                    int close = CssText.endOfBlock(text, stop + 1, end);
                    if (inner == null && !prelude.startsWith("@")) {
                        readRule(prelude, stop + 1, close, open[depth] == Condition.ALWAYS);
                    }
                    at = close + 1;
                }
            }
        }
    }

    /** {@code <!-- -->} around the rules, which kept them from browsers that knew no sheets and mean nothing in one. */
    private int behindCommentMarks(int start) {
        int at = start;
        while (at < text.length()) {
            if (text.startsWith("<!--", at)) {
                at += 4;
            } else if (text.startsWith("-->", at)) {
                at += 3;
            } else if (text.charAt(at) <= ' ') {
                at++;
            } else {
                return at;
            }
        }
        return at;
    }

    /** What ends a selector or the head of an at-rule: a brace, or a semicolon. */
    private int endOfPrelude(int start) {
        int at = start;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '{' || c == '}' || c == ';') {
                return at;
            }
            at = c == '"' || c == '\'' ? CssText.endOfString(text, at, text.length()) : at + 1;
        }
        return at;
    }

    /** When the rules inside an at-rule hold; never for one that holds none ({@code @font-face}, {@code @keyframes}). */
    private static Condition inside(String prelude, Condition around) {
        String head = prelude.toLowerCase(Locale.ROOT);
        if (head.startsWith("@media")) {
            Condition own = Condition.ofMedia(head.substring("@media".length()));
            return own == Condition.ALWAYS ? around : own;
        }
        boolean holds = head.startsWith("@supports") || head.startsWith("@layer") || head.startsWith("@container");
        return holds ? Condition.SOMETIMES : Condition.NEVER;
    }

    private void readRule(String selectors, int start, int end, boolean always) {
        Declarations declarations = Declarations.read(text, start, end);
        if (declarations.given() == 0) {
            return;
        }
        int depth = 0;
        int from = 0;
        for (int at = 0; at <= selectors.length(); at++) {
            char c = at < selectors.length() ? selectors.charAt(at) : ',';
            if (c == ',' && (depth == 0 || at == selectors.length())) {
                sheet.add(selectors.substring(from, at).strip(), declarations, always);
                from = at + 1;
            }
            depth += c == '(' || c == '[' ? 1 : (c == ')' || c == ']') && depth > 0 ? -1 : 0;
        }
    }
}
