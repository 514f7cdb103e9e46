package org.dibao.notifier.email;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.AnnouncementPublished.Change;
import org.dibao.contracts.Channel;
import org.dibao.contracts.ConfirmationRequested;
import org.dibao.contracts.Deadline;
import org.dibao.contracts.DigestQueued;
import org.dibao.contracts.Directive;
import org.dibao.contracts.Reference;
import org.dibao.contracts.Span;
import org.dibao.contracts.Standing;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.notifier.Samples;
import org.dibao.notifier.delivery.OutgoingMessage;
import org.dibao.notifier.delivery.Pages;
import org.dibao.notifier.ledger.Entries;
import org.dibao.notifier.revision.Revised;

/** Writes every kind of mail, in both languages and about invented announcements, as pages to be looked at. */
final class MailPreview {

    private static final Pages PAGES = new Pages(URI.create("https://gazette.example.org"));
    private static final Map<String, String> REGIONS = Map.of("330502", "浙江省湖州市吴兴区", "330500", "浙江省湖州市");

    private static final String TEXT =
            "为切实保障人民群众生命财产安全，现就做好汛期有关工作通告如下。各乡镇要组织力量对辖区内水库、山塘、堤防逐一巡查，发现问题立即处置。" + "汛期内，县防汛指挥部办公室每日调度一次。";

    private MailPreview() {}

    public static void main(String[] args) throws IOException {
        Path directory = Files.createDirectories(Path.of(args.length > 0 ? args[0] : "target/mails"));
        for (String language : List.of("zh", "en")) {
            for (Map.Entry<String, Mail> each : mails(language).entrySet()) {
                Files.writeString(
                        directory.resolve(each.getKey() + "-" + language + ".html"),
                        each.getValue().html());
                Files.writeString(
                        directory.resolve(each.getKey() + "-" + language + ".txt"),
                        each.getValue().text());
            }
        }
    }

    private static Map<String, Mail> mails(String language) {
        MailWriter mails = new MailWriter(
                PAGES,
                code -> Optional.ofNullable(REGIONS.get(code)),
                id -> 4,
                (received, published) -> Optional.of(new Revised(published(), published)),
                InstantSource.system());
        OutgoingMessage message = message(language, published());
        SubscriptionDefined to = message.subscription();
        return Map.of(
                "alert",
                mails.announcement(message),
                "revision",
                mails.announcement(revised(message)),
                "reminder",
                mails.announcement(new OutgoingMessage(
                        Entries.reminder(to, "x", 1, LocalDate.parse("2026-03-31"), Instant.now(), Instant.now()),
                        to,
                        message.announcement())),
                "amendment",
                mails.announcement(new OutgoingMessage(
                        Entries.amendment(to, "x", 1, Instant.now(), null), to, message.announcement())),
                "digest",
                mails.digest(
                        Entries.digest(to, Instant.now(), 0, Instant.now(), Instant.now()),
                        to,
                        List.of(
                                new DigestQueued("s1", Instant.now(), message.announcement(), 0),
                                new DigestQueued(
                                        "s1",
                                        Instant.now(),
                                        Samples.published("y", 2, Change.REVISED, "样例市关于防汛物资储备的通知", Standing.OFFICIAL),
                                        1),
                                new DigestQueued(
                                        "s1", Instant.now(), Samples.published("z", "Notice on flood drills"), 0))),
                "confirmation",
                ConfirmationMail.write(new ConfirmationRequested(
                        "s1",
                        "reader@example.org",
                        language,
                        "region:330502 (防汛 OR 排查)",
                        URI.create("https://gazette.example.org/subscribe/confirm/s1?token=x"),
                        Instant.now().plusSeconds(86_400))));
    }

    private static OutgoingMessage message(String language, AnnouncementPublished published) {
        SubscriptionDefined subscription = Samples.in(
                language,
                Samples.subscription("s1", Channel.EMAIL, "reader@example.org", "region:330502 kind:通告 (防汛 OR 巡查)"));
        return new OutgoingMessage(
                Entries.pending(subscription, published.announcementId(), published.revision(), Instant.now()),
                subscription,
                published);
    }

    private static AnnouncementPublished published() {
        AnnouncementPublished sample =
                Samples.published("x", 1, Change.NEW, "样例县人民政府关于进一步做好汛期地质灾害隐患排查和防汛值守工作的通告", Standing.REPOST);
        return Samples.with(sample, announcement(sample.announcement(), TEXT));
    }

    private static OutgoingMessage revised(OutgoingMessage first) {
        AnnouncementPublished p = first.announcement();
        AnnouncementPublished second =
                Samples.published("x", 2, Change.REVISED, p.announcement().title(), Standing.REPOST);
        AnnouncementPublished after =
                Samples.with(second, announcement(second.announcement(), TEXT.replace("每日调度一次", "每日调度两次，并于当日二十时前通报")));
        return new OutgoingMessage(
                Entries.pending(first.subscription(), "x", 2, Instant.now()), first.subscription(), after);
    }

    private static Announcement announcement(Announcement a, String text) {
        List<Directive> directives = new ArrayList<>();
        Span nowhere = new Span(0, 1);
        directives.add(new Directive("一、立即开展地质灾害隐患排查。", null, null, 0, nowhere));
        directives.add(new Directive("要在三日内完成辖区内全部山洪沟、切坡建房的拉网式排查，建立台账", "甄样例", "各乡镇", 1, nowhere));
        directives.add(new Directive("严禁瞒报、漏报、迟报", null, null, 1, nowhere));
        directives.add(new Directive("二、严格执行防汛24小时值守和领导带班制度。", null, "各单位", 0, nowhere));
        directives.add(new Directive("三、发现险情的，要第一时间转移受威胁群众，并在一小时内报告县防汛指挥部。", null, null, 0, nowhere));
        return Samples.ordering(
                a,
                directives,
                List.of(
                        new Deadline("三日内", LocalDate.parse("2026-03-08"), nowhere),
                        new Deadline("本月底前完成整改", LocalDate.parse("2026-03-31"), nowhere)),
                List.of(new Reference(Reference.Relation.REPEALS, "样政发〔2019〕12号", "关于做好防汛工作的通知", "w")),
                text);
    }
}
