package org.dibao.console.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Function;
import org.dibao.console.gazette.Selection;
import org.dibao.console.gazette.SelectionForm;
import org.dibao.console.gazette.SelectionQuery;
import org.dibao.console.hub.KnownFeeds;
import org.dibao.search.query.ParsedQuery;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Any search as Atom, RSS or JSON Feed, and its deadlines as iCalendar. Whoever asks with the validators of the last
 * answer gets a 304 while nothing has changed.
 */
@Controller
class FeedController {

    private static final int MOST_REMIND_DAYS = 60;

    /** Validators count in seconds: what changed in this very second may change in it once more. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private final Feeds feeds;
    private final ObjectProvider<KnownFeeds> known;
    private final InstantSource clock;

    /** @param known who wants to know what is asked for, where a hub is told of changes */
    FeedController(Feeds feeds, ObjectProvider<KnownFeeds> known, InstantSource clock) {
        this.feeds = feeds;
        this.known = known;
        this.clock = clock;
    }

    @GetMapping("/feed.atom")
    ResponseEntity<byte[]> atom(SelectionForm form, Locale locale) {
        return feed(form, "/feed.atom", "application/atom+xml", AtomFeed::write, locale);
    }

    @GetMapping("/feed.rss")
    ResponseEntity<byte[]> rss(SelectionForm form, Locale locale) {
        return feed(form, "/feed.rss", "application/rss+xml", RssFeed::write, locale);
    }

    @GetMapping("/feed.json")
    ResponseEntity<byte[]> json(SelectionForm form, Locale locale) {
        return feed(form, "/feed.json", "application/feed+json", JsonFeed::write, locale);
    }

    /** @param remind how many days before a deadline an alarm goes off; 0 for none */
    @GetMapping("/deadlines.ics")
    ResponseEntity<byte[]> deadlines(SelectionForm form, @RequestParam(defaultValue = "1") int remind, Locale locale) {
        Instant changed = feeds.changedAt();
        int days = Math.clamp(remind, 0, MOST_REMIND_DAYS);
        String calendar = feeds.calendar(readable(form, locale), days, locale);
        return answer("text/calendar", calendar, changed, new HttpHeaders());
    }

    private ResponseEntity<byte[]> feed(
            SelectionForm form, String path, String type, Function<Feed, String> write, Locale locale) {
        Instant changed = feeds.changedAt();
        Selection selection = readable(form, locale);
        known.ifAvailable(each -> each.asked(selection, path));
        Feed feed = feeds.feed(selection, path, locale);
        return answer(type, write.apply(feed), changed, links(feed));
    }

    private static Selection readable(SelectionForm form, Locale locale) {
        Selection selection = form.toSelection().withPage(1);
        if (SelectionQuery.typed(selection, locale) instanceof ParsedQuery.Invalid invalid) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, invalid.message());
        }
        return selection;
    }

    /** WebSub, 4: hub and topic also stand in the headers, where no format needs to be known to find them. */
    private static HttpHeaders links(Feed feed) {
        HttpHeaders links = new HttpHeaders();
        URI hub = feed.hub();
        if (hub != null) {
            links.add(HttpHeaders.LINK, "<" + hub + ">; rel=\"hub\"");
            links.add(HttpHeaders.LINK, "<" + feed.self() + ">; rel=\"self\"");
        }
        return links;
    }

    private ResponseEntity<byte[]> answer(String type, String text, Instant changed, HttpHeaders headers) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .headers(headers)
                .eTag(hash(body))
                .cacheControl(CacheControl.noCache())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE)
                .contentType(MediaType.parseMediaType(type + ";charset=UTF-8"));
        if (changed.isBefore(clock.instant().minus(SETTLED))) {
            answer.lastModified(changed);
        }
        return answer.body(body);
    }

    private static String hash(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
