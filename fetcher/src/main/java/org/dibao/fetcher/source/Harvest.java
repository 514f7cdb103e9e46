package org.dibao.fetcher.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dibao.contracts.FailedItem;
import org.dibao.contracts.SourcePolled;
import org.dibao.fetcher.item.ListedItem;
import org.dibao.fetcher.source.ItemFollower.Followed;
import org.jspecify.annotations.Nullable;

/** What following a source's items brought, and what the next poll needs to know of it. */
final class Harvest {

    /** Items that left the list are remembered for a while, since lists flicker: as many as are listed, and these. */
    private static final int REMEMBERED_BESIDES = 20;

    private final List<ListedItem> listed;
    private final int remembered;
    private final List<String> knownBefore;
    private final Map<String, FailedItem> failedBefore = new HashMap<>();
    private final Set<String> unfinished = new LinkedHashSet<>();
    private final List<FailedItem> failed = new ArrayList<>();
    private int postponed;
    private int found;

    /** The harvest of a list. */
    Harvest(List<ListedItem> listed, @Nullable SourcePolled last) {
        this(listed, last, listed.size() + REMEMBERED_BESIDES);
    }

    /** The harvest of a watched page, which is changed again when it is as it was before its last change. */
    static Harvest ofPage(List<ListedItem> listed, @Nullable SourcePolled last) {
        return new Harvest(listed, last, 0);
    }

    private Harvest(List<ListedItem> listed, @Nullable SourcePolled last, int remembered) {
        this.listed = listed;
        this.remembered = remembered;
        this.knownBefore = last == null ? List.of() : last.items();
        if (last != null) {
            last.failedItems()
                    .forEach(line -> FailedItem.read(line).ifPresent(item -> failedBefore.put(item.address(), item)));
        }
    }

    /** The items that are new or changed since the last poll; each once, however often it is listed. */
    List<ListedItem> toFollow() {
        Set<String> seen = new LinkedHashSet<>(knownBefore);
        return listed.stream().filter(item -> seen.add(item.fingerprint())).toList();
    }

    void postponed(ListedItem item) {
        postponed++;
        unfinished.add(item.fingerprint());
    }

    /** Notes a failure; the answer says whether the item is given up with it. */
    FailedItem failed(Followed.Failed failure) {
        String address = String.valueOf(failure.item().link());
        FailedItem before = failedBefore.get(address);
        int tries = failure.forGood() ? FailedItem.MOST_TRIES : before == null ? 1 : before.tries() + 1;
        FailedItem item = new FailedItem(address, failure.fault().text(), tries);
        failed.add(item);
        if (!item.givenUp()) {
            unfinished.add(failure.item().fingerprint());
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

    /** The fingerprints that the next poll need not follow: what is listed and done, then what left the list lately. */
    List<String> known() {
        Set<String> known = new LinkedHashSet<>();
        listed.forEach(item -> known.add(item.fingerprint()));
        int most = known.size() + remembered;
        known.removeAll(unfinished);
        for (String before : knownBefore) {
            if (known.size() >= most) {
                break;
            }
            known.add(before);
        }
        return List.copyOf(known);
    }
}
