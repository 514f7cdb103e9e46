package org.dibao.parser.page;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Says in a sentence why a page has no announcement. */
final class EmptyPages {

    private static final List<String> LOGIN_TITLES = List.of("登录", "登陆", "登錄", "Login", "Log in", "Sign in");
    private static final List<String> MISSING_TITLES =
            List.of("页面不存在", "找不到", "未找到", "Not Found", "出错", "提示信息", "访问受限", "Forbidden", "安全验证", "Just a moment");

    /** An article has more than this; a notice to the visitor has less. */
    private static final int LONGEST_NOTICE = 300;

    private EmptyPages() {}

    /** Why this text is only the site's word to its visitor; null where it is an article. */
    static @Nullable String notice(PageContent content, String title, String text) {
        if (text.length() > LONGEST_NOTICE) {
            return null;
        }
        if (content.document().getElementById("messagetext") != null) {
            return "The forum shows a message to the visitor instead of a thread; it may need a login.";
        }
        if (content.landmarks().hasPassword() && LOGIN_TITLES.stream().anyMatch(title::contains)) {
            return "This is a login page.";
        }
        // The status stands by itself at either end; 第404号 is a document's number.
        boolean status = title.startsWith("404") || title.endsWith("404");
        boolean missing = (status || MISSING_TITLES.stream().anyMatch(title::contains)) && title.length() <= 30;
        return missing ? "The site answers with an error page: " + title + "." : null;
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
