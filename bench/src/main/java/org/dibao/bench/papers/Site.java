package org.dibao.bench.papers;

import java.time.format.DateTimeFormatter;

/** The sites on which a paper stands, each with the markup and the company of its family. */
public enum Site {
    /** A government's own page, with its meta tags. */
    GOVERNMENT("https://www.yunling.gov.cn") {
        @Override
        public String page(Paper paper) {
            String number = paper.number() == null ? "" : "<p>" + paper.number() + "</p>";
            return """
                <!DOCTYPE html><html><head><meta charset="utf-8"><title>%1$s_云岭市人民政府门户网站</title>
                <meta name="ArticleTitle" content="%1$s"><meta name="PubDate" content="%2$s 09:30">
                <meta name="ContentSource" content="%3$s"></head><body>
                <div class="nav"><a href="/">首页</a><a href="/zwgk">政务公开</a><a href="/zmhd">政民互动</a></div>
                <h1>%1$s</h1><div class="info">发布时间：%2$s　来源：%3$s　字体：大 中 小</div>
                <div class="article" id="zoom">%4$s%5$s</div>
                <div class="foot">主办：云岭市人民政府办公室　网站标识码：0000000000</div></body></html>
                """.formatted(paper.title(), day(paper), paper.issuer(), number, paragraphs(paper));
        }
    },
    /** A news site. */
    NEWS("https://news.yunling-daily.example") {
        @Override
        public String page(Paper paper) {
            return """
                <!DOCTYPE html><html><head><meta charset="utf-8"><title>%1$s - 云岭新闻网</title></head><body>
                <ul class="menu"><li><a href="/a">要闻</a></li><li><a href="/b">民生</a></li></ul>
                <div class="main"><h1>%1$s</h1><p class="meta">%2$s 08:15　来源：云岭日报　责任编辑：某某</p>
                <div class="content">%3$s</div>
                <div class="related"><h3>相关阅读</h3><a href="/1">秋收时节访粮仓</a><a href="/2">老街夜市开张</a></div></div>
                </body></html>
                """.formatted(paper.title(), day(paper), paragraphs(paper));
        }
    },
    /** A thread in a Discuz! forum. */
    FORUM("https://bbs.yunling.example") {
        @Override
        public String page(Paper paper) {
            return """
                <!DOCTYPE html><html><head><meta charset="utf-8"><title>%1$s - 办公室闲谈 - 云岭论坛 - Powered by Discuz!</title>
                <meta name="generator" content="Discuz! X3.4"></head><body><div id="postlist">
                <h1 class="ts"><span id="thread_subject">%1$s</span></h1>
                <div id="post_7"><div class="authi"><em id="authorposton7">发表于 %2$s 10:21:07</em></div>
                <table><tr><td class="t_f" id="postmessage_7">%3$s</td></tr></table></div>
                <div id="post_8"><table><tr><td class="t_f" id="postmessage_8">谢谢楼主分享</td></tr></table></div>
                </div></body></html>
                """.formatted(paper.title(), day(paper), String.join("<br>\n", paper.paragraphs()));
        }
    },
    /** A library that sells documents. */
    LIBRARY("https://www.wenku.example") {
        @Override
        public String page(Paper paper) {
            return """
                <!DOCTYPE html><html><head><meta charset="utf-8"><title>%1$s - 文库</title></head><body>
                <div class="doc"><h1>%1$s</h1><div class="doc-info">上传人：办公助手　格式：docx　页数：6　价格：8 元</div>
                <div class="doc-content">%2$s<p>……</p><p>还剩 4 页未读，继续阅读</p><p>温馨提示：本文为预览，登录后可查看全文并下载，会员免费。</p></div>
                <div class="side"><a href="/3">工作总结</a><a href="/4">实施方案</a></div></div></body></html>
                """.formatted(paper.title(), paragraphs(paper));
        }
    };

    private final String address;

    Site(String address) {
        this.address = address;
    }

    /** The page with this paper on it. */
    public abstract String page(Paper paper);

    public String url(int number) {
        return address + "/" + number + ".html";
    }

    private static String day(Paper paper) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(paper.day());
    }

    private static String paragraphs(Paper paper) {
        StringBuilder html = new StringBuilder();
        paper.paragraphs().forEach(line -> html.append("<p>").append(line).append("</p>\n"));
        return html.toString();
    }
}
