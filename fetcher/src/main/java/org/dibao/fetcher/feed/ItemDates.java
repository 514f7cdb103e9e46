package org.dibao.fetcher.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dibao.contracts.SourceNote;
import org.dibao.contracts.SourceRepair;
import org.dibao.fetcher.page.PageDates;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a feed's items, read by us and taken out of the tree before Rome sees it. Rome drops the many that are
 * written in another form than their family's, takes CST for North America's, and spends two thirds of its time on
 * trying formats one after the other.
 */
final class ItemDates {

    /** In the order in which they count: when an item was published says more than when it was last touched. */
    private static final List<String> NAMES =
            List.of("pubDate", "published", "issued", "date", "created", "updated", "modified");

    /** RFC 822 with the four digits of RFC 1123, and RFC 3339; both also without seconds, as everybody writes them. */
    private static final Pattern PRESCRIBED = Pattern.compile(
            "(?i)(?:[a-z]{3},\\s*)?\\d{1,2} [a-z]{3} (?:\\d{2}|\\d{4}) \\d{1,2}:\\d{2}(?::\\d{2})?"
                    + " (?:[+-]\\d{4}|GMT|UTC?|Z|E[SD]T|CDT|MST|MDT|P[SD]T)"
                    + "|\\d{4}(?:-\\d{2}){0,2}|\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:\\d{2})");

    private static final Pattern CHINA = Pattern.compile("(?i).*\\bCST\\b.*", Pattern.DOTALL);
    private static final int SHOWN = 40;

    private final Map<Element, Instant> dates = new IdentityHashMap<>();
    private final Map<SourceRepair, String> repairs = new LinkedHashMap<>();

    private ItemDates() {}

    /** Reads the dates of the items and removes them. */
    static ItemDates takenFrom(ItemElements items) {
        ItemDates taken = new ItemDates();
        items.all().forEach(taken::take);
        return taken;
    }

    /** When an item was published, else changed; null where it does not say. */
    @Nullable
    Instant of(@Nullable Element item) {
        return item == null ? null : dates.get(item);
    }

    /** What was written otherwise than it should be, as notes; one example of each kind. */
    List<String> repairs() {
        return List.copyOf(repairs.values());
    }

    private void take(Element item) {
        List<Element> found = new ArrayList<>();
        for (String name : NAMES) {
            item.getChildren().stream()
                    .filter(child ->
                            child.getName().equals(name) && child.getChildren().isEmpty())
                    .forEach(found::add);
        }
        found.stream()
                .flatMap(element -> read(element.getTextTrim()).stream())
                .findFirst()
                .ifPresent(date -> dates.put(item, date));
        found.forEach(Element::detach);
    }

    private Optional<Instant> read(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> date = PageDates.in(text);
        if (date.isEmpty()) {
            note(SourceRepair.DATE_UNREAD, text);
        } else if (CHINA.matcher(text).matches()) {
            note(SourceRepair.DATE_IN_CHINA, text);
        } else if (!PRESCRIBED.matcher(text).matches()) {
            note(SourceRepair.DATE_IN_NO_FORM, text);
        }
        return date;
    }

    private void note(SourceRepair repair, String date) {
        repairs.putIfAbsent(repair, SourceNote.of(repair, shown(date)).text());
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
