package org.dibao.search.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dibao.contracts.Standing;
import org.dibao.search.query.ParsedQuery;
import org.dibao.search.query.Query;
import org.dibao.search.text.TextField;
import org.junit.jupiter.api.Test;

class FilingTest {

    @Test
    void aWordInAPlaceIsFiledUnderTheWordAndGuardedByThePlace() {
        Filing filing = filed("region:330502 停课通知 -采购");

        assertThat(filing.under()).containsExactly(word("停课通知"));
        assertThat(filing.guard()).isEqualTo(new Query.Binding("330502"));
    }

    @Test
    void alternativesAreFiledUnderEachOfThem() {
        assertThat(filed("(停课通知 OR 放假通知) region:330502").under()).containsExactlyInAnyOrder(word("停课通知"), word("放假通知"));
    }

    @Test
    void aWordInAPlaceIsDecidedByWhereItIsFiled() {
        assertThat(left("region:330502 停课通知")).isEqualTo(new Query.Everything());
    }

    @Test
    void whatAlternativesAreFiledUnderNeedNotBeToldAgain() {
        assertThat(left("(停课通知 OR 放假通知) region:330502 采购")).isEqualTo(word("采购"));
    }

    @Test
    void whatMostLeaveOutIsTheBar() {
        Programs programs = new Programs();
        programs.add(parsed("停课通知"));
        Query query = parsed("停课通知 -采购");
        programs.add(query);
        Rarity rarity = new Rarity(programs.conditions());
        Filing filing = Filing.of(query, rarity);

        assertThat(filing.bar()).isEqualTo(new Query.OfStanding(Standing.TEMPLATE));
        assertThat(filing.left(query, rarity)).isEqualTo(new Query.Not(word("采购")));
    }

    @Test
    void whatHasNothingToBeFiledUnderIsAlwaysLookedAt() {
        Filing filing = filed("deadline:<14d OR 停课通知");

        assertThat(filing.under()).containsExactly(new Query.Everything());
        assertThat(filing.guard()).isEqualTo(new Query.Everything());
    }

    @Test
    void whatManyAskForIsTakenForFrequent() {
        Programs programs = new Programs();
        Query both = parsed("防控疫情 山体滑坡");
        programs.add(both);
        for (int i = 0; i < 1000; i++) {
            programs.add(parsed("防控疫情"));
            programs.add(parsed("别的事" + i));
        }

        assertThat(Filing.of(both, new Rarity(programs.conditions())).under()).containsExactly(word("山体滑坡"));
    }

    private static Filing filed(String text) {
        Programs programs = new Programs();
        Query query = parsed(text);
        programs.add(query);
        return Filing.of(programs.query(0, programs.conditions().toArray()), new Rarity(programs.conditions()));
    }

    private static Query left(String text) {
        Programs programs = new Programs();
        Query query = parsed(text);
        programs.add(query);
        Rarity rarity = new Rarity(programs.conditions());
        return Filing.of(query, rarity).left(query, rarity);
    }

    private static Query.Phrase word(String text) {
        return new Query.Phrase(TextField.TEXT, text, text);
    }

    private static Query parsed(String text) {
        return ((ParsedQuery.Ok) Query.parse(text)).query();
    }

    @Test
    void queriesAreReadAsTheyWereWritten() {
        Programs programs = new Programs();
        List<Query> queries = List.of(
                parsed("(停课 OR -放假) -(学校 医院) deadline:<14d kind:通知"),
                parsed("NOT NOT 核酸"),
                parsed("standing:template"));
        queries.forEach(programs::add);

        for (int place = 0; place < queries.size(); place++) {
            assertThat(programs.query(place, programs.conditions().toArray())).isEqualTo(queries.get(place));
        }
    }
}
