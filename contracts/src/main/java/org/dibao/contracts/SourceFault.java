package org.dibao.contracts;

import static org.dibao.contracts.SourceNote.Argument.NOTE;
import static org.dibao.contracts.SourceNote.Argument.NUMBER;
import static org.dibao.contracts.SourceNote.Argument.SECONDS;
import static org.dibao.contracts.SourceNote.Argument.WORDS;

import java.util.List;

/** What went wrong with a source, or with one of its items. Hosts and addresses come first, what others say of it last. */
public enum SourceFault implements SourceNote.Code {
    /** No name server knows the host. */
    UNKNOWN_HOST(WORDS),
    /** No answer in time; about: the address, how the connection puts it. */
    NO_ANSWER_IN_TIME(WORDS, WORDS),
    /** The answer was not complete in time; about: the address, how long it was waited for. */
    NOT_THROUGH(WORDS, SECONDS),
    /** No route; about: the host, how the connection puts it. */
    NO_ROUTE(WORDS, WORDS),
    /** Connections are not accepted; about: the host, how the connection puts it. */
    NO_CONNECTION(WORDS, WORDS),
    /** No secure connection; about: the host, how the connection puts it. */
    NOT_SECURE(WORDS, WORDS),
    /** The connection was closed without an answer; about: the address, how the connection puts it. */
    CLOSED_WITHOUT_ANSWER(WORDS, WORDS),
    /** The answer could not be read; about: the address, how the connection puts it. */
    GARBLED(WORDS, WORDS),
    /** We are stopping; about: the address. */
    STOPPING(WORDS),
    /** It moved and does not say where to; about: the address, the status. */
    MOVED_NOWHERE(WORDS, NUMBER),
    /** Too many redirects; about: the most that are followed, the last address. */
    TOO_MANY_REDIRECTS(NUMBER, WORDS),
    /** It redirects to what is no web address; about: the address, what it says. */
    MOVED_TO_NO_ADDRESS(WORDS, WORDS),
    /** It redirects from https to http; about: the address, the plain one. */
    MOVED_TO_PLAIN(WORDS, WORDS),
    /** Neither http nor https; about: the address. */
    NOT_HTTP(WORDS),
    /** No host; about: the address. */
    NO_HOST(WORDS),
    /** A user name stands in the address; about: the host. */
    CARRIES_USER_NAME(WORDS),
    /** Not a public address; about: the host, what it leads to, the entry that would allow it. */
    NOT_PUBLIC(WORDS, WORDS, WORDS),
    /** It needs a browser and there is none; about: the address. */
    NO_BROWSER(WORDS),
    /** The browser failed; about: the address, how the browser puts it. */
    BROWSER_FAILED(WORDS, WORDS),
    /** The browser shows nothing; about: the address. */
    BROWSER_SHOWS_NOTHING(WORDS),
    /** The site's proxy does not lead there; about: the proxy, the address, how the connection puts it. */
    PROXY_FAILED(WORDS, WORDS, WORDS),
    /** robots.txt asks us not to read it; about: the host, the path. */
    CLOSED_BY_ROBOTS(WORDS, WORDS),
    /** robots.txt answers with an error; about: the host. */
    ROBOTS_UNKNOWN(WORDS),
    /** robots.txt cannot be had; about: the host, why. */
    ROBOTS_OUT_OF_REACH(WORDS, NOTE),
    /** The host had no free turn; about: the host. */
    NO_FREE_TURN(WORDS),
    /** The host asks for fewer requests; about: the host, the status. */
    ASKS_FOR_FEWER(WORDS, NUMBER),
    /** It answers with a status that is no good; about: the address, the status. */
    ANSWERS_STATUS(WORDS, NUMBER),
    /** A defect of ours; about: what it is. */
    DEFECT(WORDS),
    /** A feed holds nothing any more. */
    FEED_EMPTY,
    /** A sitemap names nothing any more. */
    SITEMAP_EMPTY,
    /** A page has no text. */
    PAGE_EMPTY,
    /** A page has hardly any text left; about: how many characters, how many it had. */
    PAGE_NEARLY_EMPTY(NUMBER, NUMBER),
    /** Nothing looks like a list; about: the status. */
    NO_LIST(NUMBER),
    /** No row matches; about: the status, the selector. */
    NO_ROWS(NUMBER, WORDS),
    /** No row that matches has a link; about: the status, the selector. */
    ROWS_WITHOUT_LINKS(NUMBER, WORDS),
    /** Nothing new for longer than ever; about: how long, the longest pause before. */
    OVERDUE(SECONDS, SECONDS),
    /** Items could not be fetched; about: how many, the first one's address, why that one. */
    ITEMS_FAILED(NUMBER, WORDS, NOTE),
    /** Items could not be fetched, some for good; about: how many, how many for good, the first one's address, why. */
    ITEMS_GIVEN_UP(NUMBER, NUMBER, WORDS, NOTE),
    /** robots.txt closes all items; about: how many, the host. */
    ITEMS_CLOSED(NUMBER, WORDS),
    /** Items wait, since their site asks for time or is in trouble; about: how many, the host, for how long already. */
    ITEMS_PUT_OFF(NUMBER, WORDS, SECONDS),
    /** An item has neither a link nor content. */
    ITEM_LEADS_NOWHERE,
    /** An item's page is empty. */
    ITEM_EMPTY,
    /** An item's page answers with a status that is no good; about: the status. */
    ITEM_ANSWERS_STATUS(NUMBER),
    /** A selector is no CSS; about: how the parser puts it. */
    SELECTOR_NOT_CSS(WORDS),
    /** An HTML page where a feed should be. */
    PAGE_INSTEAD_OF_FEED,
    /** XML that is not well-formed; about: how the parser puts it. */
    FEED_NOT_WELL_FORMED(WORDS),
    /** XML that is no feed; about: how the parser puts it. */
    FEED_OF_UNKNOWN_KIND(WORDS),
    /** JSON that is no feed. */
    JSON_WITHOUT_ITEMS,
    /** JSON that breaks off; about: how the parser puts it. */
    JSON_BREAKS_OFF(WORDS),
    /** No sitemap; about: the address. */
    NO_SITEMAP(WORDS);

    private final List<SourceNote.Argument> arguments;

    SourceFault(SourceNote.Argument... arguments) {
        this.arguments = List.of(arguments);
    }

    @Override
    public List<SourceNote.Argument> arguments() {
        return arguments;
    }
}
