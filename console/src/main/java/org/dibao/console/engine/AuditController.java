package org.dibao.console.engine;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dibao.console.ConsoleSettings;
import org.dibao.console.account.AuditLog;
import org.dibao.console.gazette.Gazette;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.tables.SubscriptionTable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One announcement to the last subscriber, one delivery to the last word, and how the endpoints do. */
@Controller
@RequestMapping("/engine")
class AuditController {

    private static final int ROWS = 500;

    private final Ledger ledger;
    private final Recount recount;
    private final DeliveryBook book;
    private final Gazette gazette;
    private final SubscriptionTable subscriptions;
    private final EndpointBoard board;
    private final AuditLog log;
    private final ConsoleSettings settings;

    AuditController(
            Ledger ledger,
            Recount recount,
            DeliveryBook book,
            Gazette gazette,
            SubscriptionTable subscriptions,
            EndpointBoard board,
            AuditLog log,
            ConsoleSettings settings) {
        this.ledger = ledger;
        this.recount = recount;
        this.book = book;
        this.gazette = gazette;
        this.subscriptions = subscriptions;
        this.board = board;
        this.log = log;
        this.settings = settings;
    }

    /** An announcement that nobody is told of has an audit as well: that may be the mistake that is looked for. */
    @GetMapping("/audit/{announcementId}")
    String announcement(
            @PathVariable String announcementId,
            @RequestParam(name = "recount", defaultValue = "false") boolean again,
            Model model) {
        List<Delivery> all = book.ofAnnouncement(announcementId);
        Optional<AnnouncementPublished> published = gazette.find(announcementId);
        if (all.isEmpty() && published.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (again) {
            published.ifPresent(found -> recount(found, all, model));
        }
        model.addAttribute("countable", published.isPresent());
        List<Delivery> shown = all.stream().limit(ROWS).toList();
        model.addAttribute("zone", settings.timeZone());
        model.addAttribute("announcementId", announcementId);
        model.addAttribute("announcementTitle", title(announcementId));
        model.addAttribute("audit", ledger.audit(announcementId));
        model.addAttribute("suppressed", reasons(all));
        model.addAttribute("deliveries", shown);
        model.addAttribute("addresses", addresses(shown));
        model.addAttribute("more", all.size() - shown.size());
        return "engine/audit";
    }

    @GetMapping("/delivery/{deliveryId}")
    String delivery(@PathVariable String deliveryId, Model model) {
        Delivery delivery = found(deliveryId);
        model.addAttribute("zone", settings.timeZone());
        model.addAttribute("delivery", delivery);
        model.addAttribute("announcementTitle", title(delivery.announcementId()));
        model.addAttribute("address", addresses(List.of(delivery)).get(delivery.subscriptionId()));
        model.addAttribute("refusal", book.refusal(deliveryId));
        return "engine/delivery";
    }

    @PostMapping("/delivery/{deliveryId}/again")
    String sendAgain(@PathVariable String deliveryId, @RequestParam(defaultValue = "false") boolean audit) {
        Delivery delivery = found(deliveryId);
        book.sendAgain(delivery);
        log.record("delivery.again", deliveryId);
        return (audit
                        ? "redirect:/engine/audit/" + delivery.announcementId()
                        : "redirect:/engine/delivery/" + deliveryId)
                + "?done=delivery.again";
    }

    @GetMapping("/endpoints")
    String endpoints(Model model) {
        model.addAttribute("zone", settings.timeZone());
        model.addAttribute("endpoints", board.worstFirst(ROWS));
        return "engine/endpoints";
    }

    private void recount(AnnouncementPublished published, List<Delivery> all, Model model) {
        Set<String> known = all.stream().map(Delivery::subscriptionId).collect(Collectors.toSet());
        Recount.Result result = recount.of(published, known::contains);
        model.addAttribute("recount", result);
        List<SubscriptionDefined> without =
                result.without().stream().limit(ROWS).toList();
        model.addAttribute("without", without);
        model.addAttribute(
                "places",
                without.stream()
                        .collect(Collectors.toMap(SubscriptionDefined::subscriptionId, AuditController::place)));
    }

    private Delivery found(String deliveryId) {
        return book.find(deliveryId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String title(String announcementId) {
        return gazette.find(announcementId)
                .map(published -> published.announcement().title())
                .orElse(announcementId);
    }

    /** Why deliveries were not sent, and how many for each reason. */
    private static Map<String, Long> reasons(List<Delivery> all) {
        Map<String, Long> reasons = new TreeMap<>();
        all.stream()
                .filter(delivery -> delivery.state() == org.dibao.contracts.DeliveryUpdated.State.SUPPRESSED)
                .flatMap(delivery -> Stream.ofNullable(delivery.answer()))
                .map(answer -> answer.replaceAll("[0-9a-f]{32}", "…"))
                .forEach(reason -> reasons.merge(reason, 1L, Long::sum));
        return reasons;
    }

    /** Hosts only: a mailbox is nobody's business here, and a bot's address is its password. */
    private Map<String, String> addresses(List<Delivery> shown) {
        Map<String, String> addresses = new LinkedHashMap<>();
        for (Delivery each : shown) {
            subscriptions
                    .get(each.subscriptionId())
                    .ifPresent(subscription -> addresses.put(each.subscriptionId(), place(subscription)));
        }
        return addresses;
    }

    static String place(SubscriptionDefined subscription) {
        String address = subscription.address();
        return subscription.channel().endpoint()
                ? String.valueOf(URI.create(address).getAuthority())
                : address.substring(address.indexOf('@'));
    }
}
