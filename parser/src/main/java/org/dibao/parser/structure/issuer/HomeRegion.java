package org.dibao.parser.structure.issuer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dibao.lexicon.regions.Region;
import org.dibao.lexicon.regions.Region.Level;
import org.dibao.lexicon.regions.RegionMention;
import org.dibao.lexicon.regions.Regions;
import org.jspecify.annotations.Nullable;

/**
 * Which province, city or county a text means when it says 全省, 市委 or 我县. Every region that the page names speaks
 * for itself, and less loudly for what it lies in.
 */
public final class HomeRegion {

    /** What a region's being named tells about a region that it lies in, against being named itself. */
    private static final double INHERITED = 0.6;

    /** What an autonomous region counts against a district, where 区 alone may mean either. */
    private static final double AUTONOMOUS = 0.5;

    private final Regions regions = Regions.standard();
    private final Map<String, Double> votes = new HashMap<>();

    /** Counts a region by its code, if there is such a code. */
    public HomeRegion vote(@Nullable String code, double weight) {
        if (code != null && regions.byCode(code).isPresent()) {
            String current = regions.current(code);
            votes.merge(current, weight, Double::sum);
            for (String above : regions.ancestors(current)) {
                votes.merge(above, weight * INHERITED, Double::sum);
            }
        }
        return this;
    }

    /** Counts all regions that a text names, its first ones most. */
    public HomeRegion vote(@Nullable Places places, double weight) {
        if (places != null) {
            int counted = 0;
            for (RegionMention mention : places.mentions()) {
                double fading = weight / (1 + counted++ / 4);
                mention.region().ifPresent(region -> vote(region.code(), fading));
            }
        }
        return this;
    }

    /** The region meant by 省, 市, 县, 区, 州, 盟, 旗 or 自治区 alone; null if nothing tells. */
    public @Nullable Region meantBy(String kind) {
        Region best = null;
        double bestVotes = 0;
        for (Map.Entry<String, Double> vote : votes.entrySet()) {
            Region region = regions.byCode(vote.getKey()).orElseThrow();
            double votes = kind.equals("区") && region.level() != Level.COUNTY
                    ? vote.getValue() * AUTONOMOUS // every district in it speaks for it as well
                    : vote.getValue();
            if (isOfKind(region, kind)
                    && (votes > bestVotes || best != null && votes == bestVotes && isFirst(vote, best))) {
                best = region;
                bestVotes = votes;
            }
        }
        return best;
    }

    /** Which of several regions of the same name the page speaks of most; null if it speaks of none, or of two alike. */
    @Nullable
    Region likeliest(List<Region> candidates) {
        Region best = null;
        double bestVotes = 0;
        for (Region region : candidates) {
            double here = votes.getOrDefault(region.currentCode(), 0.0) + votesForParent(region);
            if (here > bestVotes) {
                best = region;
                bestVotes = here;
            } else if (here == bestVotes) {
                best = null;
            }
        }
        return best;
    }

    /** A page that speaks of 福州 means its 鼓楼区. */
    private double votesForParent(Region region) {
        String parent = region.parent();
        return parent == null ? 0 : votes.getOrDefault(parent, 0.0);
    }

    /** The county-level region that the page speaks of most, for townships, which have no code; null if of none. */
    @Nullable
    Region county() {
        Region best = null;
        double bestVotes = 0;
        for (Map.Entry<String, Double> vote : votes.entrySet()) {
            Region region = regions.byCode(vote.getKey()).orElseThrow();
            if (region.level() == Level.COUNTY
                    && (vote.getValue() > bestVotes || best != null && tie(vote, bestVotes, best))) {
                best = region;
                bestVotes = vote.getValue();
            }
        }
        return best;
    }

    private static boolean tie(Map.Entry<String, Double> vote, double bestVotes, Region best) {
        return vote.getValue() == bestVotes && isFirst(vote, best);
    }

    private static boolean isFirst(Map.Entry<String, Double> vote, Region best) {
        return vote.getKey().compareTo(best.code()) < 0;
    }

    private static boolean isOfKind(Region region, String kind) {
        return switch (kind) {
            case "区" ->
                region.level() == Level.COUNTY && region.name().endsWith("区")
                        || region.name().endsWith("自治区");
            case "县" -> region.level() == Level.COUNTY && region.name().endsWith("县");
            case "市" -> region.level() != Level.NATIONAL && region.name().endsWith("市");
            default -> region.name().endsWith(kind) && region.level() != Level.NATIONAL;
        };
    }
}
