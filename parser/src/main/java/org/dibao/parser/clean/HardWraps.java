package org.dibao.parser.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Joins lines that were broken at a fixed width, in the middle of sentences, to the paragraphs that they were. */
public final class HardWraps {

    /** Fewer lines tell nothing about a width. */
    private static final int FEWEST_LINES = 5;

    /** In half-width columns: how far a full line may fall short because a word or a mark did not fit. */
    private static final int SLACK = 6;

    private static final String ENDS = "。！？；：.!?;:”\"…）)";

    private HardWraps() {}

    /**
     * One line of a text.
     *
     * @param text without white space at its ends
     * @param indented whether it began with white space that a reader sees
     */
    public record Line(String text, boolean indented) {}

    /** The paragraphs: the lines as they are, unless most of them were broken at one width. */
    public static List<String> join(List<Line> lines) {
        int width = width(lines);
        List<String> paragraphs = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        boolean open = false;
        for (Line line : lines) {
            if (!open || line.indented()) {
                flush(paragraph, paragraphs);
            }
            glue(paragraph, line.text());
            open = width > 0 && columns(line.text()) >= width - SLACK;
        }
        flush(paragraph, paragraphs);
        return paragraphs;
    }

    /** The width at which the lines were broken, in half-width columns; 0 where they were not. */
    private static int width(List<Line> lines) {
        if (lines.size() < FEWEST_LINES) {
            return 0;
        }
        int[] columns =
                lines.stream().mapToInt(line -> columns(line.text())).sorted().toArray();
        int width = columns[columns.length * 4 / 5];
        long full = Arrays.stream(columns)
                .filter(c -> c >= width - SLACK && c <= width + SLACK)
                .count();
        long broken = lines.stream()
                .filter(line -> columns(line.text()) >= width - SLACK && !endsSentence(line.text()))
                .count();
        boolean even = full * 10 >= lines.size() * 6L && columns[columns.length - 1] <= width + SLACK;
        return even && broken * 2 >= full && width >= 20 ? width : 0;
    }

    private static boolean endsSentence(String line) {
        return !line.isEmpty() && ENDS.indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    /** A half-width mark after an ideograph counts as the full-width one that it was when the line was broken. */
    private static int columns(String line) {
        int columns = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean chineseMark = ",:;!?()".indexOf(c) >= 0 && i > 0 && line.charAt(i - 1) >= '\u2E80';
            columns += c >= '\u2E80' || chineseMark || "“”‘’…—".indexOf(c) >= 0 ? 2 : 1;
        }
        return columns;
    }

    /** Words of Latin letters are parted by a space again; Chinese text is not. */
    private static void glue(StringBuilder paragraph, String line) {
        if (!paragraph.isEmpty() && !line.isEmpty()) {
            char before = paragraph.charAt(paragraph.length() - 1);
            if (before < '\u2E80' && line.charAt(0) < '\u2E80' && Character.isLetter(line.charAt(0))) {
                paragraph.append(' ');
            }
        }
        paragraph.append(line);
    }

    private static void flush(StringBuilder paragraph, List<String> paragraphs) {
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph.toString());
            paragraph.setLength(0);
        }
    }
}
