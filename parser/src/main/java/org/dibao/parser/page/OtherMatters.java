package org.dibao.parser.page;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Headings of what stands on a page beside its text: other news, readers' remarks. */
final class OtherMatters {

    private static final List<String> HEADINGS = List.of(
            "相关阅读",
            "相关新闻",
            "相关报道",
            "相关文章",
            "相关链接",
            "延伸阅读",
            "推荐阅读",
            "热门推荐",
            "热点推荐",
            "猜你喜欢",
            "为您推荐",
            "热门文章",
            "最新文章",
            "精彩推荐",
            "热点专题",
            "新闻排行",
            "网友评论",
            "最新评论",
            "相关推荐",
            "更多新闻",
            "往期回顾",
            "往期推荐",
            "往期精彩",
            "相关稿件",
            "相关信息",
            "相关文件",
            "相关解读",
            "阅读推荐",
            "精彩回顾",
            "今日热点",
            "Related topics",
            "Related coverage",
            "More stories",
            "More from",
            "Most read",
            "Most viewed",
            "Read next",
            "Recommended stories",
            "Related links",
            "Explore more on these topics",
            "About the author",
            "Related articles",
            "Related content",
            "Related stories",
            "Read more",
            "More on this story",
            "You may also like",
            "Comments",
            "Most popular",
            "Trending",
            "Trending now",
            "Recommended",
            "Recommended reading",
            "Recommended for you",
            "Related",
            "Related news",
            "Related reading",
            "More on this topic",
            "More news",
            "More in this section",
            "Latest stories",
            "Latest news",
            "Sign up for our newsletter",
            "精选评论",
            "全部评论",
            "热门评论",
            "最赞回应",
            "精彩评论",
            "24小时排行",
            "热门排行",
            "大家都在看",
            "看了又看",
            "大家还看了");

    /** What a name or a number follows: More from Jane Reed, Responses (63), 评论（36）. */
    private static final Pattern WITH_NAME = Pattern.compile(
            "(?:(?:more|recommended|latest) from|more (?:in|by)) .{2,30}|(?:comments|responses|replies) ?\\(?\\d{1,6}\\)?"
                    + "|\\d{1,6} (?:comments|responses|replies)|(?:网友|最新|全部)?(?:评论|跟帖|留言|回复) ?[（(]?\\d{1,6}(?:条|\\+)?[)）]?");

    private static final int LONGEST = 24;

    private static final int LONGEST_WITH_NAME = 44;

    private OtherMatters() {}

    /** Whether this line is the heading of something else, so that the text ends before it. */
    static boolean begin(String line) {
        if (line.length() > LONGEST + 6) {
            return false;
        }
        String bare = bare(line);
        return bare.length() <= LONGEST
                && HEADINGS.stream()
                        .anyMatch(start -> bare.equalsIgnoreCase(start)
                                || (bare.startsWith(start) && bare.length() <= start.length() + 4));
    }

    /** Whether this line, which is a heading by its markup, leaves no doubt that other things follow. */
    static boolean head(String line) {
        if (line.length() > LONGEST_WITH_NAME) {
            return false;
        }
        String bare = bare(line);
        return HEADINGS.stream().anyMatch(bare::equalsIgnoreCase) && !bare.equalsIgnoreCase("Comments")
                || WITH_NAME.matcher(bare.toLowerCase(Locale.ROOT)).matches();
    }

    private static String bare(String line) {
        return line.replace("【", "")
                .replace("】", "")
                .replace("：", "")
                .replace(":", "")
                .strip();
    }
}
