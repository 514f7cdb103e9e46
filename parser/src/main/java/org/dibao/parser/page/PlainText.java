package org.dibao.parser.page;

import java.util.ArrayList;
import java.util.List;
import org.dibao.contracts.Block;
import org.dibao.parser.clean.CharacterForms;
import org.dibao.parser.clean.EscapedMarkup;
import org.dibao.parser.clean.JammerStrings;
import org.dibao.parser.clean.Restoration;
import org.dibao.parser.explain.Trace;
import org.jsoup.nodes.Document;

/** A text without markup, as a feed carries it or a file holds it, in the shape of a page. */
final class PlainText {

    private PlainText() {}

    static Findings findings(String text, RawPage raw, Trace trace) {
        PageContent found = content(text);
        Restoration restoration =
                Restoration.of(found.passages().stream().map(Passage::text).toList());
        PageContent content = found.restored(restoration);
        String listed = raw.listedTitle();
        PlainTitle above = PlainTitle.above(content.passages());
        String title = above.text();
        Body body = from(content, above.line());
        if (listed != null && !listed.isBlank()) {
            title = CharacterForms.normalise(listed);
            body = body(content, title);
        }
        trace.note("body", body.passages().size() + " lines", "plain text: from its title on");
        trace.note("title", title.isEmpty() ? "none" : title, "the lines above the text, or the list's");
        return new Findings(
                content,
                body,
                restoration,
                restoration.restore(title),
                null,
                PageMetadata.none(),
                LinkedData.NONE,
                null,
                trace);
    }

    /** Each line a passage in one region; an empty line ends a block. */
    private static PageContent content(String text) {
        Document shell = Document.createShell("");
        Region region = new Region(shell.body(), NameSign.NEUTRAL, null, 0);
        String plain = EscapedMarkup.isIn(text) ? decodeLines(text) : text;
        String[] lines = plain.split("\\R", -1);
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            String line = CharacterForms.normalise(JammerStrings.remove(lines[i]));
            if (!line.isEmpty()) {
                boolean broken = i + 1 < lines.length && !lines[i + 1].isBlank();
                passages.add(Passage.of(region, Block.Form.PARAGRAPH, line, 0, isIndented(lines[i]), broken));
            }
        }
        region.close(passages.size());
        return PageContent.of(shell, passages, List.of(region), List.of(), new Landmarks(shell), new Leavings());
    }

    private static String decodeLines(String text) {
        StringBuilder decoded = new StringBuilder(text.length());
        text.lines().forEach(line -> decoded.append(EscapedMarkup.decode(line)).append('\n'));
        return decoded.toString();
    }

    private static boolean isIndented(String line) {
        return line.startsWith("\u3000") || line.startsWith("  ") || line.startsWith("\t");
    }

    /** What stands from the title on: a page's furniture above it is none of the text. */
    private static Body body(PageContent content, String title) {
        List<Passage> passages = content.passages();
        int start = 0;
        for (int i = 0; i < passages.size() && !title.isEmpty() && start == 0; i++) {
            start = passages.get(i).text().equals(title) ? i : 0;
        }
        return from(content, start);
    }

    private static Body from(PageContent content, int start) {
        List<Passage> passages = content.passages();
        return new Body(content.regions().getFirst(), passages.subList(start, passages.size()), start, passages.size());
    }
}
