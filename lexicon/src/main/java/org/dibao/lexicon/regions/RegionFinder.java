package org.dibao.lexicon.regions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dibao.lexicon.regions.NameTrie.Form;
import org.dibao.lexicon.regions.NameTrie.Found;
import org.dibao.lexicon.regions.NameTrie.NamedRegion;
import org.dibao.lexicon.regions.Region.Level;
import org.jspecify.annotations.Nullable;

/**
 * Finds regions in texts, in two walks: the first gathers what is named beyond doubt, the second reads the rest in that
 * light. A district called by its short name alone counts only where the text speaks of its surroundings, because
 * most such names are also names of persons and streets.
 */
final class RegionFinder {

    /** In force before retired, higher before lower, full names before short ones. */
    static final Comparator<NamedRegion> BY_WEIGHT = Comparator.comparing(
                    (NamedRegion named) -> named.form() == Form.FORMER)
            .thenComparing(named -> named.region().level())
            .thenComparing(NamedRegion::form);

    /** What turns a district's name into another word: 西安区域, 城区间. */
    private static final String NOT_AFTER_DISTRICT = "域间块别划";

    private final Regions regions;
    private final NameTrie names;
    private final Set<String> commonWords;

    RegionFinder(Regions regions, NameTrie names, Set<String> commonWords) {
        this.regions = regions;
        this.names = names;
        this.commonWords = commonWords;
    }

    List<RegionMention> find(String text, @Nullable String hint) {
        Set<String> context = new HashSet<>();
        if (hint != null) {
            admit(hint, context);
        }
        Set<String> named = new HashSet<>(context);
        List<List<Found>> found = names.in(text);
        List<RegionMention> beyondDoubt = walk(text, found, context);
        if (beyondDoubt.isEmpty()) {
            return beyondDoubt;
        }
        for (RegionMention mention : beyondDoubt) {
            mention.region().ifPresent(region -> admit(region.code(), named));
        }
        return walk(text, found, named);
    }

    /** A text that is nothing but regions one within the other; the last one is meant. */
    Optional<RegionMention> chain(String text) {
        List<RegionMention> mentions = find(text, null);
        int end = 0;
        for (RegionMention mention : mentions) {
            if (mention.start() != end) {
                return Optional.empty();
            }
            end = mention.end();
        }
        return end == text.length() && !mentions.isEmpty() ? Optional.of(mentions.getLast()) : Optional.empty();
    }

    private void admit(String code, Set<String> context) {
        context.add(regions.current(code));
        for (String above : regions.ancestors(code)) {
            if (!above.equals(Regions.NATIONAL)) {
                context.add(above);
            }
        }
    }

    private List<RegionMention> walk(String text, List<List<Found>> places, Set<String> context) {
        List<RegionMention> mentions = new ArrayList<>();
        RegionMention before = null;
        for (List<Found> place : places) {
            int at = place.getFirst().start();
            RegionMention mention =
                    before != null && at < before.end() ? null : mentionAt(text, place, context, before);
            if (mention != null) {
                mentions.add(mention);
                before = mention;
            }
        }
        return mentions;
    }

    private @Nullable RegionMention mentionAt(
            String text, List<Found> place, Set<String> context, @Nullable RegionMention before) {
        int at = place.getFirst().start();
        Region within = before != null && before.end() == at ? before.region().orElse(null) : null;
        for (Found found : place) {
            if (isOtherWord(text, found)) {
                continue;
            }
            String name = text.substring(found.start(), found.end());
            List<NamedRegion> possible = found.meanings().stream()
                    .filter(named -> mayBeMeant(name, named, context, within))
                    .toList();
            if (!possible.isEmpty()) {
                return new RegionMention(found.start(), found.end(), likeliest(possible, context, within));
            }
        }
        return null;
    }

    private static boolean isOtherWord(String text, Found found) {
        return found.end() < text.length()
                && text.charAt(found.end() - 1) == '区'
                && NOT_AFTER_DISTRICT.indexOf(text.charAt(found.end())) >= 0;
    }

    private boolean mayBeMeant(String name, NamedRegion named, Set<String> context, @Nullable Region within) {
        Region region = named.region();
        if (region.level() == Level.NATIONAL) {
            return false;
        }
        boolean directlyWithin = within != null && liesIn(region, within.currentCode());
        boolean common = commonWords.contains(name);
        if (named.form() != Form.SHORT) {
            return !common || directlyWithin;
        }
        if (region.level() != Level.COUNTY) {
            return !common || !region.name().endsWith("自治州");
        }
        return !common && (directlyWithin || context.contains(region.code()) || parentIsIn(context, region));
    }

    private static boolean parentIsIn(Set<String> context, Region region) {
        String parent = region.parent();
        return parent != null && context.contains(parent) && Level.of(parent) == Level.PREFECTURE;
    }

    private List<Region> likeliest(List<NamedRegion> possible, Set<String> context, @Nullable Region within) {
        List<NamedRegion> best = possible;
        if (within != null) {
            best = orAll(
                    best.stream()
                            .filter(n -> liesIn(n.region(), within.currentCode()))
                            .toList(),
                    best);
        }
        int nearest = best.stream()
                .mapToInt(named -> nearness(named.region(), context))
                .max()
                .orElse(0);
        best = best.stream()
                .filter(named -> nearness(named.region(), context) == nearest)
                .toList();
        NamedRegion weightiest = best.stream().min(BY_WEIGHT).orElseThrow();
        return best.stream()
                .filter(named -> BY_WEIGHT.compare(named, weightiest) == 0)
                .map(NamedRegion::region)
                .toList();
    }

    private static List<NamedRegion> orAll(List<NamedRegion> some, List<NamedRegion> all) {
        return some.isEmpty() ? all : some;
    }

    private boolean liesIn(Region region, String code) {
        return regions.ancestors(region.code()).contains(code);
    }

    /** 3 for a region that the context speaks of itself, 2 for its parent, 1 for what lies further up, 0 for none. */
    private int nearness(Region region, Set<String> context) {
        if (context.contains(region.currentCode())) {
            return 3;
        }
        List<String> ancestors = regions.ancestors(region.code());
        for (int i = 0; i < ancestors.size(); i++) {
            if (context.contains(ancestors.get(i))) {
                return i == 0 ? 2 : 1;
            }
        }
        return 0;
    }
}
