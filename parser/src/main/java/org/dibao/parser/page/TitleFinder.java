package org.dibao.parser.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dibao.contracts.Block;
import org.dibao.lexicon.characters.Simplifier;
import org.dibao.parser.clean.CharacterForms;
import org.dibao.parser.clean.Han;
import org.dibao.parser.clean.Restoration;
import org.dibao.parser.explain.Trace;
import org.jspecify.annotations.Nullable;

/**
 * Finds the title that the text has, not the one that the window shows: what the page declares, or the heading that the
 * window's title contains, or the window's title without the names of site and column. All of it restored.
 */
final class TitleFinder {

    private static final int SHORTEST = 4;

    /** A heading that is the whole title in the window may be a word. */
    private static final int SHORTEST_HEADING = 2;

    /** Marks that a line may have more than the window's title. */
    private static final int SLACK = 6;

    /** Rows of a table of disclosure. */
    private static final int ABOVE = 30;

    /** Of a line with one comma. */
    private static final double LITTLE_PROSE = 2.5;

    /** Passages without prose at the beginning of a text, among which its heading may stand. */
    private static final int HEAD = 6;

    private static final int LONGEST = 200;

    /** A line that is no heading by its markup must look more like a title. */
    private static final int SHORTEST_LINE = 9;

    private static final int LONGEST_LINE = 80;

    /** A short line that ends so is a title too. */
    private static final Phrases FORMS = Phrases.of(
            "公告", "通告", "通知", "通报", "启事", "公示", "声明", "决定", "意见", "办法", "规定", "方案", "命令", "禁火令", "函", "批复", "解读",
            "倡议书");

    /** A window's title that is longer tells more than the name of a site or a column. */
    private static final int LONGEST_SITE = 14;

    /** A heading belongs to the text if at most so many passages, such as a line of credits, stand between. */
    private static final int NEAR = 8;

    private final List<Passage> passages;
    private final int shown;
    private final WindowTitle window;

    /** Whether the first part of the window's title stands on the page; null as long as nobody asked. */
    private @Nullable Boolean windowShown;

    private final String bareWindow;
    private final List<String> bareParts;
    private final @Nullable FounderProperty edition;
    private final PageMetadata metadata;
    private final LinkedData linkedData;
    private final Restoration restoration;
    private final String listed;
    private final boolean laterPage;
    private final Trace trace;

    TitleFinder(
            PageContent content,
            PageMetadata metadata,
            LinkedData linkedData,
            Restoration restoration,
            RawPage raw,
            Trace trace) {
        this.passages = content.passages();
        this.shown = content.titlePassage();
        this.window = WindowTitle.of(restoration.restore(CharacterForms.normalise(content.windowTitle())));
        this.bareWindow = BareText.of(window.text());
        this.bareParts = window.parts().stream().map(BareText::of).toList();
        this.edition = content.landmarks().edition();
        this.metadata = metadata;
        this.linkedData = linkedData;
        this.restoration = restoration;
        String given = raw.listedTitle();
        this.listed = given == null ? "" : restoration.restore(CharacterForms.normalise(given));
        this.laterPage = NextPage.isLaterPage(raw.url());
        this.trace = trace;
    }

    /** The title of the text that begins at this passage; empty where the page has none. */
    String title(int bodyStart) {
        String declared = restored(metadata.first("ArticleTitle"));
        if (isTitle(declared)) {
            return found(declared, "declared as ArticleTitle");
        }
        if (edition != null && edition.title().length() >= SHORTEST_HEADING) {
            return found(restored(edition.title()), "written by the newspaper's publishing system");
        }
        String above = headingAbove(bodyStart);
        String heading = headingInWindow(bodyStart);
        boolean nameOfSite = !above.isEmpty()
                && isWholeWindow(heading)
                && (isFar(heading, bodyStart) || isAboveLinks(heading, above));
        if (!heading.isEmpty() && !nameOfSite) {
            return found(heading, "the heading that the window's title contains");
        }
        boolean onlySite = window.text().isEmpty()
                || window.text().equals(siteName())
                || window.parts().size() == 1;
        String whole = wholeOfCut(bodyStart);
        if (!whole.isEmpty()) {
            return found(whole, "the line that begins as the window's title, which is cut");
        }
        boolean telling = above.length() >= SHORTEST_LINE && linkedData.headline() == null;
        if (!above.isEmpty() && (onlySite || telling && heading.isEmpty())) {
            return found(above, "the heading above the text");
        }
        boolean stated = linkedData.headline() != null || metadata.first("og:title", "twitter:title") != null;
        boolean tooShort = window.text().length() <= LONGEST_SITE;
        String line = onlySite && tooShort && !stated ? lineAbove(bodyStart) : "";
        String tabled = onlySite && tooShort && !stated ? titleInTable(bodyStart) : "";
        if (!tabled.isEmpty()) {
            return found(tabled, "stated in the table above the text; the window's title names only the site");
        }
        if (!line.isEmpty()) {
            return found(line, "the line above the text; the window's title names only the site");
        }
        String bracketed = stated || isWindowShown() ? "" : bracketedOpening(bodyStart);
        if (!bracketed.isEmpty()) {
            return found(bracketed, "in brackets at the beginning of the text; the page has no title of its own");
        }
        String declaredOrWindow = Arrays.asList(
                        linkedData.headline(), metadata.first("og:title", "twitter:title"), window.text(), listed)
                .stream()
                .map(this::restored)
                .filter(TitleFinder::isTitle)
                .findFirst()
                .map(this::withoutSite)
                .orElse("");
        return found(
                declaredOrWindow,
                declaredOrWindow.isEmpty()
                        ? "neither declared nor shown"
                        : "declared, or the window's title without its site");
    }

    private String found(String title, String reason) {
        String whole = laterPage ? withoutPageNumber(title) : title;
        trace.note("title", whole.isEmpty() ? "none" : whole, reason);
        return whole;
    }

    /** The second page of a text is called so: …(2). */
    private static String withoutPageNumber(String title) {
        int close = title.length() - 1;
        if (close < SHORTEST || ")）".indexOf(title.charAt(close)) < 0) {
            return title;
        }
        int open = Math.max(title.lastIndexOf('(', close), title.lastIndexOf('（', close));
        boolean number = open > 0
                && close - open <= 3
                && title.substring(open + 1, close).chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? title.substring(0, open).strip() : title;
    }

    /** The name of the site, where the page declares it or the window's title gives it; null otherwise. */
    @Nullable
    String siteName() {
        String declared = metadata.first("SiteName", "og:site_name", "application-name");
        declared = declared == null ? linkedData.publisher() : declared;
        if (declared != null) {
            return restored(declared);
        }
        return window.parts().size() > 1 ? window.parts().getLast() : null;
    }

    /** The longest heading, or line near the text, that is a part of the window's title, but not the site's name. */
    private String headingInWindow(int bodyStart) {
        String best = "";
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            String text = wholeHeading(i);
            boolean title = isTitle(text) || isWordAsTitle(text, passage);
            boolean candidate = text.length() > best.length() && title && (i == shown || !passage.isLink());
            boolean contained =
                    candidate && BareText.isIn(bareWindow, text) && (!isSiteName(text) || isInMiddle(text, passage));
            if (contained && ((i >= bodyStart - NEAR - 4 && i <= bodyStart + 1) || isHeading(passage))) {
                best = text;
            }
        }
        return best;
    }

    /** The line near the text that goes on where the window's title ends in dots; empty for none. */
    private String wholeOfCut(int bodyStart) {
        String begun = BareText.beginning(window.text());
        for (int i = Math.max(0, bodyStart - NEAR); i <= Math.min(bodyStart + 1, passages.size() - 1); i++) {
            String text = passages.get(i).text();
            boolean may = !begun.isEmpty()
                    && text.length() <= LONGEST_LINE
                    && !passages.get(i).isLink();
            if (may && BareText.of(text).startsWith(begun)) {
                return text;
            }
        }
        return "";
    }

    private boolean isWordAsTitle(String text, Passage passage) {
        return text.length() >= SHORTEST_HEADING && passage.isHeading() && text.equals(window.title());
    }

    /** {@code Office | Title | Department}: a heading of the first rank is a title there, if it says more than what is before. */
    private boolean isInMiddle(String text, Passage passage) {
        return passage.isHeading()
                && Standfirst.isOfFirstRank(passage.region())
                && text.length() > window.title().length()
                && !text.equals(window.parts().getLast());
    }

    /** A passage with those that go on with it behind a break or in a paragraph of their own, as far as the window's title has them in one. */
    private String wholeHeading(int first) {
        Passage passage = passages.get(first);
        String text = passage.text();
        if (text.length() > window.text().length() + SLACK || !BareText.isIn(bareWindow, text)) {
            return text;
        }
        for (int i = first; i < Math.min(first + 3, passages.size() - 1); i++) {
            Passage next = passages.get(i + 1);
            boolean goesOn = next.text().indexOf('〔') < 0
                    && (next.region() == passage.region() || next.region().parent == passage.region().parent);
            if (!goesOn || !isInPart(text + next.text())) {
                return text;
            }
            text = joined(text, next.text());
        }
        return text;
    }

    /** Words of letters keep their space; Chinese has none. */
    private static String joined(String first, String second) {
        return Han.is(first.charAt(first.length() - 1)) || Han.is(second.charAt(0))
                ? first + second
                : first + " " + second;
    }

    private boolean isWholeWindow(String heading) {
        return window.parts().size() == 1 && BareText.of(heading).equals(BareText.of(window.text()));
    }

    /** Whether no line of this text stands near the beginning of the main text: then it is at the top of the site. */
    private boolean isFar(String heading, int bodyStart) {
        for (int i = Math.max(0, bodyStart - NEAR); i <= Math.min(bodyStart + 1, passages.size() - 1); i++) {
            if (passages.get(i).text().equals(heading)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the links of the site stand between a line and a heading further down. */
    private boolean isAboveLinks(String line, String heading) {
        boolean below = false;
        boolean links = false;
        for (Passage passage : passages) {
            String text = passage.text();
            if (below && links && passage.isHeading() && text.equals(heading)) {
                return true;
            }
            links |= below && passage.isLink();
            below |= text.equals(line) && !passage.isHeading();
        }
        return false;
    }

    /** The longest line right above the text, or at its beginning, that reads like a title; one that is set off before others. */
    private String lineAbove(int bodyStart) {
        String best = "";
        boolean bestSetOff = false;
        for (int i = Math.max(0, bodyStart - 5); i <= Math.min(bodyStart + 1, passages.size() - 1); i++) {
            Passage passage = passages.get(i);
            String text = passage.text();
            boolean longEnough = text.length() >= SHORTEST_LINE || (text.length() >= SHORTEST && FORMS.end(text));
            boolean setOff = text.length() >= SHORTEST && text.length() <= LONGEST_LINE && Emphasis.isOn(passage);
            boolean candidate = (longEnough || setOff) && text.length() <= LONGEST_LINE && passage.linkLength() == 0;
            boolean better = setOff == bestSetOff ? text.length() > best.length() : setOff;
            if (candidate && better && readsLikeTitle(text) && !Disclosure.isPart(passage) && !isSiteName(text)) {
                best = text;
                bestSetOff = setOff;
            }
        }
        return best;
    }

    private String titleInTable(int bodyStart) {
        List<Passage> above = passages.subList(Math.max(0, bodyStart - ABOVE), bodyStart);
        String stated = Disclosure.of(above).getOrDefault("标题", "");
        return isTitle(stated) ? stated : "";
    }

    private static boolean readsLikeTitle(String line) {
        String plain = Simplifier.simplify(line);
        return "。，；：！.,;:!?".indexOf(line.charAt(line.length() - 1)) < 0
                && "：:>|\t".chars().noneMatch(mark -> line.indexOf(mark) >= 0)
                && line.indexOf('。') < 0
                && !Leftovers.isNotice(plain)
                && !Credits.isLine(plain)
                && TimeScanner.first(plain) == null;
    }

    private static boolean isHeading(Passage passage) {
        if (passage.form() == Block.Form.HEADING) {
            return true;
        }
        String names = passage.region().element.className() + " "
                + passage.region().element.id();
        return names.length() > 1 && names.toLowerCase(Locale.ROOT).contains("tit");
    }

    /** A part behind the first is the site's name, unless the first is a page's kind (查看主题) that is shown nowhere. */
    private boolean isSiteName(String text) {
        return (window.isBehindTitle(text) && (isWindowShown() || text.length() <= LONGEST_SITE))
                || text.equals(restored(metadata.first("SiteName", "og:site_name")));
    }

    /** Whether some line of the page is the window's title, or begins with it. */
    private boolean isWindowShown() {
        if (windowShown == null) {
            String title = BareText.of(window.title());
            windowShown = passages.stream()
                    .anyMatch(passage -> BareText.of(passage.text()).startsWith(title));
        }
        return windowShown;
    }

    /** What a post in a social network begins with: {@code 【关于停水的公告】因…}. Empty for none. */
    private String bracketedOpening(int bodyStart) {
        String first = bodyStart < passages.size() ? passages.get(bodyStart).text() : "";
        int close = first.startsWith("【") ? first.indexOf('】') : -1;
        boolean title = close > SHORTEST && close <= LONGEST_LINE;
        return title ? first.substring(1, close).strip() : "";
    }

    /** The last heading above the text; else the first among what stands at its beginning before any prose. */
    private String headingAbove(int bodyStart) {
        for (int i = Math.min(bodyStart + 1, passages.size() - 1); i >= Math.max(0, bodyStart - NEAR); i--) {
            if (isHeadingOfText(passages.get(i))) {
                return withLinesAbove(i);
            }
        }
        for (int i = bodyStart; i < Math.min(bodyStart + HEAD, passages.size()); i++) {
            Passage passage = passages.get(i);
            if (isHeadingOfText(passage)) {
                return passage.text();
            }
            if (passage.prose() > LITTLE_PROSE) {
                return "";
            }
        }
        return "";
    }

    /** A heading with those of its lines that stand above a break in it. */
    private String withLinesAbove(int last) {
        String whole = passages.get(last).text();
        for (int i = last - 1;
                i >= 0 && passages.get(i).region() == passages.get(last).region();
                i--) {
            String longer = joined(passages.get(i).text(), whole);
            if (!isTitle(longer)) {
                return whole;
            }
            whole = longer;
        }
        return whole;
    }

    private boolean isHeadingOfText(Passage passage) {
        String text = passage.text();
        return passage.isHeading()
                && !passage.isLink()
                && isTitle(text)
                && !isSiteName(text)
                && !OtherMatters.head(text)
                && !TimeScanner.startsAt(text, 0);
    }

    /** The whole as far as the list gave it, or its first part. */
    private String withoutSite(String full) {
        boolean asListed = isTitle(listed) && BareText.of(full).startsWith(BareText.of(listed));
        return asListed ? listed : WindowTitle.of(full).title();
    }

    private String restored(@Nullable String text) {
        return text == null ? "" : restoration.restore(text);
    }

    private static boolean isTitle(String text) {
        return text.length() >= SHORTEST && text.length() <= LONGEST;
    }

    /** Whether one part of the window's title has this text. */
    private boolean isInPart(String text) {
        return text.length() <= window.text().length() + SLACK
                && bareParts.stream().anyMatch(part -> BareText.isIn(part, text));
    }
}
