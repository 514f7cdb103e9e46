package org.dibao.console.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dibao.console.ConsoleSettings;
import org.dibao.console.gazette.Gazette;
import org.dibao.console.gazette.Selection;
import org.dibao.console.gazette.SelectionQuery;
import org.dibao.contracts.AnnouncementPublished;
import org.springframework.context.MessageSource;

/** Makes feeds and calendars of selections, whose search is known to be readable. */
final class Feeds {

    private static final int ENTRIES = 50;

    /** What was published long ago and found today would else be below all that was published since, and in no feed. */
    private static final Duration LATELY = Duration.ofDays(1);

    /** Of a source with years of old announcements that was added today, not all. */
    private static final int ENTRIES_OF_LATELY = 100;

    /** A calendar of more would be slow to read; it holds those of the latest announcements. */
    private static final int CALENDAR_ANNOUNCEMENTS = 500;

    /** What is over stays in the calendar for a month. */
    private static final int DAYS_KEPT = 31;

    private final Gazette gazette;
    private final ConsoleSettings settings;
    private final MessageSource messages;

    Feeds(Gazette gazette, ConsoleSettings settings, MessageSource messages) {
        this.gazette = gazette;
        this.settings = settings;
        this.messages = messages;
    }

    /** @param path where the feed stands */
    Feed feed(Selection selection, String path, Locale locale) {
        return new Feed(
                title(selection, locale),
                locale.getLanguage().equals("zh") ? "zh" : "en",
                settings.link(selection.address(path)),
                settings.link(selection.address()),
                settings.webSubHub(),
                gazette.news(selection, ENTRIES, LATELY, ENTRIES_OF_LATELY).stream()
                        .map(this::entry)
                        .toList());
    }

    /** @param remindDays how many days before a deadline its alarm goes off; 0 for no alarm */
    String calendar(Selection selection, int remindDays, Locale locale) {
        String title = messages.getMessage("calendar.title", new Object[] {title(selection, locale)}, locale);
        LocalDate since = gazette.today().minusDays(DAYS_KEPT);
        List<AnnouncementPublished> due = gazette.withDeadlinesSince(selection, since, CALENDAR_ANNOUNCEMENTS);
        return new DeadlineCalendar(settings::link, remindDays).write(title, due);
    }

    /** No feed has changed after this. */
    Instant changedAt() {
        return gazette.changedAt();
    }

    private FeedEntry entry(AnnouncementPublished published) {
        return FeedEntry.of(published, settings.link("/announcement/" + published.announcementId()));
    }

    private String title(Selection selection, Locale locale) {
        String site = messages.getMessage("site.name", null, locale);
        String search = SelectionQuery.text(selection);
        return search.isBlank() ? site : site + ": " + search;
    }
}
