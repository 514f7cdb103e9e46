package org.dibao.console.subscription;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.dibao.contracts.SubscriptionDefined;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The link in a confirmation mail. Following it shows a page and changes nothing, because mail scanners follow every
 * link; the button on the page confirms.
 */
@Controller
class ConfirmController {

    private final Subscriptions subscriptions;

    ConfirmController(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @GetMapping("/subscribe/confirm/{id}")
    String ask(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String token,
            Model model,
            HttpServletResponse response) {
        return page(subscriptions.awaiting(id, token), token, false, model, response);
    }

    @PostMapping("/subscribe/confirm/{id}")
    String confirm(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String token,
            Model model,
            HttpServletResponse response) {
        return page(subscriptions.confirm(id, token), token, true, model, response);
    }

    private static String page(
            Optional<SubscriptionDefined> found,
            String token,
            boolean confirmed,
            Model model,
            HttpServletResponse response) {
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
        }
        found.ifPresent(subscription -> model.addAttribute("subscription", subscription));
        model.addAttribute("token", token);
        model.addAttribute("confirmed", confirmed);
        return "subscription/confirm";
    }
}
