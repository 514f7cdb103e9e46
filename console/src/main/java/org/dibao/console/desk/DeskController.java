package org.dibao.console.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dibao.console.account.AuditLog;
import org.dibao.console.source.SourceDefinitions;
import org.dibao.console.source.SourceForm;
import org.dibao.contracts.SourceKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The sources: listed with their health, added, changed, paused. */
@Controller
@RequestMapping(DeskController.PATH)
class DeskController {

    static final String PATH = "/desk";

    private final Sources sources;
    private final SourceDefinitions definitions;
    private final SourceDeeds deeds;
    private final SourceListing listing;
    private final AuditLog audit;

    DeskController(
            Sources sources, SourceDefinitions definitions, SourceDeeds deeds, SourceListing listing, AuditLog audit) {
        this.sources = sources;
        this.definitions = definitions;
        this.deeds = deeds;
        this.listing = listing;
        this.audit = audit;
    }

    @ModelAttribute
    void shared(Model model, Locale locale) {
        listing.share(model, locale);
        model.addAttribute("kinds", SourceKind.values());
        model.addAttribute("mayChange", true);
    }

    /**
     * The list.
     *
     * @param tick whether all of the page are ticked to begin with
     * @param did what was just done to several; null for nothing
     * @param n to how many
     */
    @GetMapping
    String list(
            SourceSelectionForm form,
            @RequestParam(defaultValue = "false") boolean tick,
            @RequestParam(required = false) @Nullable String did,
            @RequestParam(defaultValue = "0") int n,
            Model model) {
        listing.list(form.toSelection(), PATH, PATH + "/source/", model);
        model.addAttribute("tick", tick);
        model.addAttribute("did", did != null && did.matches("[A-Za-z]{1,20}") ? did : null);
        model.addAttribute("n", n);
        return "desk/sources";
    }

    @GetMapping("/new")
    String add(SourceForm form, Model model) {
        return form(form, Map.of(), null, model);
    }

    @PostMapping("/new")
    String save(SourceForm form, Model model, Principal who, HttpServletResponse response) {
        Map<String, String> wrong = wrong(form, null, model);
        if (!wrong.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return form(form, wrong, null, model);
        }
        String id = definitions.add(form, who.getName());
        audit.record("source.add", id);
        return "redirect:/desk?done=source.added";
    }

    /**
     * A source's page.
     *
     * @param list the choices of the list that it was reached from, to go back to; null for none
     */
    @GetMapping("/source/{id}")
    String source(@PathVariable String id, @RequestParam(required = false) @Nullable String list, Model model) {
        SourceReport report = find(id);
        listing.source(report, model);
        return form(SourceForm.of(report.source()), Map.of(), list, model);
    }

    @PostMapping("/source/{id}")
    String change(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String list,
            SourceForm form,
            Model model,
            Principal who,
            HttpServletResponse response) {
        SourceReport report = find(id);
        Map<String, String> wrong = wrong(form, id, model);
        if (!wrong.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            listing.source(report, model);
            return form(form, wrong, list, model);
        }
        definitions.change(report.source(), form, who.getName());
        audit.record("source.change", id);
        String back = SourceListing.back(PATH, list);
        return "redirect:" + back + (back.contains("?") ? "&" : "?") + "done=source.changed";
    }

    @PostMapping("/source/{id}/pause")
    String pause(@PathVariable String id) {
        return done(Deed.PAUSE, id, "source.paused");
    }

    @PostMapping("/source/{id}/resume")
    String resume(@PathVariable String id) {
        return done(Deed.RESUME, id, "source.resumed");
    }

    @PostMapping("/source/{id}/fetch")
    String fetch(@PathVariable String id) {
        return done(Deed.FETCH, id, "source.fetching");
    }

    private String done(Deed deed, String id, String word) {
        deeds.perform(deed, List.of(find(id)));
        return "redirect:/desk/source/" + id + "?done=" + word;
    }

    private Map<String, String> wrong(SourceForm form, @Nullable String id, Model model) {
        Map<String, String> wrong = new HashMap<>(form.wrong());
        URI address = form.uri();
        if (address != null) {
            definitions.holder(address, id).ifPresent(holder -> {
                wrong.put("address", "source.wrong.taken");
                model.addAttribute("holder", holder);
            });
        }
        return wrong;
    }

    private static String form(SourceForm form, Map<String, String> wrong, @Nullable String list, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("wrong", wrong);
        model.addAttribute("back", SourceListing.back(PATH, list));
        model.addAttribute("carried", SourceListing.carried(list));
        return "desk/source";
    }

    private SourceReport find(String id) {
        return sources.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
