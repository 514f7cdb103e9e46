package org.dibao.launcher.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dibao.launcher.FreePorts;
import org.dibao.launcher.installation.DataDirectory;
import org.dibao.launcher.installation.Installation;
import org.dibao.launcher.installation.Ports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** One installation with its sample sites: real Kafka, Redis, SMTP, HTTP, and a real browser where there is one. */
class WholePipelineIT {

    /** What the first start promises: within a minute. A busy machine is given two more. */
    private static final Duration MINUTES = Duration.ofMinutes(3);

    private static final String RESPIRATORY = "关于做好今冬明春呼吸道传染病防控工作的通知";
    private static final String CHARGING = "湖州市电动自行车充电安全整治方案";
    private static final Pattern CONFIRMATION = Pattern.compile("http://localhost:\\d+/subscribe/confirm/\\S+");

    @TempDir
    static Path data;

    private static final Ports ports = FreePorts.find();
    private static Installation installation;
    private static InboxView inbox;

    @BeforeAll
    static void start() {
        installation = Installation.start(DataDirectory.hold(data), ports, true);
        inbox = new InboxView(ports.inbox());
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @Test
    void threeCopiesAreOneAnnouncementInTheGazette() {
        assumeTrue(Browser.installed(), "Chromium and chromedriver are not installed, so no page is looked at.");
        try (Browser browser = Browser.open("en")) {
            await("one story, seen in three places")
                    .atMost(MINUTES)
                    .pollInterval(Duration.ofSeconds(2))
                    .until(() -> {
                        browser.go(console("/?q=%22" + encoded(RESPIRATORY) + "%22%20region:330500"));
                        return browser.text().contains("seen in 3 places");
                    });
            browser.follow(RESPIRATORY);
            assertThat(browser.text()).contains(RESPIRATORY, "示例政务公开网", "示例新闻网", "示例论坛", "湖州市卫生健康委员会", "Official");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aSubscriberInTheDistrictHearsWhatTheCityOrders() {
        await("a mail")
                .atMost(MINUTES)
                .until(() -> inbox.mailsTo("clinic@example.org").stream()
                        .anyMatch(mail -> subject(mail).contains(RESPIRATORY)));
        JsonNode mail = inbox.mailsTo("clinic@example.org").stream()
                .filter(candidate -> subject(candidate).contains(RESPIRATORY))
                .findFirst()
                .orElseThrow();
        assertThat(mail.path("text").asString("")).contains("严禁推诿拒诊", "/unsubscribe/");
        assertThat(mail.path("headers").toString())
                .contains("List-Unsubscribe:", "List-Unsubscribe-Post: List-Unsubscribe=One-Click");
    }

    @Test
    void webhooksVerifyWithThePublicLibrary() {
        await("a webhook").atMost(MINUTES).until(() -> !inbox.hooks().isEmpty());
        assertThat(inbox.hooks()).allMatch(hook -> hook.path("verified").asBoolean());
    }

    @Test
    void ordersInAFileBehindACoverLineArriveWithTheFirstMessageAndTheOnlyOne() {
        await("a webhook with what the file orders").atMost(MINUTES).until(() -> hooksAbout(CHARGING) > 0);
        assertThat(inbox.hooks())
                .filteredOn(hook -> hook.path("body").asString("").contains(CHARGING))
                .allMatch(hook -> hook.path("body").asString("").contains("严禁在门厅、楼道"));
        assertThat(hooksAbout(CHARGING)).isEqualTo(1);
    }

    private static long hooksAbout(String title) {
        return inbox.hooks().stream()
                .filter(hook -> hook.path("body").asString("").contains(title))
                .count();
    }

    @Test
    void aSampleForSaleAlertsNobody() {
        assumeTrue(Browser.installed(), "Chromium and chromedriver are not installed, so no page is looked at.");
        try (Browser browser = Browser.open("zh-CN")) {
            await("the sample is known")
                    .atMost(MINUTES)
                    .pollInterval(Duration.ofSeconds(2))
                    .until(() -> {
                        browser.go(console("/?q=standing:template"));
                        return browser.text().contains("讲话范文");
                    });
        }
        assertThat(inbox.hooks())
                .noneMatch(hook -> hook.path("body").asString("").contains("讲话范文"));
    }

    @Test
    void aPersonSubscribesConfirmsAndHearsOfTheNextAnnouncement() {
        assumeTrue(Browser.installed(), "Chromium and chromedriver are not installed, so no page is looked at.");
        String address = "school@example.org";
        try (Browser browser = Browser.open("zh-CN")) {
            browser.go(console("/subscribe"));
            browser.type("address", address);
            browser.press("main button[type=submit]");
            await("the mail that asks for confirmation")
                    .atMost(MINUTES)
                    .until(() -> !inbox.mailsTo(address).isEmpty());
            Matcher link = CONFIRMATION.matcher(
                    inbox.mailsTo(address).getFirst().path("text").asString(""));
            assertThat(link.find()).as("a link in the mail").isTrue();
            browser.go(URI.create(link.group()).toString());
            assertThat(inbox.mailsTo(address))
                    .as("looking at the link confirms nothing")
                    .hasSize(1);
            browser.press("main button[type=submit]");
            await("the next announcement arrives")
                    .atMost(MINUTES)
                    .until(() -> inbox.mailsTo(address).size() > 1);
        }
    }

    private static String console(String path) {
        return "http://localhost:" + ports.console() + path;
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String subject(JsonNode mail) {
        return mail.path("subject").asString("");
    }
}
