package org.dibao.parser.part;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dibao.contracts.Attachment;
import org.dibao.contracts.Attachment.Reading;
import org.dibao.contracts.Block;
import org.dibao.contracts.DocumentPart;
import org.dibao.contracts.DocumentPart.Kind;
import org.dibao.parser.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * A page together with its parts, as far as they are known: the text of its further pages goes on where the first ends,
 * the text of its files follows under their names. What is still wanted follows from page and parts alone, so that the
 * same question is asked when a record comes again.
 */
public final class WholePage {

    /** Pages of one article, the first included. A longer one is a book, and its first pages tell what it orders. */
    public static final int MOST_PAGES = 20;

    /** Files of one page that are read; pages with more list forms and tables behind the one that matters. */
    public static final int MOST_FILES = 5;

    private final List<DocumentPart> parts;
    private final Page article;

    /**
     * A page with what was read of its parts.
     *
     * @param parts in the order in which they were asked for
     */
    public WholePage(Page first, List<DocumentPart> parts) {
        this.parts = parts;
        this.article = Article.whole(first, pages());
    }

    /** Why the text is only the cover of the page's files, in words; null where it is not. */
    public @Nullable String cover() {
        return CoverLine.sign(article);
    }

    /** The next part that is wanted; null where there is none. */
    public @Nullable Wanted wanted() {
        URI next = article.continuedAt();
        if (next != null && mayGoOn()) {
            return new Wanted(Kind.NEXT_PAGE, next.toString(), next);
        }
        if (cover() == null) {
            return null;
        }
        Map<URI, DocumentPart> answered = files();
        return toRead().stream()
                .filter(file -> !answered.containsKey(file.url()))
                .findFirst()
                .map(file -> new Wanted(Kind.ATTACHMENT, file.name(), file.url()))
                .orElse(null);
    }

    /** The page with all that its parts say. */
    public Page page() {
        if (cover() == null) {
            return article;
        }
        Map<URI, DocumentPart> read = files();
        List<Block> attached = new ArrayList<>();
        for (Attachment file : article.attachments()) {
            DocumentPart part = read.get(file.url());
            if (part != null && part.hasText()) {
                attached.add(new Block(Block.Form.HEADING, file.name()));
                attached.addAll(part.blocks());
            }
        }
        return article.withAttached(attached, readings(read));
    }

    private List<Attachment> readings(Map<URI, DocumentPart> read) {
        List<Attachment> chosen = toRead();
        return article.attachments().stream()
                .map(file -> {
                    DocumentPart part = read.get(file.url());
                    if (part != null) {
                        return file.read(part.reading());
                    }
                    boolean known = chosen.contains(file);
                    return known ? file : file.read(FileNames.isReadable(file) ? Reading.TOO_MANY : Reading.OTHER_KIND);
                })
                .toList();
    }

    /** An archive beside other files holds the same ones, for whoever wants them all at once. */
    private List<Attachment> toRead() {
        List<Attachment> readable =
                article.attachments().stream().filter(FileNames::isReadable).toList();
        boolean archivesAlone = readable.stream().allMatch(FileNames::isArchive);
        return readable.stream()
                .filter(file -> archivesAlone || !FileNames.isArchive(file))
                .limit(MOST_FILES)
                .toList();
    }

    private Map<URI, DocumentPart> files() {
        Map<URI, DocumentPart> files = new LinkedHashMap<>();
        parts.stream().filter(part -> part.kind() == Kind.ATTACHMENT).forEach(part -> files.put(part.url(), part));
        return files;
    }

    private List<DocumentPart> pages() {
        return parts.stream().filter(part -> part.kind() == Kind.NEXT_PAGE).toList();
    }

    private boolean mayGoOn() {
        List<DocumentPart> pages = pages();
        boolean failed = !pages.isEmpty() && !pages.getLast().hasText();
        return !failed && pages.size() + 1 < MOST_PAGES;
    }
}
