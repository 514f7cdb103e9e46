package org.dibao.parser.page;

import java.util.List;

/**
 * Tells a site's word about itself from what its pages are about: it speaks of itself (本网站, this site) and of rights,
 * copies and liability in the same breath. An order about copyright speaks of these too, but not of 本站.
 */
final class Disclaimers {

    private static final Phrases ITSELF = Phrases.of(
            "本网站",
            "本站",
            "本网",
            "本平台",
            "本公众号",
            "本论坛",
            "网友",
            "用户",
            "this site",
            "This site",
            "this website",
            "our site",
            "our website",
            "our Website",
            "We and our");

    private static final List<String> MATTERS = List.of(
            "免责",
            "转载",
            "版权",
            "著作权",
            "侵权",
            "侵犯",
            "不代表",
            "法律责任",
            "连带责任",
            "未经授权",
            "未经许可",
            "书面授权",
            "与我们联系",
            "联系我们",
            "及时删除",
            "予以删除",
            "信息存储",
            "仅供参考",
            "文责自负",
            "上传并发布",
            "真实性",
            "cookies",
            "personal data",
            "consent",
            "tracking technologies",
            "trackers",
            "your choices",
            "copyright",
            "reproduc",
            "without permission",
            "terms of use",
            "privacy policy");

    private static final int LONGEST = 500;
    private static final int ENOUGH = 2;

    private Disclaimers() {}

    static boolean is(String line) {
        if (line.length() > LONGEST || !ITSELF.areIn(line)) {
            return false;
        }
        int matters = 0;
        for (String matter : MATTERS) {
            matters += line.contains(matter) ? 1 : 0;
        }
        return matters >= ENOUGH;
    }
}
