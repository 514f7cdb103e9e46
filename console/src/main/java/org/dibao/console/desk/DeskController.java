package org.dibao.console.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dibao.console.ConsoleSettings;
import org.dibao.console.account.AuditLog;
import org.dibao.console.source.SourceDefinitions;
import org.dibao.console.source.SourceForm;
import org.dibao.contracts.SourceKind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The sources: listed with their health, added, changed, paused, removed. */
@Controller
@RequestMapping("/desk")
class DeskController {

    private final Sources sources;
    private final SourceDefinitions definitions;
    private final AuditLog audit;
    private final ConsoleSettings settings;
    private final MessageSource messages;

    DeskController(
            Sources sources,
            SourceDefinitions definitions,
            AuditLog audit,
            ConsoleSettings settings,
            MessageSource messages) {
        this.sources = sources;
        this.definitions = definitions;
        this.audit = audit;
        this.settings = settings;
        this.messages = messages;
    }

    @ModelAttribute
    void shared(Model model, Locale locale) {
        model.addAttribute("kinds", SourceKind.values());
        model.addAttribute("notes", new Notes(messages, locale));
        model.addAttribute("zone", settings.timeZone());
    }

    @GetMapping
    String list(Model model) {
        List<SourceReport> reports = sources.reports();
        model.addAttribute("reports", reports);
        model.addAttribute(
                "troubled", reports.stream().filter(SourceReport::troubled).count());
        model.addAttribute(
                "paused",
                reports.stream().filter(report -> report.source().paused()).count());
        return "desk/sources";
    }

    @GetMapping("/new")
    String add(SourceForm form, Model model) {
        return form(form, null, Map.of(), model);
    }

    @PostMapping("/new")
    String save(SourceForm form, Model model, Principal who, HttpServletResponse response) {
        Map<String, String> wrong = wrong(form, null);
        if (!wrong.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return form(form, null, wrong, model);
        }
        String id = definitions.add(form, who.getName());
        audit.record("source.add", id);
        return "redirect:/desk?done=source.added";
    }

    @GetMapping("/source/{id}")
    String source(@PathVariable String id, Model model) {
        SourceReport report = find(id);
        return form(SourceForm.of(report.source()), report, Map.of(), model);
    }

    @PostMapping("/source/{id}")
    String change(@PathVariable String id, SourceForm form, Model model, Principal who, HttpServletResponse response) {
        SourceReport report = find(id);
        Map<String, String> wrong = wrong(form, id);
        if (!wrong.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return form(form, report, wrong, model);
        }
        definitions.change(report.source(), form, who.getName());
        audit.record("source.change", id);
        return "redirect:/desk?done=source.changed";
    }

    @PostMapping("/source/{id}/pause")
    String pause(@PathVariable String id) {
        definitions.setPaused(find(id).source(), true);
        audit.record("source.pause", id);
        return "redirect:/desk?done=source.paused";
    }

    @PostMapping("/source/{id}/resume")
    String resume(@PathVariable String id) {
        definitions.setPaused(find(id).source(), false);
        audit.record("source.resume", id);
        return "redirect:/desk?done=source.resumed";
    }

    @PostMapping("/source/{id}/fetch")
    String fetch(@PathVariable String id) {
        definitions.fetchNow(find(id).source());
        audit.record("source.fetch", id);
        return "redirect:/desk?done=source.fetching";
    }

    @PostMapping("/source/{id}/remove")
    String remove(@PathVariable String id) {
        definitions.remove(find(id).source().sourceId());
        audit.record("source.remove", id);
        return "redirect:/desk?done=source.removed";
    }

    private Map<String, String> wrong(SourceForm form, @Nullable String id) {
        Map<String, String> wrong = new HashMap<>(form.wrong());
        if (form.uri() != null && definitions.isTaken(form.uri(), id)) {
            wrong.put("address", "source.wrong.taken");
        }
        return wrong;
    }

    private static String form(SourceForm form, @Nullable SourceReport report, Map<String, String> wrong, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("report", report);
        model.addAttribute("wrong", wrong);
        return "desk/source";
    }

    private SourceReport find(String id) {
        return sources.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
