package org.dibao.parser.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dibao.parser.clean.CharacterForms;

/**
 * Who wrote a text, who edited it and who answers for it, by the labels beside it (作者：张三责任编辑：李四监制：王五). Only people
 * count: an outlet, an account's number, an address or 系统管理员 is nobody.
 */
final class Makers {

    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("作者", "Author"),
            Map.entry("文章作者", "Author"),
            Map.entry("稿件作者", "Author"),
            Map.entry("撰稿", "Author"),
            Map.entry("撰文", "Author"),
            Map.entry("记者", "Author"),
            Map.entry("Author", "Author"),
            Map.entry("责任编辑", "Editor"),
            Map.entry("责编", "Editor"),
            Map.entry("值班编辑", "Editor"),
            Map.entry("编辑", "Editor"),
            Map.entry("Editor", "Editor"),
            Map.entry("监制", "Supervisor"),
            Map.entry("总监制", "Supervisor"));

    private static final Set<String> NOBODY = Set.of(
            "管理员", "系统管理员", "超级管理员", "佚名", "匿名", "未知", "不详", "小编", "本站", "本网", "原创", "网易", "新浪", "搜狐", "腾讯", "凤凰");

    /** 张三, 阿不都·热西提, 欧阳某某. */
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}{2,4}|\\p{IsHan}{2,8}[·•]\\p{IsHan}{1,8}");

    /** Nora Quill, J. P. O'Neill. */
    private static final Pattern LATIN = Pattern.compile("(?:\\p{Lu}[\\p{L}.'’-]{0,20} ){1,3}\\p{Lu}[\\p{L}'’-]{1,20}");

    /** What names of outlets and authorities end in, and those of people hardly. */
    private static final Pattern OUTLET = Pattern.compile(".*(?:网|报|社|台|局|办|部|委|厅|处|科|中心|发布|政府|公司|频道|编辑部|杂志|记者站)");

    private static final Pattern BETWEEN = Pattern.compile("[、,，;；/ \\t\\u3000]+");

    private static final int MOST_PEOPLE = 6;

    private final Map<String, List<String>> people = new LinkedHashMap<>();

    /** Takes in what a label says, if it tells of people. */
    void read(Labels.Labelled labelled) {
        String part = PARTS.get(labelled.label());
        if (part == null) {
            return;
        }
        String value = CharacterForms.normalise(labelled.value());
        List<String> names = LATIN.matcher(value).matches() ? List.of(value) : List.of(BETWEEN.split(value, -1));
        for (String name : names) {
            if (!isPerson(name)) {
                return; // what follows a word that is no name are no names either
            }
            List<String> known = people.computeIfAbsent(part, none -> new ArrayList<>());
            if (known.size() < MOST_PEOPLE && !known.contains(name)) {
                known.add(name);
            }
        }
    }

    /** {@code Author}, {@code Editor}, {@code Supervisor}, each with names parted by 、; those that are not told are missing. */
    Map<String, String> told() {
        Map<String, String> told = new LinkedHashMap<>();
        people.forEach((part, names) -> told.put(part, String.join("、", names)));
        return told;
    }

    static boolean isPerson(String name) {
        return !NOBODY.contains(name)
                && (CHINESE.matcher(name).matches() || LATIN.matcher(name).matches())
                && !OUTLET.matcher(name).matches();
    }
}
