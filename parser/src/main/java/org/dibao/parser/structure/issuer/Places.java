package org.dibao.parser.structure.issuer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dibao.lexicon.regions.Region;
import org.dibao.lexicon.regions.RegionMention;
import org.dibao.lexicon.regions.Regions;
import org.dibao.parser.structure.text.Dictionary;
import org.jspecify.annotations.Nullable;

/** A folded text with the regions that it names. */
public final class Places {

    private static final Dictionary OTHER_WORDS = Dictionary.resource("not-places.txt");

    private final String text;
    private final List<RegionMention> mentions;
    private final Map<Integer, RegionMention> byStart = new HashMap<>();

    private Places(String text, List<RegionMention> mentions) {
        this.text = text;
        this.mentions =
                mentions.stream().filter(mention -> isMeant(text, mention)).toList();
        this.mentions.forEach(mention -> byStart.put(mention.start(), mention));
    }

    /** The regions of a text; {@code context} is the code of the region that it comes from, null if not known. */
    public static Places in(String text, @Nullable String context) {
        Regions regions = Regions.standard();
        return new Places(text, context == null ? regions.find(text) : regions.find(text, context));
    }

    private static boolean isMeant(String text, RegionMention mention) {
        for (int at = Math.max(0, mention.start() - 2); at < mention.end(); at++) {
            int length = OTHER_WORDS.longestAt(text, at);
            if (length > 0 && at + length > mention.start()) {
                return false;
            }
        }
        return true;
    }

    /** The text. */
    public String text() {
        return text;
    }

    /** Where it speaks of regions, in order. */
    public List<RegionMention> mentions() {
        return mentions;
    }

    /** The mention that begins at a place; null if none does. */
    public @Nullable RegionMention at(int place) {
        return byStart.get(place);
    }

    /** Where the run of region names that begins at a place ends (浙江省杭州市); the place itself if none begins. */
    public int endAt(int place) {
        int end = place;
        for (RegionMention mention = at(end); mention != null; mention = at(end)) {
            end = mention.end();
        }
        return end;
    }

    /** What the innermost of the run of names that begins at a place may mean; empty if none begins. */
    public List<Region> regionsAt(int place) {
        List<Region> candidates = List.of();
        int end = place;
        for (RegionMention mention = at(end); mention != null; mention = at(end)) {
            candidates = mention.candidates();
            end = mention.end();
        }
        return candidates;
    }
}
