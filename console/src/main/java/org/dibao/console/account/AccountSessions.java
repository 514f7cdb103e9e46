package org.dibao.console.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.dibao.contracts.AccountDefined;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Remembers of a sign-in no more than whose it is and which definition of the account it was made with. Everything
 * else is looked up at each request, so a removed account, a changed role or a new password counts at once.
 */
final class AccountSessions implements SecurityContextRepository {

    private static final String ACCOUNT = "account";
    private static final String DEFINED_AT = "account-defined-at";

    private final Accounts accounts;

    AccountSessions(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    @SuppressWarnings("deprecation") // the interface still asks for it; Spring Security itself calls the deferred one
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Authentication who = context.getAuthentication();
        if (who == null || !who.isAuthenticated()) {
            return;
        }
        accounts.find(who.getName()).ifPresent(account -> {
            HttpSession session = request.getSession();
            session.setAttribute(ACCOUNT, account.username());
            session.setAttribute(DEFINED_AT, account.definedAt().toString());
        });
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ACCOUNT) != null;
    }

    private SecurityContext load(HttpServletRequest request) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(ACCOUNT) instanceof String username) {
            accounts.find(username)
                    .filter(account -> account.definedAt().toString().equals(session.getAttribute(DEFINED_AT)))
                    .ifPresent(account -> context.setAuthentication(signedIn(account)));
        }
        return context;
    }

    private static Authentication signedIn(AccountDefined account) {
        return UsernamePasswordAuthenticationToken.authenticated(
                account.username(),
                null,
                AuthorityUtils.createAuthorityList(
                        account.roles().stream().map(role -> "ROLE_" + role).toList()));
    }
}
