package org.dibao.bench.delivering;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the endpoints have taken (answered with a 2xx) or at least seen, by announcement and subscription. */
final class Received {

    private static final Pattern ANNOUNCEMENT = Pattern.compile("\"announcementId\":\"([^\"]+)\"");
    private static final Pattern SUBSCRIPTION = Pattern.compile("\"subscriptionId\":\"([^\"]+)\"");

    /**
     * A kill of the notifier.
     *
     * @param begun when it was asked for, in nanoseconds
     * @param ended when the process was gone and all that it had sent was read
     */
    record Kill(long begun, long ended) {

        /**
         * Whether of two calls the first came from the notifier that died of this kill, be it while it died, and the second
         * from a later one: no other pair is what a crash may cost.
         */
        boolean parts(long before, long after) {
            return before <= ended && ended < after;
        }

        boolean during(long time) {
            return begun < time && time <= ended;
        }
    }

    /** Announcement and subscription to the ids that came, each with the times at which it came. */
    private final Map<String, Map<String, List<Long>>> seen = new ConcurrentHashMap<>();

    /** Takes note of a call. */
    void saw(HttpSink.Call call) {
        String pair = pair(first(ANNOUNCEMENT, call.body()), first(SUBSCRIPTION, call.body()));
        seen.computeIfAbsent(pair, each -> new ConcurrentHashMap<>()).compute(call.webhookId(), (id, times) -> {
            List<Long> more = times == null ? new ArrayList<>() : times;
            more.add(System.nanoTime());
            return more;
        });
    }

    /** An announcement to a subscription. */
    static String pair(String announcementId, String subscriptionId) {
        return announcementId + " " + subscriptionId;
    }

    boolean has(String pair) {
        return seen.containsKey(pair);
    }

    /** How many of these are there by now. */
    long count(Set<String> pairs) {
        return pairs.stream().filter(this::has).count();
    }

    /** Calls in all. */
    long calls() {
        return seen.values().stream()
                .flatMap(ids -> ids.values().stream())
                .mapToLong(List::size)
                .sum();
    }

    /** Pairs that came under more than one id. */
    long underSeveralIds() {
        return seen.values().stream().filter(ids -> ids.size() > 1).count();
    }

    /** Repeats under the same id, of these pairs. */
    long repeats(Set<String> pairs) {
        return pairs.stream()
                .flatMap(pair -> seen.getOrDefault(pair, Map.of()).values().stream())
                .mapToLong(times -> times.size() - 1L)
                .sum();
    }

    /**
     * Repeats under the same id, of these pairs, that no kill explains: for each, when the earlier one came, the later one
     * of which came from the same notifier.
     */
    List<Long> repeatedWithoutKill(Set<String> pairs, List<Kill> kills) {
        return repeated(pairs, (before, after) -> kills.stream().noneMatch(kill -> kill.parts(before, after)));
    }

    /** Repeats under the same id, of these pairs, the earlier of which came from a notifier while it was dying. */
    List<Long> repeatedFromTheDying(Set<String> pairs, List<Kill> kills) {
        return repeated(
                pairs,
                (before, after) -> kills.stream().anyMatch(kill -> kill.during(before) && kill.parts(before, after)));
    }

    private List<Long> repeated(Set<String> pairs, BiPredicate<Long, Long> which) {
        List<Long> repeated = new ArrayList<>();
        for (String pair : new HashSet<>(pairs)) {
            for (List<Long> times : seen.getOrDefault(pair, Map.of()).values()) {
                for (int i = 1; i < times.size(); i++) {
                    if (which.test(times.get(i - 1), times.get(i))) {
                        repeated.add(times.get(i - 1));
                    }
                }
            }
        }
        return repeated;
    }

    private static String first(Pattern pattern, String body) {
        Matcher matcher = pattern.matcher(body);
        return matcher.find() ? matcher.group(1) : "?";
    }
}
