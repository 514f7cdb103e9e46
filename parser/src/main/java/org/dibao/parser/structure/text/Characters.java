package org.dibao.parser.structure.text;

/** What kinds of characters there are in a folded text. */
public final class Characters {

    private Characters() {}

    /** Whether it is a Chinese character. */
    public static boolean isHan(char c) {
        return c >= 0x4E00 && c <= 0x9FFF || c >= 0x3400 && c <= 0x4DBF || c == '〇';
    }

    /** Whether it is an ASCII digit. */
    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether it closes a quotation or bracket, and so belongs to the sentence that ended before it. */
    public static boolean closes(char c) {
        return c == '”' || c == '’' || c == ')' || c == '》' || c == '】' || c == '"';
    }

    /** Whether it parts clauses: punctuation, a line's end, or a space between Chinese characters. */
    public static boolean partsClauses(String text, int at) {
        char c = text.charAt(at);
        return switch (c) {
            case ',', '。', ';', ':', '!', '?', '\n', '\t', '●', '■', '◆', '★', '—', '|' -> true;
            case ' ' -> at > 0 && (at + 1 >= text.length() || isHan(text.charAt(at + 1)) || isHan(text.charAt(at - 1)));
            default -> false;
        };
    }

    /** Where the clause begins that holds {@code at}, no earlier than {@code limit}. */
    public static int clauseStart(String text, int at, int limit) {
        int start = at;
        while (start > limit && !partsClauses(text, start - 1)) {
            start--;
        }
        return start;
    }

    /** Where the clause ends that holds {@code at}, no later than {@code limit}. */
    public static int clauseEnd(String text, int at, int limit) {
        int end = at;
        while (end < limit && !partsClauses(text, end)) {
            end++;
        }
        return end;
    }
}
