package org.dibao.fetcher;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the fetcher may go and how it introduces itself.
 *
 * @param allow what may be called beside public addresses: ranges, addresses or host names, each with or without a
 *     port, as in {@code 10.0.0.0/8}, {@code 127.0.0.1:8090}, {@code wiki.intranet}
 * @param userAgent sent with every request; put an address in it at which the operator can be reached
 */
@Validated
@ConfigurationProperties("dibao.network")
public record NetworkSettings(
        @DefaultValue List<String> allow,

        @DefaultValue("Dibao/0.1 (aggregator of official announcements)")
        String userAgent) {}
