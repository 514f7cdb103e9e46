package org.dibao.fetcher.browser;

import java.net.URI;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dibao.network.Outcome.Answered;

/**
 * Scripts and style sheets that the pages of a site share, kept for a short while: each page is shown without anything
 * that another left behind, and would ask the site for all of them again.
 */
final class KeptParts {

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST_BYTES = 16 << 20;

    private final Map<URI, Part> parts = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    private record Part(Answered answer, long until) {}

    /** The part as it came lately. */
    synchronized Optional<Answered> find(URI address) {
        Part part = parts.get(address);
        if (part == null || System.nanoTime() - part.until() > 0) {
            drop(address);
            return Optional.empty();
        }
        return Optional.of(part.answer());
    }

    /** Keeps an answer, unless the site does not want that; the one that was not needed for longest makes room. */
    synchronized void keep(URI address, Answered answer) {
        String wish = answer.headers().first("Cache-Control").orElse("").toLowerCase(Locale.ROOT);
        if (answer.status() != 200
                || answer.truncated()
                || wish.contains("no-store")
                || wish.contains("no-cache")
                || wish.contains("private")) {
            return;
        }
        drop(address);
        parts.put(address, new Part(answer, System.nanoTime() + KEPT.toNanos()));
        bytes += answer.body().length;
        Iterator<Part> oldest = parts.values().iterator();
        while (bytes > MOST_BYTES && oldest.hasNext()) {
            bytes -= oldest.next().answer().body().length;
            oldest.remove();
        }
    }

    private void drop(URI address) {
        Part gone = parts.remove(address);
        bytes -= gone == null ? 0 : gone.answer().body().length;
    }
}
