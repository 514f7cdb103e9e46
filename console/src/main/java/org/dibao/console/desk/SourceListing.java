package org.dibao.console.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dibao.console.ConsoleSettings;
import org.dibao.lexicon.regions.Region;
import org.dibao.lexicon.regions.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the list of sources and a source's own page, for those who may change sources and those who only look. */
@Component
final class SourceListing {

    private static final Pattern QUERY = Pattern.compile("\\?[\\x21-\\x7E&&[^\\\\]]{1,2000}");

    private final SourceSearch search;
    private final SourcePast past;
    private final ConsoleSettings settings;
    private final MessageSource messages;

    SourceListing(SourceSearch search, SourcePast past, ConsoleSettings settings, MessageSource messages) {
        this.search = search;
        this.past = past;
        this.settings = settings;
        this.messages = messages;
    }

    /** What all pages about sources need. */
    void share(Model model, Locale locale) {
        model.addAttribute("notes", new Notes(messages, locale));
        model.addAttribute("zone", settings.timeZone());
    }

    /**
     * The list.
     *
     * @param path where it stands
     * @param sourcePath where a source's page stands, without its id
     */
    void list(SourceSelection selection, String path, String sourcePath, Model model) {
        SourcePage page = search.page(selection);
        model.addAttribute("sourcePath", sourcePath);
        model.addAttribute("carried", carried(selection.withPage(page.page()).query()));
        model.addAttribute("chosen", selection);
        model.addAttribute("listed", page);
        model.addAttribute("path", path);
        model.addAttribute("orders", SourceOrder.values());
        Region region = selection.region() == null
                ? null
                : Regions.standard().byCode(selection.region()).orElse(null);
        model.addAttribute("region", region == null ? selection.region() : region.name());
        model.addAttribute("noRegion", selection.region() != null && region == null);
    }

    /** A source: how it stands, and what it did. */
    void source(SourceReport report, Model model) {
        String id = report.source().sourceId();
        model.addAttribute("report", report);
        model.addAttribute("runs", past.polls(id));
        model.addAttribute("brought", past.newest(id));
        model.addAttribute("broughtCount", past.count(id));
    }

    /** The choices of a list as a parameter of a page that leads back to it; empty where there are none. */
    static String carried(@Nullable String query) {
        return query != null && QUERY.matcher(query).matches()
                ? "?list=" + URLEncoder.encode(query, StandardCharsets.UTF_8)
                : "";
    }

    /** The list that a page was reached from: the path with the query that was handed along, if it is one. */
    static String back(String path, @Nullable String query) {
        return query != null && QUERY.matcher(query).matches() ? path + query : path;
    }
}
