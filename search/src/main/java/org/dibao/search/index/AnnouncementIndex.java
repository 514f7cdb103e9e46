package org.dibao.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.search.query.Query;
import org.dibao.search.query.Subject;

/**
 * All announcements, searchable. It answers as {@link Query#matches} says, only faster. What was put is found by every
 * search that begins after. Safe for any number of threads.
 *
 * <p>The index is made from {@code announcement.published.v1} and may be thrown away at any time; on disk it keeps the
 * {@link #commit position} up to which it has read, so that a restart reads on from there.
 */
public final class AnnouncementIndex implements AutoCloseable {

    /** Changes when the index is laid out differently; what another layout left on disk is made anew. */
    private static final String LAYOUT = "1";

    private static final String LAYOUT_KEY = "layout";
    private static final String POSITION_KEY = "position";

    private static final Sort NEWEST_FIRST = new Sort(
            new SortField(Fields.PUBLISHED, SortField.Type.LONG, true),
            new SortField(Fields.FIRST_SEEN, SortField.Type.LONG, true),
            new SortField(Fields.ID, SortField.Type.STRING));

    static {
        // A query has at most some thousand words; Lucene would refuse the most zealous at 1,024.
        IndexSearcher.setMaxClauseCount(16_384);
    }

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final InstantSource clock;

    private AnnouncementIndex(Directory directory, InstantSource clock) throws IOException {
        this.directory = directory;
        this.clock = clock;
        writer = new IndexWriter(directory, new IndexWriterConfig());
        if (!LAYOUT.equals(committed().get(LAYOUT_KEY))) {
            writer.deleteAll();
        }
        searchers = new SearcherManager(writer, null);
    }

    /**
     * Opens the index in a directory, which is made if it is not there.
     *
     * @param clock what time it is, for deadlines counted from today
     * @throws UncheckedIOException if the directory cannot be used, for example because another process has it open
     */
    public static AnnouncementIndex open(Path directory, InstantSource clock) {
        return asUnchecked("open the index in " + directory, () -> {
            Directory files = FSDirectory.open(directory);
            return new AnnouncementIndex(files, clock);
        });
    }

    /** An empty index in memory. */
    public static AnnouncementIndex inMemory(InstantSource clock) {
        return asUnchecked("open an index in memory", () -> new AnnouncementIndex(new ByteBuffersDirectory(), clock));
    }

    /** Adds an announcement, or replaces it by this revision. */
    public void put(AnnouncementPublished announcement) {
        asUnchecked(
                "index announcement " + announcement.announcementId(),
                () -> writer.updateDocument(
                        new Term(Fields.ID, announcement.announcementId()), AnnouncementDocument.of(announcement)));
    }

    /** Removes an announcement; nothing happens if it is not there. */
    public void remove(String announcementId) {
        asUnchecked(
                "remove announcement " + announcementId,
                () -> writer.deleteDocuments(new Term(Fields.ID, announcementId)));
    }

    /** How many announcements there are. */
    public long size() {
        return asUnchecked("count the index", () -> {
            searchers.maybeRefreshBlocking();
            return withSearcher(searcher -> (long) searcher.getIndexReader().numDocs());
        });
    }

    /**
     * The announcements that a query asks for, newest first.
     *
     * @param offset how many to pass over
     * @param limit how many to return at most, at least 1
     */
    public Page search(Query query, int offset, int limit) {
        return asUnchecked("search", () -> {
            searchers.maybeRefreshBlocking();
            return withSearcher(searcher -> page(searcher, lucene(query), offset, limit));
        });
    }

    /**
     * How the announcements that a query asks for spread over regions, issuers and kinds.
     *
     * @param atMost how many values of each to return
     */
    public Facets facets(Query query, int atMost) {
        return asUnchecked("count facets", () -> {
            searchers.maybeRefreshBlocking();
            return withSearcher(searcher -> {
                FacetCounter counter = new FacetCounter(Fields.REGION, Fields.ISSUER_NAME, Fields.KIND);
                searcher.search(lucene(query), counter);
                return new Facets(counter.top(0, atMost), counter.top(1, atMost), counter.top(2, atMost));
            });
        });
    }

    /**
     * The announcements first seen since an instant that a stored query would have brought, newest first: days counted
     * from today are counted from the day on which each arrived.
     *
     * @param limit how many to return at most, at least 1
     */
    public Page arrived(Query query, Instant since, int limit) {
        return asUnchecked("search what arrived", () -> {
            searchers.maybeRefreshBlocking();
            return withSearcher(searcher -> page(searcher, Arrivals.of(query, since, clock.instant()), 0, limit));
        });
    }

    /**
     * Makes all that was put durable, together with how far the topic was read.
     *
     * @param position whatever the caller needs to read on from there
     */
    public void commit(String position) {
        asUnchecked("commit the index", () -> {
            writer.setLiveCommitData(
                    Map.of(LAYOUT_KEY, LAYOUT, POSITION_KEY, position).entrySet());
            return writer.commit();
        });
    }

    /** The position of the last {@link #commit} when the index was opened or since; empty if there was none. */
    public Optional<String> position() {
        Map<String, String> committed = committed();
        return LAYOUT.equals(committed.get(LAYOUT_KEY))
                ? Optional.ofNullable(committed.get(POSITION_KEY))
                : Optional.empty();
    }

    /** Gives up what was not committed and closes the files. */
    @Override
    public void close() {
        asUnchecked("close the index", () -> {
            searchers.close();
            writer.rollback();
            directory.close();
            return true;
        });
    }

    private Map<String, String> committed() {
        Map<String, String> data = new HashMap<>();
        Iterable<Map.Entry<String, String>> live = writer.getLiveCommitData();
        if (live != null) {
            live.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return data;
    }

    private org.apache.lucene.search.Query lucene(Query query) {
        return LuceneQueries.of(query, LocalDate.ofInstant(clock.instant(), Subject.ZONE));
    }

    private static Page page(IndexSearcher searcher, org.apache.lucene.search.Query query, int offset, int limit)
            throws IOException {
        int total = searcher.count(query);
        TopFieldDocs found =
                searcher.search(query, new TopFieldCollectorManager(NEWEST_FIRST, offset + limit, null, 1));
        StoredFields stored = searcher.storedFields();
        List<String> ids = new ArrayList<>();
        for (int i = offset; i < found.scoreDocs.length; i++) {
            ids.add(stored.document(found.scoreDocs[i].doc).get(Fields.ID));
        }
        return new Page(total, ids);
    }

    private <T> T withSearcher(Reading<T> reading) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return reading.read(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    private static <T> T asUnchecked(String what, Attempt<T> attempt) {
        try {
            return attempt.run();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot " + what + ": " + e.getMessage(), e);
        }
    }

    /** Reads something from the index. */
    private interface Reading<T> {
        T read(IndexSearcher searcher) throws IOException;
    }

    /** Does something that may fail. */
    private interface Attempt<T> {
        T run() throws IOException;
    }
}
