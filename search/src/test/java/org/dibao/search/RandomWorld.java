package org.dibao.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.IssuerLevel;
import org.dibao.contracts.Standing;

/** Random announcements and random queries about them, the same for the same seed. */
final class RandomWorld {

    private static final List<String> WORDS = List.of(
            "核酸",
            "檢測",
            "检测",
            "核",
            "酸检",
            "学校",
            "停课",
            "停",
            "采购",
            "school",
            "schools",
            "closing",
            "closed",
            "2020",
            "3",
            "COVID-19",
            "ｃｏｖｉｄ",
            "〔2020〕3号",
            "疫情防控",
            "防控",
            "控",
            "𠀀",
            "𠮷",
            "𠮾野",
            "５Ｇ",
            "ＡＰＰ",
            "國務院",
            "防控疫情Schools",
            "running",
            "runs",
            "①",
            "乾",
            "干",
            "the",
            "people's",
            "カナ",
            "é",
            "x");
    private static final List<String> JOINTS = List.of("", "", "", " ", "，", "。", "\n", "、", "　", "（");
    private static final List<String> REGIONS = List.of(
            "330502", "330500", "330503", "330000", "000000", "320106", "510132", "510118", "510100", "110101",
            "110100", "999999");
    private static final List<String> KNOWN_REGIONS =
            List.of("吴兴", "湖州市", "浙江", "000000", "510132", "成都", "北京", "320106");
    private static final List<String> ISSUERS =
            List.of("湖州市人民政府", "吴兴区政府", "浙江省卫生健康委员会", "國務院", "中共温州市委员会", "Ministry of Education");
    private static final List<String> NAMES = List.of("张三", "李四", "張三丰", "Li Si");
    private static final List<String> TOPICS = List.of("教育", "疫情防控", "城乡建设、环境保护");
    private static final List<String> NUMBERS = List.of("浙政发〔2020〕3号", "浙政发〔2020〕13号", "国发[2021]1号");

    private final Random random;

    RandomWorld(long seed) {
        random = new Random(seed);
    }

    AnnouncementPublished announcement(String id) {
        SampleAnnouncement sample = SampleAnnouncement.called(id)
                .title(text(1 + random.nextInt(5)))
                .text(text(1 + random.nextInt(25)))
                .region(rarely(4) ? null : one(REGIONS))
                .level(rarely(3) ? null : one(List.of(IssuerLevel.values())))
                .kind(one(List.of(AnnouncementKind.values())))
                .standing(one(List.of(Standing.values())))
                .number(rarely(2) ? null : one(NUMBERS))
                .published(rarely(5) ? null : day());
        times(3, () -> sample.issuer(one(ISSUERS)));
        times(3, () -> sample.official(one(NAMES)));
        times(3, () -> sample.topic(one(TOPICS)));
        times(3, () -> sample.deadline(day()));
        return sample.event();
    }

    String query() {
        return query(3);
    }

    private String query(int depth) {
        if (depth == 0 || rarely(3)) {
            return term();
        }
        String left = query(depth - 1);
        String right = query(depth - 1);
        return switch (random.nextInt(5)) {
            case 0 -> "(" + left + " OR " + right + ")";
            case 1 -> "(" + left + " AND " + right + ")";
            case 2 -> "(" + left + " " + right + ")";
            case 3 -> "NOT (" + left + " " + right + ")";
            default -> "(" + left + " -" + right + ")";
        };
    }

    private String term() {
        return switch (random.nextInt(14)) {
            case 0 -> "region:" + one(KNOWN_REGIONS);
            case 1 -> "within:" + one(KNOWN_REGIONS);
            case 2 -> "issuer:" + one(List.of("政府", "湖州市人民政府", "卫健委", "国务院", "温州市委", "education", "委"));
            case 3 -> "level:" + one(List.of("national", "省", "市", "county,township"));
            case 4 -> "kind:" + one(List.of("通知", "通告,会议", "news", "other"));
            case 5 -> "topic:" + one(List.of("教育", "防控", "建设"));
            case 6 -> "official:" + one(NAMES).replace(' ', '-');
            case 7 -> "number:" + one(List.of("浙政发〔2020〕3号", "3号", "2020", "国发(2021)"));
            case 8 -> "standing:" + one(List.of("official", "repost,unverified", "template"));
            case 9 ->
                one(List.of(
                        "deadline:<14d", "deadline:>3d", "deadline:any", "deadline:<" + day(), "deadline:" + day()));
            case 10 -> one(List.of("after:", "before:")) + one(List.of("10d", "today", day().toString(), "2026-01"));
            default -> "\"" + phrase() + "\"";
        };
    }

    /** Most random phrases occur nowhere; those of one or two words do. */
    private String phrase() {
        String phrase = text(1 + random.nextInt(2)).strip();
        return phrase.replaceAll("[\\s，。、　（]", "").isEmpty() ? "核" : phrase;
    }

    private String text(int words) {
        return IntStream.range(0, words).mapToObj(i -> one(WORDS) + one(JOINTS)).collect(Collectors.joining());
    }

    private LocalDate day() {
        return LocalDate.of(2026, 1, 15).plusDays(random.nextInt(61) - 30);
    }

    private boolean rarely(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private void times(int atMost, Runnable action) {
        IntStream.range(0, random.nextInt(atMost)).forEach(i -> action.run());
    }

    private <T> T one(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
