package org.dibao.search.stored;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.IssuerLevel;
import org.dibao.contracts.Standing;
import org.dibao.lexicon.regions.Regions;
import org.dibao.search.query.Query;
import org.dibao.search.query.Subject;
import org.dibao.search.text.TextField;
import org.jspecify.annotations.Nullable;

/** Something an announcement may have; a query lies under a few of them, and is looked at only if one is there. */
sealed interface AccessKey {

    record HasPhrase(TextField field, String phrase) implements AccessKey {}

    /** Issued in exactly this region. */
    record IssuedIn(String code) implements AccessKey {}

    /** Issued in this region or within it. */
    record IssuedWithin(String code) implements AccessKey {}

    record IsKind(AnnouncementKind kind) implements AccessKey {}

    record IsLevel(IssuerLevel level) implements AccessKey {}

    record IsStanding(Standing standing) implements AccessKey {}

    /**
     * Keys of which an announcement must have one for a query to match.
     *
     * @param keys the keys
     * @param share roughly what share of all announcements have one of them
     */
    record Choice(List<AccessKey> keys, double share) {}

    /** The cheapest choice of keys that a query can lie under; null if it can match announcements without any. */
    static @Nullable Choice of(Query query) {
        return switch (query) {
            case Query.And and -> cheapest(and.parts());
            case Query.Or or -> union(or.parts());
            case Query.Phrase sought ->
                new Choice(List.of(new HasPhrase(sought.field(), sought.phrase())), shareOf(sought));
            case Query.Binding binding -> new Choice(binding(binding.code()), 0.2);
            case Query.Within within ->
                new Choice(
                        List.of(new IssuedWithin(within.code())), within.code().endsWith("0000") ? 0.3 : 0.02);
            case Query.OfKind of -> new Choice(List.of(new IsKind(of.kind())), 0.15);
            case Query.OfLevel of -> new Choice(List.of(new IsLevel(of.level())), 0.3);
            case Query.OfStanding of -> new Choice(List.of(new IsStanding(of.standing())), 0.5);
            case Query.Everything everything -> null;
            case Query.Not not -> null;
            case Query.DeadlineOn days -> null;
            case Query.PublishedOn days -> null;
        };
    }

    /** The keys other than phrases that an announcement has. */
    static List<AccessKey> of(Subject subject) {
        List<AccessKey> keys = new ArrayList<>();
        String region = subject.region();
        if (region != null) {
            keys.add(new IssuedIn(region));
            subject.regionPath().forEach(code -> keys.add(new IssuedWithin(code)));
        }
        IssuerLevel level = subject.level();
        if (level != null) {
            keys.add(new IsLevel(level));
        }
        keys.add(new IsKind(subject.kind()));
        keys.add(new IsStanding(subject.standing()));
        return keys;
    }

    private static List<AccessKey> binding(String code) {
        return Stream.concat(Stream.of(code), Regions.standard().ancestors(code).stream())
                .<AccessKey>map(IssuedIn::new)
                .toList();
    }

    private static @Nullable Choice cheapest(List<Query> parts) {
        Choice best = null;
        for (Query part : parts) {
            Choice choice = of(part);
            if (choice != null && (best == null || choice.share() < best.share())) {
                best = choice;
            }
        }
        return best;
    }

    private static @Nullable Choice union(List<Query> parts) {
        List<AccessKey> keys = new ArrayList<>();
        double share = 0;
        for (Query part : parts) {
            Choice choice = of(part);
            if (choice == null) {
                return null;
            }
            keys.addAll(choice.keys());
            share += choice.share();
        }
        return new Choice(keys.stream().distinct().toList(), share);
    }

    /** Longer phrases are rarer; the figures matter only in comparison. */
    private static double shareOf(Query.Phrase sought) {
        double inText = switch (sought.phrase().length()) {
            case 1 -> 0.4;
            case 2 -> 0.05;
            case 3 -> 0.03;
            default -> 0.01;
        };
        return sought.field() == TextField.TEXT ? inText : inText / 4;
    }
}
