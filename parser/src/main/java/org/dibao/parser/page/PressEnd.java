package org.dibao.parser.page;

import java.util.Set;

/** The marks that press offices set under the end of a text: 完, ENDS, # # #, -30-. */
final class PressEnd {

    private static final Set<String> MARKS = Set.of(
            "完",
            "（完）",
            "(完)",
            "Ends",
            "ENDS",
            "-Ends-",
            "- Ends -",
            "-ENDS-",
            "- ENDS -",
            "###",
            "# # #",
            "-30-",
            "- 30 -",
            "NNNN");

    /** Hong Kong's releases: Ends/Thursday, March 5, 2026. */
    private static final String WITH_DAY = "Ends/";

    private PressEnd() {}

    /** Whether a line is nothing but such a mark, or begins with the one that its day follows. */
    static boolean is(String line) {
        return MARKS.contains(line) || line.startsWith(WITH_DAY);
    }
}
