package org.dibao.contracts;

import static org.dibao.contracts.SourceNote.Argument.NUMBER;
import static org.dibao.contracts.SourceNote.Argument.WORDS;

import java.util.List;

/** What the admin can do about a source in trouble. */
public enum SourceAdvice implements SourceNote.Code {
    /** Ask the site to allow it, or look for a feed elsewhere. */
    ASK_THE_SITE,
    /** Correct the address, or open it in the configuration. */
    CORRECT_THE_ADDRESS,
    /** It is tried again; look at it if it stays so. */
    WAIT_AND_LOOK,
    /** Nothing at all. */
    NOTHING_TO_DO,
    /** See whether it still publishes there. */
    SEE_WHETHER_IT_MOVED,
    /** Choose the rows again. */
    CHOOSE_ROWS,
    /** The items are tried again; about: how often at most. */
    ITEMS_ARE_TRIED_AGAIN(NUMBER),
    /** Report the defect. */
    REPORT_THE_DEFECT,
    /** The site wants a password. */
    FIND_AN_OPEN_ADDRESS,
    /** The site turns us away. */
    ASK_TO_BE_LET_IN,
    /** The page is gone. */
    FIND_THE_NEW_ADDRESS,
    /** The site has a problem of its own. */
    TROUBLE_OF_THE_SITE,
    /** Open it in a browser. */
    LOOK_IN_A_BROWSER,
    /** Look whether the page is really so short now; about: after how many days that is taken for granted. */
    SEE_WHETHER_IT_IS_SO_SHORT(NUMBER),
    /** Correct the selectors. */
    CORRECT_THE_SELECTORS,
    /** The feed is too large; about: how many MiB are read. */
    ASK_FOR_A_SHORTER_FEED(NUMBER),
    /** If it is a web page, change the kind. */
    CHANGE_THE_KIND,
    /** The page names a feed; about: its address. */
    TAKE_THE_FEED(WORDS),
    /** Look for the sitemap's address in robots.txt. */
    LOOK_IN_ROBOTS;

    private final List<SourceNote.Argument> arguments;

    SourceAdvice(SourceNote.Argument... arguments) {
        this.arguments = List.of(arguments);
    }

    @Override
    public List<SourceNote.Argument> arguments() {
        return arguments;
    }
}
