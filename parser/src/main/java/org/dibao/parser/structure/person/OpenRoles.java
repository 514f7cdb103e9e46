package org.dibao.parser.structure.person;

import org.dibao.parser.structure.text.Dictionary;

/** What a role can begin with. */
final class OpenRoles {

    private static final Dictionary OPENERS = Dictionary.resource("role-openings.txt");

    private OpenRoles() {}

    static boolean beginsAt(String text, int at, int limit) {
        return OPENERS.longestAt(text, at, limit) > 0;
    }
}
