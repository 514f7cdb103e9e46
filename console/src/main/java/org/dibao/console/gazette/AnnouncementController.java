package org.dibao.console.gazette;

import java.time.ZoneId;
import java.util.List;
import org.dibao.console.ConsoleSettings;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.Block;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** One announcement, and what changed between two of its revisions. */
@Controller
class AnnouncementController {

    private final Gazette gazette;
    private final Storyteller teller;
    private final Sightings sightings;
    private final Revisions revisions;
    private final Relations relations;
    private final ZoneId zone;

    AnnouncementController(
            Gazette gazette,
            Storyteller teller,
            Sightings sightings,
            Revisions revisions,
            Relations relations,
            ConsoleSettings settings) {
        this.gazette = gazette;
        this.teller = teller;
        this.sightings = sightings;
        this.revisions = revisions;
        this.relations = relations;
        this.zone = settings.timeZone();
    }

    @GetMapping("/announcement/{id}")
    String announcement(@PathVariable String id, Model model) {
        AnnouncementPublished published = find(id);
        model.addAttribute("published", published);
        model.addAttribute("announcement", published.announcement());
        model.addAttribute("story", teller.tell(published));
        Whereabouts places = Whereabouts.of(published.announcement());
        model.addAttribute("places", places);
        model.addAttribute("headline", places.mark(published.announcement().title()));
        model.addAttribute("passages", Passage.of(published.announcement(), places));
        model.addAttribute("orders", Order.allOf(published.announcement(), teller.today()));
        model.addAttribute("dues", Due.allOf(published.announcement(), teller.today()));
        model.addAttribute("sightings", sightings.of(id));
        model.addAttribute("earlier", revisions.before(id));
        model.addAttribute("reasons", Reason.allOf(published.announcement()));
        model.addAttribute("references", relations.from(published));
        model.addAttribute("followers", relations.to(published));
        model.addAttribute("zone", zone);
        return "gazette/announcement";
    }

    @GetMapping("/announcement/{id}/revision/{revision:\\d{1,6}}")
    String revision(@PathVariable String id, @PathVariable int revision, Model model) {
        AnnouncementPublished now = find(id);
        AnnouncementPublished then =
                revisions.find(id, revision).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("now", now);
        model.addAttribute("then", then);
        model.addAttribute("rows", TextDifference.between(lines(then), lines(now)));
        return "gazette/revision";
    }

    /** A correction or an amendment beside what it corrects or amends. */
    @GetMapping("/announcement/{id}/beside/{other}")
    String beside(@PathVariable String id, @PathVariable String other, Model model) {
        AnnouncementPublished now = find(id);
        AnnouncementPublished then = find(other);
        model.addAttribute("now", now);
        model.addAttribute("then", then);
        model.addAttribute("rows", TextDifference.between(lines(then), lines(now)));
        return "gazette/beside";
    }

    private AnnouncementPublished find(String id) {
        return gazette.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static List<String> lines(AnnouncementPublished published) {
        return published.announcement().blocks().stream().map(Block::text).toList();
    }
}
