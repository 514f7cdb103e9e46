package org.dibao.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.search.SampleAnnouncement;
import org.dibao.search.query.ParsedQuery;
import org.dibao.search.query.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnouncementIndexTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-15T04:00:00Z"));

    @Test
    void theNewestComeFirstAndPagesDoNotOverlap() {
        try (AnnouncementIndex index = AnnouncementIndex.inMemory(CLOCK)) {
            for (int day = 1; day <= 9; day++) {
                index.put(SampleAnnouncement.called("a" + day)
                        .published(LocalDate.of(2026, 1, day))
                        .event());
            }

            assertThat(index.search(query(""), 0, 4)).isEqualTo(new Page(9, List.of("a9", "a8", "a7", "a6")));
            assertThat(index.search(query(""), 8, 4)).isEqualTo(new Page(9, List.of("a1")));
            assertThat(index.search(query("没有的词"), 0, 4)).isEqualTo(new Page(0, List.of()));
        }
    }

    @Test
    void aRevisionReplacesWhatWasThereAndARemovalEndsIt() {
        try (AnnouncementIndex index = AnnouncementIndex.inMemory(CLOCK)) {
            index.put(SampleAnnouncement.called("a").text("开展核酸检测").event());
            index.put(SampleAnnouncement.called("a").text("停止采样").event());

            assertThat(index.search(query("核酸"), 0, 10).total()).isZero();
            assertThat(index.search(query("采样"), 0, 10).ids()).containsExactly("a");

            index.remove("a");
            assertThat(index.size()).isZero();
        }
    }

    @Test
    void facetsCountWhatWasFound() {
        try (AnnouncementIndex index = AnnouncementIndex.inMemory(CLOCK)) {
            index.put(SampleAnnouncement.called("a")
                    .region("330502")
                    .issuer("吴兴区人民政府")
                    .event());
            index.put(SampleAnnouncement.called("b")
                    .region("330500")
                    .issuer("湖州市人民政府")
                    .event());
            index.put(SampleAnnouncement.called("c")
                    .region("330500")
                    .issuer("湖州市人民政府")
                    .issuer("湖州市公安局")
                    .kind(AnnouncementKind.ORDER)
                    .event());
            index.put(SampleAnnouncement.called("d").event());

            Facets facets = index.facets(query("within:湖州"), 2);
            assertThat(facets.regions()).containsExactly(new Facets.Count("330500", 2), new Facets.Count("330502", 1));
            assertThat(facets.issuers())
                    .containsExactly(new Facets.Count("湖州市人民政府", 2), new Facets.Count("吴兴区人民政府", 1));
            assertThat(facets.kinds()).containsExactly(new Facets.Count("NOTICE", 2), new Facets.Count("ORDER", 1));
        }
    }

    @Test
    void itTellsHowManyASubscriptionWouldHaveReceived() {
        try (AnnouncementIndex index = AnnouncementIndex.inMemory(CLOCK)) {
            index.put(SampleAnnouncement.called("old")
                    .seen(Instant.parse("2025-11-01T00:00:00Z"))
                    .event());
            index.put(SampleAnnouncement.called("new")
                    .seen(Instant.parse("2026-01-01T00:00:00Z"))
                    .event());
            index.put(SampleAnnouncement.called("other").title("无关").text("无关").event());

            assertThat(index.arrived(query("近期工作"), Instant.parse("2025-12-16T00:00:00Z"), 10)
                            .ids())
                    .containsExactly("new");
        }
    }

    @Test
    void whatWouldHaveArrivedCountsDaysFromWhenItArrived() {
        try (AnnouncementIndex index = AnnouncementIndex.inMemory(CLOCK)) {
            index.put(SampleAnnouncement.called("was-due-soon")
                    .seen(Instant.parse("2025-12-20T04:00:00Z"))
                    .deadline(LocalDate.of(2025, 12, 27))
                    .event());
            index.put(SampleAnnouncement.called("due-soon-now")
                    .seen(Instant.parse("2025-12-20T04:00:00Z"))
                    .deadline(LocalDate.of(2026, 1, 20))
                    .event());

            assertThat(index.arrived(query("deadline:<14d"), Instant.parse("2025-12-16T00:00:00Z"), 10)
                            .ids())
                    .containsExactly("was-due-soon");
            assertThat(index.search(query("deadline:<14d"), 0, 10).ids()).containsExactly("due-soon-now");
        }
    }

    @Test
    void onDiskItRemembersHowFarItHasRead(@TempDir Path directory) {
        try (AnnouncementIndex index = AnnouncementIndex.open(directory, CLOCK)) {
            assertThat(index.position()).isEmpty();
            index.put(SampleAnnouncement.called("a").event());
            index.commit("0:17");
            index.put(SampleAnnouncement.called("lost").event());
        }
        try (AnnouncementIndex index = AnnouncementIndex.open(directory, CLOCK)) {
            assertThat(index.position()).contains("0:17");
            assertThat(index.search(query(""), 0, 10).ids()).containsExactly("a");
        }
    }

    private static Query query(String text) {
        return ((ParsedQuery.Ok) Query.parse(text)).query();
    }
}
