package org.dibao.console.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.Standing;
import org.dibao.search.query.ParsedQuery;
import org.dibao.search.query.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SelectionQueryTest {

    @Test
    void whatWasPickedNarrowsWhatWasTypedAsAWhole() {
        Selection selection = Selection.ALL
                .withQ("供水 OR 供暖")
                .withRegion("330500")
                .withStanding(Standing.OFFICIAL)
                .withDates(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31));
        assertThat(SelectionQuery.text(selection))
                .isEqualTo("(供水 OR 供暖) within:330500 standing:official after:2026-01-01 before:2026-02-01");
    }

    @ParameterizedTest
    @EnumSource
    void everyKindCanBeAskedFor(AnnouncementKind kind) {
        assertThat(Query.parse(SelectionQuery.text(Selection.ALL.withKind(kind))))
                .isInstanceOf(ParsedQuery.Ok.class);
    }

    @ParameterizedTest
    @EnumSource
    void everyStandingCanBeAskedFor(Standing standing) {
        assertThat(Query.parse(SelectionQuery.text(Selection.ALL.withStanding(standing))))
                .isInstanceOf(ParsedQuery.Ok.class);
    }

    @Test
    void anIssuersNameCannotBreakOutOfItsQuotes() {
        Selection selection = Selection.ALL.withIssuer("某局\" OR standing:template OR \"");
        assertThat(Query.parse(SelectionQuery.text(selection))).isInstanceOf(ParsedQuery.Ok.class);
        assertThat(SelectionQuery.text(selection))
                .startsWith("issuer:\"")
                .endsWith("\"")
                .containsOnlyOnce(":\"");
    }

    @Test
    void nothingPickedAndNothingTypedIsEverything() {
        assertThat(SelectionQuery.text(Selection.ALL)).isEmpty();
        assertThat(Selection.ALL.address()).isEqualTo("/");
    }

    @Test
    void anAddressHoldsTheWholeSelection() {
        assertThat(Selection.ALL
                        .withQ("a&b=c")
                        .withKind(AnnouncementKind.NOTICE)
                        .withPage(3)
                        .address("/feed.atom"))
                .isEqualTo("/feed.atom?q=a%26b%3Dc&kind=NOTICE&page=3");
    }
}
