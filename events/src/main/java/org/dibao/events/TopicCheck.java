package org.dibao.events;

import java.util.Arrays;
import java.util.LinkedHashMap;
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

    /** What these hold waits for some days at most. */
    private static final Set<String> PASSING =
            Set.of(Topic.DIGEST_QUEUED.topicName(), Topic.AMENDMENT_FOUND.topicName());

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

    /**
     * Enlarging is all that Kafka can do, so smaller ones are brought up to the announcements and their ledger. What passes
     * and has more is made anew with what it waits for rather than that the announcements change their partitions.
     */
    private void checkSameNumber(Map<String, TopicDescription> topics) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (Topic topic : Topic.OWNED_TOGETHER) {
            TopicDescription description = topics.get(topic.topicName());
            if (description != null) {
                numbers.put(topic.topicName(), description.partitions().size());
            }
        }
        int most = numbers.entrySet().stream()
                .filter(each -> !PASSING.contains(each.getKey()))
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElse(0);
        String counts = numbers.entrySet().stream()
                .map(each -> each.getKey() + " has " + each.getValue())
                .collect(Collectors.joining(", "));
        String commands = numbers.entrySet().stream()
                .filter(each -> each.getValue() != most)
                .map(each -> "kafka-topics.sh --bootstrap-server " + servers
                        + (each.getValue() < most
                                ? " --alter --topic " + each.getKey() + " --partitions " + most
                                : " --delete --topic " + each.getKey()))
                .collect(Collectors.joining(" && "));
        if (!commands.isEmpty()) {
            throw new TopicMismatchException(
                    "Topics must have equally many partitions and do not: " + counts
                            + ". What is owed to a reader stands"
                            + " in the partition of each that has its announcement's number, and would not be found.",
                    commands);
        }
    }

    private static String value(Config configuration, String name) {
        return configuration.get(name) == null ? "" : configuration.get(name).value();
    }
}
