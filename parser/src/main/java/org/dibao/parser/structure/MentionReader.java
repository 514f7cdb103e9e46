package org.dibao.parser.structure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dibao.lexicon.regions.Region;
import org.dibao.lexicon.regions.RegionMention;
import org.dibao.lexicon.regions.Regions;
import org.dibao.parser.structure.issuer.Places;
import org.dibao.parser.structure.text.Characters;
import org.jspecify.annotations.Nullable;

/** The regions that a text names besides its issuer's own and what that lies in. */
final class MentionReader {

    private static final String BEFORE = "在赴到往从于自由和与及的是来抵经至对向全为";
    private static final String BEHIND = "在等的和与及方地人干召发举两各";

    private MentionReader() {}

    static List<String> read(Places title, Places text, @Nullable String home) {
        Set<String> codes = new LinkedHashSet<>();
        collect(title, codes);
        collect(text, codes);
        if (home != null) {
            codes.remove(home);
            codes.removeAll(Regions.standard().ancestors(home));
        }
        return List.copyOf(codes);
    }

    private static void collect(Places places, Set<String> codes) {
        for (RegionMention mention : places.mentions()) {
            Region region = mention.region().orElse(null);
            if (region != null && standsAlone(places.text(), mention, region)) {
                codes.add(region.currentCode());
            }
        }
    }

    /** A short name in the middle of other characters is often no name: 固原 in 巩固原有成果. */
    private static boolean standsAlone(String text, RegionMention mention, Region region) {
        boolean inFull = mention.end() - mention.start() == region.name().length();
        boolean dateline = mention.end() < text.length()
                && Character.isDigit(text.charAt(mention.end()))
                && mention.start() > 0
                && "社网报".indexOf(text.charAt(mention.start() - 1)) >= 0;
        return !dateline
                && (inFull
                        || mention.start() == 0
                        || mention.end() == text.length()
                        || !Characters.isHan(text.charAt(mention.start() - 1))
                        || !Characters.isHan(text.charAt(mention.end()))
                        || BEFORE.indexOf(text.charAt(mention.start() - 1)) >= 0
                        || BEHIND.indexOf(text.charAt(mention.end())) >= 0);
    }
}
