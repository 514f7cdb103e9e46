package org.dibao.parser.page;

import java.util.ArrayList;
import java.util.List;
import org.dibao.contracts.Block;
import org.dibao.parser.clean.CharacterForms;
import org.dibao.parser.clean.EscapedMarkup;
import org.dibao.parser.clean.JammerStrings;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Walks once through a page and writes down its visible text as passages, and the regions that they stand in. */
final class PassageCollector implements NodeFilter {

    private final List<Passage> passages = new ArrayList<>();
    private final List<Region> regions = new ArrayList<>();
    private final List<PlacedLink> links = new ArrayList<>();
    private final Leavings leavings = new Leavings();
    private final HiddenElements hiding;
    private final ClassNames classes = new ClassNames();
    private final Landmarks landmarks;
    private final StringBuilder text = new StringBuilder();
    private int linkDepth;
    private int linkLength;
    private boolean indented;
    private boolean verbatim;
    private boolean apart;
    private @Nullable Region region;
    private @Nullable Element row;

    private PassageCollector(Document document) {
        this.landmarks = new Landmarks(document);
        this.hiding = new HiddenElements(StyleSheet.of(document));
    }

    static PageContent collect(Document document) {
        PassageCollector collector = new PassageCollector(document);
        NodeTraversor.filter(collector, document.body());
        return PageContent.of(
                document,
                List.copyOf(collector.passages),
                List.copyOf(collector.regions),
                List.copyOf(collector.links),
                collector.landmarks,
                collector.leavings);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            if (hiding.isMuted(node.parent())) {
                return FilterResult.CONTINUE;
            }
            addText(words.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            landmarks.see(node);
            return FilterResult.SKIP_ENTIRELY;
        }
        String name = element.normalName();
        landmarks.see(element, name, region, passages.size());
        if (BlockElements.isSilent(name)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (classes.areNotice(element) || hiding.isHidden(element)) {
            leavings.hidden++;
            return FilterResult.SKIP_ENTIRELY;
        }
        enter(element, name);
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            leave(element, element.normalName());
        }
        return FilterResult.CONTINUE;
    }

    private void enter(Element element, String name) {
        apart = apart || Hooks.parts(text, element);
        if (name.equals("a")) {
            linkDepth++;
            if (region != null && element.hasAttr("href")) {
                links.add(new PlacedLink(element, region, passages.size()));
            }
        } else if (row != null) {
            enterInRow(name);
        } else if (name.equals("br") || name.equals("hr")) {
            flush(true);
        } else if (BlockElements.isBlock(name)) {
            flush(false);
            region = new Region(element, classes.sign(element), region, passages.size());
            regions.add(region);
            verbatim |= name.equals("pre");
            row = name.equals("tr") && TableRows.holdsData(element) ? element : null;
        }
    }

    private void enterInRow(String name) {
        if (name.equals("td") || name.equals("th")) {
            if (!text.isEmpty()) {
                text.append('\t');
            }
        } else if (name.equals("br") || BlockElements.isBlock(name)) {
            CharacterForms.append(text, " ");
        }
    }

    private void leave(Element element, String name) {
        if (name.equals("a")) {
            linkDepth--;
        } else if (element == row || (row == null && BlockElements.isBlock(name))) {
            flush(false);
            row = null;
            if (region != null && region.element == element) {
                region.close(passages.size());
                region = region.parent;
            }
            verbatim &= !name.equals("pre");
        }
    }

    private void addText(String raw) {
        if (verbatim && row == null && raw.indexOf('\n') >= 0) {
            addLines(raw);
            return;
        }
        if (!verbatim && EscapedMarkup.isIn(raw)) {
            leavings.escaped++;
            addDecoded(EscapedMarkup.decode(raw));
            return;
        }
        if (verbatim && row == null && raw.indexOf('\n') >= 0) {
            addLines(raw);
            return;
        }
        if (text.isEmpty() && !raw.isEmpty() && (raw.charAt(0) == '\u3000' || raw.charAt(0) == '\u00A0')) {
            indented = true;
        }
        if (apart && !raw.isEmpty()) {
            CharacterForms.append(text, " ");
        }
        apart = false;
        int before = text.length();
        CharacterForms.append(text, raw);
        linkLength += linkDepth > 0 ? text.length() - before : 0;
    }

    /** Preformatted text is broken where it is written so; an empty line ends a paragraph. */
    private void addLines(String raw) {
        int from = 0;
        for (int end = raw.indexOf('\n'); end >= 0; end = raw.indexOf('\n', from)) {
            addLine(raw.substring(from, end));
            from = end + 1;
            flush(!startsEmptyLine(raw, from));
        }
        addLine(raw.substring(from));
    }

    private void addLine(String line) {
        boolean opens = text.isEmpty();
        if (!line.isBlank()) {
            addText(line);
        }
        indented |= opens && (line.startsWith("  ") || line.startsWith("\t") || line.startsWith("\u3000"));
    }

    private static boolean startsEmptyLine(String raw, int from) {
        int at = from;
        while (at < raw.length() && (raw.charAt(at) == ' ' || raw.charAt(at) == '\r' || raw.charAt(at) == '\t')) {
            at++;
        }
        return at < raw.length() && raw.charAt(at) == '\n';
    }

    /** Doubly escaped text shows its white space, so that two spaces begin a paragraph. */
    private void addDecoded(String decoded) {
        String[] lines = decoded.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0 && row == null) {
                flush(true);
            }
            String line = lines[i];
            boolean open = line.length() > 2
                    && CharacterForms.isSpace(line.charAt(0))
                    && CharacterForms.isSpace(line.charAt(1));
            indented |= text.isEmpty() && (open || line.startsWith("\u3000"));
            CharacterForms.append(text, line);
        }
    }

    private void flush(boolean broken) {
        if (text.isEmpty()) {
            return;
        }
        String whole = text.toString();
        String line = JammerStrings.remove(whole);
        leavings.jammed += line.length() < whole.length() ? 1 : 0;
        line = line.strip();
        if (!line.isEmpty() && region != null) {
            boolean inRow = row != null;
            Passage passage = Passage.of(
                    region,
                    form(region, inRow),
                    inRow ? tidyCells(line) : line,
                    Math.min(linkLength, line.length()),
                    indented,
                    broken);
            passages.add(passage);
            region.add(passage, passages.size() - 1);
        }
        text.setLength(0);
        apart = false;
        linkLength = 0;
        indented = false;
    }

    private static String tidyCells(String line) {
        return line.replace(" \t", "\t").replace("\t ", "\t");
    }

    private static Block.Form form(Region region, boolean inRow) {
        if (inRow) {
            return Block.Form.TABLE_ROW;
        }
        Region at = region;
        for (int i = 0; i < 3 && at != null; i++, at = at.parent) {
            String name = at.element.normalName();
            if (BlockElements.isHeading(name)) {
                return Block.Form.HEADING;
            }
            if (name.equals("li")) {
                return Block.Form.LIST_ITEM;
            }
            if (!BlockElements.isParagraphLike(name)) {
                break;
            }
        }
        return Block.Form.PARAGRAPH;
    }
}
