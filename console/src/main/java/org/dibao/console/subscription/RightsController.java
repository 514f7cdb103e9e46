package org.dibao.console.subscription;

import org.dibao.contracts.SubscriptionDefined;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What is kept about a subscriber: a file of it, and its erasure. Looking at the page erases nothing. */
@Controller
@RequestMapping("/subscription/{id}")
class RightsController {

    private final Subscriptions subscriptions;
    private final Rights rights;

    RightsController(Subscriptions subscriptions, Rights rights) {
        this.subscriptions = subscriptions;
        this.rights = rights;
    }

    @GetMapping(path = "/export", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Export> export(@PathVariable String id, @RequestParam(defaultValue = "") String token) {
        return rights.export(id, token)
                .map(export -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"dibao.json\"")
                        .body(export))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/erase")
    String ask(@PathVariable String id, @RequestParam(defaultValue = "") String token, Model model) {
        SubscriptionDefined subscription =
                subscriptions.managed(id, token).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("subscription", subscription);
        model.addAttribute("token", token);
        return "subscription/erase";
    }

    @PostMapping("/erase")
    String erase(@PathVariable String id, @RequestParam(defaultValue = "") String token, Model model) {
        int erased = rights.erase(id, token).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("erased", erased);
        return "subscription/erase";
    }
}
