package org.dibao.console.desk;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The sources for operators, who see what the desk shows and change nothing. */
@Controller
@RequestMapping(OverseerController.PATH)
class OverseerController {

    static final String PATH = "/engine/sources";

    private final Sources sources;
    private final SourceListing listing;

    OverseerController(Sources sources, SourceListing listing) {
        this.sources = sources;
        this.listing = listing;
    }

    @ModelAttribute
    void shared(Model model, Locale locale) {
        listing.share(model, locale);
        model.addAttribute("mayChange", false);
    }

    @GetMapping
    String list(SourceSelectionForm form, Model model) {
        listing.list(form.toSelection(), PATH, PATH + "/", model);
        return "desk/sources";
    }

    @GetMapping("/{id}")
    String source(@PathVariable String id, @RequestParam(required = false) @Nullable String list, Model model) {
        listing.source(sources.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)), model);
        model.addAttribute("back", SourceListing.back(PATH, list));
        return "engine/source";
    }
}
