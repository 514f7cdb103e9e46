package org.dibao.notifier.email;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.notifier.delivery.OutgoingMessage;
import org.dibao.notifier.delivery.Pages;
import org.dibao.search.query.Explanation;

/** Writes the mail that brings an announcement: what is ordered and until when first, where it comes from after. */
final class AnnouncementMail {

    private final Pages pages;
    private final Facts facts;
    private final Reasons reasons;

    AnnouncementMail(Pages pages, Facts facts, Reasons reasons) {
        this.pages = pages;
        this.facts = facts;
        this.reasons = reasons;
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
                letter.title().text(),
                LetterText.of(words, letter),
                LetterHtml.of(words, letter),
                headers(message, letter));
    }

    private static Map<String, String> headers(OutgoingMessage message, Letter letter) {
        Map<String, String> headers = new HashMap<>(letter.footer().headers());
        headers.put("X-Dibao-Delivery", message.delivery().deliveryId());
        headers.put("Auto-Submitted", "auto-generated");
        return headers;
    }

    private Letter letter(Wording words, AnnouncementPublished published, SubscriptionDefined subscription) {
        Announcement a = published.announcement();
        URI page = pages.announcement(published.announcementId());
        Explanation explanation = reasons.explain(subscription, published);
        SearchedWords searched = new SearchedWords(explanation);
        String title = title(words, published);
        return new Letter(
                words.of(a.kind()),
                new Line("", title, searched.in(title), 0),
                List.of(),
                sections(words, a, searched),
                facts.of(words, published),
                page,
                published.url(),
                reasons.why(words, subscription, explanation, published),
                Footer.of(pages, subscription));
    }

    private static List<Letter.Section> sections(Wording words, Announcement a, SearchedWords searched) {
        List<Letter.Section> sections = new ArrayList<>();
        sections.add(new Letter.Section(words.get("directives"), Orders.of(words, a, searched)));
        sections.add(new Letter.Section(words.get("deadlines"), Facts.deadlines(words, a)));
        sections.add(new Letter.Section(words.get("officials"), Facts.officials(words, a)));
        sections.removeIf(section -> section.lines().isEmpty());
        return sections;
    }

    private static String title(Wording words, AnnouncementPublished published) {
        String title = published.announcement().title();
        return published.revision() > 1 ? words.get("revised", title) : title;
    }
}
