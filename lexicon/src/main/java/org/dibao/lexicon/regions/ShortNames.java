package org.dibao.lexicon.regions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Forms the names that people use from the names that the standard gives. */
final class ShortNames {

    private static final Pattern KIND = Pattern.compile("(自治区|自治州|自治县|自治旗|特别行政区|地区|林区|特区|新区|矿区|省|市|县|区|盟|旗)$");

    /** Peoples whose names stand in the names of autonomous places, as they stand there. */
    private static final Pattern PEOPLES = Pattern.compile("((蒙古族|回族|藏族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族"
            + "|哈尼族|哈萨克族|傣族|黎族|傈僳族|佤族|畲族|高山族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜|土族|达斡尔族|仫佬族|羌族|布朗族"
            + "|撒拉族|毛南族|仡佬族|锡伯|阿昌族|普米族|塔吉克|怒族|独龙族|裕固族|保安族|鄂温克族|哈萨克|(?<!内)蒙古|各族))+$");

    /** Zones are called by their whole names. */
    private static final Pattern ZONE = Pattern.compile("(开发|产业|园|示范|管理|实验|聚集|名胜)区$");

    private ShortNames() {}

    /** The name without its kind and without the peoples that it is the home of; the name itself if nothing is left. */
    static String of(String name, Region.Level level) {
        if (ZONE.matcher(name).find()) {
            return name;
        }
        String stem = KIND.matcher(name).replaceFirst("");
        if (name.contains("自治")) {
            String bare = PEOPLES.matcher(stem).replaceFirst("");
            stem = bare.isEmpty() ? stem.replaceFirst("族$", "") : bare;
        }
        return stem.length() < 2 || level == Region.Level.NATIONAL ? name : stem;
    }

    /** Everything a region may be called apart from its full name. */
    static List<String> allOf(Region region) {
        List<String> names = new ArrayList<>();
        if (!region.shortName().equals(region.name())) {
            names.add(region.shortName());
        }
        if (region.name().endsWith("自治州")) {
            names.add(region.shortName() + "州");
        }
        if (region.name().endsWith("自治县")) {
            names.add(region.shortName() + "县");
        }
        return names;
    }
}
