package org.dibao.console.engine;

import org.dibao.console.ConsoleSettings;
import org.dibao.console.account.AuditLog;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The dead letters: why they died, and putting them back. */
@Controller
@RequestMapping("/engine/letters")
class LetterController {

    private static final String BACK = "redirect:/engine/letters?done=";

    private final Letters letters;
    private final AuditLog audit;
    private final ConsoleSettings settings;

    LetterController(Letters letters, AuditLog audit, ConsoleSettings settings) {
        this.letters = letters;
        this.audit = audit;
        this.settings = settings;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "false") boolean dealt, Model model) {
        model.addAttribute("zone", settings.timeZone());
        model.addAttribute("dealt", dealt);
        model.addAttribute("causes", dealt ? letters.done() : letters.open());
        model.addAttribute("counts", letters.counts());
        return "engine/letters";
    }

    @PostMapping("/replay")
    String replay(@RequestParam String topic, @RequestParam int partition, @RequestParam long offset) {
        letters.replay(topic, partition, offset);
        audit.record("letter.replay", topic + "-" + partition + "-" + offset);
        return BACK + "letter.replayed";
    }

    @PostMapping("/aside")
    String putAside(@RequestParam String topic, @RequestParam int partition, @RequestParam long offset) {
        letters.putAside(topic, partition, offset);
        audit.record("letter.aside", topic + "-" + partition + "-" + offset);
        return BACK + "letter.aside";
    }

    @PostMapping("/replay-all")
    String replayAll(@RequestParam String group, @RequestParam String reason) {
        int count = letters.replayAll(group, reason);
        audit.record("letter.replay-all", group + " " + count);
        return BACK + "letter.replayed";
    }

    /** No such letter, or one that does not tell where it came from. */
    @ExceptionHandler(IllegalArgumentException.class)
    @ResponseStatus(code = HttpStatus.NOT_FOUND, reason = "No such dead letter")
    void noSuchLetter() {}
}
