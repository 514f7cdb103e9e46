package org.dibao.parser.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dibao.parser.clean.CharacterForms;
import org.dibao.parser.clean.Han;
import org.jspecify.annotations.Nullable;

/**
 * The lines that say where a text comes from and who worked on it: 来源, 本文转自, 责任编辑, 监制, 作者, 浏览次数 … They are not part of
 * the text.
 */
final class Credits {

    /** Labels of an origin that is another outlet by their very wording, before those that may name the site itself. */
    private static final List<String> REPRINTED = List.of("本文转自", "文章转自", "转载自", "转载来源", "转自", "摘自", "本文来源", "原文来源");

    private static final List<String> SOURCE =
            List.of("信息来源", "文章来源", "稿件来源", "新闻来源", "内容来源", "来源", "稿源", "消息来源", "资料来源", "文稿来源", "出处", "Source");

    /** Who worked on the text, and what the site adds: a line with one of them is no part of the text. */
    private static final List<String> EDITORIAL = List.of(
            "责任编辑", "责编", "编辑", "编审", "审校", "校对", "责任校对", "监制", "总监制", "美编", "排版", "视觉", "值班编辑", "初审", "复审", "终审",
            "稿件作者", "文章作者", "通讯员", "见习记者", "图片来源", "供稿", "投稿", "撰稿", "发布者", "发布人", "录入", "文章录入", "信息录入", "转贴自", "浏览次数",
            "浏览量", "点击量", "点击次数", "点击率", "点击数", "阅读量", "阅读次数", "阅读数", "访问量", "访问次数", "人气", "字体", "字号", "字体大小", "字号大小",
            "分享到", "扫一扫", "原标题", "发布时间", "发布日期", "发表时间", "更新时间", "发稿时间", "发稿日期", "编发时间", "一审", "二审", "三审", "一校", "二校",
            "三校", "终校", "核稿", "核发", "审稿", "编发", "供稿单位", "供稿人", "信息员", "报送单位", "图文", "编辑审核", "Editor");

    /** They are credits beside others only; alone, an announcement may have such a line itself. */
    private static final List<String> AMBIGUOUS = List.of(
            "作者", "记者", "审核", "签发", "摄影", "图片", "发布于", "发表于", "时间", "日期", "浏览", "点击", "阅读", "分享", "打印", "标签", "关键词",
            "关键字", "页数", "大小", "价格", "发布机构", "发布单位", "栏目", "所属栏目", "分类", "回复", "查看", "发布", "文", "图", "供图", "配图", "文字",
            "策划", "统筹", "制作", "设计", "剪辑", "主编", "Author", "By");

    /** Two or more ambiguous labels of which one is among these are those of a page's head. */
    private static final Set<String> OF_PAGES = Set.of("作者", "浏览", "阅读", "点击", "发布", "记者", "摄影", "审核", "文", "图");

    private static final Labels LABELS = labels();

    private static final Set<String> NO_SOURCE = Set.of(
            "本站", "本网", "本站原创", "原创", "网络", "互联网", "未知", "佚名", "系统管理员", "管理员", "admin", "转载", "本站整理", "网络整理", "--", "-",
            "其他", "本地", "不详");

    private static final List<String> AGENCIES =
            List.of("新华社", "新华网", "中新社", "中新网", "人民网", "央视新闻", "央广网", "光明网", "中国网", "法新社", "路透社", "美联社");

    private static final Phrases BYLINE_STARTS =
            Phrases.of("记者", "本报记者", "通讯员", "见习记者", "本网记者", "文/", "文／", "图/", "作者", "作者单位", "供图", "责任编辑", "责编");

    private static final Phrases ORIGINS = Phrases.of("本文来自", "本文系", "本文首发", "本文由", "本文为", "文章来自", "文章首发", "内容来自");
    private static final Phrases RIGHTS = Phrases.of("授权", "公众号", "转载", "首发", "原创", "版权", "作者：", "发布");
    private static final int LONGEST_ORIGIN = 90;

    /** Every repetition is bounded, and the line short. */
    private static final Pattern REPORTERS = Pattern.compile(
            "\\p{IsHan}{0,10}(?:记者|通讯员) ?[:：|｜丨]? ?\\p{IsHan}{2,4}(?:[ 、/]{1,2}(?:\\p{IsHan}{0,8}(?:记者|通讯员|实习生) ?)?\\p{IsHan}{2,4}){0,6}"
                    + "(?: ?(?:文/图|文|摄|摄影|报道|摄影报道|综合报道))?");

    /** What agencies set under their texts. */
    private static final Pattern WORKED_ON_IT = Pattern.compile(
            "^(?:(?:Additional |Further )?(?:[Rr]eporting|[Ww]riting|[Ee]diting)(?: and (?:writing|editing|reporting))? by [A-Z]|Our Standards: )");

    private static final int LONGEST_SOURCE = 40;

    private static final int LONGEST_WORD = 12;

    /** Two or three people. */
    private static final int LONGEST_NAMES = 16;

    /** A line of credits is short; the same words in a long one are prose. */
    private static final int LONGEST_LINE = 200;

    private final List<String> reprinted = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();
    private final Makers makers = new Makers();

    private static Labels labels() {
        List<String> all = new ArrayList<>(REPRINTED);
        all.addAll(SOURCE);
        all.addAll(EDITORIAL);
        all.addAll(AMBIGUOUS);
        return new Labels(all);
    }

    /** Takes in what the line says, if it is a line of credits. */
    void read(String line) {
        if (line.length() > LONGEST_LINE) {
            return;
        }
        String bare = withoutBrackets(line);
        for (Labels.Labelled found : LABELS.scan(bare)) {
            makers.read(found);
            String value = sourceIn(found.value());
            if (value == null) {
                continue;
            }
            if (REPRINTED.contains(found.label())) {
                reprinted.add(value);
            } else if (SOURCE.contains(found.label())) {
                sources.add(value);
            }
        }
        readWithoutColon(bare);
        if (bare.startsWith("SOURCE ") && bare.length() <= LONGEST_ORIGIN && Han.sentenceMarks(bare) == 0) {
            sources.add(bare.substring("SOURCE ".length()).strip());
        }
    }

    /** （转自新华网） has no colon. */
    private void readWithoutColon(String bare) {
        for (String label : REPRINTED) {
            boolean colon = bare.length() > label.length() && ":： 】".indexOf(bare.charAt(label.length())) >= 0;
            if (bare.startsWith(label) && !colon && bare.length() <= LONGEST_SOURCE) {
                String value = sourceIn(bare.substring(label.length()));
                if (value != null && Han.sentenceMarks(value) == 0) {
                    reprinted.add(value);
                }
                return;
            }
        }
    }

    /**
     * Where the text comes from, if not from the site itself: what it was reprinted from, or else the last source that is
     * not the site's own name (a line at the end of a text knows better than the site's form above it).
     */
    @Nullable
    String attribution(@Nullable String siteName) {
        for (String value : reprinted) {
            if (!isSite(value, siteName)) {
                return value;
            }
        }
        for (String value : sources.reversed()) {
            if (!isSite(value, siteName)) {
                return value;
            }
        }
        return null;
    }

    /** Who made the text, as {@link Makers#told()} says. */
    Map<String, String> makers() {
        return makers.told();
    }

    /** The site's own name where one of the sources is it; null otherwise. */
    @Nullable
    String ownName(@Nullable String siteName) {
        return sources.stream()
                .filter(value -> isSite(value, siteName))
                .findFirst()
                .orElse(null);
    }

    private static boolean isSite(String value, @Nullable String siteName) {
        return siteName != null && !siteName.isEmpty() && value.equalsIgnoreCase(siteName);
    }

    /** Whether a line is nothing but credits: it begins with a label, and what follows reads like values. */
    static boolean isLine(String line) {
        String bare = withoutBrackets(line);
        if (bare.isEmpty() || bare.length() > LONGEST_LINE) {
            return false;
        }
        List<Labels.Labelled> found = LABELS.scan(bare);
        if (isOrigin(bare)) {
            return true;
        }
        if (found.isEmpty()) {
            return isByline(line, bare)
                    || isReporters(bare)
                    || isWordOfOrigin(bare)
                    || bare.length() <= LONGEST_SOURCE && startsWithReprint(bare) && Han.sentenceMarks(bare) == 0;
        }
        boolean first = isNoText(bare.substring(0, found.getFirst().start()));
        boolean together = found.size() > 1 && found.stream().anyMatch(each -> OF_PAGES.contains(each.label()));
        boolean telling = together || found.stream().anyMatch(each -> !AMBIGUOUS.contains(each.label()));
        return first
                && telling
                && found.stream().allMatch(each -> each.value().length() <= LONGEST_SOURCE && !isProse(each.value()));
    }

    /** Whether a line beside other credits is one as well: 审核：老井. */
    static boolean mayBeLine(String line) {
        List<Labels.Labelled> found = LABELS.scan(withoutBrackets(line));
        return !found.isEmpty()
                && found.getFirst().start() == 0
                && found.stream().allMatch(each -> each.value().length() <= LONGEST_NAMES && !isProse(each.value()));
    }

    /** 云州晚报记者 张三 通讯员 李四, with nothing else on the line. */
    private static boolean isReporters(String bare) {
        return bare.length() <= LONGEST_SOURCE && REPORTERS.matcher(bare).matches();
    }

    /** （记者 张三 通讯员 李四） stands in brackets and needs no colon. */
    private static boolean isByline(String line, String bare) {
        return bare.length() < line.strip().length()
                && bare.length() <= LONGEST_SOURCE
                && BYLINE_STARTS.begin(bare)
                && Han.sentenceMarks(bare) <= 2
                && bare.indexOf('。') < 0;
    }

    /** Nothing, a word or a time stands before the first label. */
    private static boolean isNoText(String before) {
        if (before.length() <= LONGEST_WORD) {
            return Han.sentenceMarks(before) == 0;
        }
        FoundTime time = before.length() > LONGEST_SOURCE ? null : TimeScanner.first(before);
        return time != null && before.length() - (time.end() - time.start()) <= LONGEST_WORD;
    }

    /** {@code 本文来自微信公众号“…”，作者：…，经授权发布。}, {@code SOURCE Ministry of Rivers}. */
    private static boolean isWordOfOrigin(String bare) {
        boolean wire = bare.startsWith("SOURCE ") && bare.length() <= LONGEST_ORIGIN && Han.sentenceMarks(bare) == 0;
        return wire || isOrigin(bare) || WORKED_ON_IT.matcher(bare).find();
    }

    private static boolean isOrigin(String bare) {
        return bare.length() <= LONGEST_ORIGIN && ORIGINS.begin(bare) && RIGHTS.areIn(bare);
    }

    private static boolean isProse(String value) {
        return value.indexOf('。') >= 0 || Han.sentenceMarks(value) > 2;
    }

    private static boolean startsWithReprint(String bare) {
        return REPRINTED.stream().anyMatch(bare::startsWith);
    }

    private static String withoutBrackets(String line) {
        String bare = line.strip();
        while (bare.length() > 1
                && "(（[【".indexOf(bare.charAt(0)) >= 0
                && ")）]】".indexOf(bare.charAt(bare.length() - 1)) >= 0) {
            bare = bare.substring(1, bare.length() - 1).strip();
        }
        return bare;
    }

    /** The name at the beginning of a value, without the date, address or figures that the page put after it. */
    private static @Nullable String sourceIn(String value) {
        int end = 0;
        while (end < value.length() && !endsName(value, end)) {
            end++;
        }
        String name = withoutDateline(CharacterForms.normalise(value.substring(0, end)));
        boolean noName =
                name.length() < 2 || name.length() > LONGEST_SOURCE || NO_SOURCE.contains(name) || isAddressOrId(name);
        return noName ? null : name;
    }

    /** An address or a number of the site's own is nobody's name; 36氪 and CNN are. */
    private static boolean isAddressOrId(String name) {
        boolean figures = name.chars().anyMatch(c -> c >= '0' && c <= '9');
        boolean letters =
                name.chars().allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || c == '_' || c == '-'));
        return name.contains("://") || name.startsWith("www.") || figures && letters;
    }

    /** 新华社北京3月5日电 names an agency, a place and a day; the first is the source. */
    private static String withoutDateline(String name) {
        return name.endsWith("日电") || name.endsWith("日讯") || name.endsWith("日消息")
                ? AGENCIES.stream().filter(name::startsWith).findFirst().orElse(name)
                : name;
    }

    private static boolean endsName(String value, int i) {
        char c = value.charAt(i);
        if ("|│丨，。；;）)】]\t".indexOf(c) >= 0) {
            return true;
        }
        boolean space = CharacterForms.isSpace(c);
        if (space && Han.count(value.substring(0, i)) > 0) {
            return true; // 温州新闻网 66wz.com
        }
        return c >= '0' && c <= '9' && TimeScanner.startsAt(value, i);
    }
}
