package org.dibao.notifier.revision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.Purpose;
import org.dibao.notifier.delivery.OutgoingMessage;

/**
 * What has changed in an announcement since its receiver received it, remembered while the messages about it leave: very
 * many have received the same.
 */
public final class RecentChanges {

    private static final int REMEMBERED = 50;

    private final EarlierRevisions revisions;
    private final Map<Step, List<Change>> found = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Step, List<Change>> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Changes between revisions that are found there. */
    public RecentChanges(EarlierRevisions revisions) {
        this.revisions = revisions;
    }

    /**
     * The changes that a message tells of: those of a revision to somebody who has received an earlier one, and else none.
     *
     * @param most so many at most
     */
    public List<Change> of(OutgoingMessage message, int most) {
        return message.delivery().isFor(Purpose.ALERT)
                ? of(message.announcement(), message.received(), most)
                : List.of();
    }

    /**
     * The changes since an earlier revision, title first, then the text from its beginning; empty where there is none, and
     * where what was before is not known any more, or cannot be looked up now.
     *
     * @param published as it stands now, with or without its text
     * @param received the revision that was received last; 0 for none
     * @param most so many at most
     */
    public List<Change> of(AnnouncementPublished published, int received, int most) {
        if (received <= 0 || received >= published.revision()) {
            return List.of();
        }
        List<Change> changes = all(published, received);
        return changes.size() <= most ? changes : changes.subList(0, most);
    }

    private List<Change> all(AnnouncementPublished published, int received) {
        Step step = new Step(published.announcementId(), received, published.revision());
        synchronized (found) {
            List<Change> remembered = found.get(step);
            if (remembered != null) {
                return remembered;
            }
        }
        Optional<Revised> revised = revisions.since(received, published);
        List<Change> changes = revised.map(Change::in).orElse(List.of());
        if (revised.isPresent()) {
            synchronized (found) {
                found.put(step, changes);
            }
        }
        return changes;
    }

    /** From one revision of an announcement to another. */
    private record Step(String announcementId, int from, int to) {}
}
