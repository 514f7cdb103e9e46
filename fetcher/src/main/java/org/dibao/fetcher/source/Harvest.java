package org.dibao.fetcher.source;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dibao.contracts.FailedItem;
import org.dibao.contracts.SourcePolled;
import org.dibao.contracts.WaitingItem;
import org.dibao.fetcher.item.ListedItem;
import org.dibao.fetcher.source.ItemFollower.Followed;
import org.jspecify.annotations.Nullable;

/** What following a source's items brought, and what the next poll needs to know of it. */
final class Harvest {

    /** Items that left the list are remembered for a while, since lists flicker: as many as are listed, and these. */
    private static final int REMEMBERED_BESIDES = 20;

    /** As many pages as the sitemaps have that one source looks at. */
    private static final int MOST_OF_A_LIST = 3_000;

    /** So many items wait in a report; with {@link #MOST_WAITING_CHARACTERS} it stays far below what a record may have. */
    static final int MOST_WAITING = 500;

    private static final int MOST_WAITING_CHARACTERS = 200_000;
    private static final int LONGEST_TITLE = 200;

    private final List<ListedItem> listed;
    private final List<ListedItem> waitedBefore;
    private final int remembered;
    private final List<String> knownBefore;
    private final Map<String, FailedItem> failedBefore = new HashMap<>();
    private final Map<String, ListedItem> unfinished = new LinkedHashMap<>();
    private final Set<String> waited = new HashSet<>();
    private final Map<String, Instant> putOffSince = new HashMap<>();
    private final Map<String, Instant> notBefore = new HashMap<>();
    private final List<FailedItem> failed = new ArrayList<>();
    private int postponed;
    private int found;
    private @Nullable Duration soonest;

    /** The harvest of a list. */
    Harvest(List<ListedItem> listed, @Nullable SourcePolled last) {
        this(listed, last, listed.size() + REMEMBERED_BESIDES, last == null ? List.of() : waiting(last, listed));
    }

    /**
     * The harvest of a list of which only a part was read. What the rest listed before is still known, as far as the list
     * of all of it may be.
     */
    static Harvest ofPart(List<ListedItem> listed, @Nullable SourcePolled last) {
        return new Harvest(listed, last, MOST_OF_A_LIST, last == null ? List.of() : waiting(last, listed));
    }

    /**
     * The harvest of a watched page, which is changed again when it is as it was before its last change. It is its only
     * item: what waits is of the list that it was taken for before.
     */
    static Harvest ofPage(List<ListedItem> listed, @Nullable SourcePolled last) {
        return new Harvest(listed, last, 0, List.of());
    }

    private Harvest(
            List<ListedItem> listed, @Nullable SourcePolled last, int remembered, List<ListedItem> waitedBefore) {
        this.listed = listed;
        this.remembered = remembered;
        this.knownBefore = last == null ? List.of() : last.items();
        this.waitedBefore = waitedBefore;
        if (last != null) {
            last.waiting().forEach(item -> {
                waited.add(item.fingerprint());
                if (item.putOffSince() != null) {
                    putOffSince.put(item.fingerprint(), item.putOffSince());
                }
                if (item.notBefore() != null) {
                    notBefore.put(item.fingerprint(), item.notBefore());
                }
            });
            last.failedItems()
                    .forEach(line -> FailedItem.read(line).ifPresent(item -> failedBefore.put(item.address(), item)));
        }
    }

    /** Those that waited and are not listed any more; the others are known by what the list now says of them. */
    private static List<ListedItem> waiting(SourcePolled last, List<ListedItem> listed) {
        Set<String> identities = new HashSet<>();
        listed.forEach(item -> identities.add(item.identity()));
        return last.waiting().stream()
                .filter(item -> !identities.contains(item.identity()))
                .map(item -> new ListedItem(
                        item.identity(),
                        item.fingerprint(),
                        item.title(),
                        item.link(),
                        item.listedAt(),
                        null,
                        false,
                        null,
                        null))
                .toList();
    }

    /**
     * The items that are new or changed since the last poll, and then those that waited; each once, however often it is
     * listed.
     */
    List<ListedItem> toFollow() {
        Set<String> seen = new LinkedHashSet<>(knownBefore);
        return Stream.concat(listed.stream(), waitedBefore.stream())
                .filter(item -> item.formerFingerprint() == null || !seen.contains(item.formerFingerprint()))
                .filter(item -> seen.add(item.fingerprint()))
                .toList();
    }

    /** Those of the items to follow of which no poll before this told. */
    List<ListedItem> notSeenBefore(List<ListedItem> toFollow) {
        return toFollow.stream()
                .filter(item -> !waited.contains(item.fingerprint()))
                .toList();
    }

    /** Which of the items to follow may be asked for now; the sites of the others asked for longer. */
    List<ListedItem> due(List<ListedItem> toFollow, Instant now) {
        List<ListedItem> due = new ArrayList<>();
        for (ListedItem item : toFollow) {
            Instant from = notBefore.get(item.fingerprint());
            if (from == null || !from.isAfter(now)) {
                due.add(item);
            } else {
                postponed(item, Duration.between(now, from));
            }
        }
        return due;
    }

    /**
     * Leaves an item to a later poll.
     *
     * @param in how long it takes until it can be had; zero where nobody knows
     */
    void postponed(ListedItem item, Duration in) {
        postponed++;
        unfinished.put(item.fingerprint(), item);
        soonest = soonest == null || in.compareTo(soonest) < 0 ? in : soonest;
    }

    /** Since when an item's site has asked for time, which it does now; too long ago, it is given up. */
    Instant putOffSince(ListedItem item, Instant now) {
        return putOffSince.computeIfAbsent(item.fingerprint(), first -> now);
    }

    /** Leaves an item alone whose site asks for time. */
    void putOff(ListedItem item, Duration time, Instant now) {
        notBefore.put(item.fingerprint(), now.plus(time));
        postponed(item, time);
    }

    /** Notes a failure; the answer says whether the item is given up with it. */
    FailedItem failed(Followed.Failed failure) {
        String address = String.valueOf(failure.item().link());
        FailedItem before = failedBefore.get(address);
        int tries = failure.forGood() ? FailedItem.MOST_TRIES : before == null ? 1 : before.tries() + 1;
        FailedItem item = new FailedItem(address, failure.fault().text(), tries);
        failed.add(item);
        notBefore.remove(failure.item().fingerprint());
        if (!item.givenUp()) {
            unfinished.put(failure.item().fingerprint(), failure.item());
        }
        return item;
    }

    /** One that was given up was found in the source itself, so that nothing of it is missing. */
    void found(FailedItem item) {
        failed.remove(item);
        found++;
    }

    /** How many items the source itself had to tell of, for want of their pages. */
    int found() {
        return found;
    }

    List<FailedItem> failures() {
        return List.copyOf(failed);
    }

    /** How many items the next poll has to take up again. */
    int left() {
        return postponed + (int) failed.stream().filter(item -> !item.givenUp()).count();
    }

    /** How long it takes until one of them can be had; zero where nobody knows. */
    Duration soonest() {
        boolean failedOnly = failed.stream().anyMatch(item -> !item.givenUp());
        return soonest == null || failedOnly ? Duration.ZERO : soonest;
    }

    /** The fingerprints that the next poll need not follow: what is listed and done, then what left the list lately. */
    List<String> known() {
        Set<String> known = new LinkedHashSet<>();
        listed.forEach(item -> known.add(item.fingerprint()));
        int most = known.size() + remembered;
        known.removeAll(unfinished.keySet());
        for (String before : knownBefore) {
            if (known.size() >= most) {
                break;
            }
            known.add(before);
        }
        return List.copyOf(known);
    }

    /**
     * Divides what the next poll has to take up again.
     *
     * @param listedAgain the items of the page that each poll reads; they may wait on it as well
     * @param listedBy the source's address
     */
    Waiting waiting(List<ListedItem> listedAgain, URI listedBy) {
        Set<String> again = new HashSet<>();
        listedAgain.forEach(item -> again.add(item.fingerprint()));
        List<WaitingItem> kept = new ArrayList<>();
        List<ListedItem> noRoom = new ArrayList<>();
        int characters = 0;
        for (ListedItem item : inNeedFirst(again)) {
            URI link = Objects.requireNonNull(item.link(), "only what has a page waits for it");
            WaitingItem waits = new WaitingItem(
                    item.identity(),
                    item.fingerprint(),
                    link,
                    shortened(item.title()),
                    item.listedAt(),
                    listedBy,
                    putOffSince.get(item.fingerprint()),
                    notBefore.get(item.fingerprint()));
            characters += characters(waits);
            if (kept.size() < MOST_WAITING && characters <= MOST_WAITING_CHARACTERS) {
                kept.add(waits);
            } else if (!again.contains(item.fingerprint())) {
                noRoom.add(item);
            }
        }
        return new Waiting(kept, noRoom);
    }

    private List<ListedItem> inNeedFirst(Set<String> again) {
        return unfinished.values().stream()
                .sorted(Comparator.comparing(item -> again.contains(item.fingerprint())))
                .toList();
    }

    private static int characters(WaitingItem item) {
        return item.identity().length()
                + item.link().toString().length()
                + (item.listedBy() == null ? 0 : item.listedBy().toString().length())
                + (item.title() == null ? 0 : item.title().length());
    }

    private static @Nullable String shortened(@Nullable String title) {
        return title == null || title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE));
    }

    /**
     * What the next poll has to take up again.
     *
     * @param kept what its report carries
     * @param noRoom what it cannot carry and no page will list again
     */
    record Waiting(List<WaitingItem> kept, List<ListedItem> noRoom) {}
}
