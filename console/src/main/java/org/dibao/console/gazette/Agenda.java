package org.dibao.console.gazette;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dibao.console.gazette.Edition.AgendaEntry;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.search.index.AnnouncementIndex;

/** The deadlines that come next. */
final class Agenda {

    private static final int SHOWN = 6;
    private static final int LOOKED_AT = 200;

    /** Looked at one after the other until there are enough: what is due this week comes before all else. */
    private static final List<String> WITHIN = List.of("deadline:<7d", "deadline:<31d", "deadline:<366d");

    private static final Comparator<AgendaEntry> SOONEST = Comparator.comparing(
            entry -> entry.due().days() == null ? Long.MAX_VALUE : entry.due().days());

    private final AnnouncementIndex index;
    private final Function<String, Optional<AnnouncementPublished>> find;
    private final Storyteller teller;

    Agenda(AnnouncementIndex index, Function<String, Optional<AnnouncementPublished>> find, Storyteller teller) {
        this.index = index;
        this.find = find;
        this.teller = teller;
    }

    List<AgendaEntry> of(Selection selection) {
        String selected = SelectionQuery.text(selection);
        List<AgendaEntry> entries = List.of();
        for (String within : WITHIN) {
            String query = selected.isBlank() ? within : "(" + selected + ") " + within;
            entries = index.search(SelectionQuery.of(query), 0, LOOKED_AT).ids().stream()
                    .flatMap(id -> find.apply(id).stream())
                    .flatMap(this::entry)
                    .sorted(SOONEST)
                    .limit(SHOWN)
                    .toList();
            if (entries.size() == SHOWN) {
                break;
            }
        }
        return entries;
    }

    private Stream<AgendaEntry> entry(AnnouncementPublished published) {
        return Due.next(published.announcement(), teller.today())
                .map(due -> new AgendaEntry(due, teller.tell(published)))
                .stream();
    }
}
