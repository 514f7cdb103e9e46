package org.dibao.contracts;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the parser would make of the first pages of a probed address. Written by the parser, read by the console.
 *
 * @param probeId the probe's id
 * @param readings one for each document, in order
 * @param understoodAt when
 */
public record ProbeUnderstood(String probeId, List<Reading> readings, Instant understoodAt) implements Event {

    /**
     * One document, read.
     *
     * @param url its address
     * @param announcement what it announces; null where nothing could be made of it
     * @param reason why nothing could be made of it, in a sentence; null otherwise
     */
    public record Reading(
            URI url,
            @Nullable Announcement announcement,
            @Nullable String reason) {}

    @Override
    public String key() {
        return probeId;
    }
}
