package org.dibao.search.index;

import java.time.Instant;
import java.time.LocalDate;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.IssuerLevel;
import org.dibao.search.query.Subject;
import org.dibao.search.text.TextField;

/** Turns an announcement into what the index keeps of it. */
final class AnnouncementDocument {

    private static final FieldType TEXT = new FieldType();

    static {
        TEXT.setTokenized(true);
        TEXT.setOmitNorms(true);
        TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        TEXT.freeze();
    }

    private AnnouncementDocument() {}

    static Document of(AnnouncementPublished event) {
        Subject subject = Subject.of(event);
        Document document = new Document();
        document.add(new StringField(Fields.ID, event.announcementId(), Field.Store.YES));
        // The same moment of publication is common (a day without an hour): the id keeps pages from shifting.
        document.add(new SortedDocValuesField(Fields.ID, new BytesRef(event.announcementId())));
        for (TextField field : TextField.values()) {
            String encoded = subject.text(field);
            if (!encoded.isEmpty()) {
                document.add(new Field(Fields.of(field), new EncodedTextStream(encoded), TEXT));
            }
        }
        addRegion(document, subject);
        addCategories(document, subject);
        addTimes(document, event, subject);
        return document;
    }

    private static void addRegion(Document document, Subject subject) {
        String region = subject.region();
        if (region != null) {
            addValue(document, Fields.REGION, region);
        }
        subject.regionPath().forEach(code -> document.add(new StringField(Fields.WITHIN, code, Field.Store.NO)));
    }

    private static void addCategories(Document document, Subject subject) {
        addValue(document, Fields.KIND, subject.kind().name());
        document.add(new StringField(Fields.STANDING, subject.standing().name(), Field.Store.NO));
        IssuerLevel level = subject.level();
        if (level != null) {
            document.add(new StringField(Fields.LEVEL, level.name(), Field.Store.NO));
        }
        for (String issuer : subject.values(TextField.ISSUER)) {
            document.add(new SortedSetDocValuesField(Fields.ISSUER_NAME, new BytesRef(issuer)));
        }
    }

    private static void addTimes(Document document, AnnouncementPublished event, Subject subject) {
        for (LocalDate deadline : subject.deadlines()) {
            document.add(new LongPoint(Fields.DEADLINE, deadline.toEpochDay()));
        }
        document.add(new LongPoint(Fields.PUBLISHED_DAY, subject.published().toEpochDay()));
        long seen = event.firstSeenAt().toEpochMilli();
        document.add(new LongPoint(Fields.FIRST_SEEN, seen));
        document.add(new NumericDocValuesField(Fields.FIRST_SEEN, seen));
        Instant published = event.announcement().publishedAt() != null
                ? event.announcement().publishedAt().toInstant()
                : event.firstSeenAt();
        document.add(new NumericDocValuesField(Fields.PUBLISHED, published.toEpochMilli()));
    }

    private static void addValue(Document document, String field, String value) {
        document.add(new StringField(field, value, Field.Store.NO));
        document.add(new SortedDocValuesField(field, new BytesRef(value)));
    }
}
