package org.dibao.parser.page;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Says in a sentence why a page has no announcement. */
final class EmptyPages {

    private static final List<String> LOGIN_TITLES = List.of("登录", "登陆", "登錄", "Login", "Log in", "Sign in");

    /** What a page says that lets its visitor in: 用户名, 密码, 验证码. */
    private static final List<String> LOGIN_WORDS = List.of(
            "用户名",
            "账号",
            "帐号",
            "密码",
            "密碼",
            "验证码",
            "登录",
            "登陆",
            "登錄",
            "忘记密码",
            "注册",
            "扫码",
            "username",
            "password",
            "sign in",
            "log in",
            "account",
            "captcha");

    /** So many of them beside a password field are no accident. */
    private static final int ENOUGH_LOGIN_WORDS = 3;

    /** A page of this title tells of signing in, and does not ask for it. */
    private static final List<String> DOCUMENT_TITLES =
            List.of("通知", "通告", "公告", "公示", "通报", "办法", "规定", "指南", "说明", "问答", "解读", "Notice", "Guide");

    private static final List<String> MISSING_TITLES =
            List.of("页面不存在", "找不到", "未找到", "Not Found", "出错", "提示信息", "访问受限", "Forbidden", "安全验证", "Just a moment");

    /** In the window's frame, whatever the page itself says. */
    private static final List<String> MISSING_WINDOWS =
            List.of("page not found", "404 not found", "error 404", "404 error", "页面不存在", "页面未找到", "页面找不到");

    /** What a site says in place of a page: that it is gone, withheld, or closed to this visitor. */
    private static final Pattern REFUSALS = Pattern.compile(
            "(?:没有|无)权限(?:查看|访问)|^跳转提示|访问[^。，]{0,20}(?:阻断|拦截|拒绝)|您(?:要|所)?(?:访问|查看|浏览)的[^。，]{0,8}(?:页面|网页|内容|文章|信息|链接|帖子)"
                    + "|(?:此|该|本)(?:内容|文章|帖子|页面|网页|信息|账号)[^。，]{0,12}(?:删除|不存在|违规|违反|无法查看|下线)"
                    + "|系统维护中|(?:网站|系统)(?:正在)?(?:升级)?维护(?:中|，)"
                    + "|(?i:you have been blocked|you've been blocked|access denied|have permission to access"
                    + "|verify (?:that )?you are (?:a )?human|checking your browser|page (?:you (?:requested|are looking for)|doesn.t exist|no longer exists)"
                    + "|(?:can.t|cannot|could not|couldn.t) (?:be found|find (?:that|the|this) page))");

    private static final int LONGEST_REFUSAL = 200;

    private static final List<String> WAITING =
            List.of("加载中", "正在加载", "请稍候", "请稍后", "loading", "enable javascript", "启用javascript", "开启javascript");

    private static final int LONGEST_WAIT = 60;

    /** An article has more than this; a notice to the visitor has less. */
    private static final int LONGEST_NOTICE = 300;

    /** What a page says of how to sign in may be longer. */
    private static final int LONGEST_WAY_IN = 800;

    private static final String SHELL =
            "The page is an empty shell that a script fills in a browser; it needs rendering.";

    private EmptyPages() {}

    /** Why this text is only the site's word to its visitor; null where it is an article. */
    static @Nullable String notice(PageContent content, String title, String text) {
        if (asksToSignIn(content, title, text)) {
            return "This is a login page.";
        }
        if (text.length() > LONGEST_NOTICE) {
            return null;
        }
        if (content.document().getElementById("messagetext") != null) {
            return "The forum shows a message to the visitor instead of a thread; it may need a login.";
        }
        String window = content.windowTitle().toLowerCase(Locale.ROOT);
        if (MISSING_WINDOWS.stream().anyMatch(window::contains)) {
            return "The site answers with an error page: "
                    + content.windowTitle().strip() + ".";
        }
        boolean document = DOCUMENT_TITLES.stream().anyMatch(title::contains);
        String whole = title + ' ' + text;
        if (!document
                && text.length() <= LONGEST_REFUSAL
                && REFUSALS.matcher(whole).find()) {
            return "The site answers with a word to its visitor: " + title + ".";
        }
        String said = text.toLowerCase(Locale.ROOT).replace(" ", "");
        if (text.length() <= LONGEST_WAIT
                && needsScript(content)
                && WAITING.stream().anyMatch(word -> said.contains(word.replace(" ", "")))) {
            return SHELL;
        }
        // The status stands by itself at either end; 第404号 is a document's number.
        boolean status = title.startsWith("404") || title.endsWith("404");
        boolean missing = (status || MISSING_TITLES.stream().anyMatch(title::contains)) && title.length() <= 30;
        return missing ? "The site answers with an error page: " + title + "." : null;
    }

    private static boolean asksToSignIn(PageContent content, String title, String text) {
        if (!content.landmarks().hasPassword() || text.length() > LONGEST_WAY_IN) {
            return false;
        }
        if (text.length() <= LONGEST_NOTICE && LOGIN_TITLES.stream().anyMatch(title::contains)) {
            return true;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return DOCUMENT_TITLES.stream().noneMatch(title::contains)
                && LOGIN_WORDS.stream().filter(lower::contains).count() >= ENOUGH_LOGIN_WORDS;
    }

    /** Why nothing on this page reads like an article. */
    static String reason(PageContent content) {
        int visible = content.passages().stream()
                .mapToInt(passage -> passage.text().length())
                .sum();
        if (content.landmarks().hasPassword()) {
            return "This is a login page: it has a password field and no running text.";
        }
        if (visible < 200 && needsScript(content)) {
            return SHELL;
        }
        return visible == 0 ? "The page shows no text." : "Nothing on the page reads like running text.";
    }

    private static boolean needsScript(PageContent content) {
        Element root =
                content.document().selectFirst("#app, #root, #__next, #__nuxt, app-root, [ng-app], [data-reactroot]");
        return root != null || !content.landmarks().scripts().isEmpty();
    }
}
