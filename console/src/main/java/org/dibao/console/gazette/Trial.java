package org.dibao.console.gazette;

import java.util.List;

/**
 * What a subscription would have brought.
 *
 * @param total how many announcements
 * @param stories the latest of them
 */
public record Trial(int total, List<Story> stories) {

    /** So many are listed. */
    public static final int SHOWN = 30;
}
