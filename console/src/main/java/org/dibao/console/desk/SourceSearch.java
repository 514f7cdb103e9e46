package org.dibao.console.desk;

import java.net.IDN;
import java.text.Normalizer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dibao.console.desk.SourcePage.Choice;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourceKind;
import org.dibao.lexicon.characters.Simplifier;
import org.dibao.lexicon.regions.Region;
import org.dibao.lexicon.regions.Regions;
import org.jspecify.annotations.Nullable;

/** Finds sources. Each question goes through all of them once; ten thousand take some ten milliseconds. */
final class SourceSearch {

    private static final int HOSTS_SHOWN = 12;
    private static final int REGIONS_SHOWN = 40;

    private final Supplier<List<SourceReport>> sources;
    private final InstantSource clock;
    private final Regions regions = Regions.standard();

    SourceSearch(Supplier<List<SourceReport>> sources, InstantSource clock) {
        this.sources = sources;
        this.clock = clock;
    }

    /** All that a selection has, in its order. */
    List<SourceReport> matching(SourceSelection selection) {
        Match match = new Match(selection, clock.instant());
        return sources.get().stream()
                .filter(match::all)
                .sorted(selection.order().comparator())
                .toList();
    }

    /** One page of it, with what else could be picked. A page behind the last one is the last one. */
    SourcePage page(SourceSelection selection) {
        List<SourceReport> all = sources.get();
        Tally tally = new Tally(new Match(selection, clock.instant()));
        all.forEach(tally::take);
        List<SourceReport> found =
                tally.found.stream().sorted(selection.order().comparator()).toList();
        int pages = Math.max(1, (found.size() + SourcePage.SIZE - 1) / SourcePage.SIZE);
        int page = Math.min(selection.page(), pages);
        int from = (page - 1) * SourcePage.SIZE;
        return new SourcePage(
                found.subList(from, Math.min(from + SourcePage.SIZE, found.size())),
                found.size(),
                all.size(),
                pages,
                page,
                states(selection, tally),
                kinds(selection, tally),
                regions(selection, tally),
                hosts(selection, tally));
    }

    private static List<Choice> states(SourceSelection now, Tally tally) {
        return Stream.of(SourceCondition.values())
                .filter(state -> tally.states.containsKey(state) || state == now.state())
                .map(state -> new Choice(
                        "condition." + state.name(),
                        tally.states.getOrDefault(state, 0),
                        state == now.state(),
                        now.withState(state == now.state() ? null : state)))
                .toList();
    }

    private static List<Choice> kinds(SourceSelection now, Tally tally) {
        return Stream.of(SourceKind.values())
                .filter(kind -> tally.kinds.containsKey(kind) || kind == now.kind())
                .map(kind -> new Choice(
                        "source.kind.short." + kind.name(),
                        tally.kinds.getOrDefault(kind, 0),
                        kind == now.kind(),
                        now.withKind(kind == now.kind() ? null : kind)))
                .toList();
    }

    private List<Choice> regions(SourceSelection now, Tally tally) {
        List<Choice> choices = new ArrayList<>();
        if (now.region() != null) {
            choices.add(new Choice(name(now.region()), tally.found.size(), true, now.withRegion(null)));
        }
        choices.addAll(mostFrequent(tally.regionsBelow, 1, REGIONS_SHOWN, code -> name(code), now::withRegion));
        return choices;
    }

    private static List<Choice> hosts(SourceSelection now, Tally tally) {
        List<Choice> choices = new ArrayList<>();
        if (now.host() != null) {
            choices.add(new Choice(now.host(), tally.found.size(), true, now.withHost(null)));
        }
        tally.hosts.remove(Objects.requireNonNullElse(now.host(), ""));
        choices.addAll(mostFrequent(tally.hosts, 2, HOSTS_SHOWN, host -> host, now::withHost));
        return choices;
    }

    private static List<Choice> mostFrequent(
            Map<String, Integer> counts,
            int atLeast,
            int atMost,
            Function<String, String> name,
            Function<String, SourceSelection> selection) {
        return counts.entrySet().stream()
                .filter(count -> count.getValue() >= atLeast)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(atMost)
                .map(count -> new Choice(
                        name.apply(count.getKey()), count.getValue(), false, selection.apply(count.getKey())))
                .toList();
    }

    private String name(String code) {
        return regions.byCode(code).map(Region::name).orElse(code);
    }

    /** A host as people know it: without capitals. */
    static String host(SourceDefined source) {
        return String.valueOf(source.address().getHost()).toLowerCase(Locale.ROOT);
    }

    private static String folded(String text) {
        return Simplifier.simplify(
                Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
    }

    /** Which of a selection's conditions a source meets. */
    private final class Match {

        private final SourceSelection selection;
        private final Instant now;
        private final List<String> words;

        Match(SourceSelection selection, Instant now) {
            this.selection = selection;
            this.now = now;
            this.words = Stream.of(folded(selection.q()).split("\\s+"))
                    .filter(word -> !word.isEmpty())
                    .toList();
        }

        boolean all(SourceReport report) {
            return words(report) && state(report) && kind(report) && region(report) && host(report);
        }

        boolean words(SourceReport report) {
            if (words.isEmpty()) {
                return true;
            }
            SourceDefined source = report.source();
            String text = folded(String.join(
                    "\n",
                    source.name(),
                    source.address().toString(),
                    IDN.toUnicode(SourceSearch.host(source)),
                    Objects.requireNonNullElse(source.issuer(), ""),
                    source.sourceId()));
            return words.stream().allMatch(text::contains);
        }

        boolean state(SourceReport report) {
            return selection.state() == null || selection.state().of(report, now);
        }

        boolean kind(SourceReport report) {
            return selection.kind() == null
                    || selection.kind() == report.source().kind();
        }

        /** The country stands for what belongs to all of it, else it would be no choice at all. */
        boolean region(SourceReport report) {
            String wanted = selection.region();
            String region = report.source().region();
            if (wanted == null || region == null) {
                return wanted == null;
            }
            return wanted.equals(Regions.NATIONAL) ? region.equals(Regions.NATIONAL) : regions.contains(wanted, region);
        }

        boolean host(SourceReport report) {
            String wanted = selection.host();
            String host = SourceSearch.host(report.source());
            return wanted == null || host.equals(wanted) || host.endsWith("." + wanted);
        }
    }

    /** What is found, and how many would be found if one of the conditions were another. */
    private final class Tally {

        private final Match match;
        private final List<SourceReport> found = new ArrayList<>();
        private final Map<SourceCondition, Integer> states = new EnumMap<>(SourceCondition.class);
        private final Map<SourceKind, Integer> kinds = new EnumMap<>(SourceKind.class);
        private final Map<String, Integer> regionsBelow = new HashMap<>();
        private final Map<String, Integer> hosts = new HashMap<>();

        Tally(Match match) {
            this.match = match;
        }

        void take(SourceReport report) {
            if (!match.words(report) || !match.region(report) || !match.host(report)) {
                return;
            }
            boolean state = match.state(report);
            boolean kind = match.kind(report);
            if (kind) {
                Stream.of(SourceCondition.values())
                        .filter(each -> each.of(report, match.now))
                        .forEach(each -> states.merge(each, 1, Integer::sum));
            }
            if (state) {
                kinds.merge(report.source().kind(), 1, Integer::sum);
            }
            if (state && kind) {
                found.add(report);
                hosts.merge(SourceSearch.host(report.source()), 1, Integer::sum);
                String below = below(report.source().region());
                if (below != null) {
                    regionsBelow.merge(below, 1, Integer::sum);
                }
            }
        }

        /** The region right below what is chosen that another one lies in; null if it lies nowhere below. */
        private @Nullable String below(@Nullable String region) {
            if (region == null) {
                return null;
            }
            String outer = Objects.requireNonNullElse(match.selection.region(), Regions.NATIONAL);
            String code = regions.current(region);
            List<String> above = regions.ancestors(code);
            if (code.equals(outer)) {
                return match.selection.region() == null ? code : null;
            }
            int at = above.indexOf(outer);
            return at < 0 ? null : at == 0 ? code : above.get(at - 1);
        }
    }
}
