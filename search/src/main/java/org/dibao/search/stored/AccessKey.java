package org.dibao.search.stored;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
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

    /**
     * The cheapest choice of keys that a query can lie under; null if it can match announcements without any.
     *
     * @param timesAsked how many queries ask for a phrase
     */
    static @Nullable Choice of(Query query, ToIntFunction<Query.Phrase> timesAsked) {
        return switch (query) {
            case Query.And and -> cheapest(and.parts(), timesAsked);
            case Query.Or or -> union(or.parts(), timesAsked);
            case Query.Phrase sought ->
                new Choice(
                        List.of(new HasPhrase(sought.field(), sought.phrase())),
                        shareOf(sought, timesAsked.applyAsInt(sought)));
            case Query.Binding binding -> new Choice(impliedBy(query), 0.2);
            case Query.Within within ->
                new Choice(impliedBy(query), within.code().endsWith("0000") ? 0.3 : 0.02);
            case Query.OfKind of -> new Choice(impliedBy(query), 0.15);
            case Query.OfLevel of -> new Choice(impliedBy(query), 0.3);
            case Query.OfStanding of -> new Choice(impliedBy(query), 0.5);
            default -> null;
        };
    }

    /** The keys each of which makes a condition hold; none for conditions that do not hang on keys. */
    static List<AccessKey> impliedBy(Query condition) {
        return switch (condition) {
            case Query.Binding binding ->
                Stream.concat(Stream.of(binding.code()), Regions.standard().ancestors(binding.code()).stream())
                        .<AccessKey>map(IssuedIn::new)
                        .toList();
            case Query.Within within -> List.of(new IssuedWithin(within.code()));
            case Query.OfKind of -> List.of(new IsKind(of.kind()));
            case Query.OfLevel of -> List.of(new IsLevel(of.level()));
            case Query.OfStanding of -> List.of(new IsStanding(of.standing()));
            default -> List.of();
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

    private static @Nullable Choice cheapest(List<Query> parts, ToIntFunction<Query.Phrase> timesAsked) {
        Choice best = null;
        for (Query part : parts) {
            Choice choice = of(part, timesAsked);
            if (choice != null && (best == null || choice.share() < best.share())) {
                best = choice;
            }
        }
        return best;
    }

    private static @Nullable Choice union(List<Query> parts, ToIntFunction<Query.Phrase> timesAsked) {
        List<AccessKey> keys = new ArrayList<>();
        double share = 0;
        for (Query part : parts) {
            Choice choice = of(part, timesAsked);
            if (choice == null) {
                return null;
            }
            keys.addAll(choice.keys());
            share += choice.share();
        }
        return new Choice(keys.stream().distinct().toList(), share);
    }

    /**
     * Longer phrases are rarer, and what many ask for is in more announcements than what few do; the figures matter
     * only in comparison.
     */
    private static double shareOf(Query.Phrase sought, int timesAsked) {
        double inText = switch (sought.phrase().length()) {
            case 1 -> 0.4;
            case 2 -> 0.05;
            case 3 -> 0.03;
            default -> 0.01;
        };
        double asked = inText * (1 + Math.log(Math.max(1, timesAsked)) / 4);
        return sought.field() == TextField.TEXT ? asked : asked / 4;
    }
}
