package org.dibao.console.gazette;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.search.index.AnnouncementIndex;
import org.dibao.search.index.Page;
import org.dibao.search.query.Query;
import org.dibao.tables.Table;

/** The announcements as readers ask for them. Selections given to it hold a search that can be read. */
public final class Gazette {

    private static final Duration A_MONTH = Duration.ofDays(30);

    private final Table<AnnouncementPublished, AnnouncementPublished> announcements;
    private final AnnouncementIndex index;
    private final Storyteller teller;
    private final FacetReader facets;
    private final Agenda agenda;
    private final InstantSource clock;
    private final EditionCache cache;

    Gazette(
            Table<AnnouncementPublished, AnnouncementPublished> announcements,
            AnnouncementIndex index,
            Storyteller teller,
            InstantSource clock,
            EditionCache cache) {
        this.announcements = announcements;
        this.index = index;
        this.teller = teller;
        this.clock = clock;
        this.cache = cache;
        this.facets = new FacetReader(index);
        this.agenda = new Agenda(index, this::find, teller);
    }

    /** What a selection shows. */
    public Edition edition(Selection selection) {
        return cache.edition(selection, this::make);
    }

    /** The newest announcements of a selection, whole. */
    public List<AnnouncementPublished> newest(Selection selection, int atMost) {
        return index.search(SelectionQuery.of(selection), 0, atMost).ids().stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    /** How many announcements first seen in the last thirty days a search finds. */
    public long inTheLastMonth(Query query) {
        return index.countSince(query, clock.instant().minus(A_MONTH));
    }

    /** One announcement. */
    public Optional<AnnouncementPublished> find(String announcementId) {
        return announcements.get(announcementId);
    }

    private Edition make(Selection selection) {
        Page page = index.search(SelectionQuery.of(selection), (selection.page() - 1) * Edition.PAGE, Edition.PAGE);
        return new Edition(
                stories(page.ids()),
                (int) page.total(),
                (int) ((page.total() + Edition.PAGE - 1) / Edition.PAGE),
                selection.standing() == null ? count(selection.withSamples()) : 0,
                count(Selection.ALL),
                count(Selection.ALL.withDates(teller.today(), null)),
                facets.of(selection),
                agenda.of(selection));
    }

    private List<Story> stories(List<String> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).map(teller::tell).toList();
    }

    private int count(Selection selection) {
        return (int) index.search(SelectionQuery.of(selection), 0, 1).total();
    }
}
