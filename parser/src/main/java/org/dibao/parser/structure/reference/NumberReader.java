package org.dibao.parser.structure.reference;

import java.util.List;
import java.util.Map;
import org.dibao.contracts.Span;
import org.dibao.parser.structure.text.Characters;
import org.dibao.parser.structure.text.Folding;
import org.dibao.parser.structure.text.Numerals;
import org.dibao.parser.structure.text.PageText;
import org.dibao.parser.structure.text.Told;
import org.jspecify.annotations.Nullable;

/**
 * The announcement's own number: what the page states, else one in the title or alone on one of the first lines. A
 * number inside the text belongs to another document.
 */
public final class NumberReader {

    private static final List<String> LABELS = List.of("发文字号", "文号", "公文字号", "文件编号", "发文文号", "文件号", "公告编号");
    // How often each way is right, in percent: see bench/reports/structure.md.
    private static final int STATED = 99;
    private static final int FORMED = 98;
    private static final int COUNTED = 85;

    /** No title has more numbers of which one is its own. */
    private static final int MOST_IN_TITLE = 8;

    private static final int FIRST_LINES = 8;
    private static final int LONGEST_LINE = 60;

    private NumberReader() {}

    /** The number; null where there is none. */
    public static @Nullable Told<String> read(Map<String, String> metadata, String foldedTitle, PageText text) {
        for (String label : LABELS) {
            String stated = metadata.get(label);
            if (stated != null && stated.contains("号")) {
                String folded = Folding.fold(stated).strip();
                DocumentNumber number = DocumentNumber.first(folded, 0, folded.length());
                return Told.byPage(number == null ? stated.strip() : number.text(), STATED);
            }
        }
        Told<String> titled = inTitle(foldedTitle);
        return titled != null ? titled : onFirstLines(text);
    }

    private static @Nullable Told<String> inTitle(String title) {
        List<DocumentNumber> numbers = DocumentNumber.all(title, 0, title.length());
        for (DocumentNumber number : numbers.subList(0, Math.min(MOST_IN_TITLE, numbers.size()))) {
            if (OwnNumber.is(title, number.span())) {
                return Told.inTitle(number.text(), number.span(), FORMED);
            }
        }
        DocumentNumber order = numberedOrder(title, 0, title.length());
        return order == null || !OwnNumber.is(title, order.span())
                ? null
                : Told.inTitle(order.text(), order.span(), COUNTED);
    }

    private static @Nullable Told<String> onFirstLines(PageText text) {
        List<Span> lines = text.lines();
        for (int i = 0; i < Math.min(FIRST_LINES, lines.size()); i++) {
            Span line = text.trimmed(lines.get(i).start(), lines.get(i).end());
            if (line.end() - line.start() > LONGEST_LINE) {
                continue;
            }
            DocumentNumber number = DocumentNumber.first(text.folded(), line.start(), line.end());
            if (number != null && isAlone(text.folded(), line, number.span())) {
                return Told.inText(number.text(), number.span(), FORMED);
            }
            DocumentNumber order = numberedOrder(text.folded(), line.start(), line.end());
            if (order != null && isOwn(text.folded(line), order.span(), line.start())) {
                return Told.inText(order.text(), order.span(), COUNTED);
            }
        }
        return null;
    }

    private static boolean isOwn(String line, Span order, int lineStart) {
        return OwnNumber.is(line, new Span(order.start() - lineStart, order.end() - lineStart));
    }

    private static boolean isAlone(String folded, Span line, Span number) {
        String rest = folded.substring(line.start(), number.start()) + folded.substring(number.end(), line.end());
        String bare = rest.replaceAll("[ ():文号发字]", "");
        return bare.isEmpty();
    }

    /** 浙江省人民政府令第388号, 2026年第5号 of a title or a line of its own. */
    private static @Nullable DocumentNumber numberedOrder(String text, int from, int to) {
        int mark = text.indexOf('号', from, to);
        if (mark < 0) {
            return null;
        }
        int digits = mark;
        while (digits > from && (Numerals.isNumeral(text.charAt(digits - 1)) || text.charAt(digits - 1) == ' ')) {
            digits--;
        }
        int sign = digits - 1;
        if (digits == mark || sign < from || text.charAt(sign) != '第') {
            return null;
        }
        String number = text.substring(sign, mark + 1).replace(" ", "");
        int before = sign;
        while (before > from && (text.charAt(before - 1) == ' ' || text.charAt(before - 1) == '(')) {
            before--;
        }
        if (before > from && text.charAt(before - 1) == '令') {
            int start = issuersStart(text, before, from);
            return new DocumentNumber(
                    text.substring(start, before).replace(" ", "") + number, new Span(start, mark + 1));
        }
        int year = before - 5;
        if (year >= from && text.charAt(before - 1) == '年' && Characters.isDigit(text.charAt(year))) {
            return new DocumentNumber(text.substring(year, before) + number, new Span(year, mark + 1));
        }
        return isNoticeNumber(text, before, from) ? new DocumentNumber(number, new Span(sign, mark + 1)) : null;
    }

    /** Where the names before {@code end} begin, behind a mark such as 【转载】 or "解读|". */
    private static int issuersStart(String text, int end, int from) {
        int start = end;
        while (start > from
                && (Characters.isHan(text.charAt(start - 1)) || " 、".indexOf(text.charAt(start - 1)) >= 0)
                && !DocumentNumber.governs(text, start, from)) {
            start--;
        }
        while (text.charAt(start) == ' ') {
            start++;
        }
        return start;
    }

    private static boolean isNoticeNumber(String text, int before, int from) {
        return before - 2 >= from && (text.startsWith("通告", before - 2) || text.startsWith("公告", before - 2))
                || before == from;
    }
}
