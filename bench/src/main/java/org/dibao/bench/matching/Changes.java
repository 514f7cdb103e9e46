package org.dibao.bench.matching;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.search.stored.StoredQueries;

/**
 * Subscriptions come and go while announcements are matched: each must count for the very next announcement, and
 * compiling them anew must not make matching wait.
 *
 * @param made how many were put or removed
 * @param missed how many of them did not count for the next announcement
 * @param longestChange the longest that one change took, in milliseconds
 * @param longestMatch the longest that one match took meanwhile, in milliseconds
 * @param longestAlone the longest that one match took before, with nothing else going on
 */
record Changes(int made, int missed, double longestChange, double longestMatch, double longestAlone) {

    static Changes during(StoredQueries queries, List<AnnouncementPublished> announcements, List<String> texts) {
        double alone = longest(queries, announcements, announcements.size() * 3);
        AtomicBoolean over = new AtomicBoolean();
        AtomicLong longestMatch = new AtomicLong();
        Thread matcher = Thread.ofPlatform().start(() -> {
            for (int i = 0; !over.get(); i = (i + 1) % announcements.size()) {
                long start = System.nanoTime();
                queries.match(announcements.get(i));
                longestMatch.accumulateAndGet(System.nanoTime() - start, Math::max);
            }
        });
        int missed = 0;
        long longestChange = 0;
        for (int i = 0; i < texts.size(); i++) {
            String id = "change-" + i;
            AnnouncementPublished next = announcements.get(i % announcements.size());
            // The search is for something that this very announcement has.
            String search = "\"" + next.announcement().title() + "\" OR " + texts.get(i);
            long start = System.nanoTime();
            queries.put(id, Ours.read(search));
            longestChange = Math.max(longestChange, System.nanoTime() - start);
            if (!queries.match(next).contains(id)) {
                missed++;
            }
            if (i % 4 == 3) {
                queries.remove(id);
                if (queries.match(next).contains(id)) {
                    missed++;
                }
            }
        }
        over.set(true);
        join(matcher);
        return new Changes(texts.size(), missed, longestChange / 1e6, longestMatch.get() / 1e6, alone);
    }

    private static double longest(StoredQueries queries, List<AnnouncementPublished> announcements, int times) {
        long longest = 0;
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            queries.match(announcements.get(i % announcements.size()));
            longest = Math.max(longest, System.nanoTime() - start);
        }
        return longest / 1e6;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
