package org.dibao.notifier.email;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.Deadline;
import org.dibao.contracts.Purpose;
import org.dibao.contracts.Reference;
import org.dibao.notifier.delivery.OutgoingMessage;
import org.dibao.notifier.timing.SendTimes;

/**
 * On which occasion a reader is told of an announcement.
 *
 * @param subject the mail's subject
 * @param title the title in the mail
 * @param note what he must know beside what the announcement itself says; empty for nothing
 */
record Occasion(String subject, String title, List<String> note) {

    /** The occasion of a delivery, in the reader's language. */
    static Occasion of(Wording words, OutgoingMessage message, Instant now) {
        AnnouncementPublished published = message.announcement();
        String title = published.announcement().title();
        LocalDate deadline = message.delivery().deadline();
        if (deadline != null) {
            LocalDate today = SendTimes.of(message.subscription().times()).today(now);
            return reminder(words, published.announcement(), deadline, ChronoUnit.DAYS.between(today, deadline));
        }
        if (message.delivery().isFor(Purpose.AMENDMENT)) {
            return new Occasion(words.get("amended", title), title, amended(words, published.announcement()));
        }
        if (published.revision() > 1) {
            String revised = words.get("revised", title);
            return new Occasion(revised, revised, List.of());
        }
        return new Occasion(title, title, List.of());
    }

    private static Occasion reminder(Wording words, Announcement a, LocalDate deadline, long days) {
        String date = Facts.dates(words).format(deadline);
        Stream<String> limits = a.deadlines().stream()
                .filter(limit -> deadline.equals(limit.date()))
                .map(Deadline::text);
        return new Occasion(
                words.get("reminder", date, a.title()),
                a.title(),
                Stream.concat(Stream.of(words.get("reminder.note", days, date)), limits)
                        .toList());
    }

    private static List<String> amended(Wording words, Announcement a) {
        return a.references().stream()
                .filter(reference -> reference.announcementId() != null)
                .filter(reference -> reference.relation() != Reference.Relation.IMPLEMENTS)
                .map(reference -> words.get("amended.note", words.of(reference.relation()), reference.called()))
                .toList();
    }
}
