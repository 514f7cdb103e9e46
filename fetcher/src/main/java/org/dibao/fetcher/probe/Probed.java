package org.dibao.fetcher.probe;

import java.util.List;
import org.dibao.contracts.ProbeAnswered;
import org.dibao.contracts.SourceDefined;
import org.dibao.fetcher.item.ListedItem;
import org.dibao.network.Outcome.Answered;
import org.jspecify.annotations.Nullable;

/**
 * A probe that is answered, with what its first documents can be fetched by.
 *
 * @param answer what the admin is told
 * @param source the source that the address would be
 * @param items what it lists
 * @param page the address's own answer if the source is that very page; null otherwise
 */
public record Probed(
        ProbeAnswered answer,
        SourceDefined source,
        List<ListedItem> items,
        @Nullable Answered page) {}
