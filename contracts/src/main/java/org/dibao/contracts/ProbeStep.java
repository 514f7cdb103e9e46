package org.dibao.contracts;

import static org.dibao.contracts.SourceNote.Argument.NUMBER;
import static org.dibao.contracts.SourceNote.Argument.WORDS;

import java.util.List;

/** What a probe of an address did and saw; what went wrong with it or had to be mended has codes of its own. */
public enum ProbeStep implements SourceNote.Code {
    /** An address answered; about: the address, the status, how many bytes. */
    FETCHED(WORDS, NUMBER, NUMBER),
    /** The same; about: the address, the status, how many bytes, the type that the answer calls itself. */
    FETCHED_AS(WORDS, NUMBER, NUMBER, WORDS),
    /** It is no web address; about: the address. */
    NO_WEB_ADDRESS(WORDS),
    /** It was left out, the time was up; about: the address. */
    OUT_OF_TIME(WORDS),
    /** The page names a feed; about: its address. */
    PAGE_NAMES_FEED(WORDS),
    /** The page names several feeds; about: how many, the first one's address. */
    PAGE_NAMES_FEEDS(NUMBER, WORDS),
    /** The usual addresses of a feed were tried. */
    USUAL_FEEDS_TRIED,
    /** It was looked at in the browser, since scripts could show more. */
    LOOKED_AT_IN_BROWSER,
    /** The browser showed no more. */
    BROWSER_SHOWED_NO_MORE,
    /** Scripts make the page, and there is no browser. */
    MADE_BY_SCRIPTS,
    /** It looks like a feed. */
    LOOKS_LIKE_FEED,
    /** It looks like a page of links. */
    LOOKS_LIKE_LIST,
    /** It looks like a single page. */
    LOOKS_LIKE_PAGE,
    /** It looks like a sitemap. */
    LOOKS_LIKE_SITEMAP,
    /** It looks like a Discuz! board. */
    LOOKS_LIKE_DISCUZ,
    /** It looks like a disclosure catalogue. */
    LOOKS_LIKE_CATALOGUE,
    /** Where its rows are; about: the selector. */
    ROWS_ARE(WORDS),
    /** Items were found; about: how many. */
    ITEMS_FOUND(NUMBER),
    /** Items have no link and would be put aside; about: how many. */
    ITEMS_WITHOUT_LINKS(NUMBER),
    /** The list goes on; about: at which address. */
    GOES_ON_AT(WORDS),
    /** It names further sitemaps, which a poll reads; about: how many. */
    NAMES_SITEMAPS(NUMBER),
    /** It answers, and nothing on it could be read as an item. */
    NOTHING_READ;

    private final List<SourceNote.Argument> arguments;

    ProbeStep(SourceNote.Argument... arguments) {
        this.arguments = List.of(arguments);
    }

    @Override
    public List<SourceNote.Argument> arguments() {
        return arguments;
    }
}
