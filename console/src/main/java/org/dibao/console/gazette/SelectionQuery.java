package org.dibao.console.gazette;

import java.util.Locale;
import java.util.StringJoiner;
import org.dibao.search.query.ParsedQuery;
import org.dibao.search.query.Query;
import org.jspecify.annotations.Nullable;

/** Says a selection in the query language, so that a search, its feed and its subscription are one thing. */
public final class SelectionQuery {

    private SelectionQuery() {}

    /** The whole selection as one search text; empty for everything. */
    public static String text(Selection selection) {
        return text(selection, "within:");
    }

    /**
     * The same for what binds the region, issued there or above, in place of what is issued within it; null where no
     * region was picked.
     */
    public static @Nullable String bindingText(Selection selection) {
        return selection.region() == null ? null : text(selection, "region:");
    }

    private static String text(Selection selection, String regionField) {
        StringJoiner parts = new StringJoiner(" ");
        if (selection.region() != null) {
            parts.add(regionField + selection.region());
        }
        if (selection.kind() != null) {
            parts.add("kind:" + word(selection.kind()));
        }
        if (selection.standing() != null) {
            parts.add("standing:" + word(selection.standing()));
        }
        if (selection.issuer() != null) {
            parts.add(issuer(selection.issuer()));
        }
        if (selection.from() != null) {
            parts.add("after:" + selection.from());
        }
        if (selection.to() != null) {
            parts.add("before:" + selection.to().plusDays(1));
        }
        String search = selection.q();
        if (search.isBlank() || parts.length() == 0) {
            return search + parts;
        }
        return "(" + search + ") " + parts;
    }

    private static String issuer(String name) {
        return "issuer:\"" + name.replaceAll("[\"“”]", " ") + "\"";
    }

    /** Whether a name has anything in it that an issuer can be looked for by. */
    static boolean names(String issuer) {
        return Query.parse(issuer(issuer)) instanceof ParsedQuery.Ok;
    }

    /** A constant as the query language spells it, {@code public-notice}. */
    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The search as typed, read alone, so that what is wrong is found at the place where it was typed. */
    public static ParsedQuery typed(Selection selection, Locale language) {
        return Query.parse(selection.q(), language);
    }

    /**
     * The whole selection, whose search is known to be readable.
     *
     * @throws IllegalArgumentException if it is not
     */
    public static Query of(Selection selection) {
        return of(text(selection));
    }

    /**
     * A text of our own making.
     *
     * @throws IllegalArgumentException if it cannot be read
     */
    static Query of(String text) {
        return switch (Query.parseWrapped(text)) {
            case ParsedQuery.Ok ok -> ok.query();
            case ParsedQuery.Invalid invalid ->
                throw new IllegalArgumentException("The search cannot be read: " + invalid.message());
        };
    }
}
