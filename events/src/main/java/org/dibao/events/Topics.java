package org.dibao.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.dibao.contracts.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the topics that are missing, and sees that those that exist are as they must be. */
public final class Topics {

    private static final Logger LOG = LoggerFactory.getLogger(Topics.class);

    /** Services and brokers are often started together, and a broker takes its time. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final KafkaSettings settings;
    private final List<TopicPlan> plans;
    private final Duration patience;
    private volatile Map<String, Integer> partitions = Map.of();

    /** All of Dibao's topics. */
    public Topics(KafkaSettings settings) {
        this(settings, TopicPlan.all(), PATIENCE);
    }

    Topics(KafkaSettings settings, List<TopicPlan> plans, Duration patience) {
        this.settings = settings;
        this.plans = plans;
        this.patience = patience;
    }

    /**
     * How many partitions a topic really has, which is not what the settings say where it was made under others.
     *
     * @throws IllegalStateException before {@link #ensure}
     */
    public int partitions(Topic topic) {
        Integer number = partitions.get(topic.topicName());
        if (number == null) {
            throw new IllegalStateException("The topic " + topic.topicName() + " has not been looked after yet");
        }
        return number;
    }

    /**
     * Makes and verifies; any number of services may do so at the same time.
     *
     * @throws TopicMismatchException if an existing topic contradicts what must be
     * @throws BrokerUnavailableException if no broker answers for a minute
     */
    public void ensure() {
        long deadline = System.nanoTime() + patience.toNanos();
        try (Admin admin = Admin.create(properties())) {
            while (true) {
                try {
                    makeMissing(admin);
                    Map<String, TopicDescription> topics = describe(admin);
                    new TopicCheck(settings.bootstrapServers()).check(plans, topics, configurations(admin));
                    awaitLeaders(admin, topics.values());
                    partitions = topics.values().stream()
                            .collect(Collectors.toMap(
                                    TopicDescription::name,
                                    topic -> topic.partitions().size()));
                    return;
                } catch (ExecutionException e) {
                    pauseOrGiveUp(e, deadline);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerUnavailableException("Interrupted while looking after Kafka's topics.", e);
        }
    }

    private void makeMissing(Admin admin) throws ExecutionException, InterruptedException {
        Set<String> existing = admin.listTopics().names().get();
        int together = partitionsOwnedTogether(admin, existing);
        List<NewTopic> missing = plans.stream()
                .filter(plan -> !existing.contains(plan.name()))
                .map(plan -> made(plan, ownedTogether(plan) ? together : settings.partitions()))
                .toList();
        for (Map.Entry<String, KafkaFuture<Void>> made :
                admin.createTopics(missing).values().entrySet()) {
            try {
                made.getValue().get();
                LOG.info("topic made topic={}", made.getKey());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
                LOG.debug("another service was first to make topic={}", made.getKey());
            }
        }
    }

    private NewTopic made(TopicPlan plan, int number) {
        return new NewTopic(plan.name(), Optional.of(number), Optional.of(settings.replication()))
                .configs(plan.settings());
    }

    private static boolean ownedTogether(TopicPlan plan) {
        return Topic.OWNED_TOGETHER.stream().anyMatch(topic -> topic.topicName().equals(plan.name()));
    }

    /** A topic that a new version brings goes with those that are there, whatever the settings say by now. */
    private int partitionsOwnedTogether(Admin admin, Set<String> existing)
            throws ExecutionException, InterruptedException {
        List<String> there = Topic.OWNED_TOGETHER.stream()
                .map(Topic::topicName)
                .filter(existing::contains)
                .toList();
        return admin.describeTopics(there).allTopicNames().get().values().stream()
                .mapToInt(topic -> topic.partitions().size())
                .max()
                .orElse(settings.partitions());
    }

    private Map<String, TopicDescription> describe(Admin admin) throws ExecutionException, InterruptedException {
        return admin.describeTopics(names()).allTopicNames().get();
    }

    private Map<String, Config> configurations(Admin admin) throws ExecutionException, InterruptedException {
        List<ConfigResource> resources = names().stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        return admin.describeConfigs(resources).all().get().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
    }

    /**
     * Asks the leader of every partition for its end, which it answers once it leads. The metadata names a leader some
     * moments before that; whoever writes meanwhile can have a first batch refused and a second one taken, after which
     * the first is refused for ever (KAFKA-15591).
     */
    private static void awaitLeaders(Admin admin, Collection<TopicDescription> topics)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> ends = topics.stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        admin.listOffsets(ends).all().get();
    }

    private Collection<String> names() {
        return new ArrayList<>(plans.stream().map(TopicPlan::name).toList());
    }

    private void pauseOrGiveUp(ExecutionException failed, long deadline) throws InterruptedException {
        Throwable failure = failed.getCause() == null ? failed : failed.getCause();
        // A topic that was made a moment ago may not be known to every broker yet; that is retriable, too.
        boolean passes = failure instanceof RetriableException;
        if (!passes || System.nanoTime() > deadline) {
            throw new BrokerUnavailableException(
                    "Dibao's topics could not be looked after on Kafka at " + settings.bootstrapServers() + ": "
                            + failure.getMessage()
                            + " See that the brokers run there, or set dibao.kafka.bootstrap-servers.",
                    failure);
        }
        LOG.info("waiting for kafka address={} reason=\"{}\"", settings.bootstrapServers(), failure.getMessage());
        Thread.sleep(PAUSE);
    }

    private Map<String, Object> properties() {
        return Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                settings.bootstrapServers(),
                AdminClientConfig.CLIENT_ID_CONFIG,
                "dibao-topics",
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                5_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                10_000);
    }
}
