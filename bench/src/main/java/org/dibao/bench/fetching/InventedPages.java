package org.dibao.bench.fetching;

/** What the simulated sites show; all of it is invented. */
final class InventedPages {

    private static final int IN_A_FEED = 30;
    private static final String TEXT = "样例文字，并非真实公告。各单位要按照职责分工抓好落实，确保各项工作有序推进。".repeat(4);

    private final WebPlan plan;

    InventedPages(WebPlan plan) {
        this.plan = plan;
    }

    /** A source's own page with the items that have appeared, the newest first. */
    String source(int source, int count) {
        StringBuilder text = new StringBuilder(4096);
        boolean list = plan.manner(source) == WebPlan.Manner.LIST;
        text.append(
                list
                        ? "<!DOCTYPE html><html><head><title>示例" + source + "</title></head><body><ul class=\"news\">"
                        : "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>示例" + source
                                + "</title><link>http://" + plan.host(source) + "/</link>");
        for (int item = count - 1; item >= Math.max(0, count - IN_A_FEED); item--) {
            text.append(list ? row(source, item) : feedItem(source, item));
        }
        return text.append(list ? "</ul></body></html>" : "</channel></rss>").toString();
    }

    /** The page of an item. */
    String item(int source, int item) {
        return "<!DOCTYPE html><html><head><title>" + title(source, item) + "</title></head><body><h1>"
                + title(source, item) + "</h1><p>" + TEXT + "</p></body></html>";
    }

    private String feedItem(int source, int item) {
        return "<item><title>" + title(source, item) + "</title><link>/" + source + "/" + item
                + ".html</link><guid isPermaLink=\"false\">" + source + "-" + item + "</guid><description>"
                + title(source, item) + "。样例。</description></item>";
    }

    private static String row(int source, int item) {
        return "<li><a href=\"/" + source + "/" + item + ".html\">" + title(source, item)
                + "</a><span class=\"date\">2024-03-0" + (1 + item % 9) + "</span></li>";
    }

    private static String title(int source, int item) {
        return "示例" + source + "号单位关于第" + item + "项样例工作的通知";
    }
}
