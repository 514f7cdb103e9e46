package org.dibao.bench.extraction;

import java.util.List;
import java.util.Random;

/** What stands around texts on real pages: navigation, links to other news, remarks of readers, scripts. Seeded. */
final class Filler {

    private final Random random;
    private final Lines lines;

    Filler(long seed, Lines lines) {
        this.random = new Random(seed);
        this.lines = lines;
    }

    String nav(String language) {
        StringBuilder out = new StringBuilder("<ul>");
        for (String label : lines.of("nav-" + language)) {
            out.append("<li class=\"nav-item\"><a href=\"/c/")
                    .append(random.nextInt(900))
                    .append("/index.html\" target=\"_blank\" title=\"")
                    .append(label)
                    .append("\">")
                    .append(label)
                    .append("</a></li>\n");
        }
        return out.append("</ul>").toString();
    }

    String links(String language, int count) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append("<li><a href=\"/a/")
                    .append(random.nextInt(90000))
                    .append(".html\" target=\"_blank\">")
                    .append(any("headlines-" + language))
                    .append("</a><span class=\"d\">05-")
                    .append(10 + random.nextInt(20))
                    .append("</span></li>\n");
        }
        return out.toString();
    }

    /** Other news with the beginning of their text, which reads like prose. */
    String cards(String language, int count) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append("<div class=\"item\"><a href=\"/a/")
                    .append(random.nextInt(90000))
                    .append(".html\"><img src=\"t.jpg\"><h4>")
                    .append(any("headlines-" + language))
                    .append("</h4></a><p>")
                    .append(any("teasers-" + language))
                    .append("</p></div>\n");
        }
        return out.toString();
    }

    String comments(String language, int count) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append("<div class=\"c-item\"><b>user")
                    .append(random.nextInt(9999))
                    .append("</b><p>");
            out.append(any("remarks-" + language))
                    .append("</p><span>2026-05-")
                    .append(10 + i)
                    .append("</span></div>\n");
        }
        return out.toString();
    }

    String share() {
        return "<span>分享到：</span><a href=\"#\">微信</a><a href=\"#\">微博</a><a href=\"#\">QQ空间</a>";
    }

    /** Inline styles and scripts, some 20 KB. */
    String scripts() {
        StringBuilder out = new StringBuilder("<style>\n");
        for (int i = 0; i < 160; i++) {
            out.append(".c")
                    .append(random.nextInt(999))
                    .append(" a:hover{color:#")
                    .append(100000 + random.nextInt(800000));
            out.append(";font-size:").append(12 + random.nextInt(8)).append("px;margin:0 auto}\n");
        }
        out.append("</style>\n<script>\nvar _cfg={buildTime:\"2026-05-20 11:22:33\",v:\"")
                .append(blob(12))
                .append("\"};\n");
        for (int i = 0; i < 110; i++) {
            out.append("window.f").append(i).append("=function(a,b){if(a<b&&b>").append(random.nextInt(99));
            out.append("){document.getElementById('x").append(i).append("').innerHTML='<p>'+a+'</p>';}return a+b;};\n");
        }
        return out.append("</script>\n").toString();
    }

    String blob(int length) {
        StringBuilder out = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            out.append("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".charAt(random.nextInt(64)));
        }
        return out.toString();
    }

    /** Pairs as Discuz! writes them against copying. */
    String jammer() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 5 + random.nextInt(10); i++) {
            out.append(escaped((char) (0x20 + random.nextInt(0x1C))))
                    .append(' ')
                    .append(escaped((char) (0x3F + random.nextInt(0x40))));
        }
        boolean font = random.nextBoolean();
        return font ? "<font class=\"jammer\">" + out + "</font>" : "<span style=\"display:none\">" + out + "</span>";
    }

    private static String escaped(char c) {
        return c == '&' ? "&amp;" : String.valueOf(c);
    }

    private String any(String name) {
        List<String> all = lines.of(name);
        return all.get(random.nextInt(all.size()));
    }
}
