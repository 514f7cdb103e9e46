package org.dibao.bench.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermWeightor;
import org.dibao.search.query.Query;
import org.dibao.search.query.Subject;
import org.dibao.search.text.TextField;

/**
 * The same searches in Lucene's Monitor. It is given every advantage of ours: the reduced texts, pairs of neighbours as
 * terms, so that a Chinese word is one rare term, and a presearcher told that words are rarer than regions and these
 * rarer than kinds, which was faster than the defaults.
 */
final class LuceneMonitor implements AutoCloseable {

    private static final int PASSES = 2;
    private static final int REGISTERED_AT_ONCE = 10_000;

    private final Monitor monitor;

    LuceneMonitor(Map<String, Query> queries, LocalDate today) {
        try {
            monitor = new Monitor(
                    new KeywordAnalyzer(),
                    new MultipassTermFilteredPresearcher(PASSES, 0, rarity(), List.of(), Set.of()));
            List<MonitorQuery> some = new ArrayList<>();
            for (Map.Entry<String, Query> query : queries.entrySet()) {
                some.add(new MonitorQuery(query.getKey(), LuceneForm.of(query.getValue(), today)));
                if (some.size() == REGISTERED_AT_ONCE) {
                    monitor.register(some);
                    some.clear();
                }
            }
            monitor.register(some);
        } catch (IOException e) {
            throw new UncheckedIOException("Registering queries in memory failed", e);
        }
    }

    Set<String> match(Subject subject) {
        try {
            MatchingQueries<QueryMatch> found = monitor.match(document(subject), QueryMatch.SIMPLE_MATCHER);
            Set<String> ids = new TreeSet<>();
            found.getMatches().forEach(match -> ids.add(match.getQueryId()));
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException("Matching in memory failed", e);
        }
    }

    @Override
    public void close() {
        try {
            monitor.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Closing the monitor failed", e);
        }
    }

    private static TermWeightor rarity() {
        return term -> switch (term.field()) {
            case LuceneForm.WITHIN -> 0.2;
            case LuceneForm.REGION -> 0.1;
            case LuceneForm.KIND, LuceneForm.LEVEL, LuceneForm.STANDING -> 0.01;
            case "TOPIC" -> 0.05;
            case "ISSUER" -> 0.5;
            default -> Math.min(2 + term.text().length(), 6);
        };
    }

    private static Document document(Subject subject) {
        Document document = new Document();
        for (TextField field : TextField.values()) {
            String encoded = subject.text(field);
            if (!encoded.isEmpty()) {
                document.add(new Field(field.name(), new Pairs(encoded), LuceneForm.TEXT));
            }
        }
        if (subject.region() != null) {
            document.add(keyword(LuceneForm.REGION, subject.region()));
        }
        subject.regionPath().forEach(code -> document.add(keyword(LuceneForm.WITHIN, code)));
        document.add(keyword(LuceneForm.KIND, subject.kind().name()));
        document.add(keyword(LuceneForm.STANDING, subject.standing().name()));
        if (subject.level() != null) {
            document.add(keyword(LuceneForm.LEVEL, subject.level().name()));
        }
        subject.deadlines().forEach(day -> document.add(new LongPoint(LuceneForm.DEADLINE, day.toEpochDay())));
        document.add(new LongPoint(LuceneForm.PUBLISHED, subject.published().toEpochDay()));
        return document;
    }

    private static StringField keyword(String field, String value) {
        return new StringField(new Term(field, value).field(), value, Field.Store.NO);
    }
}
