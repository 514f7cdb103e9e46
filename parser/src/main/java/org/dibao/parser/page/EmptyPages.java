package org.dibao.parser.page;

import java.util.List;
import java.util.Locale;
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

    /** An article has more than this; a notice to the visitor has less. */
    private static final int LONGEST_NOTICE = 300;

    /** What a page says of how to sign in may be longer. */
    private static final int LONGEST_WAY_IN = 800;

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
            return "The page is an empty shell that a script fills in a browser; it needs rendering.";
        }
        return visible == 0 ? "The page shows no text." : "Nothing on the page reads like running text.";
    }

    private static boolean needsScript(PageContent content) {
        Element root =
                content.document().selectFirst("#app, #root, #__next, #__nuxt, app-root, [ng-app], [data-reactroot]");
        return root != null || !content.landmarks().scripts().isEmpty();
    }
}
