package org.dibao.notifier.bot;

import java.net.URI;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.Deadline;
import org.dibao.contracts.Directive;
import org.dibao.contracts.Purpose;
import org.dibao.notifier.delivery.OutgoingMessage;
import org.dibao.notifier.delivery.Pages;
import org.dibao.notifier.revision.Change;
import org.jspecify.annotations.Nullable;

/**
 * What a group is told of an announcement, before it is set in a platform's own format: short, because it stands between
 * the lines of a conversation.
 *
 * @param title the title, with a word before it where it is a reminder, was revised, or changes what the group has read
 * @param origin issuers, document number and day of publication, as far as they are known
 * @param sections what has changed in it, what it changes, deadlines and directives, the most urgent first
 * @param page its page in the gazette
 * @param original the document behind it
 */
record BotMessage(String title, String origin, List<Section> sections, Link page, Link original) {

    private static final String BUNDLE = BotMessage.class.getPackageName() + ".wording";

    /** A group reads the first orders; all of them are on the announcement's page. */
    private static final int MOST_LINES = 6;

    /** A group sees that and where the text differs; the rest is on the announcement's page. */
    static final int MOST_CHANGES = 2;

    private static final int LONGEST_PASSAGE = 90;

    /** A heading and the lines below it. */
    record Section(String heading, List<String> lines) {}

    /** What can be pressed: where it leads, and what it is called. */
    record Link(String text, URI address) {}

    /**
     * The message about one announcement in the subscription's language.
     *
     * @param changes what has changed in it since the group was told of it; empty where that is nothing, or not known
     */
    static BotMessage of(OutgoingMessage message, List<Change> changes, Pages pages) {
        ResourceBundle words = words(message.subscription().language());
        AnnouncementPublished published = message.announcement();
        Announcement a = published.announcement();
        List<Section> sections = new ArrayList<>();
        add(
                sections,
                words,
                "different",
                changes.stream().map(change -> changed(words, change)).toList());
        add(
                sections,
                words,
                "changes",
                a.references().stream()
                        .filter(reference -> reference.relation().changes())
                        .map(reference -> words.getString(reference.relation().name()) + " " + reference.called())
                        .toList());
        add(
                sections,
                words,
                "deadlines",
                a.deadlines().stream().map(BotMessage::deadline).toList());
        add(
                sections,
                words,
                "directives",
                a.directives().stream().map(Directive::text).toList());
        return new BotMessage(
                oneLine(title(words, message)),
                origin(a),
                sections,
                new Link(words.getString("page"), pages.announcement(published.announcementId())),
                new Link(words.getString("original"), published.url()));
    }

    private static String title(ResourceBundle words, OutgoingMessage message) {
        String title = message.announcement().announcement().title();
        LocalDate due = message.delivery().deadline();
        if (due != null) {
            return format(words, "reminder", due.toString(), title);
        }
        if (message.delivery().isFor(Purpose.AMENDMENT)) {
            return format(words, "amended", title);
        }
        return message.announcement().change() == AnnouncementPublished.Change.REVISED
                ? format(words, "revised", title)
                : title;
    }

    private static String format(ResourceBundle words, String key, Object... values) {
        return new MessageFormat(words.getString(key)).format(values);
    }

    private static String changed(ResourceBundle words, Change change) {
        String before = passage(change.before());
        String after = passage(change.after());
        if (before.isEmpty()) {
            return format(words, "came", after);
        }
        return after.isEmpty() ? format(words, "gone", before) : before + " → " + after;
    }

    private static String passage(Change.@Nullable Passage passage) {
        if (passage == null) {
            return "";
        }
        String text = passage.text();
        if (text.length() <= LONGEST_PASSAGE) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_PASSAGE - 1)) ? LONGEST_PASSAGE - 1 : LONGEST_PASSAGE;
        return text.substring(0, end) + "…";
    }

    private static void add(List<Section> sections, ResourceBundle words, String heading, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        List<String> kept = new ArrayList<>(
                lines.stream().limit(MOST_LINES).map(BotMessage::oneLine).toList());
        if (lines.size() > MOST_LINES) {
            kept.add(format(words, "more", lines.size() - MOST_LINES));
        }
        sections.add(new Section(words.getString(heading), kept));
    }

    private static String deadline(Deadline limit) {
        return limit.date() == null ? limit.text() : limit.date() + " " + limit.text();
    }

    private static String origin(Announcement a) {
        Stream<String> number = Stream.ofNullable(a.documentNumber());
        OffsetDateTime time = a.publishedAt();
        Stream<String> day =
                time == null ? Stream.empty() : Stream.of(time.toLocalDate().toString());
        return Stream.of(a.issuers().stream(), number, day)
                .flatMap(each -> each)
                .map(BotMessage::oneLine)
                .reduce((one, other) -> one + " · " + other)
                .orElse("");
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static ResourceBundle words(String language) {
        boolean chinese = Locale.forLanguageTag(language).getLanguage().equals("zh");
        // Without this control a machine set to Chinese would answer English readers in Chinese.
        return ResourceBundle.getBundle(
                BUNDLE,
                chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
