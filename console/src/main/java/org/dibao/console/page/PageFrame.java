package org.dibao.console.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives every page its frame. */
@ControllerAdvice
class PageFrame {

    private final MessageSource messages;

    PageFrame(MessageSource messages) {
        this.messages = messages;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request, Locale locale, @Nullable Authentication who) {
        return new Frame(
                "zh".equals(locale.getLanguage()) ? "zh" : "en",
                section(request.getRequestURI()),
                address(request),
                who == null ? null : who.getName(),
                holds(who, "ROLE_ADMIN"),
                holds(who, "ROLE_ADMIN") || holds(who, "ROLE_OPERATOR"));
    }

    /** What was just done, in a sentence: a page that redirects says it by a word in the address. */
    @ModelAttribute("done")
    @Nullable
    String done(@RequestParam(name = "done", required = false) @Nullable String word, Locale locale) {
        return word == null || !word.matches("[a-zA-Z.]{1,40}")
                ? null
                : messages.getMessage("done." + word, null, null, locale);
    }

    private static String section(String path) {
        String[] pieces = path.split("/", 3);
        return pieces.length < 2 || pieces[1].isEmpty() || pieces[1].equals("announcement") ? "gazette" : pieces[1];
    }

    private static String address(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return "/";
        }
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static boolean holds(@Nullable Authentication who, String role) {
        return who != null
                && who.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .anyMatch(role::equals);
    }
}
