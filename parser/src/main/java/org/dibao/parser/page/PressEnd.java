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
            "NNNN",
            "END",
            "THE END",
            "-END-",
            "- END -",
            "—END—",
            "— END —");

    /** Hong Kong's releases: Ends/Thursday, March 5, 2026. */
    private static final String WITH_DAY = "Ends/";

    private static final int LONGEST_BUTTON = 24;

    private PressEnd() {}

    /** Whether a line is nothing but such a mark, or begins with the one that its day follows. */
    static boolean is(String line) {
        return MARKS.contains(line) || line.startsWith(WITH_DAY);
    }

    /** What accounts of social networks set under the mark: 点“在看”给我一朵小黄花. */
    static boolean isButton(String line) {
        return line.length() <= LONGEST_BUTTON && line.startsWith("点") && line.indexOf('。') < 0;
    }
}
