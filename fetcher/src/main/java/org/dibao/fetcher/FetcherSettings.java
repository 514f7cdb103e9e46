package org.dibao.fetcher;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.dibao.network.Sites;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the fetcher goes about its work.
 *
 * @param shortestInterval no source is polled more often than this; below a minute only for sites of one's own
 * @param hostSpacing pause between two requests to one host, over all fetchers together; zero for none
 * @param pollsAtOnce how many sources one fetcher polls at the same time
 * @param longestPoll a poll begins nothing new after this; what is left waits for the next one
 * @param mostItems so many items of a list are looked at, from its top; a bound against lists without end, which the size cap
 *     of a body (5 MiB) nearly implies
 * @param longestHold an announcement whose files or further pages do not come is published without them after this; each
 *     of them is tried for 20 seconds at least, however late the fetcher hears of it
 * @param browser an installed Chromium, for sources whose pages are made by script; null for none
 * @param pushAddress the console's public address, at which the hubs that feeds name can reach it; null to only poll
 * @param sites sites that are sent something of their own or called through a proxy, each with an {@code address} and, as it
 *     needs them, {@code user-agent}, {@code headers} (lines such as {@code X-Api-Key: 123}), {@code user} and {@code
 *     password}, {@code proxy} ({@code http://proxy.intranet:3128}), {@code proxy-user} and {@code proxy-password}; for
 *     all sources on it
 */
@Validated
@ConfigurationProperties("dibao.fetcher")
public record FetcherSettings(
        @DefaultValue("1m") Duration shortestInterval,
        @DefaultValue("1s") Duration hostSpacing,

        @DefaultValue("256")
        @Min(value = 1, message = "must be at least 1, or nothing is ever polled")
        @Max(value = 10_000, message = "must be at most 10000; each poll holds pages in memory")
        int pollsAtOnce,

        @DefaultValue("4m") Duration longestPoll,

        @DefaultValue("20000") @Min(value = 1, message = "must be at least 1, or nothing is ever found")
        int mostItems,

        @DefaultValue("90s") Duration longestHold,
        @Nullable Path browser,
        @Nullable URI pushAddress,
        @DefaultValue @Valid List<SiteSettings> sites) {

    /** How single sites are called. */
    public Sites knownSites() {
        return new Sites(sites.stream().map(SiteSettings::site).toList());
    }

    @AssertTrue(message = "dibao.fetcher.shortest-interval and longest-poll must be longer than zero, as in 1m and 4m")
    boolean isTimely() {
        return shortestInterval.isPositive() && longestPoll.isPositive();
    }

    @AssertTrue(message = "dibao.fetcher.longest-hold must be between 0s and 5m; 90s is a good value")
    boolean isHeldBriefly() {
        return !longestHold.isNegative() && longestHold.toMinutes() <= 5;
    }

    @AssertTrue(message = "dibao.fetcher.host-spacing must not be negative; 0s means none")
    boolean isSpaced() {
        return !hostSpacing.isNegative();
    }
}
