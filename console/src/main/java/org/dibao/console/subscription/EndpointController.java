package org.dibao.console.subscription;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.dibao.console.ConsoleSettings;
import org.dibao.console.engine.DeliveryBook;
import org.dibao.console.redis.RateLimit;
import org.dibao.contracts.EndpointOptions;
import org.dibao.contracts.SubscriptionDefined;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The endpoint of one's own subscription: how it does, a test, another secret, and what it has missed. */
@Controller
@RequestMapping("/subscription/{id}/endpoint")
class EndpointController {

    private static final int DELIVERIES_SHOWN = 10;

    /** A test is one call to somebody's server: enough for setting it up, too few to bother anybody with. */
    private static final int TESTS_AN_HOUR = 30;

    /** Each has the notifiers read the ledger back to its beginning. */
    private static final int RECOVERIES_AN_HOUR = 6;

    /** The times back that are offered, in hours: one hour, a day, three days, a week, a month. */
    private static final List<Integer> BACK = List.of(1, 24, 72, 168, 720);

    private final Endpoints endpoints;
    private final DeliveryBook book;
    private final RateLimit limit;
    private final ConsoleSettings settings;

    EndpointController(Endpoints endpoints, DeliveryBook book, RateLimit limit, ConsoleSettings settings) {
        this.endpoints = endpoints;
        this.book = book;
        this.limit = limit;
        this.settings = settings;
    }

    @GetMapping
    String show(@PathVariable String id, @RequestParam(defaultValue = "") String token, Model model) {
        return page(found(endpoints.find(id, token)), token, model);
    }

    /** Shown on the answer itself, and nowhere again. */
    @PostMapping("/rotate")
    String rotate(@PathVariable String id, @RequestParam String token, Model model) {
        SubscriptionDefined rotated = found(endpoints.rotate(id, token));
        model.addAttribute("newSecret", rotated.secret());
        return page(rotated, token, model);
    }

    @PostMapping("/options")
    String options(
            @PathVariable String id,
            @RequestParam String token,
            @RequestParam(defaultValue = "false") boolean ordered,
            @RequestParam(defaultValue = "0") int atOnce,
            @RequestParam(defaultValue = "0") int perMinute,
            @RequestParam(defaultValue = "false") boolean withText,
            @RequestParam(defaultValue = "") String contact) {
        String mailbox = contact.isBlank()
                ? null
                : Destination.mailbox(contact)
                        .map(Destination::address)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        EndpointOptions options = new EndpointOptions(
                ordered, Math.clamp(atOnce, 0, 64), Math.clamp(perMinute, 0, 6_000), withText, mailbox);
        return back(found(endpoints.call(id, token, options)), token, "changed");
    }

    @PostMapping("/test")
    String test(@PathVariable String id, @RequestParam String token, Model model) {
        SubscriptionDefined subscription = found(endpoints.find(id, token));
        if (!limit.admits("endpoint-test", id, TESTS_AN_HOUR, Duration.ofHours(1))) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        model.addAttribute("test", endpoints.test(id, token).orElseThrow());
        return page(subscription, token, model);
    }

    /** The piece of the page that waits for the answer to a test. */
    @GetMapping("/test/{requestId}")
    String tested(
            @PathVariable String id,
            @PathVariable String requestId,
            @RequestParam(defaultValue = "") String token,
            Model model) {
        model.addAttribute("subscription", found(endpoints.find(id, token)));
        model.addAttribute("token", token);
        model.addAttribute("test", requestId);
        model.addAttribute("tested", endpoints.tested(id, requestId).orElse(null));
        return "subscription/endpoint :: test";
    }

    @PostMapping("/recover")
    String recover(@PathVariable String id, @RequestParam String token, @RequestParam int hours) {
        found(endpoints.find(id, token));
        if (!limit.admits("endpoint-recover", id, RECOVERIES_AN_HOUR, Duration.ofHours(1))) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        return back(found(endpoints.recover(id, token, Duration.ofHours(Math.max(1, hours)))), token, "recovering");
    }

    private String page(SubscriptionDefined subscription, String token, Model model) {
        model.addAttribute("subscription", subscription);
        model.addAttribute("options", subscription.options());
        model.addAttribute("token", token);
        model.addAttribute("zone", settings.timeZone());
        model.addAttribute("back", BACK);
        model.addAttribute("deliveries", book.ofSubscription(subscription.subscriptionId(), DELIVERIES_SHOWN));
        return "subscription/endpoint";
    }

    private static SubscriptionDefined found(Optional<SubscriptionDefined> subscription) {
        return subscription.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String back(SubscriptionDefined subscription, String token, String done) {
        return "redirect:/subscription/" + subscription.subscriptionId() + "/endpoint?token=" + token + "&done=" + done;
    }
}
