package org.dibao.parser.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.dibao.parser.clean.CharacterForms;
import org.dibao.parser.clean.Restoration;
import org.dibao.parser.explain.Trace;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Takes apart a page of HTML, or an item of a feed that carries its text as HTML. */
final class HtmlPage {

    /** Deeper elements are put at this depth by the HTML parser; pages for readers have some forty levels. */
    private static final int DEEPEST = 256;

    /** A footer's address has about so much; two sentences have more. */
    private static final double LITTLE_PROSE = 3;

    private final Document document;
    private final PageMetadata metadata;
    private final LinkedData linkedData;
    private final @Nullable DiscuzThread thread;
    private final Restoration restoration;
    private final PageContent content;

    private HtmlPage(Document document) {
        this.document = document;
        this.metadata = PageMetadata.of(document);
        PageContent found = PassageCollector.collect(document);
        this.linkedData = LinkedData.of(found.landmarks());
        this.thread = DiscuzThread.of(document, found.landmarks());
        this.restoration = Restoration.of(texts(found));
        this.content = found.restored(restoration);
    }

    static HtmlPage parse(String html, @Nullable URI url) {
        Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        return new HtmlPage(parser.parseInput(html, url == null ? "" : url.toString()));
    }

    PageContent content() {
        return content;
    }

    /** What the page holds; null where nothing on it reads like a text. */
    @Nullable
    Findings findings(RawPage raw, Trace trace) {
        noteMarkup(trace);
        Body body = body(raw.feedContent(), raw.listedTitle() != null, trace);
        if (body == null) {
            trace.note("body", "none", "no element holds running prose");
            return null;
        }
        TitleFinder titles = new TitleFinder(content, metadata, linkedData, restoration, raw, trace);
        return new Findings(
                content,
                body,
                restoration,
                title(titles, body, raw, trace),
                titles.siteName(),
                metadata,
                linkedData,
                thread,
                trace);
    }

    private void noteMarkup(Trace trace) {
        if (trace.listens()) {
            String outcome = content.passages().size() + " passages of visible text in "
                    + content.regions().size() + " block elements";
            trace.note("markup", outcome, content.leavings().inWords());
            trace.note(
                    "restoration",
                    restoration.converted() ? "given back in simplified characters, without pinyin" : "left as it is",
                    restoration.converted()
                            ? "pinyin in brackets after traditional characters shows that a converter wrote this page"
                            : "no pinyin after traditional characters");
        }
    }

    /** A thread's subject is shown in one place, an item's title comes with the feed; others have to be looked for. */
    private String title(TitleFinder titles, Body body, RawPage raw, Trace trace) {
        String subject = thread == null ? null : thread.subject();
        String given = subject == null && raw.feedContent() ? raw.listedTitle() : subject;
        if (given == null || given.isBlank()) {
            return titles.title(body.first());
        }
        String title = restoration.restore(CharacterForms.normalise(given));
        trace.note("title", title, subject == null ? "given by the feed" : "the thread's subject");
        return title;
    }

    private @Nullable Body body(boolean feedContent, boolean listed, Trace trace) {
        if (feedContent) {
            trace.note("body", "the whole of it", "a feed item's own text");
            return BodyFinder.within(content, document.body());
        }
        Body post = thread == null ? null : BodyFinder.within(content, thread.post());
        if (post != null) {
            trace.note("body", post.passages().size() + " passages", "the first post of a Discuz! thread");
            return post;
        }
        Body prose = BodyFinder.byProse(content, trace);
        if (prose != null && prose.region().isInListOfTexts() && !saysArticle()) {
            return null;
        }
        if (prose != null && prose.region().score() >= LITTLE_PROSE && !prose.region().aside) {
            return Standfirst.with(content, prose);
        }
        Body files = LinkedFiles.body(content, prose);
        if (files != null) {
            trace.note("body", files.passages().size() + " passages", "links to files under the title, and no prose");
            return files;
        }
        Body table = DataTable.body(content);
        if (table != null) {
            trace.note("body", table.passages().size() + " passages", "a table of data under the title, and no prose");
            return table;
        }
        if (prose == null || !listed && BodyFinder.saysNothing(content, prose)) {
            return null;
        }
        return Standfirst.with(content, prose);
    }

    /** Whether a page says of itself that it is one text, and no list of others. */
    private boolean saysArticle() {
        String type = metadata.first("og:type");
        return "article".equals(type)
                || "news".equals(type)
                || linkedData.datePublished() != null
                || metadata.first("article:published_time", "ArticleTitle", "PubDate", "publishdate") != null;
    }

    private List<String> texts(PageContent found) {
        List<String> texts = new ArrayList<>();
        texts.add(found.windowTitle());
        found.passages().forEach(passage -> texts.add(passage.text()));
        return texts;
    }
}
