package org.dibao.parser.page;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dibao.contracts.Attachment;
import org.dibao.contracts.Block;
import org.dibao.contracts.DatePrecision;
import org.dibao.parser.clean.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a page says, cleaned, before it is understood as an announcement.
 *
 * @param url where it came from; null where that is not known
 * @param title the title without the site's name, simplified where the page was mechanically converted; empty if none
 * @param blocks the main text, cleaned
 * @param language {@code zh}, {@code en} or {@code und}
 * @param converted whether the page was mechanically converted to traditional characters, and has been restored
 * @param publishedAt when it was published, as far as the page tells; null otherwise
 * @param publishedPrecision how exactly; null together with {@code publishedAt}
 * @param attribution where it says that the text comes from; null for nothing
 * @param publisher the outlet that it names as its publisher; null for none
 * @param metadata what the page states about itself under fixed names, keys as in the government page standard
 *     ({@code SiteIDCode}, {@code ColumnName}, …) and in disclosure tables without the spaces inside labels
 *     ({@code 索引号}, {@code 发文机关}, {@code 发文字号}, {@code 成文日期}, {@code 主题分类}, …); {@code Author}, {@code Editor} and
 *     {@code Supervisor} are the people who made it; {@code forum} names the software of a forum where anybody may post
 * @param truncated whether the page shows only a part of the text
 * @param saleSigns signs that the text is a sample for sale (a price, a preview cut off, …), each in words
 * @param attachments the files that the page offers, in order
 * @param continuedAt address of the page on which the text goes on; null where it ends on this one
 * @param attachedBlocks how many of the last blocks come from files that the page is only the cover of
 */
public record Page(
        @Nullable URI url,
        String title,
        List<Block> blocks,
        String language,
        boolean converted,
        @Nullable OffsetDateTime publishedAt,
        @Nullable DatePrecision publishedPrecision,
        @Nullable String attribution,
        @Nullable String publisher,
        Map<String, String> metadata,
        boolean truncated,
        List<String> saleSigns,
        List<Attachment> attachments,
        @Nullable URI continuedAt,
        int attachedBlocks) {

    /** A page without attachments, with the whole of its text. */
    public Page(
            @Nullable URI url,
            String title,
            List<Block> blocks,
            String language,
            boolean converted,
            @Nullable OffsetDateTime publishedAt,
            @Nullable DatePrecision publishedPrecision,
            @Nullable String attribution,
            @Nullable String publisher,
            Map<String, String> metadata,
            boolean truncated,
            List<String> saleSigns) {
        this(
                url,
                title,
                blocks,
                language,
                converted,
                publishedAt,
                publishedPrecision,
                attribution,
                publisher,
                metadata,
                truncated,
                saleSigns,
                List.of(),
                null,
                0);
    }

    /** The same with the text of its further pages, and where it goes on after them; null where it ends there. */
    public Page goingOn(List<Block> more, List<Attachment> files, @Nullable URI open) {
        boolean whole = open == null && saleSigns.isEmpty() && !endsInDots(more);
        return with(more, language, !whole, files, open, 0);
    }

    /** The same as the cover of files whose text follows it. */
    public Page withAttached(List<Block> attached, List<Attachment> files) {
        List<Block> all = new ArrayList<>(blocks);
        all.addAll(attached);
        String spoken = Language.ofText(title, all);
        return with(List.copyOf(all), spoken, truncated, files, continuedAt, attached.size());
    }

    private static boolean endsInDots(List<Block> blocks) {
        String last = blocks.isEmpty() ? "" : blocks.getLast().text();
        return last.endsWith("...") || last.endsWith("…");
    }

    private Page with(
            List<Block> text, String spoken, boolean cut, List<Attachment> files, @Nullable URI open, int attached) {
        return new Page(
                url,
                title,
                text,
                spoken,
                converted,
                publishedAt,
                publishedPrecision,
                attribution,
                publisher,
                metadata,
                cut,
                saleSigns,
                files,
                open,
                attached);
    }

    /** Characters of {@link #text()} that stand on the page itself. */
    public int ownLength() {
        return blocks.subList(0, blocks.size() - attachedBlocks).stream()
                .map(Block::text)
                .collect(Collectors.joining("\n"))
                .length();
    }

    /** The blocks' texts, one a line, exactly as {@link org.dibao.contracts.Announcement#text()} joins them. */
    public String text() {
        return blocks.stream().map(Block::text).collect(Collectors.joining("\n"));
    }
}
