package org.dibao.console.gazette;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.concurrent.ConcurrentSkipListMap;
import org.dibao.contracts.AnnouncementPublished;
import org.jspecify.annotations.Nullable;

/**
 * All announcements, newest first: by the day of publication and, within a day, by when they were first seen. Where a
 * page gives no day, or one that has not come yet, the day on which it was found counts.
 */
public final class Shelf {

    private final ConcurrentSkipListMap<Place, AnnouncementPublished> announcements = new ConcurrentSkipListMap<>();
    private final ZoneId zone;

    public Shelf(ZoneId zone) {
        this.zone = zone;
    }

    /** Takes a change of the topic. */
    public void changed(String id, @Nullable AnnouncementPublished before, @Nullable AnnouncementPublished after) {
        if (after != null) {
            announcements.put(placeOf(after), after);
        }
        if (before != null && (after == null || !placeOf(before).equals(placeOf(after)))) {
            announcements.remove(placeOf(before));
        }
    }

    /** In order; may be read while announcements come in. */
    public Collection<AnnouncementPublished> newestFirst() {
        return Collections.unmodifiableCollection(announcements.values());
    }

    public int size() {
        return announcements.size();
    }

    private Place placeOf(AnnouncementPublished published) {
        LocalDate found = LocalDate.ofInstant(published.firstSeenAt(), zone);
        OffsetDateTime stated = published.announcement().publishedAt();
        LocalDate day = stated == null || stated.toLocalDate().isAfter(found) ? found : stated.toLocalDate();
        return new Place(day, published.firstSeenAt(), published.announcementId());
    }

    private record Place(LocalDate day, Instant firstSeenAt, String id) implements Comparable<Place> {

        private static final Comparator<Place> NEWEST_FIRST = Comparator.comparing(Place::day)
                .thenComparing(Place::firstSeenAt)
                .thenComparing(Place::id)
                .reversed();

        @Override
        public int compareTo(Place other) {
            return NEWEST_FIRST.compare(this, other);
        }
    }
}
