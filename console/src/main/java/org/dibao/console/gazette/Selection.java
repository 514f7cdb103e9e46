package org.dibao.console.gazette;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.StringJoiner;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What a reader has chosen to see: a search and what was picked beside it. It is what stands in the page's address.
 *
 * @param q the search as typed; empty for everything
 * @param region code of a region, which stands for all below it too; null for any
 * @param kind null for any
 * @param standing null for any but samples
 * @param issuer an authority's full name; null for any
 * @param from first day; null for no limit
 * @param to last day; null for no limit
 * @param page counted from 1
 */
public record Selection(
        String q,
        @Nullable String region,
        @Nullable AnnouncementKind kind,
        @Nullable Standing standing,
        @Nullable String issuer,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int page) {

    /** Everything, newest first. */
    public static final Selection ALL = new Selection("", null, null, null, null, null, null, 1);

    public boolean isEverything() {
        return withPage(1).equals(ALL);
    }

    public Selection withQ(String changed) {
        return new Selection(changed, region, kind, standing, issuer, from, to, 1);
    }

    public Selection withRegion(@Nullable String changed) {
        return new Selection(q, changed, kind, standing, issuer, from, to, 1);
    }

    public Selection withKind(@Nullable AnnouncementKind changed) {
        return new Selection(q, region, changed, standing, issuer, from, to, 1);
    }

    public Selection withStanding(@Nullable Standing changed) {
        return new Selection(q, region, kind, changed, issuer, from, to, 1);
    }

    /** The sample texts among it, which are not shown unless asked for. */
    public Selection withSamples() {
        return withStanding(Standing.TEMPLATE);
    }

    public Selection withIssuer(@Nullable String changed) {
        return new Selection(q, region, kind, standing, changed, from, to, 1);
    }

    public Selection withDates(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Selection(q, region, kind, standing, issuer, first, last, 1);
    }

    public Selection withPage(int changed) {
        return new Selection(q, region, kind, standing, issuer, from, to, changed);
    }

    /** The address of the front page that shows it. */
    public String address() {
        return address("/");
    }

    /** The same under another path. */
    public String address(String path) {
        StringJoiner pairs = new StringJoiner("&", path + "?", "").setEmptyValue(path);
        add(pairs, "q", q.isBlank() ? null : q);
        add(pairs, "region", region);
        add(pairs, "kind", kind);
        add(pairs, "standing", standing);
        add(pairs, "issuer", issuer);
        add(pairs, "from", from);
        add(pairs, "to", to);
        add(pairs, "page", page == 1 ? null : page);
        return pairs.toString();
    }

    private static void add(StringJoiner pairs, String name, @Nullable Object value) {
        if (value != null) {
            pairs.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }
}
