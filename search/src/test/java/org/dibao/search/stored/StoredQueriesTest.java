package org.dibao.search.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.search.SampleAnnouncement;
import org.dibao.search.query.ParsedQuery;
import org.dibao.search.query.Query;
import org.junit.jupiter.api.Test;

class StoredQueriesTest {

    private static final Instant NOW = Instant.parse("2026-01-15T04:00:00Z");

    private final AnnouncementPublished huzhou = SampleAnnouncement.called("a")
            .title("关于开展全员核酸检测的通告")
            .text("全市居民请有序参加。")
            .region("330500")
            .kind(AnnouncementKind.PUBLIC_NOTICE)
            .event();

    private final StoredQueries queries = new StoredQueries(InstantSource.fixed(NOW));

    @Test
    void aDistrictHearsWhatItsCityOrders() {
        queries.put("district", query("region:吴兴区"));
        queries.put("city", query("region:湖州市"));
        queries.put("neighbour", query("region:温州市"));
        queries.put("province, own orders only", query("region:浙江省"));
        queries.put("province and all below", query("within:浙江省"));

        assertThat(queries.match(huzhou)).containsExactlyInAnyOrder("district", "city", "province and all below");
    }

    @Test
    void anAddedQueryCountsForTheNextAnnouncementAndARemovedOneNoMore() {
        assertThat(queries.match(huzhou)).isEmpty();

        queries.put("s", query("核酸"));
        assertThat(queries.match(huzhou)).containsExactly("s");

        queries.put("s", query("采购"));
        assertThat(queries.match(huzhou)).isEmpty();

        queries.put("s", query("kind:通告 -采购"));
        assertThat(queries.match(huzhou)).containsExactly("s");

        queries.remove("s");
        assertThat(queries.match(huzhou)).isEmpty();
        assertThat(queries.size()).isZero();
    }

    @Test
    void changesCountAtOnceInWhicheverGenerationAQueryStands() {
        Map<String, Query> many = new HashMap<>();
        for (int i = 0; i < 1000; i++) {
            many.put("q" + i, query(i % 2 == 0 ? "核酸" : "采购"));
        }
        queries.putAll(many::forEach);
        assertThat(queries.match(huzhou)).hasSize(500);

        queries.remove("q0");
        queries.put("q1", query("检测"));
        queries.put("q2", query("检测 -通告"));
        assertThat(queries.match(huzhou)).hasSize(499).contains("q1").doesNotContain("q0", "q2");
    }

    @Test
    void manyChangesInARowAreCompiledBesideTheRunningWorkWithoutLosingOne() {
        Query wanted = query("核酸");
        Query unwanted = query("采购");
        for (int i = 0; i < 12_000; i++) {
            queries.put("q" + i, i % 3 == 0 ? unwanted : wanted);
            if (i % 1000 == 0) {
                assertThat(queries.match(huzhou)).hasSize(wantedUpTo(i));
            }
        }
        for (int i = 0; i < 12_000; i += 5) {
            queries.remove("q" + i);
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(queries.match(huzhou)).hasSize(6400).doesNotHaveDuplicates());
    }

    @Test
    void whileQueriesAreReplacedEachIsSeenAsItWasOrAsItIsAndNeverTwice() throws InterruptedException {
        Query before = query("核酸 kind:通告");
        Query after = query("检测 region:吴兴区");
        AtomicBoolean over = new AtomicBoolean();
        for (int i = 0; i < 100; i++) {
            queries.put("q" + i, before);
        }
        List<Integer> counts = new CopyOnWriteArrayList<>();
        Thread reader = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                counts.add(queries.match(huzhou).size());
            }
        });
        for (int i = 0; i < 10_000; i++) {
            queries.put("q" + i % 100, i % 2 == 0 ? after : before);
        }
        over.set(true);
        reader.join();

        assertThat(counts).allMatch(count -> count == 100);
        assertThat(queries.match(huzhou)).doesNotHaveDuplicates();
    }

    @Test
    void manyAtOnceJoinThoseThatAreThere() {
        queries.put("old", query("核酸"));
        queries.put("replaced", query("采购"));
        queries.putAll(Map.of("replaced", query("检测"), "added", query("region:吴兴区"))::forEach);

        assertThat(queries.match(huzhou)).containsExactlyInAnyOrder("old", "replaced", "added");
        assertThat(queries.size()).isEqualTo(3);
    }

    @Test
    void deadlinesAreCountedFromTheDayOfTheMatch() {
        AtomicReference<Instant> now = new AtomicReference<>(NOW);
        StoredQueries soon = new StoredQueries(now::get);
        soon.put("soon", query("deadline:<14d"));
        AnnouncementPublished due = SampleAnnouncement.called("d")
                .deadline(java.time.LocalDate.of(2026, 2, 1))
                .event();

        assertThat(soon.match(due)).isEmpty();
        now.set(Instant.parse("2026-01-17T16:00:00Z")); // 18 January in the issuer's calendar
        assertThat(soon.match(due)).containsExactly("soon");
        now.set(Instant.parse("2026-02-01T16:00:00Z"));
        assertThat(soon.match(due)).isEmpty();
    }

    private static int wantedUpTo(int last) {
        return last + 1 - (last / 3 + 1);
    }

    private static Query query(String text) {
        return ((ParsedQuery.Ok) Query.parse(text)).query();
    }
}
