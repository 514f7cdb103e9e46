package org.dibao.console.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import org.dibao.contracts.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {

    @Test
    void aMailboxIsKeptInOneSpelling() {
        assertThat(Destination.mailbox("  First.Last+news@Example.ORG "))
                .contains(new Destination(Channel.EMAIL, "First.Last+news@example.org"));
        assertThat(Destination.mailbox("a@例子.中国")).contains(new Destination(Channel.EMAIL, "a@xn--fsqu00a.xn--fiqs8s"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "@example.org",
                "a@",
                "a b@example.org",
                "a@example.org, b@example.org",
                "a@example.org\r\nBcc: b@example.org",
                "<a@example.org>",
                "a@-example.org",
                "a@example..org",
                "a@[127.0.0.1]"
            })
    void whatIsNoMailboxIsRefused(String typed) {
        assertThat(Destination.mailbox(typed)).isEmpty();
    }

    @Test
    void anEndpointIsAWebAddress() {
        assertThat(Destination.endpoint("https://hooks.example.org/in?key=1"))
                .contains(new Destination(Channel.WEBHOOK, "https://hooks.example.org/in?key=1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hooks.example.org",
                "ftp://example.org/",
                "https:///path",
                "https://user:password@example.org/",
                "https://example.org/#part",
                "file:///etc/passwd",
                "http://exa mple.org/"
            })
    void whatIsNoEndpointIsRefused(String typed) {
        assertThat(Destination.endpoint(typed)).isEmpty();
    }

    @Test
    void aGroupsBotIsToldByTheHostOfItsPlatform() {
        assertThat(channel("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k"))
                .isEqualTo(Channel.WECOM);
        assertThat(channel("https://oapi.dingtalk.com/robot/send?access_token=t"))
                .isEqualTo(Channel.DINGTALK);
        assertThat(channel("https://open.feishu.cn/open-apis/bot/v2/hook/h")).isEqualTo(Channel.FEISHU);
        assertThat(channel("https://open.larksuite.com/open-apis/bot/v2/hook/h"))
                .isEqualTo(Channel.FEISHU);
        assertThat(channel("https://hooks.slack.com/services/T/B/x")).isEqualTo(Channel.SLACK);
        assertThat(channel("https://hooks.slack.com.example.org/services/T/B/x"))
                .isEqualTo(Channel.WEBHOOK);
    }

    private static Channel channel(String address) {
        return Destination.endpoint(address).orElseThrow().channel();
    }
}
