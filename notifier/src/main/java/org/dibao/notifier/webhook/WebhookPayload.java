package org.dibao.notifier.webhook;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.IssuerLevel;
import org.dibao.contracts.Official;
import org.dibao.contracts.Purpose;
import org.dibao.contracts.Reference;
import org.dibao.contracts.Standing;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.notifier.delivery.OutgoingMessage;
import org.dibao.notifier.delivery.Pages;
import org.dibao.notifier.delivery.TestAnnouncement;
import org.dibao.notifier.revision.Change;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook carries: a CloudEvent in structured JSON. Small, without the announcement's text unless the subscription
 * asks for it. Described for its receivers in {@code docs/webhooks.md}, with a schema and an example.
 *
 * @param specversion version of CloudEvents, always 1.0
 * @param id announcement and revision, the same for every receiver; {@code webhook-id} is the one to tell repeats by
 * @param source this installation
 * @param type {@value #TYPE}, or {@value #TEST_TYPE} for a test message
 * @param subject the announcement
 * @param time when this revision was recorded
 * @param datacontenttype always application/json
 * @param data the announcement
 */
record WebhookPayload(
        String specversion,
        String id,
        URI source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        Data data) {

    static final String TYPE = "org.dibao.announcement.published";

    /** The type of a test message, so that a program can leave it at an answer. */
    static final String TEST_TYPE = "org.dibao.endpoint.tested";

    /** More than that is read on the announcement's page. */
    static final int MOST_CHANGES = 8;

    /**
     * The payload of one message.
     *
     * @param changes what has changed since its receiver received it; empty where that is nothing, or not known
     */
    static WebhookPayload of(OutgoingMessage message, List<Change> changes, URI publicAddress) {
        AnnouncementPublished published = message.announcement();
        return new WebhookPayload(
                "1.0",
                published.announcementId() + "/" + published.revision(),
                publicAddress,
                published.announcementId().equals(TestAnnouncement.ID) ? TEST_TYPE : TYPE,
                published.announcementId(),
                published.recordedAt(),
                "application/json",
                Data.of(message, changes, new Pages(publicAddress)));
    }

    /**
     * The announcement as a receiver needs it.
     *
     * @param announcementId its id
     * @param revision which revision of its text this is
     * @param change new or revised
     * @param purpose why it is sent: for itself, because of one of its deadlines, or because it changes an announcement that
     *     this receiver has had
     * @param remindsOf the day of the deadline that it reminds of; null unless it is a reminder
     * @param title its title
     * @param text its text; null unless the subscription asks for it
     * @param url the document behind it
     * @param page its page in the gazette
     * @param issuers the authorities
     * @param region GB/T 2260 code of the issuers; null where unknown
     * @param level level of the issuers; null where unknown
     * @param kind its form
     * @param standing whether it is the issuer's own or passed on
     * @param documentNumber its number; null where there is none
     * @param publishedAt when it was published; null where the page does not tell
     * @param effectiveDate from when it applies; null where not stated
     * @param directives what is ordered
     * @param deadlines until when
     * @param officials who
     * @param topics what it is about
     * @param changes what has changed in it since this receiver received it, at most {@value WebhookPayload#MOST_CHANGES} passages; null
     *     where that is nothing, or not known any more
     * @param references the documents that it acts upon, changes, repeals, corrects or explains
     * @param subscriptionId the subscription that asked for it
     * @param query its search
     */
    record Data(
            String announcementId,
            int revision,
            AnnouncementPublished.Change change,
            Purpose purpose,
            @Nullable LocalDate remindsOf,
            String title,
            @Nullable String text,
            URI url,
            URI page,
            List<String> issuers,
            @Nullable String region,
            @Nullable IssuerLevel level,
            AnnouncementKind kind,
            Standing standing,
            @Nullable String documentNumber,
            @Nullable OffsetDateTime publishedAt,
            @Nullable LocalDate effectiveDate,
            List<Order> directives,
            List<Limit> deadlines,
            List<Person> officials,
            List<String> topics,
            @Nullable List<Changed> changes,
            List<Related> references,
            String subscriptionId,
            String query) {

        private static Data of(OutgoingMessage message, List<Change> changes, Pages pages) {
            AnnouncementPublished published = message.announcement();
            SubscriptionDefined subscription = message.subscription();
            Purpose purpose = message.delivery().purpose();
            Announcement a = published.announcement();
            return new Data(
                    published.announcementId(),
                    published.revision(),
                    published.change(),
                    purpose == null ? Purpose.ALERT : purpose,
                    message.delivery().deadline(),
                    a.title(),
                    subscription.options().withText() && !a.blocks().isEmpty() ? a.text() : null,
                    published.url(),
                    pages.announcement(published.announcementId()),
                    a.issuers(),
                    a.issuerRegion(),
                    a.issuerLevel(),
                    a.kind(),
                    a.standing(),
                    a.documentNumber(),
                    a.publishedAt(),
                    a.effectiveDate(),
                    a.directives().stream()
                            .map(d -> new Order(d.text(), d.speaker(), d.actor(), d.depth()))
                            .toList(),
                    a.deadlines().stream()
                            .map(d -> new Limit(d.text(), d.date()))
                            .toList(),
                    a.officials().stream().map(Person::of).toList(),
                    a.topics(),
                    changes.isEmpty() ? null : changes.stream().map(Changed::of).toList(),
                    a.references().stream()
                            .map(reference -> Related.of(reference, pages))
                            .toList(),
                    subscription.subscriptionId(),
                    subscription.query());
        }
    }

    /** One thing ordered: in which words, by whom, of whom, and how deep in the numbering. */
    record Order(
            String text, @Nullable String speaker, @Nullable String actor, int depth) {}

    /** One time limit, as worded and as a date where that is known. */
    record Limit(String text, @Nullable LocalDate date) {}

    /** One passage of title or text that was revised, cut to what stands around the change: before and after. */
    record Changed(@Nullable String before, @Nullable String after) {
        static Changed of(Change change) {
            Change.Passage before = change.before();
            Change.Passage after = change.after();
            return new Changed(before == null ? null : before.text(), after == null ? null : after.text());
        }
    }

    /** Another document: what is done with it, and its page in the gazette if it is known there. */
    record Related(
            Reference.Relation relation,
            @Nullable String number,
            @Nullable String title,
            @Nullable String announcementId,
            @Nullable URI page) {
        static Related of(Reference reference, Pages pages) {
            String id = reference.announcementId();
            return new Related(
                    reference.relation(),
                    reference.number(),
                    reference.title(),
                    id,
                    id == null ? null : pages.announcement(id));
        }
    }

    /** One official. */
    record Person(String name, @Nullable String role, Official.Part part) {
        static Person of(Official official) {
            return new Person(official.name(), official.role(), official.part());
        }
    }
}
