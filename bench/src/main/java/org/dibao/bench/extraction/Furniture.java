package org.dibao.bench.extraction;

import java.util.List;
import java.util.Random;

/** What portals build around their texts, with as much markup as they use for it. Seeded. */
final class Furniture {

    private final Random random;
    private final Lines lines;
    private final String language;

    Furniture(long seed, Lines lines, String language) {
        this.random = new Random(seed);
        this.lines = lines;
        this.language = language;
    }

    /** A piece of furniture by its name, with so many parts. */
    String piece(String name, int parts) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < parts; i++) {
            out.append(
                    switch (name) {
                        case "menu" -> menu(i);
                        case "tree" -> tree(i);
                        case "list" -> row(i);
                        case "old-list" -> oldRow();
                        case "card" -> card(i);
                        case "remark" -> remark(i);
                        case "reply" -> reply(i);
                        case "choice" -> choice(i);
                        case "wrap" -> "<div class=\"wrap-" + i + " clearfix" + (i % 2 == 0 ? " w1200" : "") + "\">";
                        case "/wrap" -> "</div>";
                        case "foot" -> foot(i);
                        default -> throw new IllegalArgumentException("There is no furniture called " + name + ".");
                    });
        }
        return out.toString();
    }

    /** What Discuz! shows of a poster beside the post. */
    String poster(int floor) {
        String id = Integer.toString(100_000 + random.nextInt(800_000));
        return """
            <td class="pls" rowspan="2"><div id="favatar%1$s" class="pls favatar"><a name="newpost"></a>
            <div class="pi"><div class="authi"><a href="space-uid-%1$s.html" target="_blank" class="xw1">云友%1$s</a></div></div>
            <div class="p_pop blk bui card_gender_0" id="userinfo%1$s" style="display: none; margin-top: -11px;"><div class="m z">
            <div id="userinfo%1$s_ma"></div></div><div class="i y"><div><strong><a href="space-uid-%1$s.html" target="_blank" class="xi2">云友%1$s</a></strong>
            <em>当前离线</em></div><dl class="cl"><dt>积分</dt><dd><a href="home.php?mod=space&amp;uid=%1$s&amp;do=profile" target="_blank" class="xi2">%2$d</a></dd></dl>
            <div class="imicn"><a href="home.php?mod=space&amp;uid=%1$s&amp;do=profile" target="_blank" title="查看详细资料"><img src="static/image/common/userinfo.gif" alt="查看详细资料" /></a></div>
            <div id="avatarfeed"><span id="threadsortswait"></span></div></div></div>
            <div><div class="avatar" onmouseover="showauthor(this, 'userinfo%1$s')"><a href="space-uid-%1$s.html" class="avtm" target="_blank"><img src="uc_server/avatar.php?uid=%1$s&size=middle" /></a></div></div>
            <div class="tns xg2"><table cellspacing="0" cellpadding="0"><th><p><a href="home.php?uid=%1$s" class="xi2">%3$d</a></p>主题</th><th><p><a href="home.php?uid=%1$s" class="xi2">%2$d</a></p>帖子</th><td><p><a href="home.php?uid=%1$s" class="xi2"><span title="%2$d">%2$d</span></a></p>积分</td></table></div>
            <p><em><a href="home.php?mod=spacecp&amp;ac=usergroup&amp;gid=14" target="_blank">中级会员</a></em></p>
            <p><span><span id="g_up%1$s" onmouseover="showMenu({'ctrlid':this.id, 'pos':'12!'});"><img src="static/image/common/star_level2.gif" alt="Rank: 4" /><img src="static/image/common/star_level1.gif" alt="Rank: 4" /></span></span></p>
            <ul class="xl xl2 o cl"><li class="pm2"><a href="home.php?mod=spacecp&amp;ac=pm&amp;op=showmsg&amp;touid=%1$s" onclick="showWindow('sendpm', this.href);" title="发消息" class="xi2">发消息</a></li></ul></div></td>
            """.formatted(id, 10 + random.nextInt(9000), floor + random.nextInt(90));
    }

    private String menu(int i) {
        StringBuilder out = new StringBuilder();
        out.append("<li class=\"nav-item level-1 menu-item menu-item-type-custom menu-item-has-children menu-item-")
                .append(1000 + random.nextInt(9000))
                .append("\" data-index=\"")
                .append(i)
                .append("\"><a href=\"")
                .append(address())
                .append("\" target=\"_blank\" class=\"nav-link dropdown-toggle\" aria-haspopup=\"true\" title=\"")
                .append(label())
                .append("\"><span class=\"nav-text\">")
                .append(label())
                .append(
                        "</span><i class=\"iconfont icon-arrow-down\"></i></a>\n<div class=\"sub-nav\" style=\"display:block;z-index:")
                .append(100 + i)
                .append("\"><ul class=\"sub-menu clearfix\">\n");
        for (int child = 0; child < 7; child++) {
            out.append("<li class=\"sub-item\"><a href=\"")
                    .append(address())
                    .append("\" target=\"_blank\"><em></em>")
                    .append(label())
                    .append("</a></li>\n");
        }
        return out.append("</ul></div></li>\n").toString();
    }

    /** A catalogue of a disclosure portal. */
    private String tree(int i) {
        String id = "treeDemo_" + i;
        return "<li id=\"" + id + "\" class=\"level1\" tabindex=\"0\" hidefocus=\"true\" treenode><span id=\"" + id
                + "_switch\" title=\"\" class=\"button level1 switch center_docu\" treenode_switch></span><a id=\"" + id
                + "_a\" class=\"level1\" treenode_a onclick=\"\" target=\"_self\" style=\"color:#333\" href=\""
                + address()
                + "\" title=\"" + label() + "\"><span id=\"" + id
                + "_ico\" treenode_ico class=\"button ico_docu\" style=\"\"></span>"
                + "<span id=\"" + id + "_span\" class=\"node_name\">" + label() + "</span></a></li>\n";
    }

    private String row(int i) {
        return "<li class=\"list-item " + (i % 2 == 0 ? "even" : "odd")
                + " clearfix\"><span class=\"dot fl\"></span><a class=\"fl ellipsis\""
                + " style=\"width:85%;display:inline-block\" href=\"" + address() + "\" target=\"_blank\" title=\""
                + headline()
                + "\">" + headline() + "</a><span class=\"date fr\" style=\"color:#999\">2026-05-"
                + (10 + random.nextInt(20))
                + "</span></li>\n";
    }

    private String oldRow() {
        return "<tr><td width=\"12\" height=\"24\" align=\"center\" valign=\"middle\"><img src=\"images/dot.gif\" width=\"5\" height=\"5\"></td>"
                + "<td width=\"380\" height=\"24\" align=\"left\" class=\"line12\"><a href=\"" + address()
                + "\" class=\"hei12\" target=\"_blank\"><font color=\"#333333\">" + headline()
                + "</font></a></td><td width=\"80\" align=\"right\" nowrap><font color=\"#999999\">[05-"
                + (10 + random.nextInt(20))
                + "]</font></td></tr>\n";
    }

    private String card(int i) {
        return "<div class=\"col-xs-12 col-sm-6 col-md-4 card card--standard js-card\" data-position=\"" + i
                + "\"><div class=\"card__inner sc-bdVaJa kGxYzq\"><a class=\"card__link\" href=\"" + address()
                + "\" aria-labelledby=\"card-" + i
                + "\"><div class=\"card__media ratio ratio-16x9\"><picture><source media=\"(min-width:660px)\""
                + " srcset=\"/img/" + random.nextInt(99999) + "-460.webp 460w, /img/" + random.nextInt(99999)
                + "-920.webp 920w\"><img class=\"lazy\" loading=\"lazy\" src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\" alt=\"\" width=\"460\" height=\"259\">"
                + "</picture></div><div class=\"card__body\"><h3 id=\"card-" + i + "\" class=\"card__title\"><span>"
                + headline()
                + "</span></h3><p class=\"card__teaser\">" + of("teasers-" + language)
                + "</p><div class=\"card__meta\"><svg class=\"icon\" viewBox=\"0 0 16 16\" width=\"16\"><path d=\"M8 0a8 8 0 100 16A8 8 0 008 0z\"></path></svg><span>"
                + (1 + random.nextInt(58)) + " min</span></div></div></a></div></div>\n";
    }

    private String remark(int i) {
        String user = "user" + random.nextInt(99_999);
        return "<li class=\"comment-item depth-" + i % 3 + " byuser\" id=\"comment-" + random.nextInt(999_999)
                + "\"><article class=\"comment-body\"><footer class=\"comment-meta\"><div class=\"comment-author vcard\"><img alt=\"\" src=\"/avatar/"
                + user
                + "?s=56&d=mm\" class=\"avatar avatar-56 photo\" height=\"56\" width=\"56\"><b class=\"fn\"><a href=\"/u/"
                + user
                + "\" rel=\"external nofollow ugc\" class=\"url\">" + user
                + "</a></b></div><div class=\"comment-metadata\"><a href=\"#c" + i
                + "\"><time datetime=\"2026-05-" + (10 + i % 18) + "T09:1" + i % 10 + ":00+00:00\">2026-05-"
                + (10 + i % 18)
                + " 09:1" + i % 10 + "</time></a></div></footer><div class=\"comment-content\"><p>"
                + of("remarks-" + language)
                + "</p></div><div class=\"reply\"><a rel=\"nofollow\" class=\"comment-reply-link\" href=\"?replytocom="
                + i
                + "#respond\" data-commentid=\"" + i + "\" aria-label=\"" + user + "\">"
                + (language.equals("zh") ? "回复" : "Reply")
                + "</a></div></article></li>\n";
    }

    /** A reply in a Discuz! thread. */
    private String reply(int floor) {
        String id = Integer.toString(7_000_000 + random.nextInt(900_000));
        return "<div id=\"post_" + id + "\"><table id=\"pid" + id + "\" class=\"plhin\" summary=\"pid" + id
                + "\" cellspacing=\"0\" cellpadding=\"0\"><tr>" + poster(floor)
                + "<td class=\"plc\"><div class=\"pi\"><strong><a href=\"#" + id + "\" id=\"postnum" + id
                + "\" onclick=\"setCopy(this.href, '帖子地址复制成功');return false;\"><em>" + (floor + 2)
                + "</em><sup>#</sup></a></strong><div class=\"pti\"><div class=\"authi\"><img class=\"authicn vm\" src=\"static/image/common/online_member.gif\" /><em id=\"authorposton"
                + id + "\">发表于 2026-5-" + (10 + floor) + " 21:1" + floor % 10
                + ":02</em><span class=\"pipe\">|</span><a href=\"forum.php?authorid="
                + id
                + "\" rel=\"nofollow\">只看该作者</a></div></div></div><div class=\"pct\"><div class=\"pcb\"><div class=\"t_fsz\"><table cellspacing=\"0\" cellpadding=\"0\"><tr><td class=\"t_f\" id=\"postmessage_"
                + id + "\">" + of("remarks-zh")
                + "</td></tr></table></div></div></div></td></tr><tr><td class=\"plc plm\"><div class=\"po\"><div class=\"pob cl\"><em><a class=\"fastre\" href=\"forum.php?mod=post&amp;action=reply&amp;reppost="
                + id
                + "\" onclick=\"showWindow('reply', this.href)\">回复</a></em></div></div></td></tr></table></div>\n";
    }

    private String choice(int i) {
        return "<option value=\"http://www.yunling" + i + ".gov.cn/\"" + (i == 0 ? " selected=\"selected\"" : "") + ">"
                + label() + "</option>\n";
    }

    private String foot(int i) {
        return "<td style=\"border:0\" valign=\"top\"><dl class=\"foot-nav foot-nav-" + i + "\"><dt><span>" + label()
                + "</span></dt><dd><a href=\""
                + address() + "\" rel=\"nofollow\">" + label() + "</a></dd><dd><a href=\"" + address()
                + "\" rel=\"nofollow\">" + label()
                + "</a></dd></dl></td>\n";
    }

    private String address() {
        return "/col/col" + (1000 + random.nextInt(9000)) + "/art/2026/art_" + random.nextInt(99_999) + ".html";
    }

    private String label() {
        return of("nav-" + language);
    }

    private String headline() {
        return of("headlines-" + language);
    }

    private String of(String name) {
        List<String> all = lines.of(name);
        return all.get(random.nextInt(all.size()));
    }
}
