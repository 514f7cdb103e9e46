package org.dibao.events;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.TopicConfig;
import org.dibao.contracts.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares the topics that exist with what they must be. How long records are kept is left to the operator. */
final class TopicCheck {

    private static final Logger LOG = LoggerFactory.getLogger(TopicCheck.class);

    private final String servers;

    TopicCheck(String servers) {
        this.servers = servers;
    }

    void check(List<TopicPlan> plans, Map<String, TopicDescription> topics, Map<String, Config> configurations) {
        for (TopicPlan plan : plans) {
            Config configuration = configurations.get(plan.name());
            if (configuration != null) {
                checkCleanup(plan, value(configuration, TopicConfig.CLEANUP_POLICY_CONFIG));
                noteRetention(plan, value(configuration, TopicConfig.RETENTION_MS_CONFIG));
            }
        }
        checkSameNumber(topics);
    }

    private void checkCleanup(TopicPlan plan, String found) {
        Set<String> policies = Arrays.stream(found.split(",", -1))
                .map(String::strip)
                .filter(policy -> !policy.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!policies.equals(plan.cleanup())) {
            String wanted = String.join(",", plan.cleanup());
            throw new TopicMismatchException(
                    "The topic " + plan.name() + " exists with " + TopicConfig.CLEANUP_POLICY_CONFIG + "=" + found
                            + ", but must have " + wanted + ", or records that are still needed would be lost"
                            + " or none would ever go.",
                    "kafka-configs.sh --bootstrap-server " + servers + " --alter --entity-type topics --entity-name "
                            + plan.name() + " --add-config 'cleanup.policy=[" + wanted + "]'");
        }
    }

    private static void noteRetention(TopicPlan plan, String found) {
        String wanted = plan.settings().get(TopicConfig.RETENTION_MS_CONFIG);
        if (wanted != null && !wanted.equals(found)) {
            LOG.info(
                    "topic keeps records for another time topic={} retentionMs={} usualMs={}",
                    plan.name(),
                    found,
                    wanted);
        }
    }

    /** A delivery is written to the partition that has its announcement's number. */
    private void checkSameNumber(Map<String, TopicDescription> topics) {
        TopicDescription announcements = topics.get(Topic.ANNOUNCEMENT_PUBLISHED.topicName());
        TopicDescription deliveries = topics.get(Topic.DELIVERY_UPDATED.topicName());
        if (announcements == null || deliveries == null) {
            return;
        }
        int first = announcements.partitions().size();
        int second = deliveries.partitions().size();
        if (first != second) {
            String smaller = first < second ? announcements.name() : deliveries.name();
            throw new TopicMismatchException(
                    "The topic " + announcements.name() + " has " + first + " partitions and " + deliveries.name()
                            + " has " + second + ", but they must have as many as each other, since a delivery stands"
                            + " in the partition that has its announcement's number.",
                    "kafka-topics.sh --bootstrap-server " + servers + " --alter --topic " + smaller + " --partitions "
                            + Math.max(first, second));
        }
    }

    private static String value(Config configuration, String name) {
        return configuration.get(name) == null ? "" : configuration.get(name).value();
    }
}
