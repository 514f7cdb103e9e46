package org.dibao.parser.page;

import java.util.Set;
import java.util.regex.Pattern;
import org.dibao.contracts.Block;
import org.dibao.parser.clean.Han;
import org.jsoup.nodes.Element;

/** Lines at the beginning of a text that say who wrote it and when, without a label that would tell. */
final class HeadMatter {

    private static final Set<String> NAMES = Set.of(
            "byline",
            "bylines",
            "author",
            "authors",
            "contributor",
            "contributors",
            "dateline",
            "timestamp",
            "meta",
            "metadata",
            "info",
            "publisher",
            "readtime",
            "published",
            "pubdate",
            "posted",
            "date");

    private static final Pattern WRITTEN_BY = Pattern.compile("^(?:By|BY|by) [A-Z][^.!?;:]{2,60}$");
    private static final Pattern READING_TIME = Pattern.compile("^\\d{1,3} ?(?:min|minute|minutes|分钟)(?:s|阅读| read)?$");

    /** How many liked or shared it, and how long it takes to read, with or without the day beside it. */
    private static final Pattern COUNTS =
            Pattern.compile("^(?:\\d{1,3}(?:[.,]\\d{1,3})?[KkMm]?|\\d{1,3} min(?:ute)?s? read\\b.{0,24})$");

    private static final int LONGEST = 80;

    /** How far up an element's name may stand. */
    private static final int LEVELS = 3;

    private HeadMatter() {}

    /** Whether a passage above the first of the text is such a line. */
    static boolean is(Passage passage) {
        String line = passage.text();
        if (line.length() > LONGEST || passage.isHeading()) {
            return false;
        }
        return WRITTEN_BY.matcher(line).find()
                || READING_TIME.matcher(line).find()
                || (Han.sentenceMarks(line) <= 1 && line.indexOf('。') < 0 && isNamed(passage.region()));
    }

    /** Whether this is nothing but a count, as stands between a summary and the text. */
    static boolean isCount(Passage passage) {
        String line = passage.text();
        return line.length() <= LONGEST
                && passage.form() == Block.Form.PARAGRAPH
                && COUNTS.matcher(line).matches();
    }

    private static boolean isNamed(Region region) {
        Region at = region;
        for (int i = 0; i < LEVELS && at != null; i++, at = at.parent) {
            if (at.sign == NameSign.TEXT) {
                return false;
            }
            if (at.textLength() <= LONGEST * 2 && isNamed(at.element)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an element is called so. */
    static boolean isNamed(Element element) {
        return ElementNames.have(element, NAMES);
    }
}
