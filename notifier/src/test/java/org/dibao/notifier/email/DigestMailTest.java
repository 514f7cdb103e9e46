package org.dibao.notifier.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dibao.notifier.Samples.at;
import static org.dibao.notifier.Samples.published;
import static org.dibao.notifier.Samples.subscription;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.Channel;
import org.dibao.contracts.Deadline;
import org.dibao.contracts.DigestQueued;
import org.dibao.contracts.Directive;
import org.dibao.contracts.Span;
import org.dibao.contracts.Standing;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.notifier.Samples;
import org.dibao.notifier.delivery.Pages;
import org.dibao.notifier.ledger.Entries;
import org.dibao.notifier.revision.RecentChanges;
import org.dibao.notifier.revision.Revised;
import org.junit.jupiter.api.Test;

/** Invented announcements, many of them at once. */
class DigestMailTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final Span NOWHERE = new Span(0, 1);

    private final SubscriptionDefined reader = subscription("s", Channel.EMAIL, "a@example.org", "");

    @Test
    void ofTwoHundredAnnouncementsEachIsNamedWithItsPage() {
        List<AnnouncementPublished> all = shuffled(IntStream.range(0, 200)
                .mapToObj(i -> quiet("q" + i, MONDAY.plusSeconds(i)))
                .toList());

        Mail mail = write(all);

        assertThat(mail.subject()).contains("200");
        for (AnnouncementPublished each : all) {
            String page = "https://gazette.example.org/announcement/" + each.announcementId();
            assertThat(mail.html()).contains("href=\"" + page + "\"", each.announcementId() + "号防汛通告");
            assertThat(mail.text().lines()).anyMatch(line -> line.endsWith(page));
        }
        assertThat(mail.html().split("阅读原文", -1)).as("at length").hasSize(60 + 1);
        assertThat(mail.text()).contains("另有 140 篇");
    }

    @Test
    void whatOrdersSomethingOrSetsADeadlineComesFirstAndTheNewestOfIt() {
        AnnouncementPublished old = asking("ordering-old", MONDAY);
        AnnouncementPublished recent = asking("ordering-new", MONDAY.plusSeconds(10));
        AnnouncementPublished quietOld = quiet("quiet-old", MONDAY.plusSeconds(20));
        AnnouncementPublished quietNew = quiet("quiet-new", MONDAY.plusSeconds(30));

        String text = write(List.of(old, quietOld, quietNew, recent)).text();

        assertThat(List.of(
                        text.indexOf("ordering-new号"),
                        text.indexOf("ordering-old号"),
                        text.indexOf("quiet-new号"),
                        text.indexOf("quiet-old号")))
                .isSorted()
                .doesNotContain(-1);
    }

    @Test
    void fiveHundredOfTheLongestStayWithinTheSizeOfAMailAndNoneIsLost() {
        List<AnnouncementPublished> all = IntStream.range(0, 500)
                .mapToObj(i -> endless(String.format("%032x", i), MONDAY.plusSeconds(i)))
                .toList();

        Mail mail = write(all);

        assertThat(mail.text().getBytes(StandardCharsets.UTF_8).length
                        + mail.html().getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(DigestMail.MOST_BYTES);
        assertThat(all).allSatisfy(each -> assertThat(mail.html()).contains("/announcement/" + each.announcementId()));
    }

    @Test
    void ofARevisionTheFirstPassagesThatDifferAreShown() {
        AnnouncementPublished revised =
                published("x", 2, AnnouncementPublished.Change.REVISED, "关于防汛工作的紧急通告（虚构）", Standing.OFFICIAL);

        Mail mail = write(List.of(revised));

        assertThat(mail.text()).contains("- 原为：关于防汛工作的通告（虚构）", "- 现为：关于防汛工作的紧急通告（虚构）");
        assertThat(mail.html()).contains("原为", "现为");
    }

    private Optional<Revised> revised(int revision, AnnouncementPublished published) {
        return Optional.of(new Revised(published("x", "关于防汛工作的通告（虚构）"), published));
    }

    private Mail write(List<AnnouncementPublished> announcements) {
        Pages pages = new Pages(URI.create("https://gazette.example.org"));
        Reasons reasons = new Reasons(code -> Optional.empty(), InstantSource.fixed(MONDAY));
        return new DigestMail(pages, reasons, new RecentChanges(this::revised))
                .write(
                        Entries.digest(reader, MONDAY, 0, MONDAY, MONDAY),
                        reader,
                        announcements.stream()
                                .map(each -> new DigestQueued("s", MONDAY, each, each.revision() - 1))
                                .toList());
    }

    private static AnnouncementPublished quiet(String id, Instant time) {
        return with(at(time, published(id, id + "号防汛通告（虚构）")), List.of(), List.of());
    }

    private static AnnouncementPublished asking(String id, Instant time) {
        AnnouncementPublished published = at(time, published(id, id + "号防汛通告（虚构）"));
        return with(
                published,
                published.announcement().directives(),
                published.announcement().deadlines());
    }

    /** Longer than any real one: a title and orders that go on and on, and a deadline for every day of three months. */
    private static AnnouncementPublished endless(String id, Instant time) {
        String endless = "关于进一步加强防汛抗旱和地质灾害隐患排查工作的通知".repeat(20);
        return with(
                at(time, published(id, endless)),
                Collections.nCopies(20, new Directive(endless, null, null, 0, NOWHERE)),
                IntStream.range(0, 90)
                        .mapToObj(day -> new Deadline(
                                endless, LocalDate.parse("2026-03-05").plusDays(day), NOWHERE))
                        .toList());
    }

    private static AnnouncementPublished with(
            AnnouncementPublished published, List<Directive> directives, List<Deadline> deadlines) {
        return Samples.with(
                published, Samples.ordering(published.announcement(), directives, deadlines, List.of(), "全文。"));
    }

    private static List<AnnouncementPublished> shuffled(List<AnnouncementPublished> all) {
        List<AnnouncementPublished> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(1));
        return shuffled;
    }
}
