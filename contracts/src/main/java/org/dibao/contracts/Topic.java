package org.dibao.contracts;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A topic: its name, what stands on it and how long it is kept.
 *
 * <p>Partitions and replication belong to the installation and are configured; what is here belongs to the meaning of
 * the data and is checked against an existing topic at start.
 */
public enum Topic {
    SOURCE_DEFINED("source.defined.v1", SourceDefined.class, true, null),
    SOURCE_POLLED("source.polled.v1", SourcePolled.class, true, null),
    DOCUMENT_FETCHED("document.fetched.v1", DocumentFetched.class, false, Duration.ofDays(14)),
    /** As long as documents: until it is answered, the document's announcement is nowhere else. */
    PART_REQUESTED("part.requested.v1", PartRequested.class, false, Duration.ofDays(14)),
    PART_FETCHED("part.fetched.v1", PartFetched.class, false, Duration.ofDays(14)),
    ANNOUNCEMENT_PUBLISHED("announcement.published.v1", AnnouncementPublished.class, true, null, Duration.ofDays(30)),
    SIGHTING_RECORDED("sighting.recorded.v1", SightingRecorded.class, true, null),
    SUBSCRIPTION_DEFINED("subscription.defined.v1", SubscriptionDefined.class, true, null),
    ADDRESS_JUDGED("address.judged.v1", AddressJudged.class, true, null),
    /** Short-lived: it carries the confirmation token in the clear, which nothing else does. */
    CONFIRMATION_REQUESTED("confirmation.requested.v1", ConfirmationRequested.class, false, Duration.ofHours(1)),
    /** Compacted, and deleted after 90 days: by then no retry and no redelivery can ask for it any more. */
    DELIVERY_UPDATED("delivery.updated.v1", DeliveryUpdated.class, true, Duration.ofDays(90)),
    /** A week, so that a request is found by a notifier that was down over a holiday. */
    DELIVERY_REQUESTED("delivery.requested.v1", DeliveryRequested.class, true, Duration.ofDays(7)),
    ENDPOINT_TESTED("endpoint.tested.v1", EndpointTested.class, true, Duration.ofHours(1)),
    /**
     * Longer than the ledger: as long as that says of a delivery that it was handed to a digest, a digest finds it here,
     * however long no notifier ran. What has been told is removed at once.
     */
    DIGEST_QUEUED("digest.queued.v1", DigestQueued.class, true, Duration.ofDays(100)),
    /** Longer than somebody can look back who asks for what he has missed, a month. */
    AMENDMENT_FOUND("amendment.found.v1", AmendmentFound.class, true, Duration.ofDays(35)),
    PROBE_REQUESTED("probe.requested.v1", ProbeRequested.class, false, Duration.ofHours(1)),
    PROBE_ANSWERED("probe.answered.v1", ProbeAnswered.class, false, Duration.ofHours(1)),
    PROBE_FETCHED("probe.fetched.v1", ProbeFetched.class, false, Duration.ofHours(1)),
    PROBE_UNDERSTOOD("probe.understood.v1", ProbeUnderstood.class, false, Duration.ofHours(1)),
    PUSH_ASKED("push.asked.v1", PushAsked.class, true, null),
    PUSH_HEARD("push.heard.v1", PushHeard.class, true, null),
    ACCOUNT_DEFINED("account.defined.v1", AccountDefined.class, true, null);

    /**
     * The topics whose partitions of one number belong to one notifier, so that all have equally many: a delivery stands
     * in the partition that has its announcement's number, and what is gathered or found for a reader goes to the
     * partition that its key would fall on among the announcements.
     */
    public static final List<Topic> OWNED_TOGETHER =
            List.of(ANNOUNCEMENT_PUBLISHED, DELIVERY_UPDATED, DIGEST_QUEUED, AMENDMENT_FOUND);

    /** What the name of every dead-letter topic begins with; the consuming group follows. */
    public static final String DEAD_LETTER_PREFIX = "dead.letter.";

    /** How long a dead letter waits for someone to look at it. */
    public static final Duration DEAD_LETTER_RETENTION = Duration.ofDays(30);

    private final String topicName;
    private final Class<? extends Event> event;
    private final boolean compacted;
    private final @Nullable Duration retention;
    private final Duration history;

    Topic(String topicName, Class<? extends Event> event, boolean compacted, @Nullable Duration retention) {
        this(topicName, event, compacted, retention, Duration.ZERO);
    }

    Topic(
            String topicName,
            Class<? extends Event> event,
            boolean compacted,
            @Nullable Duration retention,
            Duration history) {
        this.topicName = topicName;
        this.event = event;
        this.compacted = compacted;
        this.retention = retention;
        this.history = history;
    }

    /** The name on the broker. */
    public String topicName() {
        return topicName;
    }

    /** The record that stands on this topic. */
    public Class<? extends Event> event() {
        return event;
    }

    /** Whether the newest record of each key is kept. */
    public boolean compacted() {
        return compacted;
    }

    /** How long records are kept at least; null means without limit (compacted topics only). */
    public @Nullable Duration retention() {
        return retention;
    }

    /**
     * How long a compacted topic keeps what was replaced, at least: of announcements the earlier revisions, so that
     * whoever reads the topic can say what a revision changed.
     */
    public Duration history() {
        return history;
    }

    /** The type of the CloudEvent, the topic's name under the project's own namespace. */
    public String cloudEventType() {
        return "org.dibao." + topicName;
    }

    /** The topic that records of this kind stand on. */
    public static Topic of(Class<? extends Event> event) {
        for (Topic topic : values()) {
            if (topic.event == event) {
                return topic;
            }
        }
        throw new IllegalArgumentException("No topic carries " + event.getName());
    }

    /** The dead letters of one consuming group, {@code dead.letter.parser.v1}. */
    public static String deadLettersOf(String group) {
        return DEAD_LETTER_PREFIX + group + ".v1";
    }
}
