package org.dibao.notifier.stream;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.dibao.notifier.NotifierSettings;
import org.dibao.notifier.bounce.BounceHook;
import org.dibao.notifier.bounce.Suppression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Where returned mail is handed over by HTTP, if there is a secret to hand it over with. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("dibao.notifier.bounce-hook.secret")
class BounceHookRoute {

    private static final MediaType WORDS = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    @Bean
    RouterFunction<ServerResponse> bounceHook(NotifierSettings settings, Suppression suppression) {
        BounceHook hook =
                new BounceHook(Objects.requireNonNull(settings.bounceHook()).secret(), suppression);
        return RouterFunctions.route()
                .POST("/bounces", request -> answer(hook, request))
                .build();
    }

    private static ServerResponse answer(BounceHook hook, ServerRequest request) throws IOException {
        HttpServletRequest raw = request.servletRequest();
        BounceHook.Answer answer = hook.take(
                raw.getHeader(HttpHeaders.AUTHORIZATION),
                raw.getHeader(HttpHeaders.CONTENT_TYPE),
                raw.getInputStream());
        ServerResponse.BodyBuilder response =
                ServerResponse.status(answer.status()).contentType(WORDS);
        switch (answer.status()) {
            case 401 -> response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case 503 -> response.header(HttpHeaders.RETRY_AFTER, "30");
            default -> {}
        }
        return response.body(answer.words() + "\n");
    }
}
