package org.dibao.parser.structure.person;

import org.dibao.parser.structure.text.Dictionary;

/** What a role can begin with. */
final class OpenRoles {

    private static final Dictionary OPENERS = Dictionary.of(
            "省", "市", "县", "区", "州", "旗", "盟", "镇", "乡", "国家", "国务", "中央", "中共", "全国", "自治", "党", "副", "常务", "代", "原",
            "时任", "执行", "第一", "总", "政协", "人大", "纪委", "省长", "市长", "县长", "书记", "主任", "局长", "部长");

    private OpenRoles() {}

    static boolean beginsAt(String text, int at, int limit) {
        return OPENERS.longestAt(text, at, limit) > 0;
    }
}
