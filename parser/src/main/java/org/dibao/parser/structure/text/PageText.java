package org.dibao.parser.structure.text;

import java.util.ArrayList;
import java.util.List;
import org.dibao.contracts.Span;

/**
 * A text made ready for reading: folded character by character (half-width punctuation, simplified characters), so that
 * a place in the folded text is the same place in the original, and cut into lines and sentences.
 */
public final class PageText {

    private static final Dictionary ABBREVIATIONS = Dictionary.of(
            "Dr", "Mr", "Ms", "Mrs", "Prof", "Gov", "Gen", "Sen", "Rep", "St", "No", "Nos", "Art", "Sec", "Lt", "Col",
            "Jr", "Sr", "Inc", "Ltd", "Co", "Hon", "Rev", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept",
            "Sep", "Oct", "Nov", "Dec", "para", "pp", "Reg", "Dept", "vs");

    /** Longer ones are cut: no sentence is so long, and readers look over a sentence more than once. */
    private static final int LONGEST_SENTENCE = 1500;

    private final String original;
    private final String folded;
    private final List<Span> lines = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();

    private final int closing;

    private PageText(String original, int own) {
        this.original = original;
        this.folded = Folding.fold(original);
        cut();
        int lastOwn = 0;
        while (lastOwn < lines.size() && lines.get(lastOwn).start() < own) {
            lastOwn++;
        }
        this.closing = lastOwn;
    }

    /** A text made ready. */
    public static PageText of(String original) {
        return new PageText(original, original.length());
    }

    /**
     * A text made ready of which only the beginning was signed; what follows was attached to it.
     *
     * @param own characters of the beginning
     */
    public static PageText of(String original, int own) {
        return new PageText(original, own);
    }

    /** The lines among whose last a signature stands. */
    public List<Span> signedLines() {
        return lines.subList(0, closing);
    }

    /** The text that rules are matched against. */
    public String folded() {
        return folded;
    }

    /** The text as it stands on the page. */
    public String original() {
        return original;
    }

    /** Number of characters. */
    public int length() {
        return folded.length();
    }

    /** The lines, without their line breaks. */
    public List<Span> lines() {
        return lines;
    }

    /** The sentences, each within one line. */
    public List<Sentence> sentences() {
        return sentences;
    }

    /** The folded characters of a place. */
    public String folded(Span span) {
        return folded.substring(span.start(), span.end());
    }

    /** The original characters of a place. */
    public String original(Span span) {
        return original.substring(span.start(), span.end());
    }

    /** The place without white space at its ends. */
    public Span trimmed(int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(folded.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(folded.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    /** Index of the sentence that holds a place; the last one before it where the place is between two. */
    public int sentenceAt(int place) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sentences.get(middle).start() <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private void cut() {
        int lineStart = 0;
        for (int at = 0; at <= folded.length(); at++) {
            if (at == folded.length() || folded.charAt(at) == '\n') {
                lines.add(new Span(lineStart, at));
                cutLine(lineStart, at);
                lineStart = at + 1;
            }
        }
    }

    private void cutLine(int lineStart, int lineEnd) {
        int start = lineStart;
        for (int at = lineStart; at < lineEnd; at++) {
            if (endsSentence(at, lineEnd) || at - start >= LONGEST_SENTENCE) {
                int end = at + 1;
                while (end < lineEnd && Characters.closes(folded.charAt(end))) {
                    end++;
                }
                add(start, end);
                start = end;
                at = end - 1;
            }
        }
        add(start, lineEnd);
    }

    private boolean endsSentence(int at, int lineEnd) {
        char c = folded.charAt(at);
        if (c == '.') {
            return at + 1 < lineEnd
                    && (folded.charAt(at + 1) == ' ' || Characters.closes(folded.charAt(at + 1)))
                    && followedByCapital(at + 1, lineEnd)
                    && !isAbbreviation(at);
        }
        return c == '。' || c == '!' || c == '?';
    }

    private boolean followedByCapital(int from, int lineEnd) {
        int at = from;
        while (at < lineEnd
                && (folded.charAt(at) == ' ' || Characters.closes(folded.charAt(at)) || folded.charAt(at) == '“')) {
            at++;
        }
        return at < lineEnd && (Character.isUpperCase(folded.charAt(at)) || Characters.isHan(folded.charAt(at)));
    }

    /** Whether the full stop ends an abbreviation (Dr. Doe, No. 5, J. Doe) rather than a sentence. */
    private boolean isAbbreviation(int at) {
        int start = at;
        while (start > 0 && Character.isLetterOrDigit(folded.charAt(start - 1))) {
            start--;
        }
        boolean numbersItem = start < at
                && Characters.isDigit(folded.charAt(start))
                && (start == 0 || folded.charAt(start - 1) == '\n');
        return numbersItem
                || at - start <= 1 && start < at && Character.isUpperCase(folded.charAt(start))
                || ABBREVIATIONS.contains(folded.substring(start, at));
    }

    private void add(int start, int end) {
        Span span = trimmed(start, end);
        if (span.end() > span.start()) {
            sentences.add(new Sentence(span.start(), span.end(), lines.size() - 1));
        }
    }
}
