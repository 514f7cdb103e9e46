package org.dibao.console.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.dibao.contracts.SourceKind;
import org.jspecify.annotations.Nullable;

/**
 * Which sources are listed, and how. It is what stands in the page's address, so that it outlives what is done there.
 *
 * @param q words that the name, the address, the issuer or the id must have; empty for any
 * @param state null for any
 * @param kind null for any
 * @param region a region's code, which stands for all below it too, or what was typed and is none; null for any
 * @param host a host, which stands for those below it too; null for any
 * @param order how they are sorted
 * @param page counted from 1
 */
record SourceSelection(
        String q,
        @Nullable SourceCondition state,
        @Nullable SourceKind kind,
        @Nullable String region,
        @Nullable String host,
        SourceOrder order,
        int page) {

    SourceSelection withState(@Nullable SourceCondition changed) {
        return new SourceSelection(q, changed, kind, region, host, order, 1);
    }

    SourceSelection withKind(@Nullable SourceKind changed) {
        return new SourceSelection(q, state, changed, region, host, order, 1);
    }

    SourceSelection withRegion(@Nullable String changed) {
        return new SourceSelection(q, state, kind, changed, host, order, 1);
    }

    SourceSelection withHost(@Nullable String changed) {
        return new SourceSelection(q, state, kind, region, changed, order, 1);
    }

    public SourceSelection withOrder(SourceOrder changed) {
        return new SourceSelection(q, state, kind, region, host, changed, 1);
    }

    public SourceSelection withPage(int changed) {
        return new SourceSelection(q, state, kind, region, host, order, changed);
    }

    /** Whether nothing is left out. */
    public boolean isEverything() {
        return q.isEmpty() && state == null && kind == null && region == null && host == null;
    }

    /** The address under a path. */
    public String address(String path) {
        return path + query();
    }

    /** What follows the path: a question mark and the choices that were made, or nothing. */
    public String query() {
        StringJoiner pairs = new StringJoiner("&", "?", "").setEmptyValue("");
        add(pairs, "q", q.isEmpty() ? null : q);
        add(pairs, "state", state);
        add(pairs, "kind", kind);
        add(pairs, "region", region);
        add(pairs, "host", host);
        add(pairs, "sort", order == SourceOrder.TROUBLE ? null : order);
        add(pairs, "page", page == 1 ? null : page);
        return pairs.toString();
    }

    private static void add(StringJoiner pairs, String name, @Nullable Object value) {
        if (value != null) {
            pairs.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }
}
