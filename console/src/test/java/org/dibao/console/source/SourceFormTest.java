package org.dibao.console.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.dibao.contracts.ListSelectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SourceFormTest {

    @Test
    void aFeedNeedsAnAddressAndANameAlone() {
        assertThat(form("https://example.org/rss", "示例", "", null, null, false).wrong())
                .isEmpty();
    }

    @Test
    void aRegionIsUnderstoodByCodeAndByName() {
        assertThat(form("https://example.org/", "示例", "FEED", null, "湖州市吴兴区", false)
                        .regionCode())
                .isEqualTo("330502");
        assertThat(form("https://example.org/", "示例", "FEED", null, "330502", false)
                        .regionCode())
                .isEqualTo("330502");
    }

    @Test
    void anIssuersOwnSiteNamesItsIssuer() {
        assertThat(form("https://example.org/", "示例", "FEED", " ", null, true).wrong())
                .containsKey("issuer");
    }

    @Test
    void blankSelectorsAreNone() {
        SourceForm form = new SourceForm(
                "https://example.org/",
                "示例",
                "LIST",
                null,
                null,
                null,
                null,
                " li ",
                "",
                " ",
                ".date",
                null,
                null,
                null);
        assertThat(form.selectors()).isEqualTo(new ListSelectors("li", null, null, ".date", null));
    }

    @Test
    void aSelectorThatCannotBeReadIsToldWithThePlace() {
        SourceForm form = withSelectors("ul.list > li)", "a[href=", "h3", null);

        assertThat(form.wrong())
                .containsEntry("row", "source.wrong.selector")
                .containsEntry("link", "source.wrong.selector")
                .doesNotContainKeys("title", "date", "nextPage");
        assertThat(form.fault("row")).isEqualTo(new SelectorFault("ul.list > li", ")"));
        assertThat(form.fault("link")).isEqualTo(new SelectorFault("a", "[href="));
        assertThat(form.fault("title")).isNull();
        assertThat(withSelectors(">", null, null, null).fault("row")).isEqualTo(new SelectorFault("", ">"));
        assertThat(withSelectors("li:foo(x)", null, null, null).fault("row"))
                .isEqualTo(new SelectorFault("li", ":foo(x)"));
    }

    @Test
    void whatIsMeantForARowNeedsOne() {
        assertThat(withSelectors(" ", null, null, "none").wrong()).containsEntry("row", "source.wrong.row");
        assertThat(withSelectors("ul.list > li", null, null, "none").wrong()).isEmpty();
    }

    private static SourceForm withSelectors(
            String row, @Nullable String link, @Nullable String title, @Nullable String nextPage) {
        return new SourceForm(
                "https://example.org/",
                "示例",
                "LIST",
                null,
                null,
                null,
                null,
                row,
                link,
                title,
                null,
                nextPage,
                null,
                null);
    }

    @Test
    void onlyTheWebIsPolled() {
        for (String address :
                new String[] {"file:///etc/passwd", "//example.org", "example.org", "https:/example.org", ""}) {
            assertThat(form(address, "示例", "FEED", null, null, false).wrong())
                    .as(address)
                    .containsKey("address");
        }
    }

    @Test
    void anAddressThatCanBeReadInTwoWaysIsNotSaved() {
        for (String address : new String[] {
            "https://user:secret@example.org/",
            "https://example.org@10.0.0.1/",
            "https://example.org\\@10.0.0.1/",
            "https:\\\\example.org\\feed",
            "https://example.org/a\u0000b",
            "https://example.org/a\r\nHost: other",
            "https://exam\tple.org/",
            "https://example.org /"
        }) {
            assertThat(form(address, "示例", "FEED", null, null, false).wrong())
                    .as(address)
                    .containsKey("address");
        }
    }

    private static SourceForm form(
            String address,
            String name,
            String kind,
            @Nullable String issuer,
            @Nullable String region,
            boolean official) {
        return new SourceForm(
                address, name, kind, issuer, region, official, null, null, null, null, null, null, null, null);
    }
}
