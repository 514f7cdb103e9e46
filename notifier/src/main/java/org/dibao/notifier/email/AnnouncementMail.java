package org.dibao.notifier.email;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.notifier.delivery.OutgoingMessage;
import org.dibao.notifier.delivery.Pages;
import org.dibao.notifier.timing.SendTimes;
import org.dibao.search.query.Explanation;

/** Writes the mail that brings an announcement: what is ordered and until when first, where it comes from after. */
final class AnnouncementMail {

    private final Pages pages;
    private final Facts facts;
    private final Reasons reasons;
    private final Differences differences;
    private final InstantSource clock;
    private final Circulars circulars = new Circulars();

    AnnouncementMail(Pages pages, Facts facts, Reasons reasons, Differences differences, InstantSource clock) {
        this.pages = pages;
        this.facts = facts;
        this.reasons = reasons;
        this.differences = differences;
        this.clock = clock;
    }

    /** The mail for one delivery. */
    Mail write(OutgoingMessage message) {
        Circulars.Reading reading = Circulars.Reading.of(
                message,
                SendTimes.of(message.subscription().times()).today(clock.instant()),
                facts.copies(message.announcement()));
        Circular circular = circulars.find(reading).orElseGet(() -> circular(reading, message));
        return circular.to(message, Footer.of(pages, message.subscription()));
    }

    /** A letter in which what has changed could not be told now is not kept: for the next it may be found. */
    private Circular circular(Circulars.Reading reading, OutgoingMessage message) {
        Wording words = Wording.in(reading.language());
        Occasion occasion = Occasion.of(words, message, clock.instant());
        List<Line> different = differences.of(words, message);
        Circular circular = Circular.of(words, occasion.subject(), letter(words, message, occasion, different));
        if (!different.isEmpty() || !Differences.expected(message)) {
            circulars.keep(reading, circular);
        }
        return circular;
    }

    private Letter letter(Wording words, OutgoingMessage message, Occasion occasion, List<Line> different) {
        AnnouncementPublished published = message.announcement();
        SubscriptionDefined subscription = message.subscription();
        Announcement a = published.announcement();
        Explanation explanation = reasons.explain(subscription, published);
        SearchedWords searched = new SearchedWords(explanation);
        return new Letter(
                words.of(a.kind()),
                new Line("", occasion.title(), searched.in(occasion.title()), 0),
                occasion.note(),
                sections(words, message, different, searched),
                facts.of(words, published),
                Facts.files(words, a),
                pages.announcement(published.announcementId()),
                published.url(),
                reasons.why(words, subscription, explanation, published));
    }

    /** What has changed comes first: whoever acts on what he read before must see that before anything else. */
    private List<Letter.Section> sections(
            Wording words, OutgoingMessage message, List<Line> different, SearchedWords searched) {
        Announcement a = message.announcement().announcement();
        List<Letter.Section> sections = new ArrayList<>();
        sections.add(new Letter.Section(words.get("different"), different));
        sections.add(new Letter.Section(words.get("directives"), Orders.of(words, a, searched)));
        sections.add(new Letter.Section(words.get("deadlines"), Facts.deadlines(words, a)));
        sections.add(new Letter.Section(words.get("officials"), Facts.officials(words, a)));
        sections.removeIf(section -> section.lines().isEmpty());
        return sections;
    }
}
