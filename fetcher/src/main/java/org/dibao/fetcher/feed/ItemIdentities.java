package org.dibao.fetcher.feed;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dibao.fetcher.item.Hashes;
import org.jspecify.annotations.Nullable;

/**
 * By what a feed's items are known: guid, else link, else content.
 *
 * <p>Two habits of publishers are allowed for. A guid that several items of a feed share says nothing, so what tells
 * the items apart is added to it; and a guid that contains the headline changes when the headline is corrected, so it
 * counts without it.
 */
final class ItemIdentities {

    /** What is shorter stands in guids by chance. */
    private static final int SHORTEST_HEADLINE = 4;

    private final Map<String, Long> guids;
    private final Map<String, Long> shortened;
    private final Map<String, Long> told;

    private ItemIdentities(List<Raw> items) {
        guids = uses(items, raw -> text(raw.guid()));
        shortened = uses(items, ItemIdentities::withoutHeadline);
        told = uses(items, ItemIdentities::told);
    }

    /** The items with their identities instead of their guids. */
    static List<FeedItem> settled(List<Raw> items) {
        ItemIdentities identities = new ItemIdentities(items);
        return items.stream()
                .map(item -> item.identifiedBy(identities.of(item)))
                .toList();
    }

    private static Map<String, Long> uses(List<Raw> items, Function<Raw, String> name) {
        return items.stream().collect(Collectors.groupingBy(name, Collectors.counting()));
    }

    private String of(Raw raw) {
        String guid = raw.guid();
        if (guid == null) {
            return raw.link() != null ? raw.link().toString() : contentOf(raw);
        }
        if (guids.getOrDefault(guid, 0L) > 1) {
            return told.getOrDefault(told(raw), 0L) == 1 ? told(raw) : told(raw) + contentOf(raw);
        }
        String shorter = withoutHeadline(raw);
        boolean telling = !shorter.equals(guid)
                && shorter.chars().anyMatch(Character::isDigit)
                && shortened.getOrDefault(shorter, 0L) == 1;
        if (telling) {
            return shorter;
        }
        return shorter.equals(guid) || raw.link() == null ? guid : raw.link().toString();
    }

    /** A guid with what an item of the same guid most likely has of its own. */
    private static String told(Raw raw) {
        return text(raw.guid()) + "#"
                + Hashes.shortHash(String.valueOf(raw.link()), text(raw.item().title()));
    }

    private static String withoutHeadline(Raw raw) {
        String title = text(raw.item().title()).strip();
        return title.length() < SHORTEST_HEADLINE
                ? text(raw.guid())
                : text(raw.guid()).replace(title, "");
    }

    private static String contentOf(Raw raw) {
        FeedItem item = raw.item();
        return Hashes.shortHash(text(item.title()), text(item.summary()), text(item.content()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /**
     * An item before its identity is settled.
     *
     * @param guid what the feed calls it; null for nothing
     * @param item everything else
     */
    record Raw(@Nullable String guid, FeedItem item) {

        @Nullable
        URI link() {
            return item.link();
        }

        FeedItem identifiedBy(String id) {
            return new FeedItem(
                    id, item.title(), item.link(), item.publishedAt(), item.author(), item.summary(), item.content());
        }
    }
}
