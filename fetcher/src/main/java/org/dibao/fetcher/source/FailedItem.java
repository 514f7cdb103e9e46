package org.dibao.fetcher.source;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An item that could not be fetched, as {@code SourcePolled.failedItems} tells it to people and to the next poll.
 *
 * @param address where the item is
 * @param reason why it could not be fetched
 * @param tries how often it was tried
 */
record FailedItem(String address, String reason, int tries) {

    /** So often an item is tried before the list goes on without it. */
    static final int MOST_TRIES = 5;

    private static final Pattern WRITTEN =
            Pattern.compile("(\\S+) \\(try (\\d{1,4}) of " + MOST_TRIES + "\\): (.*)", Pattern.DOTALL);

    static Optional<FailedItem> read(String line) {
        Matcher written = WRITTEN.matcher(line);
        return written.matches()
                ? Optional.of(new FailedItem(written.group(1), written.group(3), Integer.parseInt(written.group(2))))
                : Optional.empty();
    }

    boolean givenUp() {
        return tries >= MOST_TRIES;
    }

    @Override
    public String toString() {
        return address + " (try " + tries + " of " + MOST_TRIES + "): " + reason;
    }
}
