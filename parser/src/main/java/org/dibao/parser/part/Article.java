package org.dibao.parser.part;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dibao.contracts.Attachment;
import org.dibao.contracts.Block;
import org.dibao.contracts.DocumentPart;
import org.dibao.parser.page.Page;
import org.jspecify.annotations.Nullable;

/** An article that is put together page by page. For one article; used up by {@link #whole}. */
final class Article {

    private final List<Block> blocks;
    private final List<Attachment> files;
    private final Set<URI> seen = new HashSet<>();
    private final Set<List<Block>> texts = new HashSet<>();
    private @Nullable URI next;

    private Article(Page first) {
        this.blocks = new ArrayList<>(first.blocks());
        this.files = new ArrayList<>(first.attachments());
        this.next = first.continuedAt();
        URI url = first.url();
        if (url != null) {
            seen.add(url);
        }
        texts.add(first.blocks());
    }

    /** The first page with those that follow it. */
    static Page whole(Page first, List<DocumentPart> pages) {
        if (pages.isEmpty()) {
            return first;
        }
        Article article = new Article(first);
        pages.forEach(article::add);
        return first.goingOn(article.blocks, article.files, article.next);
    }

    private void add(DocumentPart page) {
        if (!page.hasText()) {
            next = page.url();
            return;
        }
        seen.add(page.url());
        // The same text under another address: some sites answer so to every number after the last.
        if (!texts.add(page.blocks())) {
            next = null;
            return;
        }
        blocks.addAll(page.blocks());
        page.attachments().forEach(this::add);
        URI after = page.continuedAt();
        // A "next page" that was read already: the circle is closed, and the text is whole.
        next = after == null || seen.contains(after) ? null : after;
    }

    private void add(Attachment file) {
        if (files.stream().noneMatch(known -> known.url().equals(file.url()))) {
            files.add(file);
        }
    }
}
