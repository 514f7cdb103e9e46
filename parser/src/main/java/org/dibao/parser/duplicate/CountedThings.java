package org.dibao.parser.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What titles count: 第三批, 3月, 第4期. */
final class CountedThings {

    private static final Pattern COUNTED =
            Pattern.compile("(?<![0-9])([0-9]{1,4}|[一二三四五六七八九十百]{1,5})" + "(号|批|期|届|次|季度|月|日|时|轮|阶段|版|类|级|场|号楼|标段)");

    private CountedThings() {}

    /** What a title counts, in Arabic figures: 第三批 and 第3批 are one. */
    static List<String> in(String title) {
        List<String> counted = new ArrayList<>();
        Matcher matcher = COUNTED.matcher(title);
        while (matcher.find()) {
            counted.add(ChineseFigures.arabic(matcher.group(1)) + matcher.group(2));
        }
        return counted;
    }
}
