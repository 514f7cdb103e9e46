package org.dibao.fetcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.dibao.network.Sites;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SiteSettingsTest {

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @Test
    void whatASiteIsSentComesFromItsSettings() {
        runner.withPropertyValues(
                        "dibao.fetcher.sites[0].address=https://wiki.example",
                        "dibao.fetcher.sites[0].user-agent=Town Library",
                        "dibao.fetcher.sites[0].headers[0]=X-Api-Key: a:b",
                        "dibao.fetcher.sites[0].user=dibao",
                        "dibao.fetcher.sites[0].password=geheim",
                        "dibao.fetcher.sites[0].proxy=http://proxy.intranet:3128",
                        "dibao.fetcher.sites[0].proxy-user=we",
                        "dibao.fetcher.sites[0].proxy-password=heimlich")
                .run(context -> {
                    SiteSettings site =
                            context.getBean(FetcherSettings.class).sites().getFirst();
                    assertThat(site.site())
                            .isEqualTo(new Sites.Site(
                                    URI.create("https://wiki.example"),
                                    Map.of(
                                            "User-Agent", "Town Library",
                                            "X-Api-Key", "a:b",
                                            "Authorization", "Basic ZGliYW86Z2VoZWlt"),
                                    new Sites.Proxy("proxy.intranet", 3128, "we", "heimlich")));
                    assertThat(context.getBean(FetcherSettings.class).toString())
                            .doesNotContain("geheim", "a:b", "heimlich");
                    assertThat(site.site().toString())
                            .contains("proxy.intranet:3128")
                            .doesNotContain("heimlich");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "address=wiki.example|whole http or https address",
                "user-agent=a|whole http or https address",
                "address=https://u:p@wiki.example/|whole http or https address",
                "headers[0]=X-Api-Key|a line such as",
                "headers[0]=Host: other.example|a line such as",
                "headers[0]=If-None-Match: x|a line such as",
                "user=dibao|user and password go together",
                "proxy=proxy.intranet:3128|the proxy's address with its port",
                "proxy=http://proxy.intranet|the proxy's address with its port",
                "proxy=http://proxy.intranet:70000|the proxy's address with its port",
                "proxy=socks://proxy.intranet:1080|the proxy's address with its port",
                "proxy=http://u:p@proxy.intranet:3128|the proxy's address with its port",
                "proxy-user=we|go together and with a proxy",
            })
    void whatCannotBeRightStopsTheStart(String property, String sentence) {
        String address = property.startsWith("address") || property.startsWith("user-agent") ? "" : "https://a.example";
        ApplicationContextRunner with =
                address.isEmpty() ? runner : runner.withPropertyValues("dibao.fetcher.sites[0].address=" + address);

        with.withPropertyValues("dibao.fetcher.sites[0]." + property)
                .run(context -> assertThat(Objects.requireNonNull(context.getStartupFailure()))
                        .rootCause()
                        .hasStackTraceContaining(sentence));
    }

    @Test
    void aLineBreakCannotBringInAFurtherField() {
        runner.withPropertyValues(
                        "dibao.fetcher.sites[0].address=https://a.example",
                        "dibao.fetcher.sites[0].user-agent=a\r\nX-Forged: 1")
                .run(context -> assertThatThrownBy(() -> context.getBean(FetcherSettings.class))
                        .hasStackTraceContaining("must be one line"));
    }

    @EnableConfigurationProperties(FetcherSettings.class)
    static class Settings {}
}
