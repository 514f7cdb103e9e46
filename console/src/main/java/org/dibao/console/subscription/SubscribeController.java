package org.dibao.console.subscription;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.dibao.console.ConsoleSettings;
import org.dibao.console.gazette.Gazette;
import org.dibao.console.gazette.SearchProblem;
import org.dibao.console.gazette.Selection;
import org.dibao.console.gazette.SelectionForm;
import org.dibao.console.gazette.SelectionQuery;
import org.dibao.console.page.Frame;
import org.dibao.console.redis.RateLimit;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.search.query.ParsedQuery;
import org.dibao.search.query.Query;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asking for a subscription, and what the search would have brought. */
@Controller
class SubscribeController {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Gazette gazette;
    private final SignUp signUp;
    private final RateLimit limit;
    private final ConsoleSettings settings;

    SubscribeController(Gazette gazette, SignUp signUp, RateLimit limit, ConsoleSettings settings) {
        this.gazette = gazette;
        this.signUp = signUp;
        this.limit = limit;
        this.settings = settings;
    }

    @GetMapping("/subscribe")
    String form(SelectionForm form, Model model, Locale locale) {
        Selection selection = form.toSelection();
        show(model, SelectionQuery.text(selection), "email", "", locale);
        model.addAttribute("binding", SelectionQuery.bindingText(selection));
        return "subscription/subscribe";
    }

    /** The piece of the page that says what the search would have brought; asked for again while it is edited. */
    @GetMapping("/subscribe/preview")
    String preview(@RequestParam(defaultValue = "") String query, Model model, Locale locale) {
        show(model, shortened(query), "email", "", locale);
        return "subscription/subscribe :: preview";
    }

    @GetMapping("/subscribe/asked")
    String asked() {
        return "subscription/asked";
    }

    @PostMapping("/subscribe")
    String subscribe(
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "email") String channel,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String botSecret,
            TimingForm timing,
            @ModelAttribute("frame") Frame frame,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        show(model, shortened(query), channel, address, locale);
        boolean mail = !channel.equals("webhook");
        Optional<Destination> destination = mail ? Destination.mailbox(address) : Destination.endpoint(address);
        if (model.containsAttribute("problem") || query.length() > SelectionForm.LONGEST_SEARCH) {
            return refused(model, "subscribe.wrong.query", HttpStatus.BAD_REQUEST, response);
        }
        if (destination.isEmpty()) {
            return refused(
                    model,
                    mail ? "subscribe.wrong.mailbox" : "subscribe.wrong.endpoint",
                    HttpStatus.BAD_REQUEST,
                    response);
        }
        if (!limit.admits("sign-up", request.getRemoteAddr(), settings.limits().signUpsAnHour(), HOUR)) {
            return refused(model, "subscribe.wrong.often", HttpStatus.TOO_MANY_REQUESTS, response);
        }
        String search = query.strip();
        return mail
                ? askOwner(search, destination.get(), timing, frame, model, response)
                : showSecret(signUp.byWebhook(search, frame.language(), destination.get(), botSecret), model);
    }

    /** One confirmation an hour to one mailbox, whoever asks: nobody can be buried in mails that he did not want. */
    private String askOwner(
            String query,
            Destination mailbox,
            TimingForm timing,
            Frame frame,
            Model model,
            HttpServletResponse response) {
        if (!limit.admits("confirmation", mailbox.address().toLowerCase(Locale.ROOT), 1, HOUR)) {
            return refused(model, "subscribe.wrong.asked", HttpStatus.TOO_MANY_REQUESTS, response);
        }
        try {
            signUp.byMail(query, frame.language(), mailbox, timing.toTiming());
        } catch (RuntimeException e) {
            limit.forget("confirmation", mailbox.address().toLowerCase(Locale.ROOT));
            throw e;
        }
        return "redirect:/subscribe/asked";
    }

    private String showSecret(SubscriptionDefined made, Model model) {
        model.addAttribute("subscription", made);
        model.addAttribute(
                "manage",
                settings.link("/subscription/" + made.subscriptionId() + "?token=" + made.manageToken())
                        .toString());
        return "subscription/webhook";
    }

    private void show(Model model, String query, String channel, String address, Locale locale) {
        model.addAttribute("query", query);
        model.addAttribute("channel", channel);
        model.addAttribute("address", address);
        model.addAttribute("timing", TimingForm.OFFERED);
        model.addAttribute("zones", TimingForm.ZONES);
        model.addAttribute("kinds", TimingForm.KINDS);
        switch (Query.parse(query, locale)) {
            case ParsedQuery.Ok ok -> model.addAttribute("trial", gazette.lastMonth(ok.query()));
            case ParsedQuery.Invalid invalid -> model.addAttribute("problem", SearchProblem.of(query, invalid));
        }
    }

    private static String refused(Model model, String sentence, HttpStatus status, HttpServletResponse response) {
        model.addAttribute("wrong", sentence);
        response.setStatus(status.value());
        return "subscription/subscribe";
    }

    private static String shortened(String query) {
        return query.length() <= SelectionForm.LONGEST_SEARCH
                ? query
                : query.substring(0, SelectionForm.LONGEST_SEARCH);
    }
}
