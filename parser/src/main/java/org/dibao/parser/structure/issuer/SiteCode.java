package org.dibao.parser.structure.issuer;

import org.dibao.lexicon.regions.Regions;
import org.jspecify.annotations.Nullable;

/**
 * The identification of a government site, {@code SiteIDCode}: the first six digits are a GB/T 2260 code, possibly one
 * that has been retired since; ministries have {@code bm} and a number.
 */
public final class SiteCode {

    private SiteCode() {}

    /** The region whose site it is, 000000 for a ministry's; null if it is no such code. */
    public static @Nullable String region(@Nullable String siteCode) {
        if (siteCode == null) {
            return null;
        }
        String code = siteCode.strip();
        if (code.regionMatches(true, 0, "bm", 0, 2)) {
            return isNumber(code.substring(2)) ? Regions.NATIONAL : null;
        }
        if (code.length() < 6 || !isNumber(code)) {
            return null;
        }
        String region = code.substring(0, 6);
        Regions regions = Regions.standard();
        return regions.byCode(region).isPresent() ? regions.current(region) : null;
    }

    private static boolean isNumber(String code) {
        return !code.isEmpty() && code.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
