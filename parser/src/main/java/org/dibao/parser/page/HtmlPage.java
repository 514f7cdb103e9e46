package org.dibao.parser.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.dibao.parser.clean.CharacterForms;
import org.dibao.parser.clean.Restoration;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Takes apart a page of HTML, or an item of a feed that carries its text as HTML. */
final class HtmlPage {

    /** Deeper elements are put at this depth by the HTML parser; pages for readers have some forty levels. */
    private static final int DEEPEST = 256;

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
    Findings findings(RawPage raw) {
        Body body = body(raw.feedContent());
        if (body == null) {
            return null;
        }
        TitleFinder titles = new TitleFinder(content, metadata, linkedData, restoration, raw.listedTitle());
        return new Findings(
                content, body, restoration, title(titles, body, raw), titles.siteName(), metadata, linkedData, thread);
    }

    /** A thread's subject is shown in one place, an item's title comes with the feed; others have to be looked for. */
    private String title(TitleFinder titles, Body body, RawPage raw) {
        String subject = thread == null ? null : thread.subject();
        String given = subject == null && raw.feedContent() ? raw.listedTitle() : subject;
        return given == null || given.isBlank()
                ? titles.title(body.first())
                : restoration.restore(CharacterForms.normalise(given));
    }

    private @Nullable Body body(boolean feedContent) {
        if (feedContent) {
            return BodyFinder.within(content, document.body());
        }
        Body post = thread == null ? null : BodyFinder.within(content, thread.post());
        return post == null ? BodyFinder.byProse(content) : post;
    }

    private List<String> texts(PageContent found) {
        List<String> texts = new ArrayList<>();
        texts.add(document.title());
        found.passages().forEach(passage -> texts.add(passage.text()));
        return texts;
    }
}
