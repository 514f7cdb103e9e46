package org.dibao.fetcher.stream;

/** Feeds and lists as a test wants them. */
final class Feeds {

    private Feeds() {}

    /** An RSS feed of the items with the given numbers, each of which leads to {@code /item/number}. */
    static String rss(Site site, int... numbers) {
        StringBuilder items = new StringBuilder();
        for (int number : numbers) {
            items.append("<item><title>Announcement ")
                    .append(number)
                    .append("</title><link>")
                    .append(site.address("/item/" + number))
                    .append("</link><guid>item-")
                    .append(number)
                    .append("</guid><pubDate>Mon, 01 Jan 2024 00:00:00 GMT</pubDate></item>");
        }
        return "<rss version=\"2.0\"><channel><title>Test</title><link>" + site.address("/") + "</link><description/>"
                + items + "</channel></rss>";
    }

    /** A list page whose rows have the given class. */
    static String list(String rowClass, int... numbers) {
        StringBuilder rows = new StringBuilder();
        for (int number : numbers) {
            rows.append("<li class=\"")
                    .append(rowClass)
                    .append("\"><a href=\"/item/")
                    .append(number)
                    .append("\">关于开展第")
                    .append(number)
                    .append("次安全检查的通知（示例）</a><span>2024-01-0")
                    .append(number)
                    .append("</span></li>");
        }
        return "<html><head><title>通知公告</title></head><body><div class=\"nav\"><a href=\"/\">首页</a><a href=\"/a\">概况</a>"
                + "<a href=\"/b\">服务</a></div><ul class=\"list\">" + rows + "</ul></body></html>";
    }
}
