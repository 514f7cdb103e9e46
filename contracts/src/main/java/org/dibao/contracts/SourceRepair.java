package org.dibao.contracts;

import static org.dibao.contracts.SourceNote.Argument.DAY;
import static org.dibao.contracts.SourceNote.Argument.NOTE;
import static org.dibao.contracts.SourceNote.Argument.NUMBER;
import static org.dibao.contracts.SourceNote.Argument.SECONDS;
import static org.dibao.contracts.SourceNote.Argument.WORDS;

import java.util.List;

/** What had to be mended, left out or done beside the usual before a source could be read. */
public enum SourceRepair implements SourceNote.Code {
    /** Dropped characters before a feed's beginning. */
    LEADING_JUNK,
    /** Dropped a document type declaration. */
    DOCTYPE_DROPPED,
    /** Dropped characters that XML forbids. */
    FORBIDDEN_CHARACTERS,
    /** Escaped ampersands and entities that XML does not know. */
    BARE_AMPERSANDS,
    /** Declared the prefixes that are used. */
    PREFIXES_DECLARED,
    /** Dropped what follows a feed's end. */
    TRAILING_JUNK,
    /** Closed and matched tags. */
    TAGS_MATCHED,
    /** Left out a date that cannot be read; about: the date. */
    DATE_UNREAD(WORDS),
    /** Took CST for China's time; about: the date. */
    DATE_IN_CHINA(WORDS),
    /** Read a date that is written in no feed's form; about: the date. */
    DATE_IN_NO_FORM(WORDS),
    /** Read as one charset what calls itself another; about: the charset, what it calls itself. */
    WRONG_CHARSET(WORDS, WORDS),
    /** Went on from a page to the feed that it names; about: the feed's address. */
    FEED_OF_PAGE(WORDS),
    /** Cut off; about: after how many MiB. */
    CUT_OFF(NUMBER),
    /** Looked at some sitemaps of an index only; about: how many, of how many. */
    SITEMAPS_LOOKED_AT(NUMBER, NUMBER),
    /** Left out a sitemap that could not be read; about: its address. */
    SITEMAP_LEFT_OUT(WORDS),
    /** Mended a sitemap of an index; about: its address, what was mended. */
    SITEMAP_MENDED(WORDS, NOTE),
    /** Looked at the newest items only; about: how many, of how many. */
    ITEMS_LOOKED_AT(NUMBER, NUMBER),
    /** Waits for the pages of items; about: how many, the address of the one that is waited for longest, how long. */
    PAGES_WAITED_FOR(NUMBER, WORDS, SECONDS),
    /** Made items from what the feed says, for want of pages; about: how many. */
    ITEMS_FROM_FEED(NUMBER),
    /** Read further pages to reach what was known; about: how many. */
    PAGES_CAUGHT_UP(NUMBER),
    /** Read further pages on the way back to a day; about: how many, the day. */
    PAGES_FOLLOWED_BACK(NUMBER, DAY),
    /** Gave up reading on; about: at which address, why. */
    READING_ON_GIVEN_UP(WORDS, NOTE),
    /** The hub did not tell of new items; about: its host, how many. */
    HUB_MISSED(WORDS, NUMBER),
    /** The hub refuses to push; about: its address, the status. */
    HUB_REFUSES(WORDS, NUMBER),
    /** The hub could not be asked; about: why. */
    HUB_NOT_ASKED(NOTE);

    private final List<SourceNote.Argument> arguments;

    SourceRepair(SourceNote.Argument... arguments) {
        this.arguments = List.of(arguments);
    }

    @Override
    public List<SourceNote.Argument> arguments() {
        return arguments;
    }
}
