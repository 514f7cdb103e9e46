package org.dibao.contracts;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An item that could not be fetched, as {@link SourcePolled#failedItems} tells it to people and to the next poll.
 *
 * @param address where the item is
 * @param reason why it could not be fetched, a {@link SourceFault} as {@link SourceNote} writes it; a sentence of an
 *     older version
 * @param tries how often it was tried
 */
public record FailedItem(String address, String reason, int tries) {

    /** So often an item is tried before the list goes on without it. */
    public static final int MOST_TRIES = 5;

    private static final Pattern WRITTEN =
            Pattern.compile("(\\S+) \\(try (\\d{1,4}) of " + MOST_TRIES + "\\): (.*)", Pattern.DOTALL);

    /** The item behind a line of a report; empty for a line that is none. */
    public static Optional<FailedItem> read(String line) {
        Matcher written = WRITTEN.matcher(line);
        return written.matches()
                ? Optional.of(new FailedItem(written.group(1), written.group(3), Integer.parseInt(written.group(2))))
                : Optional.empty();
    }

    /** Whether it is not tried again. */
    public boolean givenUp() {
        return tries >= MOST_TRIES;
    }

    @Override
    public String toString() {
        return address + " (try " + tries + " of " + MOST_TRIES + "): " + reason;
    }
}
