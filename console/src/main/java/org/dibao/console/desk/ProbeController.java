package org.dibao.console.desk;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.dibao.console.ConsoleSettings;
import org.dibao.console.source.SourceForm;
import org.dibao.contracts.ListSelectors;
import org.dibao.contracts.ProbeAnswered;
import org.dibao.contracts.ProbeUnderstood;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** "Look at it first": pieces of the source's page that ask again until the answer is there. */
@Controller
class ProbeController {

    /** Asked once a second; a fetcher gives up on an address sooner than that. */
    private static final int MOST_QUESTIONS = 60;

    private final Probes probes;
    private final ConsoleSettings settings;
    private final MessageSource messages;

    ProbeController(Probes probes, ConsoleSettings settings, MessageSource messages) {
        this.probes = probes;
        this.settings = settings;
        this.messages = messages;
    }

    @PostMapping("/desk/probe")
    String ask(SourceForm form, Model model) {
        URI address = form.uri();
        if (address == null) {
            model.addAttribute("refused", "source.wrong.address");
            return "desk/probe :: probe";
        }
        boolean rendered = Boolean.TRUE.equals(form.rendered());
        return waiting(probes.ask(address, form.chosenKind(), form.selectors(), rendered), 1, model);
    }

    @GetMapping("/desk/probe/{id}")
    String look(@PathVariable String id, @RequestParam(defaultValue = "1") int question, Model model, Locale locale) {
        Optional<ProbeAnswered> answer = probes.answer(id);
        if (answer.isPresent()) {
            model.addAttribute("answer", answer.get());
            model.addAttribute("zone", settings.timeZone());
            model.addAttribute("notes", new Notes(messages, locale));
            model.addAttribute("takeOver", takeOver(answer.get()));
            model.addAttribute("question", 1);
            return "desk/probe :: probe";
        }
        if (question >= MOST_QUESTIONS) {
            model.addAttribute("refused", "probe.silent");
            return "desk/probe :: probe";
        }
        return waiting(id, question + 1, model);
    }

    /** What the parser makes of the first pages; asked for after the answer, and given up quietly. */
    @GetMapping("/desk/probe/{id}/understood")
    String understood(@PathVariable String id, @RequestParam(defaultValue = "1") int question, Model model) {
        Optional<ProbeUnderstood> understood = probes.understanding(id);
        if (understood.isPresent()) {
            model.addAttribute("readings", understood.get().readings());
        } else if (question < MOST_QUESTIONS) {
            model.addAttribute("id", id);
            model.addAttribute("question", question + 1);
        }
        return "desk/probe :: understood";
    }

    private static String waiting(String id, int question, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("question", question);
        return "desk/probe :: probe";
    }

    /** The form, filled in with what was found. */
    private static String takeOver(ProbeAnswered answer) {
        UriComponentsBuilder form = UriComponentsBuilder.fromPath("/desk/new");
        add(form, "address", answer.address().toString());
        add(form, "name", answer.name());
        add(form, "kind", answer.kind() == null ? null : answer.kind().name());
        add(form, "rendered", answer.rendered() ? "true" : null);
        ListSelectors selectors = answer.selectors();
        if (selectors != null) {
            add(form, "row", selectors.row());
            add(form, "link", selectors.link());
            add(form, "title", selectors.title());
            add(form, "date", selectors.date());
            add(form, "nextPage", selectors.nextPage());
        }
        return form.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder form, String name, @Nullable String value) {
        if (value != null) {
            form.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, value));
        }
    }
}
