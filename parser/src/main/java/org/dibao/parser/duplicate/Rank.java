package org.dibao.parser.duplicate;

import org.dibao.contracts.Standing;

/** Which of two documents should lead an announcement's text. */
public final class Rank {

    private Rank() {}

    /**
     * 0 and 1 for samples for sale, which announce nothing; then reposts; then the issuer's own. Among equals the whole
     * text goes before a part of it. {@code claim.lua} knows that real announcements begin at 2.
     */
    public static int of(Standing standing, boolean truncated) {
        int step = switch (standing) {
            case TEMPLATE -> 0;
            case REPOST, UNVERIFIED -> 1;
            case OFFICIAL -> 2;
        };
        return 2 * step + (truncated ? 0 : 1);
    }
}
