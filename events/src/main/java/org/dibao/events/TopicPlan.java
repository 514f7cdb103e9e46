package org.dibao.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.config.TopicConfig;
import org.dibao.contracts.Topic;
import org.jspecify.annotations.Nullable;

/**
 * How a topic is to be.
 *
 * <p>A compacted topic closes its segments hourly, because the segment that is written to is never compacted, and is
 * cleaned as soon as a fifth of it is out of date: readers read all of it when they start. What was replaced or removed
 * is gone after a day at the latest, as whoever asks for the erasure of his data may expect; only of announcements, which
 * are public, earlier revisions stay for a month. Tombstones stay for a
 * week, so that an index that was behind for a few days still sees them. A topic that is kept for an hour closes its
 * segments every ten minutes, since only closed ones are deleted.
 *
 * @param name the topic's name
 * @param compacted whether the newest record of each key is kept
 * @param retention how long records are kept; null without limit
 * @param history how long a compacted topic keeps what was replaced, at least
 */
record TopicPlan(String name, boolean compacted, @Nullable Duration retention, Duration history) {

    /** The groups that can put records away. */
    static final List<String> GROUPS = List.of("fetcher", "parser", "notifier");

    private static final Duration DAY = Duration.ofDays(1);

    /** Every topic that there has to be. */
    static List<TopicPlan> all() {
        List<TopicPlan> plans = new ArrayList<>();
        Arrays.stream(Topic.values())
                .map(topic -> new TopicPlan(topic.topicName(), topic.compacted(), topic.retention(), topic.history()))
                .forEach(plans::add);
        GROUPS.stream()
                .map(group ->
                        new TopicPlan(Topic.deadLettersOf(group), false, Topic.DEAD_LETTER_RETENTION, Duration.ZERO))
                .forEach(plans::add);
        return plans;
    }

    /** The cleanup policies, in the order in which Kafka writes them. */
    Set<String> cleanup() {
        Set<String> policies = new TreeSet<>();
        if (compacted) {
            policies.add(TopicConfig.CLEANUP_POLICY_COMPACT);
        }
        if (!compacted || retention != null) {
            policies.add(TopicConfig.CLEANUP_POLICY_DELETE);
        }
        return policies;
    }

    /** The settings that the topic is made with. */
    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, String.join(",", cleanup()));
        settings.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(EventWriter.MAX_MESSAGE_BYTES));
        if (retention != null) {
            settings.put(TopicConfig.RETENTION_MS_CONFIG, millis(retention));
        }
        if (compacted) {
            settings.put(TopicConfig.SEGMENT_MS_CONFIG, millis(Duration.ofHours(1)));
            settings.put(TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, "0.2");
            settings.put(TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, millis(history));
            settings.put(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, millis(history.plus(DAY)));
            settings.put(TopicConfig.DELETE_RETENTION_MS_CONFIG, millis(Duration.ofDays(7)));
        } else if (retention != null && retention.compareTo(DAY) < 0) {
            settings.put(TopicConfig.SEGMENT_MS_CONFIG, millis(Duration.ofMinutes(10)));
        }
        return settings;
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
