package org.dibao.console.gazette;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dibao.search.query.ParsedQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page: the newest announcements, or those that a search finds. */
@Controller
class FrontPageController {

    private final Gazette gazette;
    private final Storyteller teller;
    private final MessageSource messages;

    FrontPageController(Gazette gazette, Storyteller teller, MessageSource messages) {
        this.gazette = gazette;
        this.teller = teller;
        this.messages = messages;
    }

    @GetMapping("/")
    String frontPage(SelectionForm form, Model model, Locale locale, HttpServletResponse response) {
        Selection selection = form.toSelection();
        model.addAttribute("selection", selection);
        model.addAttribute("today", teller.today());
        switch (SelectionQuery.typed(selection, locale)) {
            case ParsedQuery.Ok ok -> model.addAttribute("edition", gazette.edition(selection));
            case ParsedQuery.Invalid invalid -> {
                model.addAttribute("edition", Edition.EMPTY);
                model.addAttribute("problem", SearchProblem.of(selection.q(), invalid));
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            }
        }
        model.addAttribute("chips", chips(selection, locale));
        return "gazette/front";
    }

    private List<Chip> chips(Selection now, Locale locale) {
        List<Chip> chips = new ArrayList<>();
        if (now.region() != null) {
            add(chips, Storyteller.regionName(now.region()), now.withRegion(null));
        }
        if (now.kind() != null) {
            add(chips, messages.getMessage("kind." + now.kind().name(), null, locale), now.withKind(null));
        }
        if (now.standing() != null) {
            add(chips, messages.getMessage("standing." + now.standing().name(), null, locale), now.withStanding(null));
        }
        add(chips, now.issuer(), now.withIssuer(null));
        if (now.from() != null || now.to() != null) {
            String days = (now.from() == null ? "" : now.from()) + " – " + (now.to() == null ? "" : now.to());
            add(chips, days.strip(), now.withDates(null, null));
        }
        return chips;
    }

    private static void add(List<Chip> chips, @Nullable String text, Selection without) {
        if (text != null) {
            chips.add(new Chip(text, without.address()));
        }
    }

    /**
     * Something picked, with a way to drop it.
     *
     * @param text what it is
     * @param without the page without it
     */
    record Chip(String text, String without) {}
}
