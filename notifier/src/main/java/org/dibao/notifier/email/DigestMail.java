package org.dibao.notifier.email;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.contracts.Timing;
import org.dibao.notifier.delivery.Pages;
import org.dibao.notifier.timing.SendTimes;

/** Writes the mail that brings everything at once: of each announcement so much that one can tell whether to read it. */
final class DigestMail {

    /** Longer mails are cut off by the programs that show them. */
    private static final int MOST_ANNOUNCEMENTS = 60;

    private static final int MOST_ORDERS = 3;

    private final Pages pages;
    private final Reasons reasons;

    DigestMail(Pages pages, Reasons reasons) {
        this.pages = pages;
        this.reasons = reasons;
    }

    /** The mail for one digest. */
    Mail write(DeliveryUpdated delivery, SubscriptionDefined subscription, List<AnnouncementPublished> announcements) {
        Wording words = Wording.in(subscription.language());
        DigestLetter letter = letter(words, subscription, announcements, delivery.matchedAt());
        return new Mail(
                subscription.address(),
                delivery.deliveryId(),
                words.language(),
                letter.title(),
                DigestText.of(words, letter),
                DigestHtml.of(words, letter),
                letter.footer().headers(delivery));
    }

    private DigestLetter letter(
            Wording words, SubscriptionDefined subscription, List<AnnouncementPublished> all, Instant begun) {
        LocalDate day = SendTimes.of(subscription.times()).today(begun);
        boolean weekly = subscription.times().frequency() == Timing.Frequency.WEEKLY;
        String title = words.get(
                weekly ? "digest.weekly" : "digest.daily", Facts.dates(words).format(day), all.size());
        int left = all.size() - MOST_ANNOUNCEMENTS;
        Why why = subscription.query().isBlank()
                ? new Why(words.get("because.everything"), List.of())
                : new Why(words.get("because", subscription.query()), List.of());
        return new DigestLetter(
                title,
                all.stream()
                        .limit(MOST_ANNOUNCEMENTS)
                        .map(each -> entry(words, subscription, each))
                        .toList(),
                left > 0 ? words.get("digest.more", left) : "",
                why,
                Footer.of(pages, subscription));
    }

    private DigestLetter.Entry entry(Wording words, SubscriptionDefined subscription, AnnouncementPublished published) {
        Announcement a = published.announcement();
        SearchedWords searched = new SearchedWords(reasons.explain(subscription, published));
        String issuers = Facts.issuers(words, a);
        String title = published.revision() > 1 ? words.get("revised", a.title()) : a.title();
        return new DigestLetter.Entry(
                String.join(
                        " · ",
                        Stream.of(words.of(a.kind()), issuers == null ? "" : issuers)
                                .filter(part -> !part.isEmpty())
                                .toList()),
                new Line("", title, searched.in(title), 0),
                Facts.changes(words, a),
                Orders.of(words, a, searched, MOST_ORDERS),
                Facts.deadlines(words, a),
                pages.announcement(published.announcementId()),
                published.url());
    }
}
