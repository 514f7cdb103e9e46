package org.dibao.notifier.email;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.Directive;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.notifier.delivery.OutgoingMessage;
import org.dibao.notifier.delivery.Pages;

/** Writes the mail that brings an announcement: what is ordered and until when first, where it comes from after. */
final class AnnouncementMail {

    /** More than this nobody reads in a mail; the page has them all. */
    private static final int MOST_DIRECTIVES = 12;

    private final Pages pages;
    private final RegionNames regions;

    AnnouncementMail(Pages pages, RegionNames regions) {
        this.pages = pages;
        this.regions = regions;
    }

    /** The mail for one delivery. */
    Mail write(OutgoingMessage message) {
        SubscriptionDefined subscription = message.subscription();
        Wording words = Wording.in(subscription.language());
        Letter letter = letter(words, message.announcement(), subscription);
        return new Mail(
                subscription.address(),
                message.delivery().deliveryId(),
                words.language(),
                letter.title(),
                LetterText.of(words, letter),
                LetterHtml.of(words, letter),
                Map.of(
                        "List-Unsubscribe",
                        "<" + letter.unsubscribe() + ">",
                        "List-Unsubscribe-Post",
                        "List-Unsubscribe=One-Click",
                        "X-Dibao-Delivery",
                        message.delivery().deliveryId(),
                        "Auto-Submitted",
                        "auto-generated"));
    }

    private Letter letter(Wording words, AnnouncementPublished published, SubscriptionDefined subscription) {
        Announcement a = published.announcement();
        URI page = pages.announcement(published.announcementId());
        return new Letter(
                words.of(a.kind()),
                title(words, published),
                sections(words, a),
                new Facts(words, regions).of(published),
                page,
                published.url(),
                because(words, subscription),
                pages.unsubscribe(subscription));
    }

    private static List<Letter.Section> sections(Wording words, Announcement a) {
        List<Letter.Section> sections = new ArrayList<>();
        sections.add(new Letter.Section(words.get("directives"), orders(words, a.directives())));
        sections.add(new Letter.Section(words.get("deadlines"), Facts.deadlines(words, a)));
        sections.add(new Letter.Section(words.get("officials"), Facts.officials(words, a)));
        sections.removeIf(section -> section.lines().isEmpty());
        return sections;
    }

    private static List<String> orders(Wording words, List<Directive> all) {
        List<String> shown = new ArrayList<>(
                all.stream().limit(MOST_DIRECTIVES).map(AnnouncementMail::order).toList());
        if (all.size() > MOST_DIRECTIVES) {
            shown.add(words.get("directives.more", all.size() - MOST_DIRECTIVES));
        }
        return shown;
    }

    /** The order, with who gives it and who must act where the words themselves do not say so. */
    private static String order(Directive directive) {
        String speaker = directive.speaker() == null ? "" : directive.speaker() + "：";
        String actor = directive.actor();
        return actor == null || directive.text().contains(actor)
                ? speaker + directive.text()
                : speaker + "〔" + actor + "〕" + directive.text();
    }

    private static String title(Wording words, AnnouncementPublished published) {
        String title = published.announcement().title();
        return published.revision() > 1 ? words.get("revised", title) : title;
    }

    private static String because(Wording words, SubscriptionDefined subscription) {
        return subscription.query().isBlank()
                ? words.get("because.everything")
                : words.get("because", subscription.query());
    }
}
