package org.dibao.fetcher.source;

import java.time.Instant;
import org.dibao.contracts.SourceNote;

/**
 * When a source is due again.
 *
 * @param at when
 * @param reason why then
 */
public record NextPoll(Instant at, SourceNote reason) {}
