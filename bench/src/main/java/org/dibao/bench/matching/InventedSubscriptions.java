package org.dibao.bench.matching;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Invented searches in the query language, in the shapes that people use: a place and one to three words, an office, a
 * phrase, something left out, a kind, a deadline, and trees with all of that.
 */
public final class InventedSubscriptions {

    private static final List<String> KINDS = List.of("通知", "通告", "意见", "会议", "方案", "warning", "解读");
    private static final List<String> LEVELS = List.of("province", "市级", "县级", "national");

    private final InventedWords words;
    private final InventedPlaces places;
    private final RandomGenerator random;

    public InventedSubscriptions(InventedWords words, InventedPlaces places, RandomGenerator random) {
        this.words = words;
        this.places = places;
        this.random = random;
    }

    /** Searches by id. */
    Map<String, String> some(int count) {
        Map<String, String> some = LinkedHashMap.newLinkedHashMap(count);
        for (int i = 0; i < count; i++) {
            // As long as the ids that the console draws.
            some.put("%08x-1a2b-4c3d-8e4f-%012x".formatted(i, random.nextLong() & 0xFFFF_FFFF_FFFFL), one());
        }
        return some;
    }

    public String one() {
        int hundredth = random.nextInt(100);
        if (hundredth < 22) {
            return home() + " " + word();
        }
        if (hundredth < 36) {
            return home() + " (" + word() + " OR " + word() + ")";
        }
        if (hundredth < 46) {
            return home() + " " + word() + " " + word() + " -" + word();
        }
        if (hundredth < 56) {
            return "issuer:" + places.beat(random).shortName() + " " + word();
        }
        if (hundredth < 66) {
            return beat() + " kind:" + one(KINDS) + " " + word();
        }
        if (hundredth < 74) {
            return "\"" + word() + word() + "\" OR \"" + word() + "，" + word() + "\"";
        }
        if (hundredth < 80) {
            return word() + " " + word() + " " + word();
        }
        if (hundredth < 84) {
            return "topic:" + one(InventedAnnouncements.TOPICS) + " " + home() + " deadline:<30d " + word();
        }
        if (hundredth < 86) {
            return home();
        }
        return tree();
    }

    private String tree() {
        String either = "(" + word() + " OR " + word() + " OR \"" + word() + word() + "\")";
        String where = "(" + home() + " OR " + beat() + " OR level:" + one(LEVELS) + ")";
        String without = "-(" + word() + " " + word() + ") NOT (kind:" + one(KINDS) + " OR standing:unverified)";
        String which = "(issuer:" + one(InventedAnnouncements.OFFICES) + " OR topic:"
                + one(InventedAnnouncements.TOPICS) + ")";
        return either + " " + where + " " + which + " " + without;
    }

    private String word() {
        return random.nextInt(25) == 0 ? one(List.of("closure", "quarantined", "vaccine")) : words.asked(random);
    }

    private String home() {
        return "region:" + places.home(random).code();
    }

    private String beat() {
        return "within:" + places.beat(random).code();
    }

    private <T> T one(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
