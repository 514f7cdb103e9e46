package org.dibao.console.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dibao.console.RunningConsole;
import org.dibao.console.Visitor;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.Channel;
import org.dibao.contracts.ConfirmationRequested;
import org.dibao.contracts.DeliveryRequested;
import org.dibao.contracts.DeliveryRequested.Wish;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.contracts.SubscriptionDefined.State;
import org.dibao.contracts.Timing;
import org.dibao.contracts.Topic;
import org.junit.jupiter.api.Test;

class SubscriptionIT {

    private final RunningConsole console = RunningConsole.get();

    @Test
    void aSubscriptionByMailBeginsOnlyWhenTheButtonBehindTheLinkIsPressedAndOnce() {
        ConfirmationRequested mail = asked("clinic@example.org", "region:330502 kind:通告");
        Visitor owner = console.visitor();

        HttpResponse<String> page = owner.get(pathOf(mail));
        assertThat(page.body()).contains("确认订阅").contains("region:330502");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(newest(mail.subscriptionId()).state())
                .as("following the link confirms nothing")
                .isEqualTo(State.PENDING);

        assertThat(owner.postRaw(pathOf(mail), "").body()).contains("订阅已生效");
        SubscriptionDefined active = newest(mail.subscriptionId());
        assertThat(active.state()).isEqualTo(State.ACTIVE);
        assertThat(active.effectiveFrom()).isNotNull();
        assertThat(active.confirmationHash()).isNull();

        assertThat(owner.postRaw(pathOf(mail), "").statusCode()).as("used up").isEqualTo(410);
        assertThat(owner.get(pathOf(mail)).statusCode()).isEqualTo(410);
    }

    @Test
    void onlyTheHashOfTheTokenIsKept() {
        ConfirmationRequested mail = asked("school@example.org", "");
        String token = mail.link().getQuery().substring("token=".length());
        SubscriptionDefined pending = newest(mail.subscriptionId());
        assertThat(pending.confirmationHash()).isEqualTo(Token.hash(token)).isNotEqualTo(token);
        assertThat(pending.toString()).doesNotContain(token);
        assertThat(token).hasSizeGreaterThanOrEqualTo(43);
    }

    @Test
    void aWrongTokenConfirmsNothing() {
        ConfirmationRequested mail = asked("factory@example.org", "");
        Visitor guesser = console.visitor();
        String path = "/subscribe/confirm/" + mail.subscriptionId();
        assertThat(guesser.postRaw(path + "?token=guessed", "").statusCode()).isEqualTo(410);
        assertThat(guesser.postRaw(path, "").statusCode()).isEqualTo(410);
        assertThat(newest(mail.subscriptionId()).state()).isEqualTo(State.PENDING);
    }

    @Test
    void oneMailboxGetsOneConfirmationAnHourWhoeverAsks() {
        asked("victim@example.org", "");
        HttpResponse<String> again = subscribe("email", "Victim@Example.org", "kind:通知");
        assertThat(again.statusCode()).isEqualTo(429);
        assertThat(again.body()).contains("已经给这个邮箱发过确认信");
        assertThat(console.events(ConfirmationRequested.class).stream()
                        .filter(mail -> mail.address().equalsIgnoreCase("victim@example.org")))
                .hasSize(1);
    }

    @Test
    void theLinkLeadsToTheConfiguredAddressWhateverHostTheRequestNamed() {
        assertThat(asked("host@example.org", "").link())
                .hasScheme("http")
                .hasHost("localhost")
                .hasPort(8080);
    }

    @Test
    void aMailProgramUnsubscribesWithOneClickAndWithoutACookie() {
        SubscriptionDefined active = confirmed("oneclick@example.org");
        String path = "/unsubscribe/" + active.subscriptionId() + "?token=" + active.manageToken();

        assertThat(console.visitor().get(path).body()).contains("按下按钮");
        assertThat(newest(active.subscriptionId()).state())
                .as("a look ends nothing")
                .isEqualTo(State.ACTIVE);

        for (int i = 0; i < 2; i++) {
            HttpResponse<String> answer = console.visitor().postRaw(path, "List-Unsubscribe=One-Click");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).startsWith("Unsubscribed");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
        assertThat(newest(active.subscriptionId()).state()).isEqualTo(State.UNSUBSCRIBED);
    }

    @Test
    void nobodyUnsubscribesAnother() {
        SubscriptionDefined active = confirmed("other@example.org");
        Visitor stranger = console.visitor();
        String path = "/unsubscribe/" + active.subscriptionId();
        assertThat(stranger.postRaw(path + "?token=x", "List-Unsubscribe=One-Click")
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger.get(path).statusCode()).isEqualTo(404);
        assertThat(newest(active.subscriptionId()).state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void anOwnerPausesChangesAndResumes() {
        SubscriptionDefined active = confirmed("owner@example.org");
        Visitor owner = console.visitor();
        String path = "/subscription/" + active.subscriptionId();
        String token = active.manageToken();

        assertThat(owner.post(path + "/pause", "token", token).body()).contains("已暂停");
        assertThat(newest(active.subscriptionId()).state()).isEqualTo(State.PAUSED);

        assertThat(owner.post(path + "/change", "token", token, "query", "kind:(", "language", "en")
                        .statusCode())
                .isEqualTo(400);
        owner.post(path + "/change", "token", token, "query", "kind:通知", "language", "en");
        owner.post(path + "/resume", "token", token);

        SubscriptionDefined changed = newest(active.subscriptionId());
        assertThat(changed.state()).isEqualTo(State.ACTIVE);
        assertThat(changed.query()).isEqualTo("kind:通知");
        assertThat(changed.language()).isEqualTo("en");
        assertThat(changed.effectiveFrom())
                .as("what was announced before must not match anew")
                .isAfter(active.effectiveFrom());
    }

    @Test
    void aWebhookIsActiveAtOnceAndItsSecretIsShownOnce() {
        HttpResponse<String> page = subscribe("webhook", "https://hooks.example.org/in", "kind:通知");
        SubscriptionDefined active = console.events(SubscriptionDefined.class).stream()
                .filter(subscription -> subscription.address().equals("https://hooks.example.org/in"))
                .findFirst()
                .orElseThrow();
        assertThat(active.state()).isEqualTo(State.ACTIVE);
        assertThat(active.channel()).isEqualTo(Channel.WEBHOOK);
        assertThat(active.secret()).startsWith("whsec_").hasSizeGreaterThan(40);
        assertThat(page.body()).contains(active.secret());
        assertThat(console.visitor()
                        .get("/subscription/" + active.subscriptionId() + "?token=" + active.manageToken())
                        .body())
                .contains("hooks.example.org", "近三十天内会收到")
                .doesNotContain(active.secret());
    }

    @Test
    void whatIsNoAddressAndWhatIsNoSearchIsRefusedWithASentence() {
        assertThat(subscribe("email", "not a mailbox", "").statusCode()).isEqualTo(400);
        assertThat(subscribe("webhook", "ftp://example.org/", "").body()).contains("不是可用的 http 或 https 地址");
        HttpResponse<String> search = subscribe("email", "search@example.org", "(甲");
        assertThat(search.statusCode()).isEqualTo(400);
        assertThat(search.body()).contains("class=\"here\"");
    }

    @Test
    void thePageSaysWhatTheSearchWouldHaveBrought() {
        assertThat(console.visitor()
                        .get("/subscribe?q=" + Visitor.encoded("绝无此词"))
                        .body())
                .contains("近三十天内会收到 0 篇");
    }

    @Test
    void anOwnerChoosesWhenMessagesAreSent() {
        SubscriptionDefined active = confirmed("times@example.org");
        Visitor owner = console.visitor();
        String path = "/subscription/" + active.subscriptionId();
        assertThat(active.timing()).isNull();

        HttpResponse<String> saved = owner.post(
                path + "/timing",
                "token",
                active.manageToken(),
                "frequency",
                "DAILY",
                "hour",
                "18",
                "weekday",
                "1",
                "zone",
                "Europe/Berlin",
                "quiet",
                "on",
                "quietFrom",
                "21",
                "quietUntil",
                "6",
                "urgent",
                "WARNING",
                "remindDays",
                "3");

        assertThat(saved.body()).contains("按新的时间寄送");
        assertThat(newest(active.subscriptionId()).timing())
                .isEqualTo(new Timing(
                        Timing.Frequency.DAILY, 18, 1, "Europe/Berlin", 21, 6, List.of(AnnouncementKind.WARNING), 3));
        assertThat(wishes(active)).isEqualTo(1);
        owner.post(
                path + "/timing",
                "token",
                active.manageToken(),
                "frequency",
                "AT_ONCE",
                "hour",
                "9",
                "remindDays",
                "3");
        assertThat(wishes(active)).as("nothing has changed about reminders").isEqualTo(1);
        owner.post(path + "/timing", "token", active.manageToken(), "frequency", "AT_ONCE", "remindDays", "0");
        assertThat(wishes(active)).isEqualTo(1);
        assertThat(owner.post(path + "/timing", "token", "guessed", "frequency", "AT_ONCE")
                        .statusCode())
                .isEqualTo(404);
    }

    private long wishes(SubscriptionDefined subscription) {
        return console.events(DeliveryRequested.class).stream()
                .filter(each -> each.wish() == Wish.REMIND)
                .filter(each -> each.subscriptionId().equals(subscription.subscriptionId()))
                .count();
    }

    @Test
    void whatTheFormDoesNotOfferIsReadAsTheUsual() {
        SubscriptionDefined active = confirmed("odd@example.org");

        console.visitor()
                .post(
                        "/subscription/" + active.subscriptionId() + "/timing",
                        "token",
                        active.manageToken(),
                        "frequency",
                        "WEEKLY",
                        "hour",
                        "99",
                        "zone",
                        "Mars/Olympus",
                        "remindDays",
                        "-4");

        assertThat(newest(active.subscriptionId()).timing())
                .isEqualTo(new Timing(Timing.Frequency.WEEKLY, 8, 1, "Asia/Shanghai", 0, 0, List.of(), 0));
    }

    @Test
    void aSubscriberGetsEverythingThatIsKeptAboutHimButNoSecret() {
        SubscriptionDefined active = confirmed("export@example.org");
        String path = "/subscription/" + active.subscriptionId() + "/export?token=";

        HttpResponse<String> file = console.visitor().get(path + active.manageToken());

        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).contains("dibao.json"));
        assertThat(file.body())
                .contains("\"address\":\"export@example.org\"")
                .contains("\"query\":\"kind:通告\"")
                .contains("\"messages\":[")
                .doesNotContain(active.manageToken());
        assertThat(console.visitor().get(path + "guessed").statusCode()).isEqualTo(404);
    }

    @Test
    void aSubscriberSeesWhichEndpointsNameHisMailboxButNotWhereTheyAre() {
        SubscriptionDefined reader = confirmed("Contact@example.org");
        subscribe("webhook", "https://hooks.example.net/secret-path", "kind:通告");
        SubscriptionDefined endpoint = console.events(SubscriptionDefined.class).stream()
                .filter(each -> each.address().equals("https://hooks.example.net/secret-path"))
                .findFirst()
                .orElseThrow();
        Visitor owner = console.visitor();
        String page = "/subscription/" + endpoint.subscriptionId() + "/endpoint";
        owner.get(page + "?token=" + endpoint.manageToken());
        owner.post(page + "/options", "token", endpoint.manageToken(), "contact", "contact@example.org");
        assertThat(newest(endpoint.subscriptionId()).options().contact()).isEqualTo("contact@example.org");

        String file = console.visitor()
                .get("/subscription/" + reader.subscriptionId() + "/export?token=" + reader.manageToken())
                .body();

        assertThat(file)
                .contains("\"contacts\":[{\"subscriptionId\":\"" + endpoint.subscriptionId() + "\"")
                .contains("\"host\":\"hooks.example.net\"")
                .doesNotContain("secret-path");
    }

    @Test
    void whoeverHasHimselfErasedIsNowhereToBeRead() {
        SubscriptionDefined active = confirmed("Erase.Me@example.org");
        SubscriptionDefined other = active.inState(State.PAUSED, null);
        String path = "/subscription/" + active.subscriptionId() + "/erase";
        Visitor owner = console.visitor();
        assertThat(owner.get(path + "?token=" + active.manageToken()).body()).contains("Erase.Me@example.org");
        assertThat(newest(other.subscriptionId()).state())
                .as("a look erases nothing")
                .isEqualTo(State.ACTIVE);

        assertThat(owner.post(path, "token", "guessed").statusCode()).isEqualTo(404);
        assertThat(owner.post(path, "token", active.manageToken()).body()).contains("1 个订阅已删除");

        for (Topic topic : Topic.values()) {
            if (topic.compacted()) {
                assertThat(latest(topic))
                        .as(topic.topicName())
                        .noneMatch(value -> value.toLowerCase(Locale.ROOT).contains("erase.me@example.org"));
            }
        }
        assertThat(owner.get("/subscription/" + active.subscriptionId() + "?token=" + active.manageToken())
                        .statusCode())
                .isEqualTo(404);
    }

    /** What compaction leaves of a topic. */
    private Collection<String> latest(Topic topic) {
        Map<String, String> latest = new HashMap<>();
        console.records(topic).forEach(record -> {
            if (record.value() == null) {
                latest.remove(record.key());
            } else {
                latest.put(record.key(), new String(record.value(), StandardCharsets.UTF_8));
            }
        });
        return latest.values();
    }

    private ConfirmationRequested asked(String mailbox, String query) {
        assertThat(subscribe("email", mailbox, query).uri().getPath()).isEqualTo("/subscribe/asked");
        return console.events(ConfirmationRequested.class).stream()
                .filter(mail -> mail.address().equals(mailbox))
                .findFirst()
                .orElseThrow();
    }

    private SubscriptionDefined confirmed(String mailbox) {
        ConfirmationRequested mail = asked(mailbox, "kind:通告");
        console.visitor().postRaw(pathOf(mail), "");
        return newest(mail.subscriptionId());
    }

    private HttpResponse<String> subscribe(String channel, String address, String query) {
        Visitor visitor = console.visitor();
        visitor.get("/subscribe");
        return visitor.post("/subscribe", "query", query, "channel", channel, "address", address);
    }

    private SubscriptionDefined newest(String id) {
        List<SubscriptionDefined> all = console.events(SubscriptionDefined.class).stream()
                .filter(subscription -> subscription.subscriptionId().equals(id))
                .toList();
        return all.getLast();
    }

    private static String pathOf(ConfirmationRequested mail) {
        URI link = mail.link();
        return link.getPath() + "?" + link.getQuery();
    }
}
