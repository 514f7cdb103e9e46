package org.dibao.parser.page;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.dibao.contracts.Block;
import org.dibao.lexicon.characters.Simplifier;
import org.dibao.parser.clean.HardWraps;

/** Turns the passages of a body into the blocks of a text: without credits, notices and the repeated title, lines joined. */
final class BodyText {

    /** Credits stand in the first lines or the last ones. */
    private static final int HEAD = 6;

    private static final int TAIL = 8;

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
        boolean heading = true;
        int repeated = linesOfTitle(passages);
        boolean credited = false;
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            String plain = Simplifier.simplify(passage.text());
            if (Leftovers.beginsOtherMatter(plain) && i * 2 >= passages.size()) {
                leftOut.add("all from \"" + passage.text() + "\" on");
                break;
            }
            boolean timeAbove = kept.isEmpty() && isTime(plain);
            if (timeAbove
                    || i < repeated
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
        return time != null && line.length() - (time.end() - time.start()) <= 12;
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
