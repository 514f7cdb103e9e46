package org.dibao.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts the values of some fields over all results. */
final class FacetCounter extends SimpleCollector {

    private final List<Counted> fields = new ArrayList<>();

    FacetCounter(String... fields) {
        for (String field : fields) {
            this.fields.add(new Counted(field));
        }
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        for (Counted field : fields) {
            field.flush();
            field.read(context);
        }
    }

    @Override
    public void collect(int doc) throws IOException {
        for (Counted field : fields) {
            field.count(doc);
        }
    }

    @Override
    public void finish() throws IOException {
        for (Counted field : fields) {
            field.flush();
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /** The most frequent values of the field at a place. */
    List<Facets.Count> top(int field, int atMost) {
        return fields.get(field).counts.entrySet().stream()
                .map(entry -> new Facets.Count(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Facets.Count::count).reversed().thenComparing(Facets.Count::value))
                .limit(atMost)
                .toList();
    }

    /** One field: counted by number within a part of the index, by value over all of it. */
    private static final class Counted {

        private final String field;
        private final Map<String, Long> counts = new HashMap<>();
        private SortedSetDocValues values = DocValues.emptySortedSet();
        private long[] byNumber = {};

        private Counted(String field) {
            this.field = field;
        }

        private void read(LeafReaderContext context) throws IOException {
            values = DocValues.getSortedSet(context.reader(), field);
            byNumber = new long[(int) values.getValueCount()];
        }

        private void count(int doc) throws IOException {
            if (values.advanceExact(doc)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    byNumber[(int) values.nextOrd()]++;
                }
            }
        }

        private void flush() throws IOException {
            for (int number = 0; number < byNumber.length; number++) {
                if (byNumber[number] > 0) {
                    counts.merge(values.lookupOrd(number).utf8ToString(), byNumber[number], Long::sum);
                }
            }
            byNumber = new long[0];
        }
    }
}
