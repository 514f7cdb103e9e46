package org.dibao.notifier.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.AnnouncementPublished.Change;
import org.dibao.contracts.Channel;
import org.dibao.contracts.Reference;
import org.dibao.contracts.Standing;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.network.AddressGuard;
import org.dibao.network.HttpFetcher;
import org.dibao.notifier.Samples;
import org.dibao.notifier.bot.ChatPlatform.Answer;
import org.dibao.notifier.delivery.DeliveryChannel;
import org.dibao.notifier.delivery.Outcome;
import org.dibao.notifier.delivery.OutgoingMessage;
import org.dibao.notifier.ledger.Entries;
import org.dibao.notifier.revision.RecentChanges;
import org.dibao.notifier.revision.Revised;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Each platform as its document describes it, as a server that refuses what the document forbids. */
class BotChannelTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:30:00Z");
    private static final String SECRET = "SEC0123456789abcdef";

    private final HttpFetcher http = new HttpFetcher(AddressGuard.allowing(List.of("127.0.0.1")), "test");
    private final List<ChatPlatform> platforms = new ArrayList<>();
    private @Nullable AnnouncementPublished earlier;

    @AfterEach
    void stop() {
        platforms.forEach(ChatPlatform::close);
        http.close();
    }

    @Test
    void weComTakesMarkdownWithTheOrdersAndTheLinks() {
        ChatPlatform weCom = platform(BotChannelTest::weCom);

        Outcome outcome = send(Channel.WECOM, weCom.address("/cgi-bin/webhook/send?key=k"), null, "样例县防汛通告");

        assertThat(outcome).isInstanceOf(Outcome.Delivered.class);
        String content = weCom.taken.getFirst().get("markdown").get("content").asString();
        assertThat(content)
                .startsWith("### [样例县防汛通告](https://gazette.example.org/announcement/a)")
                .contains("样例县人民政府 · 样政发〔2026〕1号 · 2026-03-02")
                .contains("**期限**", "• 2026-03-08 三日内", "**要求**", "• 要在三日内完成排查")
                .contains("[查看原文](https://www.example.gov.cn/a.html?a=1&b=2)");
    }

    @Test
    void aGroupThatIsToldOfAnAmendmentSeesWhatItChanges() {
        ChatPlatform weCom = platform(BotChannelTest::weCom);
        SubscriptionDefined subscription =
                subscription(Channel.WECOM, weCom.address("/cgi-bin/webhook/send?key=k"), null);
        AnnouncementPublished published = Samples.published("a", "关于废止样例县防汛预案的通知（虚构）");
        Reference repealed = new Reference(Reference.Relation.REPEALS, "样政发〔2025〕9号", "样例县防汛预案", "earlier");

        channel(Channel.WECOM)
                .send(new OutgoingMessage(
                        Entries.amendment(subscription, "a", 1, NOW, null),
                        subscription,
                        Samples.with(published, Samples.referring(published.announcement(), repealed))));

        assertThat(weCom.taken.getFirst().get("markdown").get("content").asString())
                .startsWith("### [【变更】关于废止样例县防汛预案的通知（虚构）](")
                .contains("**变更对象**", "• 废止 样例县防汛预案 样政发〔2025〕9号");
    }

    @Test
    void aGroupThatIsRemindedSeesOfWhichDayAndNoRevision() {
        ChatPlatform weCom = platform(BotChannelTest::weCom);
        String address = weCom.address("/cgi-bin/webhook/send?key=k");
        SubscriptionDefined chinese = subscription(Channel.WECOM, address, null);

        remind(chinese);
        remind(Samples.in("en", chinese));

        assertThat(weCom.taken)
                .extracting(sent -> sent.get("markdown").get("content").asString())
                .satisfiesExactly(
                        chineseText -> assertThat(chineseText)
                                .startsWith("### [【期限提醒 2026-03-08】样例县防汛通告（虚构）](")
                                .doesNotContain("更正"),
                        englishText -> assertThat(englishText)
                                .contains("Due 2026-03-08")
                                .doesNotContain("Revised"));
    }

    private void remind(SubscriptionDefined subscription) {
        AnnouncementPublished revised = Samples.published("a", 2, Change.REVISED, "样例县防汛通告（虚构）", Standing.OFFICIAL);
        channel(Channel.WECOM)
                .send(new OutgoingMessage(
                        Entries.reminder(subscription, "a", 2, LocalDate.parse("2026-03-08"), NOW, NOW),
                        subscription,
                        revised));
    }

    @Test
    void aGroupThatIsToldOfARevisionSeesWhatHasChanged() {
        ChatPlatform weCom = platform(BotChannelTest::weCom);
        SubscriptionDefined subscription =
                subscription(Channel.WECOM, weCom.address("/cgi-bin/webhook/send?key=k"), null);
        earlier = Samples.published("a", "样例县防汛通告（虚构）");
        AnnouncementPublished second = Samples.published("a", 2, Change.REVISED, "样例县防汛紧急通告（虚构）", Standing.OFFICIAL);

        channel(Channel.WECOM)
                .send(new OutgoingMessage(Entries.pending(subscription, "a", 2, NOW), subscription, second));

        assertThat(weCom.taken.getFirst().get("markdown").get("content").asString())
                .startsWith("### [【更正】样例县防汛紧急通告（虚构）](")
                .contains("**变动之处**", "• 样例县防汛通告（虚构） → 样例县防汛紧急通告（虚构）");
    }

    private Optional<Revised> revised(int revision, AnnouncementPublished published) {
        return Optional.ofNullable(earlier).map(before -> new Revised(before, published));
    }

    @Test
    void aTitleThatWouldCallEverybodyIsHarmless() {
        ChatPlatform weCom = platform(BotChannelTest::weCom);
        ChatPlatform slack = platform(BotChannelTest::slack);

        send(Channel.WECOM, weCom.address("/cgi-bin/webhook/send?key=k"), null, "通告 <@all> [x](http://evil.example)");
        send(Channel.SLACK, slack.address("/services/T/B/x"), null, "通告 <!channel>");

        assertThat(weCom.taken.getFirst().toString()).doesNotContain("<@all>", "[x](");
        assertThat(slack.taken.getFirst().get("text").asString()).doesNotContain("<!channel>");
    }

    @Test
    void whatIsTooLongForAPlatformIsShortenedAndTheLinksStay() {
        ChatPlatform weCom = platform(BotChannelTest::weCom);
        ChatPlatform slack = platform(BotChannelTest::slack);
        String endless = "关于进一步加强防汛抗旱工作的通知".repeat(200);

        assertThat(send(Channel.WECOM, weCom.address("/cgi-bin/webhook/send?key=k"), null, endless))
                .isInstanceOf(Outcome.Delivered.class);
        assertThat(send(Channel.SLACK, slack.address("/services/T/B/x"), null, endless))
                .isInstanceOf(Outcome.Delivered.class);
        assertThat(weCom.taken.getFirst().toString()).contains("查看原文");
    }

    @Test
    void weComsErrorsComeWithStatus200() {
        assertThat(weComAnswers(45009)).satisfies(BotChannelTest::restsAMinute);
        assertThat(weComAnswers(93000)).isInstanceOf(Outcome.Gone.class);
        assertThat(weComAnswers(45002)).isInstanceOf(Outcome.Refused.class);
        assertThat(weComAnswers(-1)).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void anAddressThatIsNoBotsIsNotTakenForOne() {
        ChatPlatform page = platform((parameters, body, bytes) -> Answer.ok("<html>welcome</html>"));

        assertThat(send(Channel.WECOM, page.address("/"), null, "通告"))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.answer()).contains("is the address right"));
    }

    @Test
    void dingTalkIsSignedInTheAddress() {
        ChatPlatform dingTalk = platform(BotChannelTest::dingTalk);
        String address = dingTalk.address("/robot/send?access_token=t");

        assertThat(send(Channel.DINGTALK, address, SECRET, "样例县防汛通告")).isInstanceOf(Outcome.Delivered.class);
        assertThat(send(Channel.DINGTALK, address, "wrong", "样例县防汛通告"))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.answer()).contains("310000"));
    }

    @Test
    void dingTalkThatWasSentTooMuchIsLeftInPeaceForTenMinutes() {
        ChatPlatform dingTalk =
                platform((parameters, body, bytes) -> Answer.ok("{\"errcode\":130101,\"errmsg\":\"send too fast\"}"));

        assertThat(send(Channel.DINGTALK, dingTalk.address("/robot/send?access_token=t"), SECRET, "通告"))
                .isInstanceOfSatisfying(
                        Outcome.TooFast.class,
                        fast -> assertThat(fast.notBefore()).isEqualTo(NOW.plus(Duration.ofMinutes(10))));
    }

    @Test
    void feishuIsSignedInTheBodyInAWayOfItsOwn() {
        ChatPlatform feishu = platform(BotChannelTest::feishu);
        String address = feishu.address("/open-apis/bot/v2/hook/h");

        assertThat(send(Channel.FEISHU, address, SECRET, "样例县防汛通告")).isInstanceOf(Outcome.Delivered.class);
        assertThat(send(Channel.FEISHU, address, "wrong", "样例县防汛通告"))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.answer()).contains("19021"));
        assertThat(feishu.taken.getFirst().toString())
                .contains("样例县防汛通告", "https://gazette.example.org/announcement/a", "**期限**");
    }

    @Test
    void slackAnswersWithStatusAndWord() {
        ChatPlatform slack = platform(BotChannelTest::slack);
        assertThat(send(Channel.SLACK, slack.address("/services/T/B/x"), null, "样例 & <b>"))
                .isInstanceOf(Outcome.Delivered.class);

        assertThat(slackAnswers(404, "no_service", null)).isInstanceOf(Outcome.Gone.class);
        assertThat(slackAnswers(410, "channel_is_archived", null)).isInstanceOf(Outcome.Gone.class);
        assertThat(slackAnswers(400, "invalid_blocks", null)).isInstanceOf(Outcome.Refused.class);
        assertThat(slackAnswers(429, "rate_limited", "30"))
                .isInstanceOfSatisfying(
                        Outcome.TooFast.class,
                        fast -> assertThat(fast.notBefore()).isEqualTo(NOW.plusSeconds(30)));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 429})
    void feishuThatWasSentTooMuchSaysWhenToComeBack(int status) {
        ChatPlatform feishu = platform((parameters, body, bytes) ->
                new Answer(status, "{\"code\":99991400,\"msg\":\"request trigger frequency limit\"}", null, "52"));

        assertThat(send(Channel.FEISHU, feishu.address("/open-apis/bot/v2/hook/h"), SECRET, "通告"))
                .isInstanceOfSatisfying(
                        Outcome.TooFast.class,
                        fast -> assertThat(fast.notBefore()).isEqualTo(NOW.plusSeconds(52)));
    }

    @Test
    void messagesToABotKeepTheDistanceThatItsPlatformAsksFor() {
        assertThat(apart(Channel.FEISHU)).as("5 a second").isGreaterThan(Duration.ofMillis(200));
        assertThat(apart(Channel.SLACK)).as("1 a second").isGreaterThan(Duration.ofSeconds(1));
        assertThat(apart(Channel.WECOM)).isZero();
    }

    private Duration apart(Channel channel) {
        return channel(channel)
                .route(subscription(channel, "https://example.org/", null))
                .apart();
    }

    @Test
    void aBotGetsNoMoreInAMinuteThanItsPlatformTakesHoweverMuchIsWanted() {
        SubscriptionDefined any = subscription(Channel.WECOM, "https://qyapi.weixin.qq.com/cgi-bin/webhook/send", null);

        assertThat(channel(Channel.WECOM).route(any).perMinute()).isEqualTo(20);
        assertThat(channel(Channel.DINGTALK).route(any).perMinute()).isEqualTo(20);
        assertThat(channel(Channel.WECOM)
                        .route(any.called(new org.dibao.contracts.EndpointOptions(false, 0, 500, false, null)))
                        .perMinute())
                .isEqualTo(20);
    }

    /** developer.work.weixin.qq.com, 91770: Markdown, at most 4,096 bytes of UTF-8. */
    private static Answer weCom(Map<String, String> parameters, JsonNode body, int bytes) {
        if (parameters.get("key") == null) {
            return Answer.ok("{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}");
        }
        if (!body.get("msgtype").asString().equals("markdown")) {
            return Answer.ok("{\"errcode\":40008,\"errmsg\":\"invalid message type\"}");
        }
        String content = body.get("markdown").get("content").asString();
        if (content.getBytes(StandardCharsets.UTF_8).length > 4_096) {
            return Answer.ok("{\"errcode\":45002,\"errmsg\":\"content size out of limit\"}");
        }
        return Answer.ok("{\"errcode\":0,\"errmsg\":\"ok\"}");
    }

    /** open.dingtalk.com, custom robots: token, milliseconds within an hour, signature in the address. */
    private static Answer dingTalk(Map<String, String> parameters, JsonNode body, int bytes) throws Exception {
        String timestamp = String.valueOf(parameters.get("timestamp"));
        boolean fresh = Math.abs(Long.parseLong(timestamp) - NOW.toEpochMilli()) < 3_600_000;
        boolean signed = hmac(SECRET, timestamp + "\n" + SECRET).equals(parameters.get("sign"));
        if (!fresh || !signed || !"t".equals(parameters.get("access_token"))) {
            return Answer.ok("{\"errcode\":310000,\"errmsg\":\"sign not match\"}");
        }
        boolean complete = body.get("msgtype").asString().equals("markdown")
                && !body.get("markdown").get("title").asString().isEmpty()
                && !body.get("markdown").get("text").asString().isEmpty()
                && bytes <= 20_000;
        return Answer.ok(complete ? "{\"errcode\":0,\"errmsg\":\"ok\"}" : "{\"errcode\":40035,\"errmsg\":\"param\"}");
    }

    /** open.feishu.cn, custom bots: seconds within an hour, signature of nothing with both as the key, 20 KB. */
    private static Answer feishu(Map<String, String> parameters, JsonNode body, int bytes) throws Exception {
        String timestamp = body.get("timestamp").asString();
        boolean fresh = Math.abs(Long.parseLong(timestamp) - NOW.getEpochSecond()) < 3_600;
        if (!fresh
                || !hmac(timestamp + "\n" + SECRET, "").equals(body.get("sign").asString())) {
            return Answer.ok("{\"code\":19021,\"msg\":\"sign match fail or timestamp is not within one hour\"}");
        }
        boolean card = body.get("msg_type").asString().equals("interactive")
                && body.get("card")
                        .get("header")
                        .get("title")
                        .get("tag")
                        .asString()
                        .equals("plain_text")
                && body.get("card")
                        .get("elements")
                        .get(0)
                        .get("text")
                        .get("tag")
                        .asString()
                        .equals("lark_md")
                && bytes <= 20_000;
        return Answer.ok(
                card
                        ? "{\"StatusCode\":0,\"StatusMessage\":\"success\",\"code\":0,\"data\":{},\"msg\":\"success\"}"
                        : "{\"code\":9499,\"msg\":\"Bad Request\",\"data\":{}}");
    }

    /** docs.slack.dev: header of at most 150 characters, sections of at most 3,000, no raw angle brackets. */
    private static Answer slack(Map<String, String> parameters, JsonNode body, int bytes) {
        JsonNode header = body.get("blocks").get(0);
        JsonNode section = body.get("blocks").get(1);
        boolean fine = header.get("text").get("type").asString().equals("plain_text")
                && header.get("text").get("text").asString().length() <= 150
                && section.get("text").get("type").asString().equals("mrkdwn")
                && section.get("text").get("text").asString().length() <= 3_000
                && body.get("text") != null;
        return fine ? Answer.ok("ok") : new Answer(400, "invalid_blocks", null);
    }

    private static void restsAMinute(Outcome outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.TooFast.class,
                        fast -> assertThat(fast.notBefore()).isEqualTo(NOW.plusSeconds(60)));
    }

    private Outcome weComAnswers(int code) {
        ChatPlatform weCom = platform(
                (parameters, body, bytes) -> Answer.ok("{\"errcode\":" + code + ",\"errmsg\":\"as documented\"}"));
        return send(Channel.WECOM, weCom.address("/cgi-bin/webhook/send?key=k"), null, "通告");
    }

    private Outcome slackAnswers(int status, String word, @Nullable String retryAfter) {
        ChatPlatform slack = platform((parameters, body, bytes) -> new Answer(status, word, retryAfter));
        return send(Channel.SLACK, slack.address("/services/T/B/x"), null, "通告");
    }

    private ChatPlatform platform(ChatPlatform.Rules rules) {
        ChatPlatform platform = new ChatPlatform(rules);
        platforms.add(platform);
        return platform;
    }

    private Outcome send(Channel channel, String address, @Nullable String secret, String title) {
        SubscriptionDefined subscription = subscription(channel, address, secret);
        AnnouncementPublished published = Samples.published("a", title);
        return channel(channel)
                .send(new OutgoingMessage(Entries.pending(subscription, "a", 1, NOW), subscription, published));
    }

    private DeliveryChannel channel(Channel channel) {
        URI gazette = URI.create("https://gazette.example.org");
        return BotChannel.all(http, gazette, new RecentChanges(this::revised), InstantSource.fixed(NOW)).stream()
                .filter(each -> each.channel() == channel)
                .findFirst()
                .orElseThrow();
    }

    private static SubscriptionDefined subscription(Channel channel, String address, @Nullable String secret) {
        Instant yesterday = NOW.minusSeconds(86_400);
        return new SubscriptionDefined(
                "s",
                "",
                "zh",
                channel,
                address,
                secret,
                null,
                null,
                SubscriptionDefined.State.ACTIVE,
                null,
                null,
                null,
                "token",
                yesterday,
                yesterday);
    }

    /** Written down once more, as the platforms' documents do in their samples. */
    private static String hmac(String key, String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
