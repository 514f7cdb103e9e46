package org.dibao.fetcher.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.dibao.contracts.ListSelectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NextPageTest {

    private static final String BASE = "http://www.example.gov.cn/tzgg/index.html";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=index_1.html>下一页</a>",
                "<a href=index_1.html>下一页 &gt;</a>",
                "<a href=index_1.html><span>下一页</span></a>",
                "<a class=next href=index_1.html>→</a>",
                "<li class=next><a href=index_1.html>2</a></li>",
                "<a rel='next nofollow' href=index_1.html>2</a>",
                "<a href=index_1.html>Next page »</a>",
                "<a href=index_9.html>末页</a><a href=index_1.html>&gt;</a>",
                "<script>createPageHTML(25, 0, \"index\", \"html\");</script>",
            })
    void theNextPageIsFoundHoweverItIsWritten(String pager) {
        Document page = Jsoup.parse(pager, BASE);

        assertThat(NextPage.of(page, new ListSelectors("li", null, null, null, NextPage.selectorFor(page))))
                .contains(URI.create("http://www.example.gov.cn/tzgg/index_1.html"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=#>下一页</a>",
                "<a href='javascript:void(0)'>下一页</a>",
                "<a href=index.html>下一页</a>",
                "<span>下一页</span>",
                "<script>createPageHTML(25, 24, \"index\", \"html\");</script>",
                "<a href=x>下一篇</a>",
            })
    void theLastPageHasNone(String pager) {
        Document page = Jsoup.parse(pager, BASE);

        assertThat(NextPage.of(page, new ListSelectors("li", null, null, null, NextPage.selectorFor(page))))
                .isEmpty();
    }

    @Test
    void theAdminsSelectorCounts() {
        Document page = Jsoup.parse("<a id=older href=p2>earlier</a><a href=p9>下一页</a>", BASE);

        assertThat(NextPage.of(page, new ListSelectors("li", null, null, null, "#older")))
                .contains(URI.create("http://www.example.gov.cn/tzgg/p2"));
    }

    @Test
    void whatTheAdminsSelectorDoesNotFindIsNotLookedForElsewhere() {
        Document page = Jsoup.parse("<a href=p9>下一页</a>", BASE);

        assertThat(NextPage.of(page, new ListSelectors("li", null, null, null, "none")))
                .isEmpty();
    }

    @Test
    void aNextPageThatWasNotThereWhenTheRowsWereFoundIsFoundLater() {
        Document page = Jsoup.parse("<a href=index_1.html>下一页</a>", BASE);

        assertThat(NextPage.of(page, new ListSelectors("li", null, null, null, null)))
                .contains(URI.create("http://www.example.gov.cn/tzgg/index_1.html"));
    }
}
