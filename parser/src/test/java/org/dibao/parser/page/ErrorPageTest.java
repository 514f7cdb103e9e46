package org.dibao.parser.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ErrorPageTest {

    private static final String TEXT = "<p>现就第404号校车运行工作通知如下。各责任单位要建立工作台账，开展联合检查，并在三十日内完成整改。（虚构）</p>";

    @Test
    void anAnnouncementWhoseNumberIs404IsNoErrorPage() {
        assertThat(read("关于第404号校车运行工作的通知", TEXT)).isInstanceOf(PageReading.Read.class);
    }

    @Test
    void aPageThatSays404IsOne() {
        assertThat(read("404 Not Found", "<p>nginx</p>")).isInstanceOf(PageReading.Nothing.class);
    }

    @Test
    void aPageThatAsksToSignInIsALoginPageWhateverItIsCalled() {
        String form = "<form><input name=u><input type=password name=p></form>";
        String help = "<p>请使用本人的用户名和密码登录平台，初次登录的用户请先完成账号激活，并妥善保管自己的密码，不要告诉他人。</p>"
                + "<p>忘记密码的用户可以通过手机验证码找回，也可以带上证件到服务大厅办理，工作人员会在当天为您重置，请您理解和支持。（虚构）</p>";

        assertThat(read("统一身份认证平台", form + help)).isInstanceOf(PageReading.Nothing.class);
        assertThat(read("关于启用统一身份认证平台的通知", form + help)).isInstanceOf(PageReading.Read.class);
        assertThat(read("校车运行工作部署", form + TEXT)).isInstanceOf(PageReading.Read.class);
    }

    private static PageReading read(String title, String body) {
        String page =
                "<html><head><title>" + title + "</title></head><body><h1>" + title + "</h1>" + body + "</body></html>";
        return new PageReader()
                .read(new RawPage(
                        page.getBytes(StandardCharsets.UTF_8),
                        "text/html; charset=utf-8",
                        null,
                        null,
                        null,
                        false,
                        false,
                        Instant.parse("2026-03-05T01:00:00Z")));
    }
}
