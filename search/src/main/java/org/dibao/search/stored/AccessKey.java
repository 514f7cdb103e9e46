package org.dibao.search.stored;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.IssuerLevel;
import org.dibao.contracts.Standing;
import org.dibao.lexicon.regions.Regions;
import org.dibao.search.query.Query;
import org.dibao.search.query.Subject;

/** Something other than words that an announcement may have, and that makes conditions hold. */
sealed interface AccessKey {

    /** Issued in exactly this region. */
    record IssuedIn(String code) implements AccessKey {}

    /** Issued in this region or within it. */
    record IssuedWithin(String code) implements AccessKey {}

    record IsKind(AnnouncementKind kind) implements AccessKey {}

    record IsLevel(IssuerLevel level) implements AccessKey {}

    record IsStanding(Standing standing) implements AccessKey {}

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

    /** The numbers of the conditions that hold for an announcement that has a key. */
    static Map<AccessKey, int[]> holding(Query[] conditions) {
        Map<AccessKey, Numbers> holding = new HashMap<>();
        for (int number = 0; number < conditions.length; number++) {
            for (AccessKey key : impliedBy(conditions[number])) {
                holding.computeIfAbsent(key, any -> new Numbers()).add(number);
            }
        }
        Map<AccessKey, int[]> byKey = HashMap.newHashMap(holding.size());
        holding.forEach((key, numbers) -> byKey.put(key, numbers.toArray()));
        return byKey;
    }

    /** The keys that an announcement has. */
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
}
