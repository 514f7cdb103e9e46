package org.dibao.console.source;

import java.net.URI;
import java.util.Locale;
import java.util.function.Predicate;

/** Ids of new sources: the host, so that people know them again, and a number where one host has several. */
final class SourceIds {

    private SourceIds() {}

    /** An id for a source at an address that no source has yet. */
    static String free(URI address, Predicate<String> taken) {
        String host = address.getHost()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String stem = host.isEmpty() ? "source" : host;
        String id = stem;
        for (int number = 2; taken.test(id); number++) {
            id = stem + "-" + number;
        }
        return id;
    }
}
