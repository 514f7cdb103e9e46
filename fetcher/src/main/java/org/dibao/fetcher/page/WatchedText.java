package org.dibao.fetcher.page;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says, as far as its change is news. Its counters and clocks are left out, which are different each time;
 * other figures are not, for a deadline that is put off differs in nothing but these.
 */
public final class WatchedText {

    private static final String NUMBER = "\\d[\\d,]{0,14}";

    private static final Pattern RESTLESS = Pattern.compile(String.join(
            "|",
            List.of(
                    // 浏览量：12,345, 点击次数 12, 阅读: 12, 访问 12 次
                    "(?:阅读|閱讀|浏览|瀏覽|点击|點擊|访问|訪問|查看|下载|下載|播放)(?:量|数|數|次数|次數|人数|人數|人次|总数|總數|总量)\\s?[:：]?\\s?" + NUMBER,
                    "(?:阅读|閱讀|浏览|瀏覽|点击|點擊|访问|訪問|查看)\\s?[:：]\\s?" + NUMBER,
                    "(?:阅读|閱讀|浏览|瀏覽|点击|點擊|访问|訪問|查看|下载|下載)\\s?[(（]?" + NUMBER + "[)）]?\\s?(?:次|人次)",
                    "(?:阅读|閱讀|浏览|瀏覽)\\s?" + NUMBER + "(?![\\d,]|\\s?[年月日-])",
                    // 您是第 12 位访客, 在线人数：12
                    "第\\s?" + NUMBER + "\\s?(?:位|名)(?:访客|訪客|访问者|訪問者|浏览者|来访者)",
                    "在线(?:人数|用户)\\s?[:：]?\\s?" + NUMBER,
                    "在线\\s?" + NUMBER + "\\s?人",
                    "(?i:\\b(?:page ?views?|views?|visits?|visitors?|hits|reads)\\s?:\\s?" + NUMBER + ")",
                    "(?i:" + NUMBER + "\\s(?:page ?views|views|visits|visitors|hits|reads)\\b)",
                    // 今天是2024年5月1日 星期三, 现在时间：12:00, 12:00:00
                    "今天是?\\s?[:：]?\\s?\\d{4}\\s?年\\s?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日(?:\\s?(?:星期|周)[一二三四五六日天])?",
                    "(?:当前|现在|北京|系统)时间\\s?[:：是为]?\\s?[\\d年月日/ :：时分秒-]{4,30}(?:(?:星期|周)[一二三四五六日天])?",
                    "(?<![\\d:])\\d{1,2}:\\d{2}:\\d{2}(?![\\d:])")));

    private WatchedText() {}

    /**
     * The text that is watched.
     *
     * @param part a CSS selector of the part that counts; null for the whole page
     * @return empty if nothing of the page is selected, or there is no text
     * @throws org.jsoup.select.Selector.SelectorParseException if the selector is none
     */
    public static String of(Document page, @Nullable String part) {
        return part == null
                ? page.text()
                : page.select(part).stream().map(Element::text).collect(Collectors.joining("\n"));
    }

    /** A text without what changes by itself. */
    public static String withoutCounters(String text) {
        return RESTLESS.matcher(text).replaceAll("");
    }
}
