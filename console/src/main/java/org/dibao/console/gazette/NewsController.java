package org.dibao.console.gazette;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.dibao.search.query.ParsedQuery;
import org.dibao.search.query.Query;
import org.dibao.search.query.Subject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Keeps an open page told, as server-sent events, of how much is new. A burst is told once a second, not once an
 * announcement; a connection without news gets a comment now and then, so that dead ones are noticed.
 */
@Controller
class NewsController {

    private static final Duration RHYTHM = Duration.ofSeconds(1);
    private static final int BEATS_BETWEEN_COMMENTS = 25;
    /** The browser connects again by itself; so no connection lives for ever. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Newsroom newsroom;
    private final InstantSource clock;
    private final MessageSource messages;

    NewsController(Newsroom newsroom, InstantSource clock, MessageSource messages) {
        this.newsroom = newsroom;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping(path = "/news", produces = "text/event-stream")
    SseEmitter news(SelectionForm form, Locale locale) {
        Selection selection = form.toSelection();
        if (!(SelectionQuery.typed(selection, locale) instanceof ParsedQuery.Ok)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Query wanted = SelectionQuery.of(selection);
        SseEmitter page = new SseEmitter(LONGEST.toMillis());
        AtomicInteger count = new AtomicInteger();
        Newsroom.Listening listening = newsroom.listen(subject -> wanted.matches(subject, today()), count::set)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE));
        Thread.ofVirtual().name("news").start(new Reporter(page, count, locale));
        page.onCompletion(listening::close);
        page.onTimeout(page::complete);
        return page;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Subject.ZONE);
    }

    private static final Logger log = LoggerFactory.getLogger(NewsController.class);

    /** Speaks on one connection; a slow reader holds up nobody else. */
    private final class Reporter implements Runnable {

        private final SseEmitter page;
        private final AtomicInteger count;
        private final Locale locale;
        private int told;
        private int silent;

        Reporter(SseEmitter page, AtomicInteger count, Locale locale) {
            this.page = page;
            this.count = count;
            this.locale = locale;
        }

        @Override
        public void run() {
            Instant end = Instant.now().plus(LONGEST);
            try {
                while (Instant.now().isBefore(end)) {
                    tell(count.get());
                    Thread.sleep(RHYTHM);
                }
            } catch (IOException | IllegalStateException e) {
                // The reader has gone. The container has noticed, or it would not have thrown, and ends the request
                // itself;
                // ending it here as well fails once it has (SseEmitter.send's documentation).
                log.debug("a reader of the news has gone reason={}", e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                page.complete();
            }
        }

        private void tell(int now) throws IOException {
            if (now > told) {
                page.send(SseEmitter.event().name("fresh").data(sentence(now)));
                told = now;
                silent = 0;
            } else if (silent++ % BEATS_BETWEEN_COMMENTS == 0) {
                page.send(SseEmitter.event().comment("still here"));
            }
        }

        private String sentence(int number) {
            return messages.getMessage("front.fresh", new Object[] {number}, locale);
        }
    }
}
