package org.dibao.console.feed;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import org.dibao.console.gazette.Storyteller;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.Deadline;

/** Writes the deadlines of announcements as a calendar (RFC 5545): one whole day each, with an alarm before it. */
final class DeadlineCalendar {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** The hour of the day at which an alarm goes off. */
    private static final int ALARM_AT = 9;

    private final Function<String, URI> link;
    private final int remindDays;

    /**
     * A writer of calendars.
     *
     * @param link makes the whole address of a page of its path
     * @param remindDays how many days before a deadline its alarm goes off; 0 for no alarm
     */
    DeadlineCalendar(Function<String, URI> link, int remindDays) {
        this.link = link;
        this.remindDays = remindDays;
    }

    String write(String title, List<AnnouncementPublished> announcements) {
        CalendarLines lines = new CalendarLines()
                .exact("BEGIN", "VCALENDAR")
                .exact("VERSION", "2.0")
                .exact("PRODID", "-//Dibao//Deadlines//EN")
                .exact("CALSCALE", "GREGORIAN")
                .text("NAME", title)
                .text("X-WR-CALNAME", title)
                .exact("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        announcements.forEach(published -> events(lines, published));
        return lines.exact("END", "VCALENDAR").toString();
    }

    private void events(CalendarLines lines, AnnouncementPublished published) {
        List<Deadline> deadlines = published.announcement().deadlines();
        for (int number = 0; number < deadlines.size(); number++) {
            LocalDate date = deadlines.get(number).date();
            if (date != null) {
                event(lines, published, number, deadlines.get(number).text(), date);
            }
        }
    }

    /** A deadline goes by its number in the announcement, so that a later revision moves the event it had before. */
    private void event(
            CalendarLines lines, AnnouncementPublished published, int number, String wording, LocalDate date) {
        Announcement announcement = published.announcement();
        URI page = link.apply("/announcement/" + published.announcementId());
        String issuer = Storyteller.issuer(announcement);
        lines.exact("BEGIN", "VEVENT")
                .text("UID", published.announcementId() + "-" + number + "@" + page.getHost())
                .exact("DTSTAMP", MOMENT.format(published.recordedAt()))
                .exact("LAST-MODIFIED", MOMENT.format(published.recordedAt()))
                .exact("SEQUENCE", published.revision() - 1)
                .exact("DTSTART;VALUE=DATE", DAY.format(date))
                .exact("DTEND;VALUE=DATE", DAY.format(date.plusDays(1)))
                .exact("TRANSP", "TRANSPARENT")
                .text("SUMMARY", wording + ": " + announcement.title())
                .text("DESCRIPTION", (issuer == null ? "" : issuer + "\n") + announcement.title() + "\n" + page)
                .exact("URL", page);
        if (!announcement.topics().isEmpty()) {
            lines.text("CATEGORIES", announcement.topics().getFirst());
        }
        if (remindDays > 0) {
            lines.exact("BEGIN", "VALARM")
                    .exact("ACTION", "DISPLAY")
                    .exact("TRIGGER", "-PT" + (remindDays * 24 - ALARM_AT) + "H")
                    .text("DESCRIPTION", wording + ": " + announcement.title())
                    .exact("END", "VALARM");
        }
        lines.exact("END", "VEVENT");
    }
}
