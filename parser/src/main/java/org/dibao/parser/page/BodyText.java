package org.dibao.parser.page;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dibao.contracts.Block;
import org.dibao.lexicon.characters.Simplifier;
import org.dibao.parser.clean.Han;
import org.dibao.parser.clean.HardWraps;

/** Turns the passages of a body into the blocks of a text: without credits, notices and the repeated title, lines joined. */
final class BodyText {

    /** Credits stand in the first lines or the last ones. */
    private static final int HEAD = 6;

    private static final int TAIL = 8;

    /** Passages among which the title may stand in the text. */
    private static final int HEAD_WITH_TITLE = 8;

    /** Of a line with one comma. */
    private static final double LITTLE_PROSE = 2.5;

    private static final int LONGEST_STAMP = 60;

    /** What says the same as the title there is a value or an item. */
    private static final Set<String> STANDING_ALONE = Set.of("td", "dd", "li");

    private static final Pattern EDITION = Pattern.compile("第? ?[A-Z]?\\d{1,3} ?版");

    private static final Phrases UPDATES =
            Phrases.of("Last updated", "Last modified", "Last revised", "Page last", "最后更新");

    private final Credits credits;
    private final String title;
    private final Instant now;
    private final ZoneId zone;
    private final List<String> leftOut = new ArrayList<>();

    /**
     * Of a page.
     *
     * @param now when the page was fetched
     * @param zone in which its times are told
     */
    BodyText(Credits credits, String title, Instant now, ZoneId zone) {
        this.credits = credits;
        this.title = squeezed(title);
        this.now = now;
        this.zone = zone;
    }

    /** The blocks; credits among the passages are handed to the credits. */
    List<Block> blocks(List<Passage> passages) {
        List<Passage> kept = new ArrayList<>();
        Captions captions = Captions.of(passages);
        int head = linesAboveTitle(passages);
        boolean ended = false;
        boolean heading = true;
        int repeated = linesOfTitle(passages);
        boolean credited = false;
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            String plain = Simplifier.simplify(passage.text());
            if ((OtherMatters.begin(plain) || passage.isHeading() && OtherMatters.head(plain))
                    && i * 2 >= passages.size()) {
                leftOut.add("all from \"" + passage.text() + "\" on");
                break;
            }
            if (isLastUpdate(plain) && isNoTextFrom(passages, i)) {
                leftOut.add("all from \"" + passage.text() + "\" on");
                break;
            }
            boolean timeAbove =
                    (kept.isEmpty() || kept.size() == 1 && i < HEAD_WITH_TITLE && i < passages.size() - TAIL)
                            && isTime(plain);
            ended |= PressEnd.is(plain);
            if (timeAbove
                    || i < repeated
                    || (i < head && !isNumbered(plain))
                    || (ended && isStamp(passage))
                    || (i < HEAD_WITH_TITLE && kept.size() <= 1 && HeadMatter.is(passage))
                    || (kept.size() == 1 && i < HEAD && HeadMatter.isCount(passage))
                    || Leftovers.isLabelOfLinks(passage)
                    || captions.has(passage)
                    || isEdition(passages, i)
                    || (i >= passages.size() - 2 && Posts.isNumbered(plain))
                    || Leftovers.isNotice(plain)
                    || isRepeatedTitle(passage, kept.size())
                    || isDisclaimer(passages, i)) {
                leftOut.add(passage.text());
                continue;
            }
            boolean edge = i < HEAD || i >= passages.size() - TAIL;
            credited = edge && (Credits.isLine(passage.text()) || (credited && Credits.mayBeLine(passage.text())));
            if (credited) {
                credits.read(passage.text());
                leftOut.add(passage.text());
                continue;
            }
            heading = heading && Disclosure.isPart(passage);
            if (!heading) {
                kept.add(passage);
            }
        }
        while (kept.size() > 1 && kept.getLast().isHeading()) {
            leftOut.add(kept.removeLast().text()); // of links, which are none of the text
        }
        return joined(kept);
    }

    /** The passages of the body that are none of the text, in order, once the blocks were asked for. */
    List<String> leftOut() {
        return leftOut;
    }

    /** A line above the text in which little but a time stands; below the text it is the day of signing. */
    private boolean isTime(String line) {
        if (Byline.tellsTime(line, now, zone)) {
            return true;
        }
        FoundTime time = line.length() > 60 ? null : TimeScanner.first(line);
        if (time != null && TimeWords.lasts(line, time)) {
            return false; // something takes place then
        }
        return time != null && line.length() - (time.end() - time.start()) <= 12;
    }

    /** Last updated: 26 February 2017. */
    private static boolean isLastUpdate(String line) {
        return line.length() <= LONGEST_STAMP && UPDATES.begin(line) && TimeScanner.first(line) != null;
    }

    /** Whether nothing but short lines follows. */
    private static boolean isNoTextFrom(List<Passage> passages, int i) {
        return i > 0
                && passages.size() - i <= TAIL
                && passages.subList(i, passages.size()).stream()
                        .allMatch(line -> line.text().length() <= LONGEST_STAMP && Han.sentenceMarks(line.text()) <= 1);
    }

    /** What an office sets under the end of a text: the mark, the day and the hour of the release. */
    private static boolean isStamp(Passage passage) {
        String line = passage.text();
        return PressEnd.is(line)
                || PressEnd.isButton(line)
                || line.length() <= LONGEST_STAMP
                        && Han.sentenceMarks(line) == 0
                        && line.chars().anyMatch(Character::isDigit);
    }

    /** 《云州日报》（2026年3月5日 12版）, at either end of the text. */
    private static boolean isEdition(List<Passage> passages, int i) {
        String line = passages.get(i).text();
        return (i < HEAD || i >= passages.size() - TAIL)
                && line.length() <= LONGEST_STAMP
                && EDITION.matcher(line).find()
                && TimeScanner.first(line) != null;
    }

    /** A document's number stands above its title, and is part of it. */
    private static boolean isNumbered(String line) {
        return line.indexOf('〔') >= 0 || line.indexOf('［') >= 0;
    }

    /** How many lines at the beginning stand above the title: where the site puts the page's kind, a date, people to ask. */
    private int linesAboveTitle(List<Passage> passages) {
        for (int i = 0; i < Math.min(HEAD_WITH_TITLE, passages.size()) && !title.isEmpty(); i++) {
            Passage passage = passages.get(i);
            if (squeezed(passage.text()).equals(title)) {
                return STANDING_ALONE.contains(passage.region().element.normalName()) ? 0 : i + 1;
            }
            if (passage.prose() > LITTLE_PROSE || passage.text().length() > LONGEST_STAMP) {
                return 0;
            }
        }
        return 0;
    }

    /** At either end of the body a site speaks of itself; in the midst somebody may speak about sites. */
    private static boolean isDisclaimer(List<Passage> passages, int i) {
        boolean end = i < 2 || i >= passages.size() - 4;
        return end && Disclaimers.is(passages.get(i).text());
    }

    private boolean isRepeatedTitle(Passage passage, int position) {
        return position < 2 && !title.isEmpty() && squeezed(passage.text()).equals(title);
    }

    /** How many lines at the beginning are the title, broken into lines. */
    private int linesOfTitle(List<Passage> passages) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < passages.size() && !title.isEmpty() && lines.length() < title.length(); i++) {
            lines.append(squeezed(passages.get(i).text()));
            if (title.contentEquals(lines)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static String squeezed(String text) {
        return text.replace(" ", "");
    }

    /** Lines that only a break parts are joined where they were broken at a fixed width. */
    private static List<Block> joined(List<Passage> passages) {
        List<Block> blocks = new ArrayList<>();
        int i = 0;
        while (i < passages.size()) {
            int end = i + 1;
            while (end < passages.size() && continues(passages.get(end - 1), passages.get(end))) {
                end++;
            }
            addBlocks(passages.subList(i, end), blocks);
            i = end;
        }
        return blocks;
    }

    private static boolean continues(Passage before, Passage next) {
        return before.broken()
                && before.region() == next.region()
                && before.form() == Block.Form.PARAGRAPH
                && next.form() == Block.Form.PARAGRAPH;
    }

    private static void addBlocks(List<Passage> lines, List<Block> blocks) {
        if (lines.size() == 1) {
            blocks.add(new Block(lines.getFirst().form(), lines.getFirst().text()));
            return;
        }
        List<HardWraps.Line> wrapped = lines.stream()
                .map(line -> new HardWraps.Line(line.text(), line.indented()))
                .toList();
        for (String paragraph : HardWraps.join(wrapped)) {
            blocks.add(new Block(Block.Form.PARAGRAPH, paragraph));
        }
    }
}
