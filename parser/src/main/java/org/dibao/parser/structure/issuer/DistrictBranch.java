package org.dibao.parser.structure.issuer;

import org.dibao.lexicon.regions.Region;
import org.dibao.lexicon.regions.Regions;
import org.dibao.parser.structure.text.Dictionary;

/** Branches of an authority that bear the name of a district: 开封市公安局鼓楼分局 acts in 鼓楼区, not in all of 开封. */
final class DistrictBranch {

    private static final Dictionary BRANCHES = Dictionary.of("分局", "支局", "大队", "分院", "分中心");

    /** What the authority that the branch belongs to ends in. */
    private static final String AUTHORITIES = "局厅队院委会署处";

    private DistrictBranch() {}

    /** Whether the word for a branch stands at a place, right behind the name of its district. */
    static boolean isAt(String text, int at, int limit) {
        return BRANCHES.longestAt(text, at, limit) > 0;
    }

    /**
     * The region in which a body acts.
     *
     * @param region the region named in front of it
     * @param body its name behind that region
     */
    static Region region(Region region, String body) {
        int end = body.length() - BRANCHES.longestBefore(body, body.length(), 0);
        if (end == body.length()) {
            return region;
        }
        return Regions.standard().children(region.currentCode()).stream()
                .filter(within -> names(body, end, within.shortName()) || names(body, end, within.name()))
                .findFirst()
                .orElse(region);
    }

    private static boolean names(String body, int end, String name) {
        int start = end - name.length();
        return start > 0 && body.startsWith(name, start) && AUTHORITIES.indexOf(body.charAt(start - 1)) >= 0;
    }
}
