package org.dibao.parser.page;

import org.dibao.parser.clean.CharacterForms;

/** A place in a text from which figures and words are taken one after the other. */
final class TextCursor {

    private static final int LONGEST_WORD = 10;

    private final String text;
    private int at;

    TextCursor(String text) {
        this.text = text;
    }

    int position() {
        return at;
    }

    void moveTo(int position) {
        at = position;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    /** The character here; 0 at the end. */
    char here() {
        return atEnd() ? 0 : text.charAt(at);
    }

    /** A number of so many figures, no more; -1 and nothing taken where there is none. */
    int figures(int fewest, int most) {
        int value = 0;
        int end = at;
        while (end < text.length() && end - at < most && isFigure(text.charAt(end))) {
            value = value * 10 + (text.charAt(end) - '0');
            end++;
        }
        boolean more = end < text.length() && isFigure(text.charAt(end));
        if (end - at < fewest || more) {
            return -1;
        }
        at = end;
        return value;
    }

    /** The letters from here on, at most so many; nothing is taken. */
    String letters(int most) {
        int end = at;
        while (end < text.length() && end - at < most && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(at, end);
    }

    /** Whether the word stands right before a place. */
    boolean isBehind(String word, int place) {
        return text.startsWith(word, place - word.length());
    }

    /** Whether one of these characters stands right before a place. */
    boolean isBehindOneOf(String characters, int place) {
        return place > 0 && characters.indexOf(text.charAt(place - 1)) >= 0;
    }

    /** Whether a colon stands before a place, and before it a character that labels end with. */
    boolean isBehindLabel(String ends, int place) {
        int colon = place - 1;
        while (colon > 0 && CharacterForms.isSpace(text.charAt(colon))) {
            colon--;
        }
        return colon > 0 && ":：".indexOf(text.charAt(colon)) >= 0 && ends.indexOf(text.charAt(colon - 1)) >= 0;
    }

    /** The letters of the word before a place, a comma and white space between; empty for none, or where it is long. */
    String wordBefore(int place) {
        int end = place;
        while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == ',')) {
            end--;
        }
        int start = end;
        while (start > 0 && end - start <= LONGEST_WORD && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return end - start > LONGEST_WORD ? "" : text.substring(start, end);
    }

    /** Takes the word if it stands here. */
    boolean take(String word) {
        if (text.startsWith(word, at)) {
            at += word.length();
            return true;
        }
        return false;
    }

    /** Takes one of these characters if it stands here. */
    boolean takeOneOf(String characters) {
        if (!atEnd() && characters.indexOf(text.charAt(at)) >= 0) {
            at++;
            return true;
        }
        return false;
    }

    /** Takes all of these characters that stand here; their number. */
    int skip(String characters) {
        int start = at;
        while (takeOneOf(characters)) {
            // takes one after the other
        }
        return at - start;
    }

    void skipSpaces() {
        while (!atEnd() && CharacterForms.isSpace(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isFigure(char c) {
        return c >= '0' && c <= '9';
    }
}
