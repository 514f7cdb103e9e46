package org.dibao.notifier.ledger;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.DeliveryUpdated.State;
import org.dibao.contracts.Topic;
import org.jspecify.annotations.Nullable;

/**
 * One partition of the ledger, as long as this instance owns it: settled deliveries as bare ids for as long as the topic
 * keeps them, open ones with their entry, and the announcements that the open ones tell of, without their text unless
 * somebody wants it. An announcement is kept only while something of it is open, so memory follows what is under way and
 * what was sent in the last months, and not what was ever published.
 */
public final class LedgerPartition {

    /** Announcements kept with their text; at some 10 KB each, a megabyte a partition. */
    private static final int TEXTS_KEPT = 100;

    /** Whoever takes the partition over reads no more than this, so nobody may count on more. */
    private static final Duration KEPT = Objects.requireNonNull(Topic.DELIVERY_UPDATED.retention());

    private final int number;
    private final Predicate<String> wantsText;
    private final Map<DeliveryId, DeliveryUpdated> open = new HashMap<>();
    private final SettledIds settled;
    private final Map<String, OpenAnnouncement> announcements = new HashMap<>();
    private final Set<DeliveryId> attempted = new HashSet<>();
    /** Most messages leave within seconds, and can say where in the text the reader's words stand. */
    private final Map<String, AnnouncementPublished> recent = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, AnnouncementPublished> eldest) {
            return size() > TEXTS_KEPT;
        }
    };

    private Hold hold = Hold.OWNED;
    private int underWay;

    /** An empty partition with the given number, of which nobody wants any text. */
    public LedgerPartition(int number) {
        this(number, subscriptionId -> false, InstantSource.system());
    }

    /**
     * An empty partition with the given number.
     *
     * @param wantsText whether a subscription's messages carry the announcement's text
     * @param clock by which settled deliveries are forgotten when their topic has deleted them
     */
    public LedgerPartition(int number, Predicate<String> wantsText, InstantSource clock) {
        this.number = number;
        this.wantsText = wantsText;
        this.settled = new SettledIds(KEPT, clock);
    }

    /** Its number, the same as that of the announcements' partition. */
    public int number() {
        return number;
    }

    /** Whether this delivery stands in the ledger, in whatever state. */
    public synchronized boolean knows(DeliveryId id) {
        return open.containsKey(id) || settled.contains(id);
    }

    /** Whether this delivery was received, at its first time or when it was sent again. */
    public synchronized boolean received(DeliveryId id) {
        return settled.received(id);
    }

    /** The entry of a delivery that is not settled. */
    public synchronized Optional<DeliveryUpdated> open(DeliveryId id) {
        return Optional.ofNullable(open.get(id));
    }

    /** Every delivery that is not settled, in no order. */
    public synchronized List<DeliveryUpdated> open() {
        return new ArrayList<>(open.values());
    }

    /** How many deliveries are not settled. */
    public synchronized int openCount() {
        return open.size();
    }

    /** How many are. */
    public synchronized int settledCount() {
        return settled.size();
    }

    /** Takes over an entry that stands in the log. The last one of a delivery counts. */
    public synchronized void apply(DeliveryUpdated entry) {
        DeliveryId id = DeliveryId.parse(entry.deliveryId());
        if (entry.state().settled()) {
            // What was handed to a digest counts as received: its reader hears of it there, unless he no longer wants
            // to.
            settled.add(id, entry.updatedAt(), entry.state() == State.DELIVERED || entry.state() == State.GATHERED);
            if (open.remove(id) != null) {
                release(entry.announcementId());
            }
        } else if (open.put(id, Entries.brief(entry)) == null) {
            OpenAnnouncement held =
                    announcements.computeIfAbsent(entry.announcementId(), key -> new OpenAnnouncement());
            held.open++;
            held.withText |= wantsText.test(entry.subscriptionId());
        }
    }

    /** The announcements that open deliveries tell of. */
    public synchronized Set<String> openAnnouncements() {
        return Set.copyOf(announcements.keySet());
    }

    /** Keeps an announcement as it stands now, if something of it is open. */
    public synchronized void tell(AnnouncementPublished announcement) {
        OpenAnnouncement held = announcements.get(announcement.announcementId());
        if (held != null) {
            held.latest = held.withText ? announcement : Bulletin.of(announcement);
            recent.put(announcement.announcementId(), announcement);
        }
    }

    /**
     * An announcement that open deliveries tell of, as it stands now: with its text if it is one of the last that came
     * by, without it otherwise.
     */
    public synchronized Optional<AnnouncementPublished> announcement(String announcementId) {
        OpenAnnouncement held = announcements.get(announcementId);
        if (held == null || held.latest == null) {
            return Optional.empty();
        }
        AnnouncementPublished whole = recent.get(announcementId);
        return Optional.of(whole != null && whole.recordedAt().equals(held.latest.recordedAt()) ? whole : held.latest);
    }

    /** Registers work that giving the partition up waits for; false if the partition is no longer ours. */
    public synchronized boolean begin() {
        if (hold != Hold.OWNED) {
            return false;
        }
        underWay++;
        return true;
    }

    /** Registers an attempt at one delivery; false as well if another one at it is under way. */
    public synchronized boolean begin(DeliveryId id) {
        return !attempted.contains(id) && begin() && attempted.add(id);
    }

    /** An attempt at one delivery and the writing of its outcome are over. */
    public synchronized void end(DeliveryId id) {
        attempted.remove(id);
        end();
    }

    /** What was begun, and the writing of its outcome, are over. */
    public synchronized void end() {
        underWay--;
        notifyAll();
    }

    /** Whether outcomes may still be written: until the next owner must be supposed to be reading. */
    public synchronized boolean writable() {
        return hold != Hold.LEFT;
    }

    /** Nothing new begins; outcomes of what is under way are still written. */
    synchronized void leave() {
        hold = Hold.LEAVING;
    }

    /** It is somebody else's now: not even outcomes are written any more. */
    synchronized void abandon() {
        hold = Hold.LEFT;
        notifyAll();
    }

    /** Waits until nothing is under way; false if something still is after that time. */
    synchronized boolean awaitQuiet(long millis) throws InterruptedException {
        long deadline = System.nanoTime() + millis * 1_000_000;
        while (underWay > 0) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    private void release(String announcementId) {
        OpenAnnouncement held = announcements.get(announcementId);
        if (held != null && --held.open == 0) {
            announcements.remove(announcementId);
        }
    }

    private enum Hold {
        OWNED,
        LEAVING,
        LEFT
    }

    private static final class OpenAnnouncement {
        private int open;
        private boolean withText;
        private @Nullable AnnouncementPublished latest;
    }
}
