package org.dibao.parser.page;

import java.util.ArrayList;
import java.util.List;

/**
 * The title in the window's frame: most often the text's title, then the column, then the site, with some mark between.
 *
 * @param text as the page gives it, without the name of the software that made it
 * @param parts the title, then what stands behind it; one part where nothing was told apart
 */
record WindowTitle(String text, List<String> parts) {

    private static final int SHORTEST = 2;

    /** What the names of Chinese sites and offices end with. */
    private static final Phrases SITES = Phrases.of(
            "网", "网站", "政府", "日报", "晚报", "新闻", "局", "厅", "委", "委员会", "大学", "学院", "学校", "医院", "公司", "集团", "论坛", "社区",
            "频道", "平台", "在线", "中心", "银行", "协会", "门户");

    /** A site's name is shorter; a clause of a title may well be longer. */
    private static final int LONGEST_NAME = 14;

    /** Between title, column and site, longest first; a hyphen without spaces is tried last, for titles have them too. */
    private static final List<String> SEPARATORS =
            List.of(" - ", " | ", " – ", " — ", " · ", " • ", "_", "|", "--", "——", " :: ", " » ", "-", "－", "–");

    static WindowTitle of(String full) {
        String text = withoutMaker(full);
        return new WindowTitle(text, turned(parts(text)));
    }

    /** Some sites set their own name first; then the title stands last. */
    private static List<String> turned(List<String> parts) {
        boolean siteFirst = parts.size() > 1
                && SITES.end(parts.getFirst())
                && parts.getFirst().length() <= LONGEST_NAME
                && !SITES.end(parts.getLast())
                && parts.getLast().length() > SHORTEST;
        return siteFirst ? parts.reversed() : parts;
    }

    /** The first part; empty where the page has no title. */
    String title() {
        return parts.isEmpty() ? "" : parts.getFirst();
    }

    /** Whether this is one of the parts behind the title. */
    boolean isBehindTitle(String part) {
        return parts.size() > 1 && parts.subList(1, parts.size()).contains(part);
    }

    /** Discuz! adds its own name behind that of the site. */
    private static String withoutMaker(String full) {
        int powered = full.indexOf("Powered by");
        if (powered < 0) {
            return full;
        }
        int end = powered;
        while (end > 0 && " -_|".indexOf(full.charAt(end - 1)) >= 0) {
            end--;
        }
        return full.substring(0, end);
    }

    private static List<String> parts(String text) {
        for (String separator : SEPARATORS) {
            List<String> parts = text.indexOf(separator, SHORTEST) < 0 ? List.of() : split(text, separator);
            if (plausible(parts, separator)) {
                return parts;
            }
        }
        return text.isEmpty() ? List.of() : List.of(text);
    }

    private static List<String> split(String text, String separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int next = text.indexOf(separator, SHORTEST); next >= 0; next = text.indexOf(separator, from)) {
            parts.add(text.substring(from, next).strip());
            from = next + separator.length();
        }
        parts.add(text.substring(from).strip());
        parts.removeIf(String::isEmpty);
        return parts;
    }

    /** A hyphen alone parts a title from short names only: 2020-2025年规划 stays whole. */
    private static boolean plausible(List<String> parts, String separator) {
        if (parts.size() < 2) {
            return false;
        }
        if (separator.length() > 1 || "_|".contains(separator)) {
            return true;
        }
        boolean names = parts.stream()
                .skip(1)
                .allMatch(part ->
                        part.length() <= LONGEST_NAME && !part.contains("年") && !Character.isDigit(part.charAt(0)));
        return names && parts.getFirst().length() >= 8;
    }
}
