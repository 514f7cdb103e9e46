package org.dibao.console.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/** Somebody got in: their counter starts anew, the audit log says so, and they go on to where they wanted to go. */
final class SignedIn extends SavedRequestAwareAuthenticationSuccessHandler {

    private final SignInThrottle throttle;
    private final AuditLog audit;

    SignedIn(SignInThrottle throttle, AuditLog audit, RequestCache wanted) {
        this.throttle = throttle;
        this.audit = audit;
        setRequestCache(wanted);
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws ServletException, IOException {
        throttle.gotIn(request);
        audit.record("account.sign-in", who.getName());
        super.onAuthenticationSuccess(request, response, who);
    }
}
