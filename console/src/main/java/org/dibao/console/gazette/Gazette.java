package org.dibao.console.gazette;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Predicate;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.tables.Table;
import org.springframework.stereotype.Component;

/** The announcements as readers ask for them. */
@Component
public final class Gazette {

    private final Table<AnnouncementPublished, AnnouncementPublished> announcements;
    private final Shelf shelf;
    private final Storyteller teller;
    private final ZoneId zone;

    Gazette(
            Table<AnnouncementPublished, AnnouncementPublished> announcements,
            Shelf shelf,
            Storyteller teller,
            org.dibao.console.ConsoleSettings settings) {
        this.announcements = announcements;
        this.shelf = shelf;
        this.teller = teller;
        this.zone = settings.timeZone();
    }

    /** What a selection shows. */
    public Edition edition(Selection selection) {
        return new EditionMaker(sieve(selection), teller).make(shelf.newestFirst());
    }

    /** Whether an announcement belongs to a selection. */
    public Predicate<AnnouncementPublished> filter(Selection selection) {
        Sieve sieve = sieve(selection);
        return published -> sieve.judge(published).in();
    }

    /** One announcement. */
    public Optional<AnnouncementPublished> find(String announcementId) {
        return announcements.get(announcementId);
    }

    private Sieve sieve(Selection selection) {
        return new Sieve(selection, published -> published.announcement().text().contains(selection.q()), zone);
    }
}
