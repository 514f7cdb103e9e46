package org.dibao.console.page;

import org.jspecify.annotations.Nullable;

/**
 * What stands round every page.
 *
 * @param language {@code zh} or {@code en}
 * @param section the part of the console that the page belongs to: the first piece of its path; {@code gazette} for none
 * @param address path and query of the page itself, to come back to after the language was changed
 * @param username who is signed in; null for nobody
 * @param admin whether the desk is open to them
 * @param operator whether the engine room is open to them
 */
public record Frame(
        String language,
        String section,
        String address,
        @Nullable String username,
        boolean admin,
        boolean operator) {

    /** The language that the page is not in. */
    public String otherLanguage() {
        return "zh".equals(language) ? "en" : "zh";
    }
}
