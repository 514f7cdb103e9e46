package org.dibao.console.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.dibao.console.redis.RateLimit;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody guess passwords at leisure: a few tries at one account from one address, and a few more at all accounts
 * together. An attempt counts before its password is looked at, so that many at once gain nothing. The limit is on
 * account and address together: nobody can lock the owner out from elsewhere.
 */
final class SignInThrottle extends OncePerRequestFilter {

    static final String SIGN_IN = "/sign-in";

    private static final Duration QUARTER_OF_AN_HOUR = Duration.ofMinutes(15);
    private static final int ACCOUNTS_FROM_ONE_ADDRESS = 5;

    private final RateLimit limit;
    private final int times;

    SignInThrottle(RateLimit limit, int times) {
        this.limit = limit;
        this.times = times;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean trying = "POST".equals(request.getMethod()) && SIGN_IN.equals(request.getServletPath());
        if (trying && !admits(request)) {
            response.sendRedirect(SIGN_IN + "?wait");
            return;
        }
        chain.doFilter(request, response);
    }

    /**
     * Called when somebody got in: what was counted against their account is forgotten. Their address is only not charged for
     * this once, or whoever has an account could go on guessing at the others; not charging it keeps an office behind one
     * address from locking itself out by signing in.
     */
    void gotIn(HttpServletRequest request) {
        limit.forget("sign-in", accountAndAddress(request));
        limit.takeBack("sign-in-from", request.getRemoteAddr());
    }

    private boolean admits(HttpServletRequest request) {
        return limit.admits("sign-in", accountAndAddress(request), times, QUARTER_OF_AN_HOUR)
                && limit.admits(
                        "sign-in-from", request.getRemoteAddr(), times * ACCOUNTS_FROM_ONE_ADDRESS, QUARTER_OF_AN_HOUR);
    }

    private static String accountAndAddress(HttpServletRequest request) {
        return String.valueOf(request.getParameter("username")).strip() + "\n" + request.getRemoteAddr();
    }
}
