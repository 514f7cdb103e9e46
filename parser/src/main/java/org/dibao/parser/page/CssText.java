package org.dibao.parser.page;

/** Finds where things end in the text of a style sheet that may be broken. Each step reads on and never back. */
final class CssText {

    private CssText() {}

    /** Where a comment that begins at a place ends, behind its last character; the end of the text if it is not closed. */
    static int endOfComment(String text, int start, int end) {
        int close = text.indexOf("*/", start + 2, end);
        return close < 0 ? end : close + 2;
    }

    /** Where a string that begins at a place ends, behind its quote; at the end of the line if it is not closed. */
    static int endOfString(String text, int start, int end) {
        char quote = text.charAt(start);
        for (int at = start + 1; at < end; at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == quote) {
                return at + 1;
            } else if (c == '\n') {
                return at;
            }
        }
        return end;
    }

    /** The semicolon that ends a declaration, outside of strings and brackets; the end of the text for none. */
    static int endOfDeclaration(String text, int start, int end) {
        int depth = 0;
        int at = start;
        while (at < end) {
            char c = text.charAt(at);
            if (c == '"' || c == '\'') {
                at = endOfString(text, at, end);
                continue;
            }
            if (c == ';' && depth == 0) {
                return at;
            }
            if (c == '{') {
                return endOfBlock(text, at + 1, end); // a rule inside a rule
            }
            depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
            at++;
        }
        return end;
    }

    /** Where the block ends whose opening brace stands right before a place: at its closing brace, or the text's end. */
    static int endOfBlock(String text, int start, int end) {
        int depth = 0;
        int at = start;
        while (at < end) {
            char c = text.charAt(at);
            if (c == '"' || c == '\'') {
                at = endOfString(text, at, end);
                continue;
            }
            if (c == '}' && depth-- == 0) {
                return at;
            }
            depth += c == '{' ? 1 : 0;
            at++;
        }
        return end;
    }

    /** The text without its comments. */
    static String withoutComments(String text) {
        int from = text.indexOf("/*");
        if (from < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (from >= 0) {
            out.append(text, at, from).append(' ');
            at = endOfComment(text, from, text.length());
            from = text.indexOf("/*", at);
        }
        return out.append(text, at, text.length()).toString();
    }
}
