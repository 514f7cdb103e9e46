package org.dibao.console.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class EditionCacheTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T00:00:00Z"));
    private final AtomicReference<LocalDate> today = new AtomicReference<>(LocalDate.of(2026, 11, 22));
    private final AtomicInteger made = new AtomicInteger();
    private final EditionCache cache = new EditionCache(now::get, today::get, ZoneOffset.UTC);

    @Test
    void anEditionIsMadeOnceUntilSomethingChanges() {
        ask(Selection.ALL);
        later(3_600_000);
        ask(Selection.ALL);
        assertThat(made).hasValue(1);

        cache.somethingChanged();
        ask(Selection.ALL);
        assertThat(made).hasValue(2);
    }

    @Test
    void theLastChangeIsThatOfAnAnnouncementOrOfTheDay() {
        later(60_000);
        cache.somethingChanged();
        later(60_000);
        assertThat(cache.changedAt()).isEqualTo(Instant.parse("2026-11-22T00:01:00Z"));

        today.set(LocalDate.of(2026, 11, 23));
        assertThat(cache.changedAt()).isEqualTo(Instant.parse("2026-11-23T00:00:00Z"));
    }

    @Test
    void whileMuchComesInItIsMadeThreeTimesASecondAtMost() {
        for (int i = 0; i < 10; i++) {
            cache.somethingChanged();
            ask(Selection.ALL);
            later(100);
        }
        assertThat(made.get()).isBetween(3, 4);
    }

    @Test
    void aNewDayMakesItAnew() {
        ask(Selection.ALL);
        later(1_000);
        today.set(today.get().plusDays(1));
        ask(Selection.ALL);
        assertThat(made).hasValue(2);
    }

    @Test
    void whatChangesWhileItIsMadeIsNotMissed() {
        cache.edition(Selection.ALL, selection -> {
            cache.somethingChanged();
            return Edition.EMPTY;
        });
        later(1_000);
        ask(Selection.ALL);
        assertThat(made).hasValue(1);
    }

    @Test
    void selectionsDoNotMix() {
        ask(Selection.ALL);
        ask(Selection.ALL.withQ("供水"));
        assertThat(made).hasValue(2);
    }

    private void ask(Selection selection) {
        cache.edition(selection, asked -> {
            made.incrementAndGet();
            return Edition.EMPTY;
        });
    }

    private void later(long millis) {
        now.set(now.get().plusMillis(millis));
    }
}
