package org.dibao.fetcher.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowInferenceTest {

    private static final String MENU = "<div class=nav><ul><li><a href=/>首页</a></li><li><a href=/zw>政务公开</a></li>"
            + "<li><a href=/fw>办事服务</a></li><li><a href=/hd>互动交流</a></li><li><a href=/gk>信息公开指南</a></li></ul></div>";
    private static final String FOOTER = "<div class=foot><p><a href=/map>网站地图</a> <a href=/contact>联系我们</a></p></div>";

    /** One row each, %d its number; what surrounds the rows stands before and after a |. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ul class=list>|<li><a href=t%d.html>关于第%d号建议的答复意见</a><span>2024-01-0%d</span></li>|</ul>",
                "<ul>|<li><span>[2024-01-0%d]</span><a href=t%d.html>关于第%d号建议的答复意见</a></li>|</ul>",
                "<table class=tb><tbody>|<tr><td>%d</td><td><a"
                        + " href=t%d.html>关于第%d号建议的答复意见</a></td><td>2024-01-09</td></tr>|</tbody></table>",
                "<div class=cards>|<div class=card><h3><a"
                        + " href=t%d.html>关于第%d号建议的答复意见</a></h3><p>摘要文字</p><time>2024年1月%d日</time></div>|</div>",
                "<div id=main>|<p><a href=t%d.html>关于第%d号建议的答复意见</a> 2024/1/%d</p>|</div>",
                "<dl>|<dd><a href=t%d.html title='关于第%d号建议的答复意见'>关于第%d号建议的答复意见</a></dd>|</dl>",
                "<ul class=imgs>|<li><a href=t%d.html><img src=p.jpg></a><h4><a"
                        + " href=t%d.html>关于第%d号建议的答复意见</a></h4><b>0%d</b> <i>2024-01</i></li>|</ul>",
                "<ul class=links>|<li><a href=t%d.html><p"
                        + " class=title>关于第%d号建议的答复意见</p><span>2024-01-0%d</span></a></li>|</ul>",
                "<div class=box><a href=more>更多</a>|<div class=item-%d><a"
                        + " href=t%d.html>关于第%d号建议的答复意见</a><em>2024-01-02</em></div>|</div>",
            })
    void theRowsOfAListAreFound(String shape) {
        List<String> parts = List.of(shape.split("\\|"));
        String rows = IntStream.rangeClosed(1, 8)
                .mapToObj(n -> parts.get(1).replace("%d", Integer.toString(n)))
                .collect(Collectors.joining("\n"));
        Document page = page(MENU + parts.get(0) + rows + parts.get(2) + FOOTER);

        List<ListRow> found = ListReader.read(page, RowInference.infer(page).orElseThrow());

        assertThat(found)
                .extracting(ListRow::title)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 8)
                        .mapToObj(n -> "关于第" + n + "号建议的答复意见")
                        .toList());
    }

    @Test
    void anArticleIsNoList() {
        Document page = page(MENU + "<h1>通告</h1><p>正文一段，见<a href=x>附件</a>。</p><p>正文二段。</p>" + FOOTER);

        assertThat(RowInference.infer(page)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ul class=list>|<li><a href=t%d.html>关于第%d号建议的答复意见</a><span>2024-01-0%d</span></li>|</ul>",
                "<dl>|<dd><a href=t%d.html>关于第%d号建议的答复意见</a> [2024-01-0%d]</dd>|</dl>",
                "<table><tr><th>标题</th><th>日期</th></tr>|<tr><td><a href=t%d.html>关于第%d号建议的答复意见</a></td>"
                        + "<td>2024-01-0%d</td></tr>|</table>",
            })
    void aYoungListOfOneOrTwoDatedRowsIsFound(String shape) {
        List<String> parts = List.of(shape.split("\\|"));
        for (int count = 1; count <= 2; count++) {
            String rows = IntStream.rangeClosed(1, count)
                    .mapToObj(n -> parts.get(1).replace("%d", Integer.toString(n)))
                    .collect(Collectors.joining("\n"));
            Document page = page(MENU + parts.get(0) + rows + parts.get(2) + FOOTER);

            assertThat(ListReader.read(page, RowInference.infer(page).orElseThrow()))
                    .hasSize(count)
                    .allSatisfy(row -> assertThat(row.title()).endsWith("号建议的答复意见"));
        }
    }

    @Test
    void aYoungListIsNotLostBesideAMenuOfLongWords() {
        Document page = page("<ul><li><a href=/a>政府信息公开指南</a></li><li><a href=/b>政府信息公开制度</a></li>"
                + "<li><a href=/c>法定主动公开内容</a></li></ul><ul class=list>" + row(1) + row(2) + "</ul>");

        assertThat(RowInference.infer(page).orElseThrow().row()).isEqualTo("ul.list > li");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ul class=nav><li><a href=/a>政府信息公开指南</a></li><li><a href=/b>政府信息公开制度</a></li></ul>",
                "<header><ul><li><a href=/a>今日要闻：会议召开</a> 2024-01-02</li></ul></header>",
                "<div><a href=/a>关于做好防汛工作的通知</a> 2024-01-02</div><div><a href=/b>关于做好抗旱工作的通知</a> 2024-01-02</div>",
                "<ul><li><a href=/a>关于做好防汛工作的通知</a> 2024-01-02</li><li><a href=/b>更多</a></li></ul>",
                "<ul><li><a href=/a>关于做好防汛工作的通知</a> <a href=/col>防汛专栏</a> 2024-01-02</li></ul>",
            })
    void twoLinksThatMayBeAnythingAreNoList(String body) {
        assertThat(RowInference.infer(page(body))).isEmpty();
    }

    @Test
    void anArticleWithADatedLinkBelowItIsNotTakenForAList() {
        Document page = page(MENU + "<h1>通告</h1><p>正文一段。</p><ul>" + row(1) + "</ul>" + FOOTER);

        assertThat(RowInference.isList(page)).isFalse();
        assertThat(RowInference.isList(page("<ul>" + row(1) + row(2) + row(3) + "</ul>")))
                .isTrue();
    }

    @Test
    void theRowsOfAnEnglishListAreFound() {
        String rows = IntStream.rangeClosed(1, 6)
                .mapToObj(n ->
                        "<li class='doc-list__item'><div><a href=/government/p" + n + ">Guidance on safety measure " + n
                                + "</a></div><p>What you must do.</p><ul class=meta><li>Updated: <time"
                                + " datetime=2024-01-0"
                                + n + ">" + n
                                + " January 2024</time></li><li>Document type: Guidance</li></ul></li>")
                .collect(Collectors.joining());
        Document page = page(MENU + "<ul class=doc-list>" + rows + "</ul>" + FOOTER);

        assertThat(ListReader.read(page, RowInference.infer(page).orElseThrow()))
                .hasSize(6)
                .allSatisfy(row -> assertThat(row.listedAt()).isNotNull());
    }

    @Test
    void whatElseCouldBeTheRowsIsOfferedWithWhatItSays() {
        Document page = page(MENU + "<ul class=list>" + row(1) + row(2) + row(3) + "</ul>");

        assertThat(RowInference.candidates(page, 6)).first().satisfies(candidate -> {
            assertThat(candidate.count()).isEqualTo(3);
            assertThat(candidate.titles()).contains("关于第1号建议的答复意见");
        });
        assertThat(RowInference.candidates(page, 6))
                .anySatisfy(candidate -> assertThat(candidate.titles()).contains("首页"));
    }

    @Test
    void aPreviewLoadsNothingRunsNothingAndLeadsNowhere() {
        Document page = page(MENU + "<ul class=list onclick=alert(1)>" + row(1) + row(2) + row(3)
                + "</ul><script>alert(1)</script><img src=x onerror=alert(1)><!-- c --><iframe src=y></iframe>"
                + "<form action=/z><input name=a></form><style>*{}</style>");

        String preview = PagePreview.of(page);

        assertThat(preview)
                .contains("关于第1号建议的答复意见", "data-row=\"ul.list &gt; li\"", "data-rank=\"0\"")
                .doesNotContain("script", "href", "onclick", "<img", "iframe", "<input", "action", "style", "<!--");
    }

    @Test
    void aNewRowDoesNotChangeTheSelectors() {
        String before = "<ul class=list>" + row(1) + row(2) + row(3) + row(4) + "</ul>";
        String after = "<ul class=list>" + row(9) + row(1) + row(2) + row(3) + row(4) + "</ul>";

        assertThat(RowInference.infer(page(MENU + after))).isEqualTo(RowInference.infer(page(MENU + before)));
    }

    private static String row(int number) {
        return "<li class='" + (number % 2 == 0 ? "even" : "odd") + "'><a href=" + number + ">关于第" + number
                + "号建议的答复意见</a> 2024-01-02</li>";
    }

    private static Document page(String body) {
        return Jsoup.parse("<body>" + body + "</body>", "http://www.example.gov.cn/list/");
    }
}
