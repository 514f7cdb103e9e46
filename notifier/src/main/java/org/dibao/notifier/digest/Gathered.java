package org.dibao.notifier.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dibao.contracts.DigestQueued;

/**
 * What is gathered for one subscription. An announcement stands here once, in its latest state, until a digest that
 * tells it is settled; while a digest is on its way, what it tells is promised to it and to no other.
 */
final class Gathered {

    /** So many are told by one digest: with their titles alone it is as long as a mail should be. */
    static final int MOST = 500;

    private final Map<String, DigestQueued> announcements = new HashMap<>();
    private final Map<String, List<String>> promised = new HashMap<>();
    /** The digests that take what is not promised yet, each so much as one digest tells. */
    private final Set<String> open = new HashSet<>();

    /** Takes one, or a later state of it. */
    void add(DigestQueued queued) {
        announcements.merge(queued.announcement().announcementId(), queued, Gathered::later);
    }

    /** What was gathered and never sent has not been received, though its own delivery is settled. */
    private static DigestQueued later(DigestQueued before, DigestQueued after) {
        if (after.announcement().revision() < before.announcement().revision()) {
            return before;
        }
        int received = Math.min(before.received(), after.received());
        return new DigestQueued(after.subscriptionId(), after.slot(), after.announcement(), received);
    }

    /** What waits and no digest is going to tell, by name and as much as one digest tells in each part. */
    List<List<String>> untold() {
        List<List<String>> parts = new ArrayList<>();
        List<String> waiting = waiting();
        for (int from = open.size() * MOST; from < waiting.size(); from += MOST) {
            parts.add(waiting.subList(from, Math.min(waiting.size(), from + MOST)));
        }
        return parts;
    }

    /** One of those that wait; for its time. */
    Optional<DigestQueued> first() {
        return unpromised().stream().min(Comparator.comparing(DigestQueued::slot));
    }

    /** A digest that is going to take what waits. */
    void opened(String digest) {
        open.add(digest);
    }

    /**
     * What a digest tells, its own from now on: what waits, as much as one digest tells and the oldest first, or what it
     * was closed with before.
     */
    List<String> close(String digest) {
        List<String> contents = promised.get(digest);
        if (contents == null) {
            contents = waiting().stream().limit(MOST).toList();
        }
        promise(digest, contents);
        return contents;
    }

    /** Names all that waits, oldest first. */
    private List<String> waiting() {
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
        open.remove(digest);
    }

    /** What these names stand for, in their order; what is no longer there is left out. */
    List<DigestQueued> contents(List<String> names) {
        List<DigestQueued> found = new ArrayList<>();
        for (String name : names) {
            DigestQueued queued = announcements.get(name.substring(0, name.lastIndexOf('@')));
            if (queued != null) {
                found.add(queued);
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
        open.remove(digest);
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
        return announcements.isEmpty() && promised.isEmpty() && open.isEmpty();
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
