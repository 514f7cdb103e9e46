package org.dibao.fetcher.stream;

import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.Topic;
import org.dibao.events.EventWriter;
import org.dibao.tables.Listener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes the report of a source that was removed, so that it begins anew should it ever be added again. */
final class RemovedSources implements Listener<SourceDefined> {

    private static final Logger LOG = LoggerFactory.getLogger(RemovedSources.class);

    private final EventWriter writer;
    private volatile boolean live;

    RemovedSources(EventWriter writer) {
        this.writer = writer;
    }

    /** From now on; what is read at start is history, and may have been undone later in it. */
    void begin() {
        live = true;
    }

    @Override
    public void changed(String key, @Nullable SourceDefined before, @Nullable SourceDefined after) {
        if (live && after == null) {
            LOG.info("source removed source={}", key);
            writer.remove(Topic.SOURCE_POLLED, key).exceptionally(failure -> {
                LOG.warn("report of a removed source stays source={} reason=\"{}\"", key, failure.getMessage());
                throw new IllegalStateException(failure);
            });
        }
    }
}
