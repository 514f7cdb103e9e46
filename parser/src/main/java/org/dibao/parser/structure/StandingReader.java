package org.dibao.parser.structure;

import java.util.ArrayList;
import java.util.List;
import org.dibao.contracts.Standing;
import org.dibao.contracts.StandingReason;
import org.dibao.contracts.StandingReason.Code;
import org.dibao.lexicon.regions.Regions;
import org.dibao.parser.page.Page;
import org.dibao.parser.structure.issuer.SiteCode;
import org.jspecify.annotations.Nullable;

/** Tells whether a page is the issuer's own, passes an announcement on, or is a sample for people who write such. */
final class StandingReader {

    /** What was decided, with the reasons as texts of {@link StandingReason}. */
    record Verdict(Standing standing, List<String> reasons) {}

    private StandingReader() {}

    /**
     * Decides for a page that is no template.
     *
     * @param region the issuers' region; null where unknown
     * @param issuers the issuers' names
     * @param report whether the text tells of the issuer in the third person
     */
    static Verdict read(
            Page page, SourceKnowledge knowledge, List<String> issuers, @Nullable String region, boolean report) {
        if (knowledge.official()) {
            return new Verdict(Standing.OFFICIAL, List.of(StandingReason.text(Code.VOUCHED_FOR)));
        }
        String ownRegion = ownRegion(page);
        boolean foreign = comesFromElsewhere(page, issuers);
        if (ownRegion != null && !foreign && !issuers.isEmpty() && ownRegion.equals(region)) {
            return new Verdict(Standing.OFFICIAL, List.of(StandingReason.text(Code.SITE_OF_REGION, ownRegion)));
        }
        boolean home = GovernmentHosts.mayBeHome(page.url(), region);
        if (GovernmentHosts.isOne(page.url()) && !foreign && !issuers.isEmpty() && ownRegion == null && home) {
            return new Verdict(Standing.OFFICIAL, List.of(StandingReason.text(Code.GOVERNMENT_HOST)));
        }
        List<String> reasons = new ArrayList<>();
        if (page.attribution() != null) {
            reasons.add(StandingReason.text(Code.ATTRIBUTED, page.attribution()));
        }
        if (ownRegion != null && region != null && !ownRegion.equals(region)) {
            reasons.add(StandingReason.text(Code.SITE_OF_OTHER_REGION, ownRegion));
        }
        if (ownRegion == null && !home) {
            reasons.add(StandingReason.text(
                    Code.SITE_OF_OTHER_REGION,
                    GovernmentHosts.regions(page.url()).getFirst()));
        }
        if (page.metadata().containsKey("forum") && !issuers.isEmpty()) {
            reasons.add(StandingReason.text(Code.IN_FORUM));
        } else if (reasons.isEmpty() && report && !issuers.isEmpty() && !GovernmentHosts.isOne(page.url())) {
            reasons.add(StandingReason.text(Code.TOLD_BY_OTHERS, issuers.getFirst()));
        }
        return reasons.isEmpty()
                ? new Verdict(Standing.UNVERIFIED, List.of(StandingReason.text(Code.UNKNOWN_PUBLISHER)))
                : new Verdict(Standing.REPOST, reasons);
    }

    /** The region whose government runs the site; null if the page does not say, or says it on a host that cannot be. */
    private static @Nullable String ownRegion(Page page) {
        String host = page.url() == null ? null : page.url().getHost();
        if (host != null && !GovernmentHosts.isOne(page.url())) {
            return null;
        }
        String code = SiteCode.region(page.metadata().get("SiteIDCode"));
        return code == null && host != null && GovernmentHosts.isCentral(page.url()) ? Regions.NATIONAL : code;
    }

    /** Whether the page names an origin that is neither an issuer nor itself. */
    private static boolean comesFromElsewhere(Page page, List<String> issuers) {
        String origin = page.attribution();
        if (origin == null || origin.isBlank() || origin.startsWith("本站") || origin.startsWith("本网")) {
            return false;
        }
        if (page.publisher() != null
                && (origin.contains(page.publisher()) || page.publisher().contains(origin))) {
            return false;
        }
        return issuers.stream().noneMatch(issuer -> sharesName(issuer, origin));
    }

    private static boolean sharesName(String issuer, String origin) {
        String bare =
                origin.replace("网站", "").replace("门户", "").replace("官网", "").strip();
        return !bare.isEmpty() && (issuer.contains(bare) || bare.contains(issuer));
    }
}
