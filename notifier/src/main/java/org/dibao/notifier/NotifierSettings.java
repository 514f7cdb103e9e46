package org.dibao.notifier;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.dibao.notifier.bounce.BounceHookSettings;
import org.dibao.notifier.bounce.BounceSettings;
import org.dibao.notifier.email.SmtpSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the notifier works.
 *
 * @param publicAddress where readers reach the console; messages link there
 * @param capacity most messages under way at once, over all endpoints
 * @param patience how long an orderly stop, or giving a partition to another instance, waits for messages under way;
 *     longer than the 15 s that one may take, and than the relay's 30 s of silence where mail is sent
 * @param rehearsal how long the start is used at most to deliver an invented announcement to nobody, which saves the first
 *     real one half a second; {@code 0s} for not at all
 * @param digestGrace how long after its hour a digest waits for the instances that hand over what belongs into it
 * @param smtp the mail relay
 * @param bounces the mailbox that mail comes back to; absent where nobody is to look into it
 * @param bounceHook the address that a mail server hands such mail over to; absent where nobody may
 * @param webhook how endpoints are called
 */
@Validated
@ConfigurationProperties("dibao.notifier")
public record NotifierSettings(
        @DefaultValue("http://localhost:8080")
        @NotNull(message = "Say in dibao.notifier.public-address where readers reach the console.")
        URI publicAddress,

        @DefaultValue("1000") @Positive(message = "dibao.notifier.capacity must be at least 1, or nothing is sent.")
        int capacity,

        @DefaultValue("20s") @NotNull Duration patience,
        @DefaultValue("2s") @NotNull Duration rehearsal,
        @DefaultValue("1m") @NotNull Duration digestGrace,
        @DefaultValue @Valid @NestedConfigurationProperty SmtpSettings smtp,
        @Nullable @Valid @NestedConfigurationProperty BounceSettings bounces,
        @Nullable @Valid @NestedConfigurationProperty BounceHookSettings bounceHook,
        @DefaultValue @Valid Webhook webhook) {

    /**
     * How endpoints are called.
     *
     * @param laneWidth messages that one endpoint gets at once
     * @param userAgent how we introduce ourselves
     * @param allow addresses that endpoints may have although they are not public: ranges ({@code 10.20.0.0/16}),
     *     addresses, or host names, each with or without a port ({@code intranet.example.org:8080}). Whoever may subscribe
     *     can have these posted to and reads what they answer, so it is a list of its own and empty at first
     */
    public record Webhook(
            @DefaultValue("8") @Min(value = 1, message = "dibao.notifier.webhook.lane-width must be at least 1.")
            int laneWidth,

            @DefaultValue("Dibao-Notifier/0.1")
            @NotBlank(message = "Say in dibao.notifier.webhook.user-agent who calls.")
            String userAgent,

            @DefaultValue List<String> allow) {}
}
