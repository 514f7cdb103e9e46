package org.dibao.fetcher.stream;

import java.time.Instant;
import java.util.Optional;
import org.dibao.contracts.PushAsked;
import org.dibao.contracts.PushHeard;
import org.dibao.fetcher.websub.PushState;
import org.dibao.tables.Table;
import org.jspecify.annotations.Nullable;

/** What was asked of hubs and heard from them, on their topics. */
final class PushTables implements PushState {

    private final Table<PushAsked, PushAsked> asked;
    private final Table<PushHeard, PushHeard> heard;

    PushTables(Table<PushAsked, PushAsked> asked, Table<PushHeard, PushHeard> heard) {
        this.asked = asked;
        this.heard = heard;
    }

    /** When a push for a source last came; null if none did. */
    @Nullable
    Instant receivedAt(String sourceId) {
        return heard.get(sourceId).map(PushHeard::receivedAt).orElse(null);
    }

    @Override
    public Optional<PushAsked> asked(String sourceId) {
        return asked.get(sourceId);
    }

    @Override
    public Optional<PushHeard> heard(String sourceId) {
        return heard.get(sourceId);
    }

    @Override
    public void write(PushAsked question) {
        asked.put(question);
    }
}
