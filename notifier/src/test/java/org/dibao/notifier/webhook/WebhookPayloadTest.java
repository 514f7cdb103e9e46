package org.dibao.notifier.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dibao.notifier.Samples.announcement;
import static org.dibao.notifier.Samples.referring;
import static org.dibao.notifier.Samples.subscription;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.Channel;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.EndpointOptions;
import org.dibao.contracts.Reference;
import org.dibao.contracts.Span;
import org.dibao.contracts.Standing;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.events.Json;
import org.dibao.notifier.delivery.OutgoingMessage;
import org.dibao.notifier.ledger.Entries;
import org.dibao.notifier.revision.Change;
import org.dibao.notifier.revision.Change.Passage;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the documents promise to receivers is what is sent. */
class WebhookPayloadTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Instant NOW = Instant.parse("2026-03-02T01:30:00Z");
    private static final SubscriptionDefined SUBSCRIPTION =
            subscription("subscription", Channel.WEBHOOK, "https://example.org/", "region:330502");

    @Test
    void theExampleInTheDocumentsIsWhatIsSent() throws IOException {
        assertThat(payload(SUBSCRIPTION, alert(SUBSCRIPTION))).isEqualTo(read("webhook.example.json"));
    }

    @Test
    void theSchemaDescribesEveryFieldAndNoOther() throws IOException {
        JsonNode schema = read("webhook.schema.json");
        SubscriptionDefined whole = SUBSCRIPTION.called(new EndpointOptions(false, 0, 0, true, null));
        JsonNode sent = payload(whole, alert(whole));

        assertThat(names(sent)).isEqualTo(names(schema.get("properties")));
        assertDescribed(sent.get("data"), schema.get("properties").get("data"));
    }

    @Test
    void whoReceivesAnAmendmentIsToldThatItIsOne() {
        DeliveryUpdated amendment = Entries.amendment(SUBSCRIPTION, "sample", 1, NOW, null);

        assertThat(payload(SUBSCRIPTION, amendment).get("data").get("purpose").asString())
                .isEqualTo("amendment");
    }

    @Test
    void whoIsRemindedIsToldOfWhichDay() throws IOException {
        DeliveryUpdated reminder = Entries.reminder(SUBSCRIPTION, "sample", 1, LocalDate.parse("2026-03-08"), NOW, NOW);
        JsonNode data = payload(SUBSCRIPTION, reminder).get("data");

        assertThat(data.get("purpose").asString()).isEqualTo("reminder");
        assertThat(data.get("remindsOf").asString()).isEqualTo("2026-03-08");
        assertDescribed(data, read("webhook.schema.json").get("properties").get("data"));
    }

    private static void assertDescribed(JsonNode value, JsonNode schema) {
        if (value.isObject()) {
            assertThat(names(schema.get("properties"))).containsAll(names(value));
            assertThat(names(value))
                    .containsAll(schema.get("required")
                            .valueStream()
                            .map(JsonNode::asString)
                            .toList());
            value.propertyStream()
                    .forEach(field -> assertDescribed(
                            field.getValue(), schema.get("properties").get(field.getKey())));
        } else if (value.isArray()) {
            assertThat(schema.get("type").asString()).isEqualTo("array");
            value.valueStream().forEach(each -> assertDescribed(each, schema.get("items")));
        } else if (schema.get("enum") != null) {
            assertThat(schema.get("enum").valueStream()).contains(value);
        } else {
            assertThat(schema.get("type").asString()).isEqualTo(value.isNumber() ? "integer" : "string");
        }
    }

    private static DeliveryUpdated alert(SubscriptionDefined subscription) {
        return Entries.pending(subscription, "sample", 1, NOW);
    }

    @Test
    void whoReceivesARevisionSeesTheFirstPassagesThatDiffer() throws IOException {
        List<Change> changes = List.of(
                new Change(new Passage("…限三日内…", new Span(2, 3)), new Passage("…限五日内…", new Span(2, 3))),
                new Change(null, new Passage("另行通知。", new Span(0, 5))));
        JsonNode data = payload(SUBSCRIPTION, alert(SUBSCRIPTION), changes).get("data");

        assertThat(data.get("changes").toString())
                .isEqualTo("[{\"before\":\"…限三日内…\",\"after\":\"…限五日内…\"},{\"after\":\"另行通知。\"}]");
        assertDescribed(data, read("webhook.schema.json").get("properties").get("data"));
    }

    private static JsonNode payload(SubscriptionDefined subscription, DeliveryUpdated delivery) {
        return payload(subscription, delivery, List.of());
    }

    private static JsonNode payload(SubscriptionDefined subscription, DeliveryUpdated delivery, List<Change> changes) {
        AnnouncementPublished published = new AnnouncementPublished(
                "sample",
                1,
                AnnouncementPublished.Change.NEW,
                NOW,
                NOW,
                "document",
                URI.create("https://www.example.gov.cn/sample.html?a=1&b=2"),
                "sample",
                "样例网",
                "00",
                referring(
                        announcement("样例县人民政府关于防汛工作的通告（虚构）", "全文。", Standing.OFFICIAL),
                        new Reference(Reference.Relation.AMENDS, "样政发〔2025〕9号", "样例县防汛预案（虚构）", "earlier"),
                        new Reference(Reference.Relation.IMPLEMENTS, null, "样例省防汛条例（虚构）")));
        return Json.mapper()
                .readTree(Json.write(WebhookPayload.of(
                        new OutgoingMessage(delivery, subscription, published),
                        changes,
                        URI.create("https://gazette.example.org"))));
    }

    private static TreeSet<String> names(JsonNode object) {
        return new TreeSet<>(object.propertyNames());
    }

    private static JsonNode read(String file) throws IOException {
        return Json.mapper().readTree(Files.readString(DOCS.resolve(file)));
    }
}
