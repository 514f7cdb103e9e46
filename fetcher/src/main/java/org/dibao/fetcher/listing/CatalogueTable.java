package org.dibao.fetcher.listing;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dibao.contracts.ListSelectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * The table of a disclosure catalogue, known by the labels at its head: 索引号, 名称, 发布日期. They tell which column
 * has the title and which the date.
 */
final class CatalogueTable {

    private static final Pattern TITLE = Pattern.compile("(信息|文件|公文|公开)?(名称|标题|题名|内容)|文件名|(?i:title)");
    private static final Pattern PUBLISHED = Pattern.compile("(发布|公开|发文|公布|更新)(日期|时间)|日期|时间|(?i:date|published)");
    private static final Pattern WRITTEN = Pattern.compile("(成文|生成|印发)(日期|时间)");
    private static final Pattern OTHER = Pattern.compile("序号|索引号|信息索引|文号|发文字号|文件编号|发文机关|发布机构|公开主体|主题分类|公开类别|效力|有效性");

    private CatalogueTable() {}

    /** Selectors of the catalogue's rows; empty if the page has no such table. */
    static Optional<ListSelectors> on(Document page) {
        return page.select("table").stream()
                .flatMap(table -> selectors(table).stream())
                .filter(selectors -> !ListReader.read(page, selectors).isEmpty())
                .findFirst();
    }

    private static Optional<ListSelectors> selectors(Element table) {
        Element head = table.selectFirst("tr");
        if (head == null) {
            return Optional.empty();
        }
        List<String> labels = head.select("> th, > td").stream()
                .map(cell -> cell.text().replaceAll("[\\s\\u3000:：]", ""))
                .toList();
        int title = column(labels, TITLE);
        int date = column(labels, PUBLISHED) > 0 ? column(labels, PUBLISHED) : column(labels, WRITTEN);
        boolean catalogue = title > 0 && (date > 0 || column(labels, OTHER) > 0);
        if (!catalogue) {
            return Optional.empty();
        }
        String rows = path(table) + " tr:has(> td:nth-child(" + title + ") a[href])";
        return Optional.of(new ListSelectors(
                rows,
                "> td:nth-child(" + title + ") a[href]",
                null,
                date > 0 ? "> td:nth-child(" + date + ")" : null,
                null));
    }

    /** Counted from one, as CSS does; zero for none. */
    private static int column(List<String> labels, Pattern label) {
        for (int i = 0; i < labels.size(); i++) {
            if (label.matcher(labels.get(i)).matches()) {
                return i + 1;
            }
        }
        return 0;
    }

    private static String path(Element table) {
        Elements same = table.ownerDocument() == null
                ? new Elements(table)
                : table.ownerDocument().select(RowPath.step(table));
        return same.size() == 1 ? RowPath.step(table) : table.cssSelector();
    }
}
