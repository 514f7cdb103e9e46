package org.dibao.parser.page;

import org.dibao.contracts.Block;
import org.dibao.parser.clean.Han;

/**
 * One unbroken piece of a page's visible text, the smallest thing that the reading steps handle.
 *
 * @param region the block element that it stands in
 * @param form what it is by its markup
 * @param text in one line, normalised
 * @param linkLength how many of its characters are inside links
 * @param indented whether it began with white space that a reader sees
 * @param broken whether a line break, rather than the end of a block, ended it
 * @param prose how much running prose this is: marks of sentences, and a little for the length; links do not count
 */
record Passage(
        Region region, Block.Form form, String text, int linkLength, boolean indented, boolean broken, double prose) {

    /** Shorter ones are labels and buttons. */
    private static final int SHORTEST_PROSE = 10;

    private static final int LONGEST_CREDITS = 120;

    /** Of Chinese, and of other words, so many characters tell a text from others. */
    private static final int BEGINNING = 15;

    private static final int BEGINNING_IN_LETTERS = 40;

    static Passage of(Region region, Block.Form form, String text, int linkLength, boolean indented, boolean broken) {
        return new Passage(region, form, text, linkLength, indented, broken, prose(text, linkLength));
    }

    private static double prose(String text, int linkLength) {
        int length = text.length();
        if (length < SHORTEST_PROSE
                || linkLength * 2 > length
                || Leftovers.isImprint(text)
                || Leftovers.isAddress(text)
                || Leftovers.isPager(text)
                || Disclaimers.is(text)) {
            return 0;
        }
        double marks = Han.sentenceMarks(text);
        if (marks > 0 && length <= LONGEST_CREDITS && hasColon(text) && Credits.isLine(text)) {
            return 0;
        }
        double weight = marks + Math.min(3, length / 100.0) + (marks > 0 ? 1 : 0);
        return weight * (1 - (double) linkLength / length);
    }

    private static boolean hasColon(String text) {
        return text.indexOf('：') >= 0 || text.indexOf(':') >= 0;
    }

    /** As much of its beginning as tells it from other passages. */
    String beginning() {
        int enough = Han.count(text) > 0 ? BEGINNING : BEGINNING_IN_LETTERS;
        return text.substring(0, Math.min(text.length(), enough));
    }

    /** Whether it is nothing but a link, or links with marks between: {@code Home | News | About}. */
    boolean isLink() {
        return linkLength > 0
                && (linkLength * 10 >= text.length() * 8 || linkLength * 2 >= text.length() && isMarked());
    }

    private boolean isMarked() {
        return text.indexOf('|') >= 0
                && text.chars().filter(Character::isLetterOrDigit).count() <= linkLength;
    }

    boolean isHeading() {
        return form == Block.Form.HEADING;
    }

    Passage withText(String changed) {
        return of(region, form, changed, Math.min(linkLength, changed.length()), indented, broken);
    }
}
