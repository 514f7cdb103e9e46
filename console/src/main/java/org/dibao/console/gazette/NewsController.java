package org.dibao.console.gazette;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.util.HtmlUtils;

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
    private final Gazette gazette;
    private final MessageSource messages;

    NewsController(Newsroom newsroom, Gazette gazette, MessageSource messages) {
        this.newsroom = newsroom;
        this.gazette = gazette;
        this.messages = messages;
    }

    @GetMapping(path = "/news", produces = "text/event-stream")
    SseEmitter news(SelectionForm form, Locale locale) {
        Selection selection = form.toSelection();
        SseEmitter page = new SseEmitter(LONGEST.toMillis());
        AtomicInteger count = new AtomicInteger();
        Newsroom.Listening listening = newsroom.listen(gazette.filter(selection), count::set)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE));
        Thread.ofVirtual().name("news").start(new Reporter(page, count, selection, locale));
        page.onCompletion(listening::close);
        page.onTimeout(page::complete);
        return page;
    }

    /** Speaks on one connection; a slow reader holds up nobody else. */
    private final class Reporter implements Runnable {

        private final SseEmitter page;
        private final AtomicInteger count;
        private final Selection selection;
        private final Locale locale;
        private int told;
        private int silent;

        Reporter(SseEmitter page, AtomicInteger count, Selection selection, Locale locale) {
            this.page = page;
            this.count = count;
            this.selection = selection;
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
                // The reader has gone; nothing is to be done about it, and the listening ends with the connection.
                page.completeWithError(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                page.complete();
            }
        }

        private void tell(int now) throws IOException {
            if (now > told) {
                page.send(SseEmitter.event().name("fresh").data(bar(now)));
                told = now;
                silent = 0;
            } else if (silent++ % BEATS_BETWEEN_COMMENTS == 0) {
                page.send(SseEmitter.event().comment("still here"));
            }
        }

        private String bar(int number) {
            String sentence = messages.getMessage("front.fresh", new Object[] {number}, locale);
            return "<a class=\"arrived\" href=\""
                    + HtmlUtils.htmlEscape(selection.withPage(1).address()) + "\">" + HtmlUtils.htmlEscape(sentence)
                    + "</a>";
        }
    }
}
