package org.dibao.contracts;

import java.util.List;

/**
 * The first pages that a probed address led to, for the parser to say what it would make of them. Nothing is claimed and
 * nobody is told. Written by the fetcher, read by the parser.
 *
 * @param probeId the probe's id
 * @param documents the documents as a poll would bring them, at most 3; their source is the probe
 */
public record ProbeFetched(String probeId, List<DocumentFetched> documents) implements Event {

    @Override
    public String key() {
        return probeId;
    }
}
