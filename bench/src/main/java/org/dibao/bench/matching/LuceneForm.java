package org.dibao.bench.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.dibao.lexicon.regions.Regions;
import org.dibao.search.query.Day;
import org.dibao.search.query.Query;
import org.dibao.search.text.TextField;
import org.jspecify.annotations.Nullable;

/** A search as Lucene would have it. */
final class LuceneForm {

    static final String REGION = "region";
    static final String WITHIN = "within";
    static final String KIND = "kind";
    static final String LEVEL = "level";
    static final String STANDING = "standing";
    static final String DEADLINE = "deadline";
    static final String PUBLISHED = "published";

    static final FieldType TEXT = new FieldType();

    static {
        TEXT.setTokenized(true);
        TEXT.setOmitNorms(true);
        TEXT.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        TEXT.freeze();
    }

    private LuceneForm() {}

    static org.apache.lucene.search.Query of(Query query, LocalDate today) {
        return switch (query) {
            case Query.Everything everything -> new MatchAllDocsQuery();
            case Query.And and -> all(and.parts(), today);
            case Query.Or or -> any(or.parts(), today);
            case Query.Not not -> all(List.of(not), today);
            case Query.Phrase sought -> phrase(sought.field(), sought.phrase());
            case Query.Binding binding -> boundBy(binding.code());
            case Query.Within within -> term(WITHIN, within.code());
            case Query.OfKind of -> term(KIND, of.kind().name());
            case Query.OfLevel of -> term(LEVEL, of.level().name());
            case Query.OfStanding of -> term(STANDING, of.standing().name());
            case Query.DeadlineOn days -> days(DEADLINE, days.from(), days.until(), today);
            case Query.PublishedOn days -> days(PUBLISHED, days.from(), days.until(), today);
        };
    }

    private static org.apache.lucene.search.Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    private static org.apache.lucene.search.Query all(List<Query> parts, LocalDate today) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean anyPositive = false;
        for (Query part : parts) {
            if (part instanceof Query.Not not) {
                all.add(of(not.part(), today), Occur.MUST_NOT);
            } else {
                all.add(of(part, today), Occur.MUST);
                anyPositive = true;
            }
        }
        if (!anyPositive) {
            all.add(new MatchAllDocsQuery(), Occur.MUST);
        }
        return all.build();
    }

    private static org.apache.lucene.search.Query any(List<Query> parts, LocalDate today) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        parts.forEach(part -> any.add(of(part, today), Occur.SHOULD));
        return any.build();
    }

    private static org.apache.lucene.search.Query phrase(TextField field, String phrase) {
        List<String> tokens = Pairs.tokens(phrase);
        if (tokens.size() == 1) {
            return term(field.name(), tokens.getFirst());
        }
        if (tokens.size() == 2) {
            return term(field.name(), tokens.getFirst() + tokens.getLast());
        }
        PhraseQuery.Builder pairs = new PhraseQuery.Builder();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            pairs.add(new Term(field.name(), tokens.get(i) + tokens.get(i + 1)), i);
        }
        return pairs.build();
    }

    private static org.apache.lucene.search.Query boundBy(String code) {
        List<BytesRef> places = new ArrayList<>();
        places.add(new BytesRef(code));
        Regions.standard().ancestors(code).forEach(above -> places.add(new BytesRef(above)));
        return new TermInSetQuery(REGION, places);
    }

    private static org.apache.lucene.search.Query days(
            String field, @Nullable Day from, @Nullable Day until, LocalDate today) {
        return LongPoint.newRangeQuery(
                field,
                from == null ? Long.MIN_VALUE : from.seenFrom(today).toEpochDay(),
                until == null ? Long.MAX_VALUE : until.seenFrom(today).toEpochDay());
    }
}
