package org.dibao.parser.structure.date;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dibao.contracts.Span;
import org.dibao.parser.structure.text.Dictionary;
import org.dibao.parser.structure.text.Folding;
import org.dibao.parser.structure.text.PageText;
import org.jspecify.annotations.Nullable;

/** The day on which a document was made: what the page states (成文日期), or the date at its end below the issuer. */
public final class SignatureDate {

    private static final List<String> LABELS = List.of("成文日期", "发文日期", "印发日期", "制发日期", "生成日期");

    /** What stands before a date up to which something holds. */
    private static final Dictionary LIMITS = Dictionary.of("至", "截止", "截至", "有效期", "期限", "止");

    private static final int LAST_LINES = 8;
    private static final int LONGEST_LINE = 70;

    private SignatureDate() {}

    /** The day; null where none is found. */
    public static @Nullable LocalDate read(Map<String, String> metadata, PageText text) {
        for (String label : LABELS) {
            String stated = metadata.get(label);
            LocalDate day = stated == null ? null : lastComplete(Folding.fold(stated), 0, stated.length());
            if (day != null) {
                return day;
            }
        }
        LocalDate own = atEnd(text, text.signedLines());
        return own != null ? own : atEnd(text, text.lines());
    }

    private static @Nullable LocalDate atEnd(PageText text, List<Span> lines) {
        for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - LAST_LINES); i--) {
            Span line = text.trimmed(lines.get(i).start(), lines.get(i).end());
            if (line.end() - line.start() <= LONGEST_LINE) {
                LocalDate day = closing(text.folded(), line);
                if (day != null) {
                    return day;
                }
            }
        }
        return null;
    }

    /** A complete date that is the last thing on its line. */
    private static @Nullable LocalDate closing(String folded, Span line) {
        List<DateMention> dates = DateFinder.find(folded, line.start(), line.end());
        if (dates.isEmpty() || !dates.getLast().isComplete()) {
            return null;
        }
        boolean last = line.end() - dates.getLast().span().end() <= 1;
        String before = folded.substring(line.start(), dates.getLast().span().start());
        boolean sentence = before.contains(",") || LIMITS.in(before);
        return last && !sentence ? dates.getLast().past(null) : null;
    }

    private static @Nullable LocalDate lastComplete(String folded, int from, int to) {
        List<DateMention> dates = DateFinder.find(folded, from, to);
        return dates.isEmpty() || !dates.getLast().isComplete()
                ? null
                : dates.getLast().past(null);
    }
}
