package org.dibao.notifier.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.DigestQueued;
import org.jspecify.annotations.Nullable;

/**
 * What is gathered for one subscription. An announcement stands here once, in its latest state, until a digest that
 * tells it is settled; while a digest is on its way, what it tells is promised to it and to no other.
 */
final class Gathered {

    private final Map<String, DigestQueued> announcements = new HashMap<>();
    private final Map<String, List<String>> promised = new HashMap<>();
    /** The digest that takes all that is not promised yet; null while there is none. */
    private @Nullable String open;

    /** Takes one, or a later state of it. */
    void add(DigestQueued queued) {
        announcements.merge(
                queued.announcement().announcementId(),
                queued,
                (before, after) ->
                        after.announcement().revision() < before.announcement().revision() ? before : after);
    }

    /** Whether something waits that no digest is going to tell. */
    boolean needsDigest() {
        return open == null && !unpromised().isEmpty();
    }

    /** One of those that wait; for its time. */
    Optional<DigestQueued> first() {
        return unpromised().stream().min(Comparator.comparing(DigestQueued::slot));
    }

    /** A digest that is going to take what waits. */
    void opened(String digest) {
        open = digest;
    }

    /** What a digest tells, its own from now on: all that waits, or what it was closed with before. */
    List<String> close(String digest) {
        List<String> contents = promised.getOrDefault(digest, waiting());
        promise(digest, contents);
        return contents;
    }

    /** Names all that waits, oldest first. */
    List<String> waiting() {
        return unpromised().stream()
                .sorted(Comparator.comparing(
                                (DigestQueued queued) -> queued.announcement().firstSeenAt())
                        .thenComparing(queued -> queued.announcement().announcementId()))
                .map(Gathered::name)
                .toList();
    }

    /** What a digest tells is its own from now on. */
    void promise(String digest, List<String> contents) {
        promised.put(digest, contents);
        if (digest.equals(open)) {
            open = null;
        }
    }

    /** What these names stand for, in their order; what is no longer there is left out. */
    List<AnnouncementPublished> contents(List<String> names) {
        List<AnnouncementPublished> found = new ArrayList<>();
        for (String name : names) {
            DigestQueued queued = announcements.get(name.substring(0, name.lastIndexOf('@')));
            if (queued != null) {
                found.add(queued.announcement());
            }
        }
        return found;
    }

    /**
     * A digest is settled, whatever came of it.
     *
     * @return what it told and what has not changed since: to be forgotten
     */
    List<DigestQueued> settled(String digest, List<String> contents) {
        promised.remove(digest);
        if (digest.equals(open)) {
            open = null;
        }
        List<DigestQueued> told = new ArrayList<>();
        for (String name : contents) {
            String id = name.substring(0, name.lastIndexOf('@'));
            DigestQueued queued = announcements.get(id);
            if (queued != null && name(queued).equals(name)) {
                announcements.remove(id);
                told.add(queued);
            }
        }
        return told;
    }

    boolean isEmpty() {
        return announcements.isEmpty() && promised.isEmpty() && open == null;
    }

    private List<DigestQueued> unpromised() {
        Set<String> taken = new HashSet<>();
        promised.values().forEach(taken::addAll);
        return announcements.values().stream()
                .filter(queued -> !taken.contains(name(queued)))
                .toList();
    }

    private static String name(DigestQueued queued) {
        return queued.announcement().announcementId() + "@"
                + queued.announcement().revision();
    }
}
