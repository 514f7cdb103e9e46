package org.dibao.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.search.index.AnnouncementIndex;
import org.dibao.search.query.ParsedQuery;
import org.dibao.search.query.Query;
import org.dibao.search.query.Subject;
import org.dibao.search.stored.StoredQueries;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The search box, the subscriptions and the definition of what a query means answer alike, on random queries and
 * announcements made of words that overlap, repeat and come in all spellings.
 */
class AgreementTest {

    private static final Instant NOW = Instant.parse("2026-01-15T04:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyQueryFindsTheSameAnnouncementsEverywhere(long seed) {
        RandomWorld world = new RandomWorld(seed);
        List<AnnouncementPublished> announcements = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            announcements.add(world.announcement("a" + i));
        }
        Map<String, Query> queries = new HashMap<>();
        for (int i = 0; i < 400; i++) {
            String text = world.query();
            assertThat(Query.parse(text)).as(text).isInstanceOf(ParsedQuery.Ok.class);
            queries.put(text, ((ParsedQuery.Ok) Query.parse(text)).query());
        }

        Map<String, Set<String>> meant = meant(queries, announcements);

        assertThat(meant.values())
                .as("queries that find something")
                .filteredOn(found -> !found.isEmpty())
                .hasSizeGreaterThan(50);
        assertThat(stored(queries, announcements)).as("stored queries").isEqualTo(meant);
        assertThat(indexed(queries, announcements)).as("index").isEqualTo(meant);
    }

    private static Map<String, Set<String>> meant(
            Map<String, Query> queries, List<AnnouncementPublished> announcements) {
        LocalDate today = LocalDate.ofInstant(NOW, Subject.ZONE);
        Map<String, Set<String>> found = nothing(queries);
        for (AnnouncementPublished announcement : announcements) {
            Subject subject = Subject.of(announcement);
            queries.forEach((text, query) -> {
                if (query.matches(subject, today)) {
                    found.computeIfAbsent(text, any -> new TreeSet<>()).add(announcement.announcementId());
                }
            });
        }
        return found;
    }

    /** Half of the queries come at the start, the others one by one, some of them twice. */
    private static Map<String, Set<String>> stored(
            Map<String, Query> queries, List<AnnouncementPublished> announcements) {
        StoredQueries stored = new StoredQueries(CLOCK);
        Map<String, Query> first = new HashMap<>();
        queries.forEach((text, query) -> {
            if (text.hashCode() % 2 == 0) {
                first.put(text, query);
            }
        });
        stored.putAll(first::forEach);
        queries.forEach((text, query) -> {
            if (text.hashCode() % 3 != 0 || !first.containsKey(text)) {
                stored.put(text, query);
            }
        });
        Map<String, Set<String>> found = nothing(queries);
        for (AnnouncementPublished announcement : announcements) {
            assertThat(stored.match(announcement))
                    .doesNotHaveDuplicates()
                    .allSatisfy(text ->
                            found.computeIfAbsent(text, any -> new TreeSet<>()).add(announcement.announcementId()));
        }
        return found;
    }

    private static Map<String, Set<String>> indexed(
            Map<String, Query> queries, List<AnnouncementPublished> announcements) {
        Map<String, Set<String>> found = nothing(queries);
        try (AnnouncementIndex index = AnnouncementIndex.inMemory(CLOCK)) {
            announcements.forEach(index::put);
            queries.forEach((text, query) -> found.computeIfAbsent(text, any -> new TreeSet<>())
                    .addAll(index.search(query, 0, announcements.size()).ids()));
        }
        return found;
    }

    private static Map<String, Set<String>> nothing(Map<String, Query> queries) {
        Map<String, Set<String>> found = new TreeMap<>();
        queries.keySet().forEach(text -> found.put(text, new TreeSet<>()));
        return found;
    }
}
