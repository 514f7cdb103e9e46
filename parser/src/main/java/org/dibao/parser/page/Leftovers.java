package org.dibao.parser.page;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dibao.parser.clean.Han;

/** Lines that stand among a text without belonging to it: notices to the visitor, buttons, file names. */
final class Leftovers {

    private static final int LONGEST = 120;

    private static final Phrases NOTICE_STARTS = Phrases.of(
            "马上注册",
            "您需要登录",
            "您需要 登录",
            "您需要先登录",
            "本帖最后由",
            "下载附件",
            "点击图片",
            "点击查看大图",
            "打印本页",
            "关闭窗口",
            "返回顶部",
            "上一篇",
            "下一篇",
            "上一条",
            "下一条",
            "您当前位置",
            "您的位置",
            "当前位置",
            "正在阅读",
            "版权声明",
            "免责声明",
            "声明：本",
            "声明:本",
            "凡本网注明",
            "本站声明",
            "温馨提示：下载",
            "版权提示",
            "未经授权",
            "本文来自网络",
            "相关附件下载",
            "我要纠错",
            "我要评论",
            "发表评论",
            "只看该作者",
            "本版积分规则",
            "长按识别",
            "点击蓝字",
            "点击上方",
            "↑点击",
            "点个在看",
            "点击关注",
            "【打印",
            "【关闭",
            "[打印",
            "[关闭",
            "资源预览",
            "本文链接",
            "郑重声明",
            "风险提示：",
            "平台声明",
            "特别提示：本",
            "©著作权",
            "打开客户端",
            "点击阅读原文",
            "扫描二维码",
            "长按二维码",
            "欢迎关注",
            "更多精彩",
            "Like this:",
            "Click to share",
            "Already a subscriber",
            "Already have an account",
            "Subscribe now",
            "To continue reading",
            "Sign in to",
            "Subscribe to",
            "Share this",
            "Skip to");

    /** A button or a caption begins so; but so may a sentence of an announcement, which is longer or has marks. */
    private static final Phrases BUTTON_STARTS = Phrases.of(
            "登录后",
            "请登录",
            "点击下载",
            "扫一扫",
            "扫码",
            "首页",
            "微信扫",
            "用手机",
            "手机扫",
            "剩余",
            "关注我们",
            "分享到",
            "分享至",
            "特别声明",
            "文档下载",
            "返回列表",
            "Sign up",
            "Advertisement",
            "Follow us");

    private static final int LONGEST_BUTTON = 24;

    private static final Set<String> WHOLE_LINES = Set.of(
            "x",
            "X",
            "|",
            "打印",
            "关闭",
            "收藏",
            "分享",
            "大",
            "中",
            "小",
            "大 中 小",
            "放大",
            "缩小",
            "复制链接",
            "[复制链接]",
            "举报",
            "点赞",
            "阅读全文",
            "展开全文",
            "查看更多",
            "更多",
            "更多>>",
            "MORE",
            "详细",
            "图片",
            "附件下载",
            "登录",
            "注册",
            "搜索",
            "楼主",
            "回复",
            "显示全部楼层",
            "阅读模式",
            "倒序浏览",
            "END",
            "THE END",
            "（完）",
            "返回搜狐，查看更多",
            "举报/反馈",
            "展开",
            "收起",
            "往期推荐",
            "往期精彩",
            "Loading...",
            "Like Loading...",
            "Listen",
            "Save",
            "Follow",
            "Subscribe",
            "Copy link",
            "Share",
            "Print",
            "Tweet",
            "Email",
            "Back to top",
            "— END —",
            "-END-",
            "- END -",
            "—END—",
            "登录 | 注册",
            "打印 关闭",
            "字体：大 中 小");

    /** What links follow that are none of the text. */
    private static final Phrases LABELS_OF_LINKS = Phrases.of(
            "标签：",
            "标签:",
            "分类：",
            "分类:",
            "关键词：",
            "关键词:",
            "文章标签",
            "所属栏目",
            "相关阅读",
            "【相关",
            "[相关",
            "延伸阅读",
            "推荐阅读",
            "点击阅读",
            "更多：",
            "上一",
            "下一",
            "«",
            "»",
            "←",
            "→",
            "Tags",
            "Tagged",
            "Topics:",
            "Labels:",
            "Filed under",
            "Posted in",
            "Categories:",
            "Category:",
            "Previous",
            "Next",
            "Share on",
            "Related:",
            "RELATED:",
            "Read more:",
            "READ MORE",
            "See also:",
            "Read also:");

    private static final Phrases IMPRINT =
            Phrases.of("ICP备", "ICP证", "版权所有", "公网安备", "网站标识码", "All Rights Reserved", "All rights reserved", "©");

    private static final List<String> ADDRESS =
            List.of("地址：", "邮编：", "电话：", "传真：", "主办", "承办", "技术支持", "邮政编码：", "联系电话：", "主办单位：");

    private static final List<String> PICTURE_ENDS = List.of(".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp");

    private static final List<String> PAGER_WORDS = List.of(
            "条记录",
            "当前",
            "跳转",
            "每页",
            "上一页",
            "下一页",
            "上一頁",
            "下一頁",
            "首页",
            "尾页",
            "末页",
            "余下全文",
            "Previous page",
            "Next page",
            "共",
            "第",
            "条",
            "页",
            "到");

    private static final int LONGEST_PAGER = 80;

    private static final int LONGEST_RESERVE = 60;

    /** 海量资讯、精准解读，尽在新样财经APP; 感谢网友 老周 的线索投递！ */
    private static final Pattern PROMOTION =
            Pattern.compile(".{0,30}尽在.{2,14}(?:APP|App|客户端|公众号)[！。]?|感谢.{2,30}的?(?:线索|爆料|投稿)?投递[！。]?");

    private Leftovers() {}

    /** Whether this is a site's imprint, as it stands in footers. */
    static boolean isImprint(String line) {
        return line.length() <= 400 && IMPRINT.areIn(line);
    }

    /** Whether this line says where an office is to be found, as stands in footers and under announcements. */
    static boolean isAddress(String line) {
        boolean mayBe = line.length() <= LONGEST
                && (line.indexOf('：') >= 0 || line.indexOf('主') >= 0 || line.indexOf('承') >= 0);
        if (!mayBe) {
            return false;
        }
        int parts = 0;
        for (String part : ADDRESS) {
            parts += line.contains(part) ? 1 : 0;
        }
        return parts >= 2;
    }

    /** Whether this line, in simplified characters, is none of the text. */
    static boolean isNotice(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        return WHOLE_LINES.contains(line)
                || NOTICE_STARTS.begin(line)
                || reservesRights(line)
                || PROMOTION.matcher(line).matches()
                || isButton(line)
                || isImprint(line)
                || isPicture(line)
                || isUploadStamp(line)
                || isPager(line)
                || hasNoWord(line);
    }

    /** Whether this passage is a label with links behind it: tags, columns, other texts. */
    static boolean isLabelOfLinks(Passage passage) {
        String line = passage.text();
        return line.length() <= LONGEST && passage.linkLength() > 0 && LABELS_OF_LINKS.begin(line);
    }

    /** 未经正式授权严禁转载本文，侵权必究。 */
    private static boolean reservesRights(String line) {
        return line.length() <= LONGEST_RESERVE
                && line.startsWith("未经")
                && (line.contains("授权") || line.contains("许可") || line.contains("同意"))
                && (line.contains("转载") || line.contains("复制") || line.contains("摘编"));
    }

    private static boolean isButton(String line) {
        return line.length() <= LONGEST_BUTTON && BUTTON_STARTS.begin(line) && Han.sentenceMarks(line) == 0;
    }

    private static boolean isPicture(String line) {
        return line.indexOf(' ') < 0
                && line.length() <= 80
                && PICTURE_ENDS.stream()
                        .anyMatch(end -> line.regionMatches(true, line.length() - end.length(), end, 0, end.length()));
    }

    /** {@code (86.21 KB, 下载次数: 3)} and {@code 2020-2-8 22:03 上传}. */
    private static boolean isUploadStamp(String line) {
        return (line.endsWith("上传") && TimeScanner.startsAt(line, 0)) || line.contains("下载次数:");
    }

    /** {@code 【1】 【2】 【3】}, {@code 上一页 1 2 下一页}: nothing but figures, marks and the words of a pager. */
    static boolean isPager(String line) {
        boolean mayBe = line.length() <= LONGEST_PAGER
                && (line.startsWith("【")
                        || line.startsWith("[")
                        || line.indexOf('页') >= 0
                        || line.indexOf('頁') >= 0
                        || line.contains("page")
                        || line.contains("全文"));
        if (!mayBe) {
            return false;
        }
        String rest = line;
        for (String word : PAGER_WORDS) {
            rest = rest.replace(word, "");
        }
        boolean words = rest.length() < line.length();
        boolean bracketed = line.startsWith("【") || line.startsWith("[");
        return (words || bracketed) && rest.chars().noneMatch(Character::isLetter);
    }

    private static boolean hasNoWord(String line) {
        return line.chars().noneMatch(Character::isLetterOrDigit);
    }
}
