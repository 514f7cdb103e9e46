package org.dibao.search.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongPoint;
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
import org.jspecify.annotations.Nullable;

/** Says in Lucene's terms what a query means. */
final class LuceneQueries {

    private LuceneQueries() {}

    /** @param today the day that relative days count from */
    static org.apache.lucene.search.Query of(Query query, LocalDate today) {
        return switch (query) {
            case Query.Everything everything -> new MatchAllDocsQuery();
            case Query.And and -> all(and.parts(), today);
            case Query.Or or -> any(or.parts(), today);
            case Query.Not not -> all(List.of(not), today);
            case Query.Phrase sought -> phrase(Fields.of(sought.field()), sought.phrase());
            case Query.Binding binding -> issuedAt(binding.code());
            case Query.Within within -> term(Fields.WITHIN, within.code());
            case Query.OfKind of -> term(Fields.KIND, of.kind().name());
            case Query.OfLevel of -> term(Fields.LEVEL, of.level().name());
            case Query.OfStanding of -> term(Fields.STANDING, of.standing().name());
            case Query.DeadlineOn days -> days(Fields.DEADLINE, days.from(), days.until(), today);
            case Query.PublishedOn days -> days(Fields.PUBLISHED_DAY, days.from(), days.until(), today);
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
                all.add(of(part, today), Occur.FILTER);
                anyPositive = true;
            }
        }
        if (!anyPositive) {
            all.add(new MatchAllDocsQuery(), Occur.FILTER);
        }
        return all.build();
    }

    private static org.apache.lucene.search.Query any(List<Query> parts, LocalDate today) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        parts.forEach(part -> any.add(of(part, today), Occur.SHOULD));
        return any.build();
    }

    private static org.apache.lucene.search.Query phrase(String field, String phrase) {
        List<String> tokens = EncodedTokens.of(phrase);
        if (tokens.size() == 1) {
            return term(field, tokens.getFirst());
        }
        PhraseQuery.Builder pairs = new PhraseQuery.Builder();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            pairs.add(new Term(field, tokens.get(i) + tokens.get(i + 1)), i);
        }
        return pairs.build();
    }

    private static org.apache.lucene.search.Query issuedAt(String code) {
        List<BytesRef> places = new ArrayList<>();
        places.add(new BytesRef(code));
        Regions.standard().ancestors(code).forEach(above -> places.add(new BytesRef(above)));
        return new TermInSetQuery(Fields.REGION, places);
    }

    private static org.apache.lucene.search.Query days(
            String field, @Nullable Day from, @Nullable Day until, LocalDate today) {
        return LongPoint.newRangeQuery(
                field,
                from == null ? Long.MIN_VALUE : from.seenFrom(today).toEpochDay(),
                until == null ? Long.MAX_VALUE : until.seenFrom(today).toEpochDay());
    }
}
