package org.dibao.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.DocumentFetched;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourceKind;
import org.junit.jupiter.api.Test;

class EventCodecTest {

    @Test
    void anAnnouncementComesBackAsItWas() {
        AnnouncementPublished announcement = Samples.announcement("a1");
        var sent = EventCodec.encode(announcement, "/parser");
        assertThat(sent.topic()).isEqualTo("announcement.published.v1");
        assertThat(sent.key()).isEqualTo("a1");
        assertThat(EventCodec.decode(AnnouncementPublished.class, sent.key(), sent.value(), sent.headers()))
                .isEqualTo(announcement);
    }

    @Test
    void aDocumentTravelsAsItsOwnBytesWithTheRestInHeaders() {
        DocumentFetched document = Samples.document("page?id=1");
        var sent = EventCodec.encode(document, "/fetcher");
        assertThat(sent.value()).isSameAs(document.body());
        assertThat(EventCodec.decode(DocumentFetched.class, sent.key(), sent.value(), sent.headers()))
                .isEqualTo(document);
    }

    @Test
    void theHeadersAreThoseOfACloudEvent() {
        assertThat(texts(EventCodec.encode(Samples.source("s1"), "/console").headers()))
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", "org.dibao.source.defined.v1")
                .containsEntry("ce_source", "/console")
                .containsEntry("ce_subject", "s1")
                .containsEntry("ce_time", "2026-03-01T04:00:00Z")
                .containsEntry("content-type", "application/json")
                .hasEntrySatisfying("ce_id", id -> assertThat(id).matches("[0-9a-f]{32}"));
    }

    @Test
    void theSameEventHasTheSameIdAndAnotherHasAnother() {
        assertThat(id(EventCodec.encode(Samples.source("s1"), "/console")))
                .isEqualTo(id(EventCodec.encode(Samples.source("s1"), "/launcher")))
                .isNotEqualTo(id(EventCodec.encode(Samples.source("s1", "renamed"), "/console")));
    }

    @Test
    void enumsAreLowerCaseNullsAreLeftOutAndOffsetsAreKept() {
        String json = new String(Json.write(Samples.announcement("a1")), UTF_8);
        assertThat(json)
                .contains("\"change\":\"revised\"", "\"form\":\"list_item\"")
                .contains("\"publishedAt\":\"2026-03-01T12:00:00+08:00\"", "\"firstSeenAt\":\"2026-03-01T04:00:00Z\"")
                .contains("\"effectiveDate\":\"2026-03-02\"")
                .doesNotContain("null");
    }

    @Test
    void aRecordThatANewerVersionWroteWithExtraFieldsIsRead() {
        String json = new String(Json.write(Samples.source("s1")), UTF_8)
                .replaceFirst("\\{", "{\"rating\":{\"stars\":[1,2]},\"colour\":\"vermilion\",");
        assertThat(read(SourceDefined.class, "s1", json)).isEqualTo(Samples.source("s1"));
    }

    @Test
    void aValueThatAnEnumDoesNotHaveYetIsNullWhereNullIsAllowed() {
        String json = new String(Json.write(Samples.announcement("a1")), UTF_8).replace("prefecture", "galaxy");
        Announcement announcement =
                read(AnnouncementPublished.class, "a1", json).announcement();
        assertThat(announcement.issuerLevel()).isNull();
        assertThat(announcement.title()).isEqualTo("关于样例的通告");
    }

    @Test
    void aValueThatAnEnumDoesNotHaveYetIsUnreadableWhereThereMustBeOne() {
        String json = new String(Json.write(Samples.source("s1")), UTF_8).replace("\"feed\"", "\"telepathy\"");
        assertThatThrownBy(() -> read(SourceDefined.class, "s1", json))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessageContaining("SourceDefined")
                .hasMessageContaining("kind");
    }

    @Test
    void upperCaseEnumsAreReadToo() {
        String json = new String(Json.write(Samples.source("s1")), UTF_8).replace("\"feed\"", "\"FEED\"");
        assertThat(read(SourceDefined.class, "s1", json).kind()).isEqualTo(SourceKind.FEED);
    }

    @Test
    void aListThatAnOlderVersionDidNotWriteIsEmptyAndANumberZero() {
        String json = new String(Json.write(Samples.announcement("a1")), UTF_8)
                .replaceFirst("\"mentionsRegions\":\\[[^]]*],", "")
                .replaceFirst("\"revision\":2,", "");
        AnnouncementPublished read = read(AnnouncementPublished.class, "a1", json);
        assertThat(read.announcement().mentionsRegions()).isEmpty();
        assertThat(read.revision()).isZero();
    }

    @Test
    void whatIsNotJsonIsUnreadable() {
        assertUnreadable("s1", "<html>", "SourceDefined");
        assertUnreadable("s1", "", "SourceDefined");
        assertUnreadable("s1", "null", "null");
        assertUnreadable("s1", "[1,2]", "SourceDefined");
        assertUnreadable("s1", "{\"sourceId\":\"s1\"}", "name");
    }

    @Test
    void aRecordUnderAForeignKeyIsUnreadable() {
        assertUnreadable("other", new String(Json.write(Samples.source("s1")), UTF_8), "other");
    }

    @Test
    void aRecordOfAnotherTypeIsUnreadable() {
        var sent = EventCodec.encode(Samples.source("s1"), "/console");
        assertThatThrownBy(
                        () -> EventCodec.decode(AnnouncementPublished.class, sent.key(), sent.value(), sent.headers()))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessageContaining("org.dibao.source.defined.v1");
    }

    @Test
    void aDocumentWithoutItsHeadersIsUnreadable() {
        assertThatThrownBy(() -> EventCodec.decode(
                        DocumentFetched.class, "https://sample.example/", new byte[] {1}, new RecordHeaders()))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessageContaining("ce_documentid");
    }

    @Test
    void aDocumentWithAMalformedTimeOrAddressIsUnreadable() {
        var sent = EventCodec.encode(Samples.document("1"), "/fetcher");
        assertThatThrownBy(
                        () -> EventCodec.decode(DocumentFetched.class, "not an address", sent.value(), sent.headers()))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessageContaining("not an address");
        sent.headers().remove("ce_fetchedat").add("ce_fetchedat", "yesterday".getBytes(UTF_8));
        assertThatThrownBy(() -> EventCodec.decode(DocumentFetched.class, sent.key(), sent.value(), sent.headers()))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessageContaining("yesterday");
    }

    private static void assertUnreadable(String key, String json, String named) {
        assertThatThrownBy(() -> read(SourceDefined.class, key, json))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessageContaining(named);
    }

    private static <E extends org.dibao.contracts.Event> E read(Class<E> type, String key, String json) {
        return EventCodec.decode(type, key, json.getBytes(UTF_8), new RecordHeaders());
    }

    private static String id(ProducerRecord<String, byte[]> sent) {
        return String.valueOf(texts(sent.headers()).get("ce_id"));
    }

    private static Map<String, String> texts(Headers headers) {
        Map<String, String> texts = new HashMap<>();
        headers.forEach(header -> texts.put(header.key(), new String(header.value(), UTF_8)));
        return texts;
    }
}
