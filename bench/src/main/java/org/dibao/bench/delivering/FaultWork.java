package org.dibao.bench.delivering;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.Channel;
import org.dibao.contracts.SubscriptionDefined;

/**
 * The work of the fault run: announcements with one word each, subscriptions that ask for three of the words, and so,
 * known without any matcher, who must hear of what.
 */
final class FaultWork {

    private static final int WORDS = 500;
    private static final int WORDS_ASKED_FOR = 3;

    private final List<AnnouncementPublished> announcements = new ArrayList<>();
    private final List<SubscriptionDefined> subscriptions = new ArrayList<>();
    private final Map<String, Endpoint> endpoints = new HashMap<>();
    private final Map<String, String> wordOf = new HashMap<>();
    private final Map<String, List<String>> askingFor = new HashMap<>();

    /** Invents it, the same for the same seed. */
    FaultWork(int announcements, int subscriptions, List<String> addresses, List<Endpoint> kindOf, long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < subscriptions; i++) {
            int endpoint = i % addresses.size();
            String id = "s" + i;
            Set<String> words = new HashSet<>();
            while (words.size() < WORDS_ASKED_FOR) {
                words.add(word(random.nextInt(WORDS)));
            }
            words.forEach(word ->
                    askingFor.computeIfAbsent(word, each -> new ArrayList<>()).add(id));
            endpoints.put(id, kindOf.get(endpoint));
            this.subscriptions.add(Invented.subscription(
                    id, Channel.WEBHOOK, addresses.get(endpoint) + "/" + i, String.join(" OR ", words)));
        }
        for (int i = 0; i < announcements; i++) {
            String word = word(random.nextInt(WORDS));
            wordOf.put("a" + i, word);
            this.announcements.add(Invented.announcement("a" + i, "虚构通告 " + word));
        }
    }

    List<SubscriptionDefined> subscriptions() {
        return subscriptions;
    }

    List<AnnouncementPublished> announcements() {
        return announcements;
    }

    Endpoint kind(String subscriptionId) {
        return Objects.requireNonNull(endpoints.get(subscriptionId), subscriptionId);
    }

    /** The subscriptions that must hear of an announcement. */
    Collection<String> concerned(String announcementId) {
        return askingFor.getOrDefault(wordOf.get(announcementId), List.of());
    }

    /** Who must hear of what, as pairs, of endpoints that take what they get. */
    Set<String> mustArrive() {
        Set<String> pairs = new HashSet<>();
        for (String announcement : wordOf.keySet()) {
            for (String subscription : concerned(announcement)) {
                if (kind(subscription).reliable()) {
                    pairs.add(Received.pair(announcement, subscription));
                }
            }
        }
        return pairs;
    }

    /** A word that no stemmer changes and none of which is within another. */
    private static String word(int number) {
        StringBuilder word = new StringBuilder("zq");
        for (int rest = number, i = 0; i < 3; i++, rest /= 10) {
            word.append("bcdfghjkmp".charAt(rest % 10));
        }
        return word + "x";
    }
}
