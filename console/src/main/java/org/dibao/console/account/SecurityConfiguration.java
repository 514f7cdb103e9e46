package org.dibao.console.account;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.dibao.console.ConsoleSettings;
import org.dibao.console.redis.RateLimit;
import org.dibao.contracts.AccountDefined;
import org.dibao.tables.Table;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;

/** Who may go where, and the headers that every answer carries. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** No inline script and no inline style anywhere; nothing from elsewhere; no page of ours inside another's. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** What is told by the token in its address, from a mail program that has no cookie of ours. */
    private static final String[] TOKEN_IS_THE_AUTHORITY = {
        "/unsubscribe/**", "/subscription/**", "/subscribe/confirm/**", "/push/**"
    };

    @Bean
    PasswordEncoder passwordEncoder() {
        return Password.encoder();
    }

    @Bean
    Accounts accounts(
            Table<AccountDefined, AccountDefined> table,
            PasswordEncoder passwords,
            InstantSource clock,
            ConsoleSettings settings) {
        Accounts accounts = new Accounts(table, passwords, clock);
        new FirstAccount(settings, new SecureRandom()).makeIn(accounts);
        return accounts;
    }

    @Bean
    UserDetailsService userDetailsService(Accounts accounts) {
        return username -> accounts.find(username)
                .map(account -> User.withUsername(account.username())
                        .password(account.passwordHash())
                        .roles(account.roles().toArray(String[]::new))
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http, Accounts accounts, RateLimit limit, AuditLog audit, ConsoleSettings settings) {
        SignInThrottle throttle = new SignInThrottle(limit, settings.limits().signInsAQuarter());
        CookieCsrfTokenRepository csrfTokens = new CookieCsrfTokenRepository();
        csrfTokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        csrfTokens.setCookieName("dibao-form");
        CookieRequestCache wanted = new CookieRequestCache();
        wanted.setRequestMatcher(request -> "GET".equals(request.getMethod())
                && request.getHeader("HX-Request") == null
                && isPage(request.getServletPath()));
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/desk/**")
                        .hasRole("ADMIN")
                        .requestMatchers("/engine/**")
                        .hasAnyRole("OPERATOR", "ADMIN")
                        .requestMatchers("/account/**")
                        .authenticated()
                        .requestMatchers("/actuator/health/**", "/actuator/health")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .access(new MetricsReaders(settings.metricsToken()))
                        .anyRequest()
                        .permitAll())
                .securityContext(context -> context.securityContextRepository(new AccountSessions(accounts)))
                .requestCache(cache -> cache.requestCache(wanted))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens).ignoringRequestMatchers(TOKEN_IS_THE_AUTHORITY))
                .formLogin(form -> form.loginPage(SignInThrottle.SIGN_IN)
                        .successHandler(new SignedIn(throttle, audit, wanted))
                        // Spring's own would keep the reason in a session, one for everybody who mistypes.
                        .failureHandler((request, response, reason) ->
                                response.sendRedirect(SignInThrottle.SIGN_IN + "?wrong")))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(new SignInFirst()))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                .addFilterBefore(throttle, UsernamePasswordAuthenticationFilter.class)
                .anonymous(anonymous -> anonymous.disable())
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(), geolocation=(), microphone=(), payment=()"))
                        .addHeaderWriter(
                                (request, response) -> response.setHeader("Cross-Origin-Opener-Policy", "same-origin")))
                .build();
    }

    /** Whether somebody would want to come back to it after signing in. */
    private static boolean isPage(String path) {
        return path.startsWith("/desk") || path.startsWith("/engine") || path.startsWith("/account");
    }
}
