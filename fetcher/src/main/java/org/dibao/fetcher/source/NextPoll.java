package org.dibao.fetcher.source;

import java.time.Instant;

/**
 * When a source is due again.
 *
 * @param at when
 * @param reason why then, in words
 */
public record NextPoll(Instant at, String reason) {}
