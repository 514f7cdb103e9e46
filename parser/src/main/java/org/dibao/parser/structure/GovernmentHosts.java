package org.dibao.parser.structure;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dibao.lexicon.regions.Regions;
import org.dibao.parser.structure.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Whose government a host is of, as far as its name tells: {@code www.hangzhou.gov.cn} is 杭州's. Governments of counties and
 * departments have names that tell less; of those nothing is said.
 */
final class GovernmentHosts {

    private static final String SUFFIX = ".gov.cn";
    private static final Map<String, List<String>> REGIONS = WordList.table("government-hosts.txt");

    private GovernmentHosts() {}

    /** Whether only an authority can have the host: .gov.cn (China), .gov (United States), .gov.uk. */
    static boolean isOne(@Nullable URI url) {
        String host = host(url);
        return host.equals("gov.cn") || host.endsWith(SUFFIX) || host.endsWith(".gov") || host.endsWith(".gov.uk");
    }

    /** Whether the host is that of the State Council, www.gov.cn. */
    static boolean isCentral(@Nullable URI url) {
        return host(url).equals("gov.cn") || host(url).equals("www.gov.cn");
    }

    /**
     * The regions of which the host may be: several where names sound the same (苏州 and 宿州 are both suzhou), none where it
     * does not tell.
     */
    static List<String> regions(@Nullable URI url) {
        String host = host(url);
        if (!host.endsWith(SUFFIX)) {
            return List.of();
        }
        String bare = host.substring(0, host.length() - SUFFIX.length());
        return REGIONS.getOrDefault(bare.substring(bare.lastIndexOf('.') + 1), List.of());
    }

    /**
     * Whether an authority of a region may be at home on this host. A department or a district has its own name before that of
     * the city ({@code jyj.huzhou.gov.cn}); under the city's own stands what is the city's.
     */
    static boolean mayBeHome(@Nullable URI url, @Nullable String region) {
        List<String> regions = regions(url);
        if (regions.isEmpty() || region == null || regions.contains(region)) {
            return true;
        }
        String host = host(url);
        boolean own = host.startsWith("www.") || host.indexOf('.') == host.length() - SUFFIX.length();
        return !own && regions.stream().anyMatch(outer -> Regions.standard().contains(outer, region));
    }

    private static String host(@Nullable URI url) {
        return url == null || url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
    }
}
