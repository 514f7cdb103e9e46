package org.dibao.console.gazette;

import java.util.List;
import java.util.Locale;
import org.dibao.console.ConsoleSettings;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.search.query.ParsedQuery;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** Any search as an Atom feed (RFC 4287). */
@Controller
class FeedController {

    private static final int ENTRIES = 50;
    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");

    private final Gazette gazette;
    private final ConsoleSettings settings;
    private final MessageSource messages;

    FeedController(Gazette gazette, ConsoleSettings settings, MessageSource messages) {
        this.gazette = gazette;
        this.settings = settings;
        this.messages = messages;
    }

    @GetMapping("/feed.atom")
    ResponseEntity<String> feed(SelectionForm form, Locale locale) {
        Selection selection = form.toSelection().withPage(1);
        if (SelectionQuery.typed(selection, locale) instanceof ParsedQuery.Invalid invalid) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, invalid.message());
        }
        List<AnnouncementPublished> newest = gazette.newest(selection, ENTRIES);
        String site = messages.getMessage("site.name", null, locale);
        String search = SelectionQuery.text(selection);
        String title = search.isBlank() ? site : site + ": " + search;
        return ResponseEntity.ok()
                .contentType(ATOM)
                .body(new AtomFeed(settings::link)
                        .write(title, selection.address("/feed.atom"), selection.address(), newest));
    }
}
