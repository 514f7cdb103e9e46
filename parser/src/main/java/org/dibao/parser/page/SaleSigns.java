package org.dibao.parser.page;

import java.util.ArrayList;
import java.util.List;
import org.dibao.contracts.StandingReason;
import org.dibao.contracts.StandingReason.Code;

/** Signs that a page sells a sample text, or shows only the beginning of one. */
final class SaleSigns {

    private static final Phrases SAMPLE_WORDS = Phrases.of("范文", "模板", "样本", "范本", "例文", "精选合集", "篇合集", "通用版", "Word版");
    private static final Phrases PREVIEW_WORDS = Phrases.of(
            "未读", "试读结束", "试读已结束", "预览已结束", "查看完整的文档", "下载后查看", "剩余内容", "需下载", "下载查看全文", "下载全文", "登录后查看全文", "购买后");
    private static final Phrases DOWNLOAD_WORDS = Phrases.of("文档下载", "下载文档", "立即下载", "下载Word", "免费下载", "VIP下载", "付费下载");

    private static final Phrases PRICE_WORDS = Phrases.of("价格", "售价", "资源币", "积分下载", "¥", "￥");

    private SaleSigns() {}

    /** The signs, as texts of {@link StandingReason}, in title and passages; the passages are those outside the text. */
    static List<String> in(String title, List<Passage> passages) {
        List<String> signs = new ArrayList<>();
        String sample = SAMPLE_WORDS.firstIn(title);
        if (sample != null) {
            signs.add(StandingReason.text(Code.CALLED_A_SAMPLE, sample));
        }
        boolean price = false;
        boolean preview = false;
        boolean download = false;
        for (Passage passage : passages) {
            String text = passage.text();
            price |= isPrice(text);
            preview |= isPreview(text);
            download |= text.length() <= 40 && DOWNLOAD_WORDS.areIn(text);
        }
        if (price) {
            signs.add(StandingReason.text(Code.PRICED));
        }
        if (preview) {
            signs.add(StandingReason.text(Code.PREVIEW));
        }
        if (download && !signs.isEmpty()) {
            signs.add(StandingReason.text(Code.DOWNLOAD));
        }
        return signs;
    }

    /** Whether the page says that there is more than it shows. */
    static boolean isPreview(String text) {
        return text.length() <= 120 && PREVIEW_WORDS.areIn(text);
    }

    /** 价格：¥3, 售价 5 元, 需要 10 积分. */
    private static boolean isPrice(String text) {
        if (text.length() > 80) {
            return false;
        }
        return PRICE_WORDS.areIn(text) && text.chars().anyMatch(Character::isDigit);
    }
}
