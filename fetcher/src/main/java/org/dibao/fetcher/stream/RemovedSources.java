package org.dibao.fetcher.stream;

import java.util.List;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.Topic;
import org.dibao.events.EventWriter;
import org.dibao.tables.Listener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes the report of a source that was removed, and what was said with its hub, so that it begins anew should it ever be added again. */
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
            for (Topic topic : List.of(Topic.SOURCE_POLLED, Topic.PUSH_ASKED, Topic.PUSH_HEARD)) {
                writer.remove(topic, key).exceptionally(failure -> {
                    LOG.warn(
                            "record of a removed source stays source={} topic={} reason=\"{}\"",
                            key,
                            topic.topicName(),
                            failure.getMessage());
                    throw new IllegalStateException(failure);
                });
            }
        }
    }
}
