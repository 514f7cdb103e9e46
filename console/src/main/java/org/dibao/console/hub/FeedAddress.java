package org.dibao.console.hub;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dibao.console.gazette.Selection;
import org.dibao.console.gazette.SelectionForm;
import org.jspecify.annotations.Nullable;

/**
 * A feed of ours, by the address that it names itself by.
 *
 * @param path {@code /feed.atom}, {@code /feed.rss} or {@code /feed.json}
 * @param selection what it is a feed of
 */
record FeedAddress(String path, Selection selection) {

    /** The feeds of everything. */
    static final List<FeedAddress> OF_EVERYTHING = List.of(
            new FeedAddress("/feed.atom", Selection.ALL),
            new FeedAddress("/feed.rss", Selection.ALL),
            new FeedAddress("/feed.json", Selection.ALL));

    /** Path and query, as {@link #read} takes them. */
    String text() {
        return selection.address(path);
    }

    /** Reads what {@link #text} wrote; empty for anything else. */
    static Optional<FeedAddress> read(String text) {
        int mark = text.indexOf('?');
        try {
            Map<String, String> fields = mark < 0 ? Map.of() : fields(text.substring(mark + 1));
            SelectionForm form = new SelectionForm(
                    fields.get("q"),
                    fields.get("region"),
                    fields.get("kind"),
                    fields.get("standing"),
                    fields.get("issuer"),
                    day(fields.get("from")),
                    day(fields.get("to")),
                    null);
            FeedAddress read = new FeedAddress(mark < 0 ? text : text.substring(0, mark), form.toSelection());
            return read.text().equals(text) ? Optional.of(read) : Optional.empty();
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> fields(String query) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            fields.put(
                    pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
