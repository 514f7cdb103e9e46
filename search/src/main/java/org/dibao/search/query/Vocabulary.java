package org.dibao.search.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.IssuerLevel;
import org.dibao.contracts.Standing;

/**
 * The words by which the values of a field are called, English name first.
 *
 * @param <V> what they name
 */
final class Vocabulary<V> {

    static final Vocabulary<AnnouncementKind> KINDS = new Vocabulary<AnnouncementKind>()
            .add(AnnouncementKind.MEETING, "meeting", "会议")
            .add(AnnouncementKind.SPEECH, "speech", "讲话")
            .add(AnnouncementKind.NOTICE, "notice", "通知")
            .add(AnnouncementKind.PUBLIC_NOTICE, "public-notice", "通告", "公告")
            .add(AnnouncementKind.OPINIONS, "opinions", "意见")
            .add(AnnouncementKind.PLAN, "plan", "方案", "规划", "计划")
            .add(AnnouncementKind.RULES, "rules", "办法", "规定", "条例", "规则")
            .add(AnnouncementKind.REPLY, "reply", "批复", "复函")
            .add(AnnouncementKind.DECISION, "decision", "决定")
            .add(AnnouncementKind.ORDER, "order", "令", "命令")
            .add(AnnouncementKind.INTERPRETATION, "interpretation", "解读")
            .add(AnnouncementKind.WARNING, "warning", "预警")
            .add(AnnouncementKind.CORRECTION, "correction", "更正")
            .add(AnnouncementKind.NEWS, "news", "动态", "新闻")
            .add(AnnouncementKind.OTHER, "other", "其他");

    static final Vocabulary<IssuerLevel> LEVELS = new Vocabulary<IssuerLevel>()
            .add(IssuerLevel.NATIONAL, "national", "国家", "国家级", "全国", "中央")
            .add(IssuerLevel.PROVINCE, "province", "省", "省级")
            .add(IssuerLevel.PREFECTURE, "prefecture", "市", "市级", "地级")
            .add(IssuerLevel.COUNTY, "county", "县", "县级", "区", "区级", "区县")
            .add(IssuerLevel.TOWNSHIP, "township", "乡镇", "乡镇级", "街道");

    static final Vocabulary<Standing> STANDINGS = new Vocabulary<Standing>()
            .add(Standing.OFFICIAL, "official", "官方", "原文")
            .add(Standing.REPOST, "repost", "转载")
            .add(Standing.UNVERIFIED, "unverified", "未核实")
            .add(Standing.TEMPLATE, "template", "范文");

    private final Map<String, V> values = new LinkedHashMap<>();
    private final Map<V, List<String>> names = new LinkedHashMap<>();

    private Vocabulary() {}

    private Vocabulary<V> add(V value, String... called) {
        names.put(value, List.of(called));
        for (String name : called) {
            values.put(name, value);
        }
        return this;
    }

    /** What is called so; {@code public_notice} and {@code Public-Notice} are the same. */
    Optional<V> named(String name) {
        return Optional.ofNullable(values.get(name.toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    /** The names of each value. */
    Map<V, List<String>> names() {
        return Collections.unmodifiableMap(names);
    }

    /** All names. */
    Set<String> all() {
        return Collections.unmodifiableSet(values.keySet());
    }
}
