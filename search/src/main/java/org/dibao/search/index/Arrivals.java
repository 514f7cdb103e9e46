package org.dibao.search.index;

import java.time.Instant;
import java.time.LocalDate;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.dibao.search.query.Query;
import org.dibao.search.query.Subject;

/** What a stored query would have brought day by day, in Lucene's terms. */
final class Arrivals {

    private Arrivals() {}

    static org.apache.lucene.search.Query of(Query query, Instant since, Instant now) {
        if (!query.dependsOnToday()) {
            return between(LuceneQueries.of(query, dayOf(now)), since, now);
        }
        BooleanQuery.Builder days = new BooleanQuery.Builder();
        for (LocalDate day = dayOf(since); !day.isAfter(dayOf(now)); day = day.plusDays(1)) {
            Instant begin = day.atStartOfDay(Subject.ZONE).toInstant();
            Instant end = day.plusDays(1).atStartOfDay(Subject.ZONE).toInstant().minusMillis(1);
            days.add(between(LuceneQueries.of(query, day), begin.isBefore(since) ? since : begin, end), Occur.SHOULD);
        }
        return days.build();
    }

    private static org.apache.lucene.search.Query between(
            org.apache.lucene.search.Query query, Instant first, Instant last) {
        BooleanQuery.Builder both = new BooleanQuery.Builder();
        both.add(query, Occur.FILTER);
        both.add(LongPoint.newRangeQuery(Fields.FIRST_SEEN, first.toEpochMilli(), last.toEpochMilli()), Occur.FILTER);
        return both.build();
    }

    private static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, Subject.ZONE);
    }
}
