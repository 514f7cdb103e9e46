package org.dibao.notifier.email;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.DigestQueued;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.contracts.Timing;
import org.dibao.notifier.delivery.Pages;
import org.dibao.notifier.revision.RecentChanges;
import org.dibao.notifier.timing.SendTimes;

/**
 * Writes the mail that brings everything at once: of each announcement so much that one can tell whether to read it, and
 * of those that would make the mail too long the title. What orders something or sets a deadline comes first, and of that
 * what is newest.
 */
final class DigestMail {

    /** More than so many nobody reads at once. */
    private static final int MOST_ENTRIES = 60;

    /**
     * Bytes of text and HTML together; relays take more, but programs show the beginning only. The titles of as many
     * announcements as a digest gathers fit in ({@code Gathered.MOST}); entries take what these leave.
     */
    static final int MOST_BYTES = 400_000;

    /** Bytes around the announcements: frame, style sheet, reason and links. */
    private static final int FRAME = 10_000;

    private static final int LONGEST_TITLE = 60;

    private static final int MOST_ORDERS = 3;

    /** Of a revision, so many passages that it has changed. */
    private static final int MOST_CHANGES = 2;

    private static final Comparator<AnnouncementPublished> URGENT_THEN_NEWEST = Comparator.comparing(DigestMail::asks)
            .thenComparing(AnnouncementPublished::recordedAt)
            .reversed()
            .thenComparing(AnnouncementPublished::announcementId);

    private final Pages pages;
    private final Reasons reasons;
    private final RecentChanges changes;

    DigestMail(Pages pages, Reasons reasons, RecentChanges changes) {
        this.pages = pages;
        this.reasons = reasons;
        this.changes = changes;
    }

    /** The mail for one digest. */
    Mail write(DeliveryUpdated delivery, SubscriptionDefined subscription, List<DigestQueued> gathered) {
        Wording words = Wording.in(subscription.language());
        DigestLetter letter = letter(words, subscription, gathered, delivery.matchedAt());
        return new Mail(
                subscription.address(),
                delivery.deliveryId(),
                words.language(),
                letter.title(),
                DigestText.of(words, letter),
                DigestHtml.of(words, letter),
                letter.footer().headers(delivery));
    }

    private static boolean asks(AnnouncementPublished published) {
        Announcement a = published.announcement();
        return !a.directives().isEmpty() || !a.deadlines().isEmpty();
    }

    private DigestLetter letter(
            Wording words, SubscriptionDefined subscription, List<DigestQueued> all, Instant begun) {
        LocalDate day = SendTimes.of(subscription.times()).today(begun);
        boolean weekly = subscription.times().frequency() == Timing.Frequency.WEEKLY;
        String title = words.get(
                weekly ? "digest.weekly" : "digest.daily", Facts.dates(words).format(day), all.size());
        List<DigestQueued> sorted = all.stream()
                .sorted(Comparator.comparing(DigestQueued::announcement, URGENT_THEN_NEWEST))
                .toList();
        List<DigestLetter.Title> titles = sorted.stream()
                .map(each -> title(words, subscription, each.announcement()))
                .toList();
        List<DigestLetter.Entry> entries = entries(words, subscription, sorted, titles);
        int left = all.size() - entries.size();
        Why why = subscription.query().isBlank()
                ? new Why(words.get("because.everything"), List.of())
                : new Why(words.get("because", subscription.query()), List.of());
        return new DigestLetter(
                title,
                entries,
                left > 0 ? words.get("digest.more", left) : "",
                titles.subList(entries.size(), titles.size()),
                why,
                Footer.of(pages, subscription));
    }

    /** The first announcements at length, as many as there is room for beside the titles of the others. */
    private List<DigestLetter.Entry> entries(
            Wording words,
            SubscriptionDefined subscription,
            List<DigestQueued> sorted,
            List<DigestLetter.Title> titles) {
        int room =
                MOST_BYTES - FRAME - titles.stream().mapToInt(DigestMail::bytes).sum();
        List<DigestLetter.Entry> entries = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_ENTRIES, sorted.size()); i++) {
            DigestLetter.Entry entry = entry(words, subscription, sorted.get(i));
            room -= bytes(words, entry) - bytes(titles.get(i));
            if (room < 0) {
                break;
            }
            entries.add(entry);
        }
        return entries;
    }

    private static int bytes(DigestLetter.Title title) {
        return bytes(DigestHtml.title(title)) + bytes(DigestText.title(title));
    }

    private static int bytes(Wording words, DigestLetter.Entry entry) {
        return bytes(DigestHtml.entry(words, entry)) + bytes(DigestText.entry(words, entry));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private DigestLetter.Title title(Wording words, SubscriptionDefined subscription, AnnouncementPublished published) {
        String whole = named(words, published);
        boolean parting = whole.length() > LONGEST_TITLE && Character.isHighSurrogate(whole.charAt(LONGEST_TITLE - 1));
        String title = whole.length() > LONGEST_TITLE
                ? whole.substring(0, parting ? LONGEST_TITLE - 1 : LONGEST_TITLE) + "…"
                : whole;
        SearchedWords searched = new SearchedWords(reasons.explain(subscription, published));
        return new DigestLetter.Title(
                new Line("", title, searched.in(title), 0), pages.announcement(published.announcementId()));
    }

    private static String named(Wording words, AnnouncementPublished published) {
        String title = published.announcement().title();
        return published.revision() > 1 ? words.get("revised", title) : title;
    }

    private DigestLetter.Entry entry(Wording words, SubscriptionDefined subscription, DigestQueued gathered) {
        AnnouncementPublished published = gathered.announcement();
        Announcement a = published.announcement();
        SearchedWords searched = new SearchedWords(reasons.explain(subscription, published));
        String issuers = Facts.issuers(words, a);
        String title = named(words, published);
        return new DigestLetter.Entry(
                String.join(
                        " · ",
                        Stream.of(words.of(a.kind()), issuers == null ? "" : issuers)
                                .filter(part -> !part.isEmpty())
                                .toList()),
                new Line("", title, searched.in(title), 0),
                changes(words, gathered),
                Orders.of(words, a, searched, MOST_ORDERS),
                Facts.deadlines(words, a),
                pages.announcement(published.announcementId()),
                published.url());
    }

    /** What has changed in it since the reader received it, and what it amends, repeals or corrects. */
    private List<Line> changes(Wording words, DigestQueued gathered) {
        List<Line> lines = new ArrayList<>();
        changes.of(gathered.announcement(), gathered.received(), MOST_CHANGES)
                .forEach(change -> lines.addAll(Differences.lines(words, change)));
        lines.addAll(Facts.changes(words, gathered.announcement().announcement()));
        return lines;
    }
}
