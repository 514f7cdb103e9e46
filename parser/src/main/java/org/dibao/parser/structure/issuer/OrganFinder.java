package org.dibao.parser.structure.issuer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dibao.contracts.IssuerLevel;
import org.dibao.contracts.Span;
import org.dibao.lexicon.regions.Region;
import org.dibao.lexicon.regions.Regions;
import org.dibao.parser.structure.text.Characters;
import org.dibao.parser.structure.text.Dictionary;
import org.dibao.parser.structure.text.WordList;
import org.jspecify.annotations.Nullable;

/** Reads the names of authorities where they begin, and completes them: 市委 in a text from 温州 is 中共温州市委. */
public final class OrganFinder {

    private static final Map<String, List<String>> FULL_NAMES = WordList.table("organ-full-names.txt");

    private static final Dictionary TOWNSHIPS =
            Dictionary.of("镇人民政府", "乡人民政府", "街道办事处", "镇政府", "乡政府", "镇党委", "乡党委", "苏木人民政府", "镇人民政府办公室", "乡人民政府办公室");

    /** What villagers and residents elect stands below the townships, so it has no level of its own. */
    private static final Dictionary VILLAGES =
            Dictionary.of("村村民委员会", "村民委员会", "村委会", "社区居民委员会", "居民委员会", "社区居委会", "居委会", "村党支部", "社区党委", "村党总支");

    /** What a township does that a report begins with. */
    private static final Dictionary HOLDS =
            Dictionary.of("召开", "举行", "举办", "组织", "开展", "启动", "部署", "发布", "迅速", "紧急", "全面", "扎实", "积极", "多举措");

    /** Characters of a township's name at most. */
    private static final int LONGEST_TOWN = 6;

    /** Characters in front of 镇 and its like; longer names are those of minority townships. */
    private static final int LONGEST_TOWNSHIP = 12;

    private static final String XINJIANG = "650000";

    private final HomeRegion home;

    /** A finder that takes 省, 市, 县 … alone for the given region's. */
    public OrganFinder(HomeRegion home) {
        this.home = home;
    }

    /** A name found and the authority that it means. */
    public record Found(Span span, Organ organ) {}

    /** The authorities whose names follow one another from a place on (市委市政府, 省教育厅、省财政厅); may be empty. */
    public List<Found> from(Places places, int start, int limit) {
        List<Found> found = new ArrayList<>();
        int at = start;
        while (at < limit) {
            int end = OrganName.endAt(places, at, limit);
            if (end == at) {
                break;
            }
            Organ organ = complete(places, at, end);
            if (organ != null) {
                found.add(new Found(new Span(at, end), organ));
            }
            at = end;
            while (at < limit && isSeparator(places.text(), at)) {
                at++;
            }
        }
        return found;
    }

    /** The authorities that a whole text names and nothing else; empty if anything else stands in it. */
    public List<Organ> only(String text) {
        return foundOnly(text).stream().map(Found::organ).toList();
    }

    /** As {@link #only}, with their places. */
    List<Found> foundOnly(String text) {
        Places places = Places.in(text, null);
        List<Found> found = from(places, 0, text.length());
        if (found.isEmpty()
                || found.getLast().span().end() < text.stripTrailing().length()) {
            return List.of();
        }
        return found;
    }

    private static boolean isSeparator(String text, int at) {
        char c = text.charAt(at);
        return c == '、' || c == ' ' || c == ',' || c == '和' || c == '与' || c == '\t';
    }

    /** The authority meant; null for 市委 where nothing tells which city's: half a name is none. */
    private @Nullable Organ complete(Places places, int start, int end) {
        String text = places.text();
        String name = text.substring(start, end);
        int national = OrganName.NATIONAL.longestAt(name, 0);
        boolean ofPlace = places.at(start + OrganName.bodyAt(text, start)) != null; // 国家税务总局湖州市税务局
        if (national > 0 && !ofPlace) {
            String head = name.substring(0, national);
            boolean itself = national == name.length() || !head.equals("中央"); // 中央应对…领导小组 is so named in full
            String full = itself ? FULL_NAMES.getOrDefault(head, List.of(head)).getFirst() : head;
            return new Organ(full + name.substring(national), Regions.NATIONAL, IssuerLevel.NATIONAL);
        }
        if (name.startsWith(OrganName.CORPS)) {
            return new Organ(name, XINJIANG, IssuerLevel.PROVINCE);
        }
        boolean party = name.startsWith("中共");
        int from = start + OrganName.bodyAt(text, start);
        List<Region> candidates = places.regionsAt(from);
        int body = places.endAt(from);
        if (!candidates.isEmpty()) {
            Region region = candidates.size() == 1 ? candidates.getFirst() : home.likeliest(candidates);
            Organ organ = named(
                    text.substring(from, body),
                    withoutRepeatedKind(text, body, end),
                    region == null ? candidates.getFirst() : region,
                    party,
                    false);
            String whole = party || from == start ? organ.name() : name; // 政协…委员会 and its like begin with themselves
            return new Organ(whole, region == null ? null : organ.region(), organ.level());
        }
        int kindEnd = OrganName.kindEnd(text, from);
        if (kindEnd > from) {
            Region region = home.meantBy(text.substring(from, kindEnd));
            return region == null ? null : named(region.name(), text.substring(kindEnd, end), region, party, true);
        }
        boolean ofCountry = name.startsWith("国家") || name.startsWith("全国") || name.startsWith("中华");
        return new Organ(name, ofCountry ? Regions.NATIONAL : null, ofCountry ? IssuerLevel.NATIONAL : null);
    }

    /** 委 of 科尔沁右翼前旗旗委, 政府 of 温州市市政府. */
    private static String withoutRepeatedKind(String text, int body, int end) {
        boolean repeated = body > 0
                && body + 1 < end
                && text.charAt(body) == text.charAt(body - 1)
                && (text.startsWith("委", body + 1) || text.startsWith("政府", body + 1));
        return text.substring(repeated ? body + 1 : body, end);
    }

    private static Organ named(String place, String body, Region region, boolean party, boolean shortened) {
        boolean committee = body.startsWith("委") && !body.startsWith("委员") || body.startsWith("党委");
        String rest = committee || !(shortened || isColloquial(body))
                ? (body.equals("委常委会") ? "委" : body)
                : FULL_NAMES.getOrDefault(body, List.of(body)).getFirst();
        String name = (party || committee ? "中共" : "") + place + rest;
        Region own = DistrictBranch.region(region, body);
        return new Organ(name, own.currentCode(), levelOf(own, body));
    }

    /** Names that nobody uses of himself, even behind the whole name of the place. */
    private static boolean isColloquial(String body) {
        return body.startsWith("政府") || body.equals("卫健委") || body.equals("发改委") || body.startsWith("人大");
    }

    private static IssuerLevel levelOf(Region region, String body) {
        boolean township = body.contains("街道")
                || body.contains("镇人民政府")
                || body.contains("乡人民政府")
                || body.contains("镇政府")
                || body.contains("乡政府")
                || body.contains("镇党委")
                || body.contains("乡党委")
                || body.endsWith("镇委员会")
                || body.endsWith("乡委员会");
        if (township) {
            return IssuerLevel.TOWNSHIP;
        }
        return level(region);
    }

    /** The authority of a township, which no list of regions holds, where a whole line names it (殷涧镇人民政府). */
    @Nullable
    Organ township(String line) {
        int town = TOWNSHIPS.longestBefore(line, line.length(), 0);
        int end = Math.max(town, VILLAGES.longestBefore(line, line.length(), 0));
        int name = line.length() - end;
        if (end == 0
                || name < 1
                || name > LONGEST_TOWNSHIP
                || !line.chars().allMatch(c -> Characters.isHan((char) c))) {
            return null;
        }
        Region county = home.county();
        return new Organ(line, county == null ? null : county.currentCode(), town > 0 ? IssuerLevel.TOWNSHIP : null);
    }

    /**
     * The township that begins at a place behind the names of what it lies in and does something there and then
     * (绵竹市孝德镇召开会议); null if none does.
     */
    @Nullable
    Found actingTownship(Places places, int start, int limit) {
        int body = places.endAt(start);
        if (body == start) {
            return null;
        }
        String text = places.text();
        for (int at = body + 1; at < Math.min(limit - 1, body + LONGEST_TOWN); at++) {
            if (!Characters.isHan(text.charAt(at))) {
                return null;
            }
            if ("镇乡".indexOf(text.charAt(at)) >= 0 && HOLDS.longestAt(text, at + 1, limit) > 0) {
                List<Region> candidates = places.regionsAt(start);
                Region region = candidates.size() == 1 ? candidates.getFirst() : home.likeliest(candidates);
                String name = text.substring(start, at + 1);
                return new Found(
                        new Span(start, at + 1),
                        new Organ(name, region == null ? null : region.currentCode(), IssuerLevel.TOWNSHIP));
            }
        }
        return null;
    }

    /** The government that a mayor or governor heads (芜湖市市长, 省长); null if the role heads none. */
    @Nullable
    Organ headedBy(String role) {
        int head = role.length() - 1;
        if (head < 1 || role.charAt(head) != '长' || "省市县区州旗镇乡".indexOf(role.charAt(head - 1)) < 0) {
            return null;
        }
        String kind = role.substring(head - 1, head);
        String place = role.substring(0, head - 1).replaceAll("(常务副|副|代)$", "");
        List<Organ> found = only((place.isEmpty() ? kind : place) + "人民政府");
        return found.isEmpty() ? null : found.getFirst();
    }

    /** The level of government that governs a region. */
    static IssuerLevel level(Region region) {
        return switch (region.level()) {
            case NATIONAL -> IssuerLevel.NATIONAL;
            case PROVINCE -> IssuerLevel.PROVINCE;
            case PREFECTURE -> IssuerLevel.PREFECTURE;
            case COUNTY -> IssuerLevel.COUNTY;
        };
    }
}
