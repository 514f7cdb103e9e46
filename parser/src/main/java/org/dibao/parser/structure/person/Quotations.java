package org.dibao.parser.structure.person;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dibao.parser.structure.text.Characters;
import org.dibao.parser.structure.text.Dictionary;

/**
 * Who is merely quoted: scholars who hold no office, and people who are introduced as residents. What they say orders
 * nothing.
 */
final class Quotations {

    private static final Dictionary LEARNED = Dictionary.of("院士", "教授", "学者", "讲师", "博士");

    /** Who speaks for an authority's own institute where one is named (市疾控中心专家), and else for himself. */
    private static final Dictionary EXPERTS = Dictionary.of("专家", "研究员", "医师", "主任医师", "副主任医师");

    private static final String BODIES = "省市县区州局厅委部院校所队台站心组";

    /** Whoever leads or stands for others holds an office, whatever else he is (专家组组长, 院长、教授). */
    private static final Dictionary OFFICES =
            Dictionary.of("长", "书记", "主任", "主席", "指挥", "负责", "发言人", "首席", "委员", "代表", "司令", "政委", "总");

    private static final Dictionary PRIVATE = Dictionary.of(
            "居民", "市民", "村民", "网友", "学者", "患者", "游客", "业主", "商户", "店主", "家长", "志愿者", "司机", "农户", "农民", "群众", "旅客",
            "消费者", "摊主", "养殖户");

    private static final Dictionary SAYS = Dictionary.of(
            "表示", "说", "指出", "认为", "介绍", "解释", "建议", "提醒", "称", "强调", "呼吁", "告诉", "透露", "坦言", "回应", "回答", "提出", "希望",
            "谈到", "分析");

    private static final int LONGEST_NAME = 4;

    private final Set<String> people = new HashSet<>();

    private Quotations() {}

    static Quotations in(String folded, List<PersonMention> mentions) {
        Quotations quotations = new Quotations();
        Map<String, Boolean> learned = new HashMap<>();
        for (PersonMention mention : mentions) {
            String role = mention.role();
            if (role != null) {
                learned.merge(mention.name(), isLearnedOnly(role), Boolean::logicalAnd);
            }
        }
        learned.forEach((name, only) -> {
            if (only) {
                quotations.people.add(name);
            }
        });
        Set<String> introduced = introduced(folded);
        mentions.stream()
                .filter(mention -> !learned.containsKey(mention.name()) && introduced.contains(mention.key()))
                .forEach(mention -> quotations.people.add(mention.name()));
        return quotations;
    }

    private static boolean isLearnedOnly(String role) {
        int learned = LEARNED.longestBefore(role, role.length(), 0);
        int expert = EXPERTS.longestBefore(role, role.length(), 0);
        String before = role.substring(0, role.length() - Math.max(learned, expert));
        return !OFFICES.in(before)
                && (learned > 0 || expert > 0 && before.chars().noneMatch(c -> BODIES.indexOf(c) >= 0));
    }

    /** What stands behind 居民 and the like, as long as a name may be. */
    private static Set<String> introduced(String folded) {
        Set<String> introduced = new HashSet<>();
        for (int at = 0; at < folded.length(); at++) {
            int word = PRIVATE.longestAt(folded, at);
            int name = at + word;
            for (int end = name + 2; word > 0 && end <= Math.min(folded.length(), name + LONGEST_NAME); end++) {
                if (!Characters.isHan(folded.charAt(end - 1))) {
                    break;
                }
                introduced.add(folded.substring(name, end));
            }
        }
        return introduced;
    }

    /** Whether all that a person says is quoted. */
    boolean areOf(String name) {
        return people.contains(name);
    }

    /** Whether the first verb of a sentence behind somebody's name brings what he said, rather than what he did. */
    boolean beginAt(String folded, int from, int to) {
        int says = SAYS.find(folded, from, to);
        int clause = Characters.clauseEnd(folded, from, to);
        return says >= 0 && says < clause;
    }
}
