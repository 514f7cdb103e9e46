package org.dibao.parser.structure.reference;

import java.util.ArrayList;
import java.util.List;
import org.dibao.contracts.Span;
import org.dibao.parser.structure.text.Characters;
import org.dibao.parser.structure.text.Dictionary;
import org.jspecify.annotations.Nullable;

/**
 * A document number as GB/T 9704 forms it: the issuer's sign, the year in 〔〕, a running number and 号 (浙政发〔2020〕3号).
 *
 * @param text with 〔〕 and without spaces, whatever brackets the page uses
 * @param span where it stands
 */
public record DocumentNumber(String text, Span span) {

    private static final Dictionary OPENING = Dictionary.of("〔", "[", "【", "(", "﹝");
    private static final Dictionary CLOSING = Dictionary.of("〕", "]", "】", ")", "﹞");

    /** Words that precede a number without belonging to it. */
    private static final Dictionary NOT_SIGN = Dictionary.resource("not-signs.txt");

    /** What a 经 before it belongs to: 经信, 经贸, 经开, 经委 are offices (甬经信〔2026〕77号), where 经 alone is "by way of". */
    private static final String ECONOMIC_OFFICES = "信贸开委";

    private static final int LONGEST_SIGN = 16;

    /** The number that has its year at a bracket standing at {@code bracket}; null if there is none. */
    static @Nullable DocumentNumber around(String text, int bracket, int from, int to) {
        int yearEnd = bracket + 5;
        if (OPENING.longestAt(text, bracket, to) == 0 || yearEnd >= to || !isYear(text, bracket + 1)) {
            return null;
        }
        if (CLOSING.longestAt(text, yearEnd, to) == 0) {
            return null;
        }
        int number = skip(text, yearEnd + 1, to);
        number = text.startsWith("第", number) ? number + 1 : number;
        int end = number;
        while (end < to && Characters.isDigit(text.charAt(end))) {
            end++;
        }
        int mark = skip(text, end, to);
        if (end == number || mark >= to || text.charAt(mark) != '号') {
            return null;
        }
        if (bracket > from && text.charAt(bracket - 1) == '令') {
            return ofOrder(text, bracket, from, mark);
        }
        int start = signStart(text, bracket, from);
        if (start == bracket) {
            return null;
        }
        String sign = text.substring(start, bracket).replace(" ", "");
        String formed = sign + "〔" + text.substring(bracket + 1, yearEnd) + "〕" + text.substring(number, end) + "号";
        return new DocumentNumber(formed, new Span(start, mark + 1));
    }

    /** 某省人民政府令〔2026〕第9号: an order is numbered by its issuers' names, and keeps its 第. */
    private static DocumentNumber ofOrder(String text, int bracket, int from, int mark) {
        int start = bracket;
        while (start > from
                && (Characters.isHan(text.charAt(start - 1)) || text.charAt(start - 1) == ' ')
                && !governs(text, start, from)) {
            start--;
        }
        while (text.charAt(start) == ' ') {
            start++;
        }
        String sign = text.substring(start, bracket).strip();
        String year = "〔" + text.substring(bracket + 1, bracket + 5) + "〕";
        String number = text.substring(bracket + 6, mark + 1).replace(" ", "");
        return new DocumentNumber(sign + year + number, new Span(start, mark + 1));
    }

    /** The first number in a range; null if there is none. */
    public static @Nullable DocumentNumber first(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            DocumentNumber number = around(text, at, from, to);
            if (number != null) {
                return number;
            }
        }
        return null;
    }

    /** All numbers in a range, in order. */
    static List<DocumentNumber> all(String text, int from, int to) {
        List<DocumentNumber> found = new ArrayList<>();
        for (DocumentNumber number = first(text, from, to); number != null; ) {
            found.add(number);
            number = first(text, number.span().end(), to);
        }
        return found;
    }

    private static boolean isYear(String text, int at) {
        for (int i = at; i < at + 4; i++) {
            if (!Characters.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return text.charAt(at) == '1' || text.charAt(at) == '2';
    }

    private static int skip(String text, int from, int to) {
        int at = from;
        while (at < to && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private static int signStart(String text, int bracket, int from) {
        int end = bracket;
        while (end > from && text.charAt(end - 1) == ' ') {
            end--;
        }
        int start = end;
        while (start > from
                && end - start < LONGEST_SIGN
                && belongsToSign(text.charAt(start - 1))
                && !endsBefore(text, start, from)) {
            start--;
        }
        return start == end ? bracket : start;
    }

    /** Whether a word that is no part of a sign ends before {@code at}. */
    private static boolean endsBefore(String text, int at, int from) {
        int length = NOT_SIGN.longestBefore(text, at, Math.max(from, at - 4));
        boolean office = length == 1 && text.charAt(at - 1) == '经' && ECONOMIC_OFFICES.indexOf(text.charAt(at)) >= 0;
        return length > 0 && !office;
    }

    /** Whether a word of more than one character that says what is done with an order ends before {@code at}. */
    static boolean governs(String text, int at, int from) {
        int length = NOT_SIGN.longestBefore(text, at, Math.max(from, at - 4));
        return length > 1;
    }

    private static boolean belongsToSign(char c) {
        return Characters.isHan(c) || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }
}
