package org.dibao.console.subscription;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.dibao.console.gazette.Gazette;
import org.dibao.console.gazette.SearchProblem;
import org.dibao.console.gazette.SelectionForm;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.contracts.Timing;
import org.dibao.search.query.ParsedQuery;
import org.dibao.search.query.Query;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One's own subscription, for whoever holds the token that stands in its messages. */
@Controller
@RequestMapping("/subscription/{id}")
class ManageController {

    private final Subscriptions subscriptions;
    private final ReminderWish reminders;
    private final Gazette gazette;

    ManageController(Subscriptions subscriptions, ReminderWish reminders, Gazette gazette) {
        this.subscriptions = subscriptions;
        this.reminders = reminders;
        this.gazette = gazette;
    }

    @GetMapping
    String show(@PathVariable String id, @RequestParam(defaultValue = "") String token, Model model, Locale locale) {
        SubscriptionDefined subscription = found(subscriptions.managed(id, token));
        switch (Query.parse(subscription.query(), locale)) {
            case ParsedQuery.Ok ok -> model.addAttribute("trial", gazette.lastMonth(ok.query()));
            case ParsedQuery.Invalid invalid ->
                model.addAttribute("problem", SearchProblem.of(subscription.query(), invalid));
        }
        fill(model, subscription, subscription.query(), token);
        return "subscription/manage";
    }

    @PostMapping("/pause")
    String pause(@PathVariable String id, @RequestParam String token) {
        return back(found(subscriptions.pause(id, token)), token, "paused");
    }

    @PostMapping("/resume")
    String resume(@PathVariable String id, @RequestParam String token) {
        return back(found(subscriptions.resume(id, token)), token, "resumed");
    }

    @PostMapping("/change")
    String change(
            @PathVariable String id,
            @RequestParam String token,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "zh") String language,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        SubscriptionDefined subscription = found(subscriptions.managed(id, token));
        if (query.length() > SelectionForm.LONGEST_SEARCH) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        if (Query.parse(query, locale) instanceof ParsedQuery.Invalid invalid) {
            fill(model, subscription, query, token);
            model.addAttribute("problem", SearchProblem.of(query, invalid));
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return "subscription/manage";
        }
        return back(
                found(subscriptions.change(id, token, query.strip(), language.equals("en") ? "en" : "zh")),
                token,
                "changed");
    }

    @PostMapping("/timing")
    String time(@PathVariable String id, @RequestParam String token, TimingForm form) {
        SubscriptionDefined before = found(subscriptions.managed(id, token));
        Timing wanted = form.toTiming();
        boolean reminded = reminders.isIn(before, before.timed(wanted));
        found(subscriptions.time(id, token, wanted));
        if (reminded) {
            reminders.ask(id);
        }
        return back(before, token, "timed");
    }

    private static void fill(Model model, SubscriptionDefined subscription, String query, String token) {
        model.addAttribute("subscription", subscription);
        model.addAttribute("query", query);
        model.addAttribute("token", token);
        model.addAttribute("timing", subscription.timing() == null ? TimingForm.OFFERED : subscription.timing());
        model.addAttribute("zones", TimingForm.ZONES);
        model.addAttribute("kinds", TimingForm.KINDS);
    }

    private static SubscriptionDefined found(Optional<SubscriptionDefined> subscription) {
        return subscription.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The token is one of ours by now, so it can stand in an address as it is. */
    private static String back(SubscriptionDefined subscription, String token, String done) {
        return "redirect:/subscription/" + subscription.subscriptionId() + "?token=" + token + "&done=" + done;
    }
}
