package org.dibao.console.gazette;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.Standing;
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

    /**
     * The newest announcements of a selection, and those that came in lately though more than these have been published
     * since, the newest first, whole.
     *
     * @param newest how many of the newest
     * @param lately how long ago others may have come in
     * @param late how many of what came in since then, at most
     */
    public List<AnnouncementPublished> news(Selection selection, int newest, Duration lately, int late) {
        Query query = SelectionQuery.of(selection);
        Set<String> ids = new LinkedHashSet<>(index.search(query, 0, newest).ids());
        ids.addAll(index.arrived(query, clock.instant().minus(lately), late).ids());
        return whole(ids);
    }

    /** The latest announcements of a selection that have a deadline on a day or later, whole. */
    public List<AnnouncementPublished> withDeadlinesSince(Selection selection, LocalDate day, int atMost) {
        String selected = SelectionQuery.text(selection);
        String due = "deadline:>=" + day;
        return whole(index.search(SelectionQuery.of(selected.isBlank() ? due : "(" + selected + ") " + due), 0, atMost)
                .ids());
    }

    /** What a subscription to a search would have brought in the last thirty days; samples alert nobody. */
    public Trial lastMonth(Query query) {
        Query alerting = new Query.And(List.of(query, new Query.Not(new Query.OfStanding(Standing.TEMPLATE))));
        Page page = index.arrived(alerting, clock.instant().minus(A_MONTH), Trial.SHOWN);
        return new Trial((int) page.total(), stories(page.ids()));
    }

    /** Today, where the readers are. */
    public LocalDate today() {
        return teller.today();
    }

    /** Neither an announcement nor the day has changed after this. */
    public Instant changedAt() {
        return cache.changedAt();
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

    private List<AnnouncementPublished> whole(Collection<String> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    private List<Story> stories(List<String> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).map(teller::tell).toList();
    }

    private int count(Selection selection) {
        return (int) index.search(SelectionQuery.of(selection), 0, 1).total();
    }
}
