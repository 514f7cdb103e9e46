package org.dibao.console.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Who may read the metrics: a signed-in operator, and a program that shows the token of the settings as RFC 6750, section
 * 2.1, says. Figures of the pipeline are nobody else's business.
 */
final class MetricsReaders implements AuthorizationManager<RequestAuthorizationContext> {

    private static final String SCHEME = "Bearer ";

    private final AuthorizationManager<RequestAuthorizationContext> operators =
            AuthorityAuthorizationManager.hasAnyRole("OPERATOR", "ADMIN");
    private final String token;

    MetricsReaders(@Nullable String token) {
        this.token = Objects.requireNonNullElse(token, "");
    }

    @Override
    public @Nullable AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> reader, RequestAuthorizationContext context) {
        return showsToken(context.getRequest())
                ? new AuthorizationDecision(true)
                : operators.authorize(reader, context);
    }

    private boolean showsToken(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return !token.isEmpty()
                && header != null
                && header.startsWith(SCHEME)
                && MessageDigest.isEqual(
                        token.getBytes(UTF_8), header.substring(SCHEME.length()).getBytes(UTF_8));
    }
}
