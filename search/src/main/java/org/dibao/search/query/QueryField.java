package org.dibao.search.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The fields of the query language. The page {@code docs/query-language.md} is made from this table. */
public enum QueryField {
    REGION(
            "region",
            "地区",
            "What binds a region: issued there or in any region above it. A province's order binds its districts.",
            "约束该地区的公告：该地区及其所有上级发布的。",
            List.of("region:330502", "地区:湖州市吴兴区", "region:吴兴,南浔")),
    WITHIN(
            "within",
            "辖区",
            "Issued in a region or anywhere within it.",
            "该地区及其所有下级发布的。",
            List.of("within:浙江省", "辖区:330500")),
    ISSUER(
            "issuer",
            "机关",
            "The issuer's name contains this. Long and short forms of names are the same.",
            "发文机关名称含有此词；全称与简称等同。",
            List.of("issuer:温州市政府", "机关:卫健委")),
    LEVEL(
            "level",
            "级别",
            "The issuer's level: national, province, prefecture, county or township.",
            "发文机关的级别：国家、省、市、县、乡镇。",
            List.of("level:province", "级别:县级")),
    KIND("kind", "种类", "The form of the announcement.", "公文种类。", List.of("kind:notice", "种类:通告", "kind:通知,意见")),
    TOPIC("topic", "主题", "A topic contains this.", "主题含有此词。", List.of("topic:教育", "主题:疫情防控")),
    OFFICIAL(
            "official",
            "人员",
            "An official who speaks, takes part or is mentioned.",
            "讲话、出席或被提及的官员。",
            List.of("official:张三", "人员:李四")),
    NUMBER(
            "number",
            "文号",
            "The document number or index number contains this; any bracket stands for any other.",
            "发文字号或索引号含有此段；各种括号等同。",
            List.of("number:浙政发", "文号:浙政发[2020]3号")),
    STANDING(
            "standing",
            "性质",
            "official, repost, unverified or template. Templates are left out unless they are asked for here.",
            "官方、转载、未核实或范文；不写此项时不含范文。",
            List.of("standing:official", "性质:转载")),
    DEADLINE(
            "deadline",
            "期限",
            "Has a time limit: within so many days from today, later than that, before or after a date, or any.",
            "载有期限：若干天内、若干天后、某日之前或之后，或任意期限。",
            List.of("deadline:<14d", "期限:<14天", "deadline:>2026-03-01", "deadline:any")),
    AFTER(
            "after",
            "起",
            "Published on that day or later; a number of days counts back from today.",
            "该日及以后发布的；天数从今天往回数。",
            List.of("after:2026-01-01", "after:30d", "起:2026-01")),
    BEFORE(
            "before",
            "止",
            "Published before that day; a number of days counts back from today.",
            "该日之前发布的；天数从今天往回数。",
            List.of("before:2026-01-01", "止:2026-02-01"));

    private final String englishName;
    private final String chineseName;
    private final String english;
    private final String chinese;
    private final List<String> examples;

    QueryField(String englishName, String chineseName, String english, String chinese, List<String> examples) {
        this.englishName = englishName;
        this.chineseName = chineseName;
        this.english = english;
        this.chinese = chinese;
        this.examples = examples;
    }

    /** What is written before the colon in English. */
    public String englishName() {
        return englishName;
    }

    /** What is written before the colon in Chinese. */
    public String chineseName() {
        return chineseName;
    }

    /** What it asks for, in a sentence. */
    public String meaning(Locale language) {
        return language.getLanguage().equals("zh") ? chinese : english;
    }

    /** How it is written. */
    public List<String> examples() {
        return examples;
    }

    /** The field of a name, in either language. */
    static Optional<QueryField> named(String name) {
        return Arrays.stream(values())
                .filter(field -> field.englishName.equalsIgnoreCase(name) || field.chineseName.equals(name))
                .findFirst();
    }
}
