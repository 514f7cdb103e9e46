package org.dibao.parser.page;

import java.util.List;
import java.util.regex.Pattern;
import org.dibao.lexicon.characters.Simplifier;
import org.dibao.parser.clean.Han;

/**
 * The title of a text without markup: the longest line above the first prose that reads like one, or the word for the form
 * (通告, 更正公告) on a line of its own, with the issuer's line above it and the number's below it.
 *
 * @param text the title; empty where there is none
 * @param line index of the first passage that it stands in; 0 where there is none
 */
record PlainTitle(String text, int line) {

    private static final int SHORTEST_TITLE = 8;
    private static final int LONGEST_TITLE = 80;
    private static final int SHORTEST_PROSE = 30;

    /** Characters of the name of whoever issues, on the line above the word for the form. */
    private static final int SHORTEST_ISSUER = 4;

    private static final int LONGEST_ISSUER = 40;

    /** What a line that is the word for a form ends in; the line is shorter than other titles. */
    private static final Pattern FORM = Pattern.compile(
            "\\p{IsHan}{0,5}(?:通告|公告|通知|通报|公示|启事|声明|决定|决议|意见|批复|更正|勘误|布告|公报|倡议书|公开信|告知书|提示|预警|讣告|命令|令)");

    /** How sites call the lists in which such texts stand. */
    private static final Pattern COLUMN = Pattern.compile("(?:通知|通告|公告|公示|通报){2,}|政策.*|.*(?:中心|专栏|之窗)");

    private static final Pattern ORDINAL = Pattern.compile("[(（]?[0-9一二三四五六七八九十]{1,3}[、.．)）]");

    private static final Pattern NUMBER =
            Pattern.compile("[(（〔\\[]?(?:[12]\\d{3}年)?第?[0-9〇一二三四五六七八九十百]{1,6}号[)）〕\\]]?");

    private static final Pattern ISSUER = Pattern.compile("[\\p{IsHan} ·（）()]+");

    private static final PlainTitle NONE = new PlainTitle("", 0);

    /** The title above the first prose of a text. */
    static PlainTitle above(List<Passage> passages) {
        PlainTitle longest = NONE;
        int form = -1;
        for (int i = 0; i < passages.size() && !isProse(passages.get(i).text()); i++) {
            String line = passages.get(i).text();
            if (isTitle(line) && line.length() > longest.text().length()) {
                longest = new PlainTitle(line, i);
            }
            form = form < 0 && isForm(line) ? i : form;
        }
        return form >= 0 && isOnly(longest, form) ? withForm(passages, form) : longest;
    }

    /** Whether no other line is a better title than the word for the form, alone or with the line above it. */
    private static boolean isOnly(PlainTitle longest, int form) {
        if (longest.text().isEmpty()) {
            return true;
        }
        if (longest.line() < form) {
            return longest.line() == form - 1 && goesOn(longest.text());
        }
        // Right behind the name of a site's column (公告) stands the title.
        boolean later =
                longest.line() > form + 1 || ORDINAL.matcher(longest.text()).lookingAt();
        return later && !namesItsForm(longest.text());
    }

    /** Whether the word for the form belongs to the line above it: an issuer's name, or a title that was broken behind 的. */
    private static boolean goesOn(String line) {
        return line.endsWith("的") || isIssuer(line) && !namesItsForm(line);
    }

    private static PlainTitle withForm(List<Passage> passages, int form) {
        int first = form > 0 && goesOn(passages.get(form - 1).text()) ? form - 1 : form;
        int last = form + 1 < passages.size()
                        && NUMBER.matcher(bare(passages.get(form + 1).text())).matches()
                ? form + 1
                : form;
        StringBuilder title = new StringBuilder();
        for (int i = first; i <= last; i++) {
            title.append(bare(passages.get(i).text()));
        }
        return new PlainTitle(title.toString(), first);
    }

    /** Whether a title says by itself what it is (关于…的通知); the line above or below the form's does not. */
    private static boolean namesItsForm(String title) {
        String bare = bare(Simplifier.simplify(title));
        return bare.contains("关于")
                || bare.length() >= SHORTEST_TITLE && FORM.matcher(end(bare)).matches();
    }

    /** As much of the end of a title as {@link #FORM} can match. */
    private static String end(String title) {
        return title.substring(Math.max(0, title.length() - 3));
    }

    private static boolean isForm(String line) {
        String bare = bare(Simplifier.simplify(line));
        return bare.length() < SHORTEST_TITLE
                && FORM.matcher(bare).matches()
                && !COLUMN.matcher(bare).matches();
    }

    private static boolean isIssuer(String line) {
        String plain = Simplifier.simplify(line);
        return line.length() >= SHORTEST_ISSUER
                && line.length() <= LONGEST_ISSUER
                && ISSUER.matcher(line).matches()
                && !Leftovers.isNotice(plain)
                && !Credits.isLine(plain);
    }

    /** Without the spaces that spread short words over a line (通　告). */
    private static String bare(String line) {
        return line.replaceAll("[\\s\u3000]+", "");
    }

    private static boolean isProse(String line) {
        return line.length() >= SHORTEST_PROSE
                && Han.sentenceMarks(line) >= 2
                && "。.!！?？”\"".indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    private static boolean isTitle(String line) {
        String plain = Simplifier.simplify(line);
        return line.length() >= SHORTEST_TITLE
                && line.length() <= LONGEST_TITLE
                && "。，；：,;:".indexOf(line.charAt(line.length() - 1)) < 0
                && line.indexOf('|') < 0
                && !Leftovers.isNotice(plain)
                && !Credits.isLine(plain)
                && TimeScanner.first(plain) == null;
    }
}
