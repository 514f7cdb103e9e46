package org.dibao.embedded;

import java.util.Map;

/** Broker settings for one small node: what must be 1 where there is no second broker, and what keeps it small. */
final class OneNode {

    static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("offsets.topic.num.partitions", "3"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("transaction.state.log.num.partitions", "2"),
            Map.entry("share.coordinator.state.topic.replication.factor", "1"),
            Map.entry("share.coordinator.state.topic.min.isr", "1"),
            Map.entry("share.coordinator.state.topic.num.partitions", "2"),
            Map.entry("default.replication.factor", "1"),
            Map.entry("min.insync.replicas", "1"),
            // Nobody else may join, so there is no one to wait for.
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            // A machine that was switched off for a month goes on where it stopped (the default forgets in 7 days).
            Map.entry("offsets.retention.minutes", Integer.toString(366 * 24 * 60)),
            // After a kill -9 the controller admits the broker again only when its old session has run out. At 4 s a
            // busy machine let sessions run out without any kill.
            Map.entry("broker.session.timeout.ms", "6000"),
            Map.entry("broker.heartbeat.interval.ms", "1000"),
            Map.entry("num.network.threads", "2"),
            Map.entry("num.io.threads", "4"),
            Map.entry("background.threads", "2"),
            Map.entry("num.recovery.threads.per.data.dir", "2"),
            Map.entry("log.cleaner.threads", "1"),
            Map.entry("log.cleaner.dedupe.buffer.size", Integer.toString(4 << 20)),
            Map.entry("log.cleaner.io.buffer.size", Integer.toString(128 << 10)),
            Map.entry("log.segment.bytes", Integer.toString(64 << 20)),
            // Indexes are mapped at this size for every partition; a 64 MiB segment needs about 200 KiB.
            Map.entry("log.index.size.max.bytes", Integer.toString(1 << 20)));

    private OneNode() {}
}
