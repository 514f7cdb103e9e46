package org.dibao.console.gazette;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.Reference;
import org.jspecify.annotations.Nullable;

/**
 * What announcements do to one another, seen from both ends. Where the parser did not yet know the document that an
 * announcement refers to, the one announcement that bears its number or title is taken.
 */
public final class Relations {

    private final Function<String, Optional<AnnouncementPublished>> announcements;
    private final Map<String, Set<String>> bearers = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> speakers = new ConcurrentHashMap<>();

    /** Relations among the announcements that are found by their ids. */
    public Relations(Function<String, Optional<AnnouncementPublished>> announcements) {
        this.announcements = announcements;
    }

    /**
     * What an announcement does with another document.
     *
     * @param reference as the announcement has it
     * @param other the announcement that it is; null where it is not known
     */
    public record Outgoing(Reference reference, @Nullable AnnouncementPublished other) {}

    /**
     * What another announcement does with this one.
     *
     * @param relation what it does
     * @param other the other
     */
    public record Incoming(Reference.Relation relation, AnnouncementPublished other) {}

    /** Takes a change of the topic. */
    public void changed(String id, @Nullable AnnouncementPublished before, @Nullable AnnouncementPublished after) {
        if (before != null) {
            names(before.announcement()).forEach(name -> remove(bearers, name, id));
            spokenOf(before).forEach(name -> remove(speakers, name, id));
        }
        if (after != null) {
            names(after.announcement()).forEach(name -> add(bearers, name, id));
            spokenOf(after).forEach(name -> add(speakers, name, id));
        }
    }

    /** What an announcement refers to, in its own order. */
    public List<Outgoing> from(AnnouncementPublished published) {
        return published.announcement().references().stream()
                .map(reference -> new Outgoing(
                        reference, meant(published.announcementId(), reference).orElse(null)))
                .toList();
    }

    /** What other announcements do with this one, the newest first. */
    public List<Incoming> to(AnnouncementPublished published) {
        String id = published.announcementId();
        Set<String> others = new LinkedHashSet<>(speakers.getOrDefault(id, Set.of()));
        names(published.announcement()).forEach(name -> others.addAll(speakers.getOrDefault(name, Set.of())));
        others.remove(id);
        return others.stream()
                .flatMap(other -> announcements.apply(other).stream())
                .flatMap(other -> other.announcement().references().stream()
                        .filter(reference -> meant(other.announcementId(), reference)
                                .filter(meant -> meant.announcementId().equals(id))
                                .isPresent())
                        .map(reference -> new Incoming(reference.relation(), other))
                        .limit(1))
                .sorted(Comparator.comparing(
                                (Incoming incoming) -> incoming.other().firstSeenAt())
                        .reversed())
                .toList();
    }

    private Optional<AnnouncementPublished> meant(String by, Reference reference) {
        String known = reference.announcementId();
        if (known != null) {
            return announcements.apply(known);
        }
        for (String name : names(reference)) {
            Set<String> bearing = new HashSet<>(bearers.getOrDefault(name, Set.of()));
            bearing.remove(by);
            if (bearing.size() == 1) {
                return announcements.apply(bearing.iterator().next());
            }
        }
        return Optional.empty();
    }

    private static List<String> names(Announcement announcement) {
        return named(announcement.documentNumber(), announcement.title());
    }

    private static List<String> names(Reference reference) {
        return named(reference.number(), reference.title());
    }

    private static List<String> spokenOf(AnnouncementPublished published) {
        return published.announcement().references().stream()
                .flatMap(reference -> reference.announcementId() == null
                        ? names(reference).stream()
                        : Stream.of(reference.announcementId()))
                .toList();
    }

    /** A number or a title can be no announcement's id, which has hexadecimal digits only. */
    private static List<String> named(@Nullable String number, @Nullable String title) {
        return Stream.of(number == null ? "" : "№" + number, title == null ? "" : "《" + title)
                .filter(name -> name.length() > 1)
                .toList();
    }

    private static void add(Map<String, Set<String>> sets, String name, String id) {
        sets.compute(name, (unused, ids) -> {
            Set<String> kept = ids == null ? ConcurrentHashMap.newKeySet(2) : ids;
            kept.add(id);
            return kept;
        });
    }

    private static void remove(Map<String, Set<String>> sets, String name, String id) {
        sets.computeIfPresent(name, (unused, ids) -> {
            ids.remove(id);
            return ids.isEmpty() ? null : ids;
        });
    }
}
