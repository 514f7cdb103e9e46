package org.dibao.parser.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The table above a disclosed document (政府信息公开): 索引号, 发文机关, 发文字号, dates, subject. Its labels come in several wordings,
 * with white space inside, in table cells, lists and plain lines.
 */
final class Disclosure {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("索引号", "索引号"),
            Map.entry("索引编号", "索引号"),
            Map.entry("信息索取号", "索引号"),
            Map.entry("索取号", "索引号"),
            Map.entry("信息索引号", "索引号"),
            Map.entry("发文机关", "发文机关"),
            Map.entry("发文单位", "发文机关"),
            Map.entry("制发机关", "发文机关"),
            Map.entry("制定机关", "发文机关"),
            Map.entry("发布机构", "发布机构"),
            Map.entry("发布机关", "发布机构"),
            Map.entry("公开机构", "发布机构"),
            Map.entry("公开主体", "发布机构"),
            Map.entry("公开责任部门", "发布机构"),
            Map.entry("发布单位", "发布机构"),
            Map.entry("发文字号", "发文字号"),
            Map.entry("发文文号", "发文字号"),
            Map.entry("文号", "发文字号"),
            Map.entry("文件编号", "发文字号"),
            Map.entry("成文日期", "成文日期"),
            Map.entry("成文时间", "成文日期"),
            Map.entry("生成日期", "成文日期"),
            Map.entry("发文日期", "成文日期"),
            Map.entry("印发日期", "成文日期"),
            Map.entry("签发日期", "签发日期"),
            Map.entry("签发时间", "签发日期"),
            Map.entry("发布日期", "发布日期"),
            Map.entry("发布时间", "发布日期"),
            Map.entry("公开日期", "发布日期"),
            Map.entry("公开时间", "发布日期"),
            Map.entry("主题分类", "主题分类"),
            Map.entry("信息分类", "主题分类"),
            Map.entry("所属主题", "主题分类"),
            Map.entry("主题词", "主题词"),
            Map.entry("体裁分类", "体裁分类"),
            Map.entry("公文种类", "体裁分类"),
            Map.entry("文种", "体裁分类"),
            Map.entry("有效性", "有效性"),
            Map.entry("信息有效性", "有效性"),
            Map.entry("效力状态", "有效性"),
            Map.entry("公文时效", "有效性"),
            Map.entry("文件时效", "有效性"),
            Map.entry("时效性", "有效性"),
            Map.entry("实施日期", "实施日期"),
            Map.entry("生效日期", "实施日期"),
            Map.entry("统一编号", "统一编号"),
            Map.entry("标题", "标题"),
            Map.entry("名称", "标题"),
            Map.entry("信息名称", "标题"),
            Map.entry("文件名称", "标题"));

    private static final Labels LABELS = new Labels(NAMES.keySet());

    /** A line that is longer is text that happens to have such a word. */
    private static final int LONGEST_LINE = 400;

    private static final int LONGEST_VALUE = 200;

    private Disclosure() {}

    /** Whether the line belongs to such a table. */
    static boolean isPart(Passage passage) {
        return passage.text().length() <= LONGEST_LINE && !of(List.of(passage)).isEmpty();
    }

    /** The values that these passages give, under the usual name of each label; empty values are left out. */
    static Map<String, String> of(List<Passage> passages) {
        Map<String, String> values = new LinkedHashMap<>();
        String pending = "";
        for (Passage passage : passages) {
            String text = passage.text();
            if (text.length() > LONGEST_LINE) {
                pending = "";
                continue;
            }
            String label = LABELS.exactly(text);
            if (!pending.isEmpty() && label.isEmpty() && LABELS.scan(text).isEmpty()) {
                put(values, pending, text);
            }
            pending = "";
            if (text.indexOf('\t') >= 0) {
                readCells(text.split("\t", -1), values);
            } else if (!label.isEmpty()) {
                pending = label;
            } else {
                LABELS.scan(text).forEach(found -> put(values, found.label(), found.value()));
            }
        }
        return values;
    }

    private static void readCells(String[] cells, Map<String, String> values) {
        for (int i = 0; i < cells.length; i++) {
            String label = LABELS.exactly(cells[i]);
            if (!label.isEmpty() && i + 1 < cells.length) {
                if (LABELS.exactly(cells[i + 1]).isEmpty()) {
                    put(values, label, cells[++i]);
                }
            } else if (label.isEmpty()) {
                LABELS.scan(cells[i]).forEach(found -> put(values, found.label(), found.value()));
            }
        }
    }

    private static void put(Map<String, String> values, String label, String value) {
        String usual = NAMES.getOrDefault(label, label);
        String stripped = value.strip();
        if (!stripped.isEmpty() && !stripped.equals("无") && stripped.length() <= LONGEST_VALUE) {
            values.putIfAbsent(usual, stripped);
        }
    }
}
