package org.dibao.console;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The console's settings, {@code dibao.console.*}.
 *
 * @param publicAddress where people reach the console, as it is written into links in messages; never taken from a
 *     request, whose Host header anybody can choose
 * @param timeZone the zone that times without one of their own are shown in
 * @param adminUsername the account made at first start
 * @param adminPassword its password, used at the first start alone; absent to draw one at random and write it to
 *     {@code dibao.console.admin-password-file}
 * @param adminPasswordFile where the random password is written, readable by its owner alone
 * @param metricsToken what a Prometheus shows to read {@code /actuator/prometheus}, as {@code Authorization: Bearer …};
 *     absent to answer to signed-in operators alone
 * @param webSubHub the WebSub hub that feeds name, which is told when one of them has changed; absent for none
 * @param webSubAllow what may be called as a hub beside public addresses: ranges, addresses or host names, each with or
 *     without a port, as in {@code 127.0.0.1:8090} or {@code hub.intranet}
 * @param limits how often strangers may do what costs others something
 */
@Validated
@ConfigurationProperties("dibao.console")
public record ConsoleSettings(
        @DefaultValue("http://localhost:8080")
        @NotNull(message = "must be the address that people reach the console at")
        URI publicAddress,

        @DefaultValue("Asia/Shanghai") @NotNull ZoneId timeZone,
        @DefaultValue("admin") String adminUsername,
        @Nullable String adminPassword,
        @DefaultValue("data/admin-password") Path adminPasswordFile,
        @Nullable String metricsToken,
        @Nullable URI webSubHub,
        @DefaultValue List<String> webSubAllow,
        @DefaultValue @Valid Limits limits) {

    @AssertTrue(
            message = "dibao.console.public-address must be an http or https address with a host, for example"
                    + " https://dibao.example.org")
    boolean isPublicAddressUsable() {
        return publicAddress.getHost() != null
                && ("http".equals(publicAddress.getScheme()) || "https".equals(publicAddress.getScheme()));
    }

    @AssertTrue(
            message = "dibao.console.web-sub-hub must be an http or https address with a host, for example"
                    + " https://hub.example.org/, without a user's name; leave it out for none")
    boolean isWebSubHubUsable() {
        return webSubHub == null
                || (webSubHub.getHost() != null
                        && webSubHub.getRawUserInfo() == null
                        && ("http".equals(webSubHub.getScheme()) || "https".equals(webSubHub.getScheme())));
    }

    @AssertTrue(
            message = "dibao.console.admin-password must have at least 12 characters; leave it out to have one drawn")
    boolean isAdminPasswordLongEnough() {
        return adminPassword == null || adminPassword.isEmpty() || adminPassword.length() >= 12;
    }

    @AssertTrue(
            message =
                    "dibao.console.metrics-token must have at least 16 characters; leave it out to let signed-in operators alone read the metrics")
    boolean isMetricsTokenLongEnough() {
        return metricsToken == null || metricsToken.isEmpty() || metricsToken.length() >= 16;
    }

    /** The address of a page under {@link #publicAddress}; {@code path} begins with a slash. */
    public URI link(String path) {
        String base = publicAddress.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }

    /**
     * How often strangers may do what costs others something.
     *
     * @param signUpsAnHour sign-ups that one network address may make in an hour
     * @param signInsAQuarter failed sign-ins to one account from one network address in a quarter of an hour
     * @param readers pages that may listen for news at the same time
     */
    public record Limits(
            @DefaultValue("20") int signUpsAnHour,
            @DefaultValue("5") int signInsAQuarter,
            @DefaultValue("2000") int readers) {}
}
