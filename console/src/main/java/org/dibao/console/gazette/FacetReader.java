package org.dibao.console.gazette;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.dibao.console.gazette.Edition.Choice;
import org.dibao.console.gazette.Edition.Facet;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.Standing;
import org.dibao.search.index.AnnouncementIndex;
import org.dibao.search.index.Facets;
import org.dibao.search.index.Facets.Count;
import org.jspecify.annotations.Nullable;

/** Counts by what a selection can be narrowed. Each facet is counted as if nothing were chosen in it. */
final class FacetReader {

    private static final int SHOWN = 9;

    private final AnnouncementIndex index;

    FacetReader(AnnouncementIndex index) {
        this.index = index;
    }

    List<Facet> of(Selection now) {
        return List.of(regions(now), kinds(now), standings(now), issuers(now));
    }

    private Facet regions(Selection now) {
        return facet(
                "region",
                now.region(),
                counted(now.withRegion(null)).regions(),
                code -> Objects.requireNonNullElse(Storyteller.regionName(code), code),
                false,
                code -> now.withRegion(code).address());
    }

    private Facet kinds(Selection now) {
        String chosen = now.kind() == null ? null : now.kind().name();
        return facet(
                "kind",
                chosen,
                counted(now.withKind(null)).kinds(),
                name -> "kind." + name,
                true,
                name -> now.withKind(name == null ? null : AnnouncementKind.valueOf(name))
                        .address());
    }

    private Facet issuers(Selection now) {
        return facet(
                "issuer",
                now.issuer(),
                counted(now.withIssuer(null)).issuers(),
                name -> name,
                false,
                name -> now.withIssuer(name).address());
    }

    private Facet standings(Selection now) {
        List<Count> counts = Arrays.stream(Standing.values())
                .map(standing -> new Count(
                        standing.name(),
                        index.search(SelectionQuery.of(now.withStanding(standing)), 0, 1)
                                .total()))
                .filter(count -> count.count() > 0)
                .toList();
        String chosen = now.standing() == null ? null : now.standing().name();
        return facet(
                "standing",
                chosen,
                counts,
                name -> "standing." + name,
                true,
                name -> now.withStanding(name == null ? null : Standing.valueOf(name))
                        .address());
    }

    private Facets counted(Selection selection) {
        return index.facets(SelectionQuery.of(selection), SHOWN);
    }

    /** The chosen one comes first, even where it is not among the most frequent. */
    private static Facet facet(
            String name,
            @Nullable String chosen,
            List<Count> counts,
            Function<String, String> text,
            boolean message,
            Function<@Nullable String, String> address) {
        List<Count> shown = new ArrayList<>(counts);
        if (chosen != null && counts.stream().noneMatch(count -> count.value().equals(chosen))) {
            shown.addFirst(new Count(chosen, 0));
        }
        List<Choice> choices = shown.stream()
                .sorted(Comparator.comparing(count -> !count.value().equals(chosen)))
                .map(count -> {
                    boolean isChosen = count.value().equals(chosen);
                    return new Choice(
                            text.apply(count.value()),
                            message,
                            (int) count.count(),
                            isChosen,
                            address.apply(isChosen ? null : count.value()));
                })
                .toList();
        return new Facet(name, choices);
    }
}
