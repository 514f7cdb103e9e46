package org.dibao.console.subscription;

import org.dibao.contracts.SubscriptionDefined;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Ending a subscription. Following the link shows a page with a button; a POST ends it, be it the button's or a mail
 * program's own (RFC 8058), which has no cookie and follows no redirect. As often as one likes.
 */
@Controller
class UnsubscribeController {

    private final Subscriptions subscriptions;

    UnsubscribeController(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @GetMapping("/unsubscribe/{id}")
    String ask(@PathVariable String id, @RequestParam(defaultValue = "") String token, Model model) {
        SubscriptionDefined subscription =
                subscriptions.managed(id, token).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("subscription", subscription);
        model.addAttribute("token", token);
        model.addAttribute("ended", subscription.state() == SubscriptionDefined.State.UNSUBSCRIBED);
        return "subscription/unsubscribe";
    }

    @PostMapping(path = "/unsubscribe/{id}", params = "List-Unsubscribe=One-Click")
    ResponseEntity<String> oneClick(@PathVariable String id, @RequestParam(defaultValue = "") String token) {
        return subscriptions.end(id, token).isPresent()
                ? answer(HttpStatus.OK, "Unsubscribed. 已退订。\n")
                : answer(HttpStatus.NOT_FOUND, "There is no such subscription. 没有这个订阅。\n");
    }

    @PostMapping("/unsubscribe/{id}")
    String end(@PathVariable String id, @RequestParam(defaultValue = "") String token, Model model) {
        SubscriptionDefined subscription =
                subscriptions.end(id, token).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("subscription", subscription);
        model.addAttribute("token", token);
        model.addAttribute("ended", true);
        return "subscription/unsubscribe";
    }

    private static ResponseEntity<String> answer(HttpStatus status, String sentence) {
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .body(sentence);
    }
}
