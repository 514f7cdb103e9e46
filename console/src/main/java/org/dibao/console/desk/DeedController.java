package org.dibao.console.desk;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The buttons of the list of sources: one form for all rows, and for all that a selection has. */
@Controller
class DeedController {

    private static final int NAMES_SHOWN = 20;

    private final Sources sources;
    private final SourceSearch search;
    private final SourceDeeds deeds;

    DeedController(Sources sources, SourceSearch search, SourceDeeds deeds) {
        this.sources = sources;
        this.search = search;
        this.deeds = deeds;
    }

    /**
     * Does it, or asks first: before sources are removed, and before something is done to more than can be seen.
     *
     * @param form the selection, which the list comes back with
     * @param one a row's own button, as {@code pause:some-id}
     * @param act the button of the whole form; a {@link Deed} in small letters
     * @param id those that were ticked
     * @param scope {@code all} for all of the selection rather than the ticked ones
     * @param confirmed the number of sources that was shown when it was asked
     */
    @PostMapping("/desk/bulk")
    String act(
            SourceSelectionForm form,
            @RequestParam(required = false) @Nullable String one,
            @RequestParam(required = false) @Nullable String act,
            @RequestParam(required = false) @Nullable List<String> id,
            @RequestParam(required = false) @Nullable String scope,
            @RequestParam(required = false) @Nullable Integer confirmed,
            Model model) {
        SourceSelection selection = form.toSelection();
        boolean all = one == null && "all".equals(scope);
        Deed deed = deed(one == null ? act : one.replaceFirst(":.*", ""));
        List<SourceReport> wanted = all ? search.matching(selection) : named(one, id);
        List<SourceReport> reports = wanted.stream().filter(deed::appliesTo).toList();
        if (reports.isEmpty()) {
            return back(selection, "none", wanted.size());
        }
        boolean ask = all || deed == Deed.REMOVE;
        if (ask && (confirmed == null || confirmed != reports.size())) {
            model.addAttribute("chosen", selection);
            model.addAttribute("deed", deed);
            model.addAttribute("scope", all ? "all" : "ticked");
            model.addAttribute("reports", reports);
            model.addAttribute("names", reports.stream().limit(NAMES_SHOWN).toList());
            return "desk/confirm";
        }
        deeds.perform(deed, reports);
        return back(selection, deed.name(), reports.size());
    }

    private List<SourceReport> named(@Nullable String one, @Nullable List<String> ids) {
        if (one != null) {
            return sources.find(one.replaceFirst("[^:]*:", "")).stream().toList();
        }
        return ids == null
                ? List.of()
                : ids.stream()
                        .distinct()
                        .flatMap(id -> sources.find(id).stream())
                        .toList();
    }

    private static Deed deed(@Nullable String name) {
        for (Deed deed : Deed.values()) {
            if (deed.name().equals(String.valueOf(name).toUpperCase(Locale.ROOT))) {
                return deed;
            }
        }
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "There is no such act");
    }

    private static String back(SourceSelection selection, String did, int count) {
        String list = selection.address("/desk");
        return "redirect:" + list + (list.contains("?") ? "&" : "?") + "did=" + did + "&n=" + count;
    }
}
