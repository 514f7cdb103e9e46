package org.dibao.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.IssuerLevel;
import org.dibao.contracts.Standing;
import org.dibao.search.text.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {

    private static final Query NO_TEMPLATE = new Query.Not(new Query.OfStanding(Standing.TEMPLATE));

    @Test
    void theDesignsOwnExampleIsUnderstood() {
        assertThat(ok("region:330502 kind:通告 \"核酸检测\" -采购"))
                .isEqualTo(and(
                        new Query.Binding("330502"),
                        new Query.OfKind(AnnouncementKind.PUBLIC_NOTICE),
                        word("核酸检测"),
                        new Query.Not(word("采购")),
                        NO_TEMPLATE));
    }

    @Test
    void orBindsLooserThanAndAndNotTighter() {
        Query expected = new Query.Or(List.of(and(word("甲"), new Query.Not(word("乙"))), and(word("丙"), word("丁"))));

        assertThat(ok("甲 NOT 乙 OR 丙 AND 丁")).isEqualTo(and(expected, NO_TEMPLATE));
        assertThat(ok("（甲 -乙） | （丙 丁）")).isEqualTo(and(expected, NO_TEMPLATE));
    }

    @Test
    void anEmptyQueryAsksForEverythingButTemplates() {
        assertThat(ok("  ")).isEqualTo(NO_TEMPLATE);
        assertThat(ok("standing:template")).isEqualTo(new Query.OfStanding(Standing.TEMPLATE));
    }

    @Test
    void smallLettersAreWordsAndCapitalsAreOperators() {
        assertThat(ok("rock and roll")).isEqualTo(and(word("rock"), word("and"), word("roll"), NO_TEMPLATE));
        assertThat(ok("ORDER ANDROID NOTICE"))
                .isEqualTo(and(word("ORDER"), word("ANDROID"), word("NOTICE"), NO_TEMPLATE));
        assertThat(ok("covid-19")).isEqualTo(and(word("covid-19"), NO_TEMPLATE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"region:330502", "region:吴兴", "地区：吴兴区", "region:浙江省湖州市吴兴区", "REGION: 吴兴"})
    void aRegionGoesByCodeAndByName(String text) {
        assertThat(ok(text)).isEqualTo(and(new Query.Binding("330502"), NO_TEMPLATE));
    }

    @Test
    void aRetiredCodeMeansItsSuccessor() {
        assertThat(ok("within:510132")).isEqualTo(and(new Query.Within("510118"), NO_TEMPLATE));
    }

    @Test
    void severalValuesAreAlternatives() {
        assertThat(ok("kind:通知,意见 level:省、市"))
                .isEqualTo(and(
                        new Query.Or(List.of(
                                new Query.OfKind(AnnouncementKind.NOTICE),
                                new Query.OfKind(AnnouncementKind.OPINIONS))),
                        new Query.Or(List.of(
                                new Query.OfLevel(IssuerLevel.PROVINCE), new Query.OfLevel(IssuerLevel.PREFECTURE))),
                        NO_TEMPLATE));
    }

    @Test
    void bracketsWithinADocumentNumberBelongToIt() {
        assertThat(ok("(number:浙政发(2020)3号 OR number:国发〔2021〕1号)"))
                .isEqualTo(and(
                        new Query.Or(
                                List.of(field(TextField.NUMBER, "浙政发(2020)3号"), field(TextField.NUMBER, "国发〔2021〕1号"))),
                        NO_TEMPLATE));
    }

    @Test
    void daysAreOfTheCalendarOrCountedFromToday() {
        Day first = new Day.OfCalendar(LocalDate.of(2026, 1, 1));

        assertThat(ok("after:2026-01 before:2026"))
                .isEqualTo(and(
                        new Query.PublishedOn(first, null), new Query.PublishedOn(null, first.plus(-1)), NO_TEMPLATE));
        assertThat(ok("after:30d")).isEqualTo(and(new Query.PublishedOn(new Day.FromToday(-30), null), NO_TEMPLATE));
        assertThat(ok("deadline:<2w"))
                .isEqualTo(and(new Query.DeadlineOn(new Day.FromToday(0), new Day.FromToday(14)), NO_TEMPLATE));
        assertThat(ok("期限:>14天")).isEqualTo(and(new Query.DeadlineOn(new Day.FromToday(15), null), NO_TEMPLATE));
        assertThat(ok("deadline:>2025-12-31")).isEqualTo(and(new Query.DeadlineOn(first, null), NO_TEMPLATE));
        assertThat(ok("deadline:any")).isEqualTo(and(new Query.DeadlineOn(null, null), NO_TEMPLATE));
    }

    @Test
    void lettersBeforeAColonThatNameNoFieldInChineseAreText() {
        assertThat(ok("时间：今天")).isEqualTo(and(word("时间：今天"), NO_TEMPLATE));
        assertThat(ok("https://example.org")).isEqualTo(and(word("https://example.org"), NO_TEMPLATE));
        assertThat(ok("10:30")).isEqualTo(and(word("10:30"), NO_TEMPLATE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "核酸 regoin:330502; 3; 7; region:",
                "kind:notcie; 5; 6; notice",
                "kind:公吿; 5; 2; 公告",
                "(核酸 检测; 0; 1;",
                "核酸); 2; 1;",
                "核酸 \"检测; 3; 1;",
                "核酸 OR; 5; 0;",
                "OR 核酸; 0; 0;",
                "region:; 7; 0; region:330502",
                "region:鼓楼区; 7; 3; 320106",
                "region:不存在; 7; 3;",
                "region:987654; 7; 6;",
                "after:2026-02-30; 6; 10;",
                "after:soon; 6; 4; 2026-01-01",
                "-; 0; 1;",
                "\"，\"; 0; 3;",
            })
    void aMistakeIsPointedAtAndMended(String text, int position, int length, String suggestion) {
        assertThat(Query.parse(text)).isInstanceOfSatisfying(ParsedQuery.Invalid.class, invalid -> {
            assertThat(invalid.position()).as("position").isEqualTo(position);
            assertThat(invalid.length()).as("length").isEqualTo(length);
            assertThat(invalid.suggestion()).isEqualTo(suggestion);
            assertThat(invalid.message()).endsWith(".");
        });
    }

    @Test
    void anAmbiguousRegionListsWhichItMayBe() {
        assertThat(Query.parse("region:鼓楼区"))
                .isInstanceOfSatisfying(
                        ParsedQuery.Invalid.class,
                        invalid -> assertThat(invalid.message()).contains("南京市鼓楼区 320106", "福州市鼓楼区 350102"));
    }

    @Test
    void messagesSpeakTheReadersLanguage() {
        assertThat(Query.parse("kind:", Locale.SIMPLIFIED_CHINESE))
                .isInstanceOfSatisfying(
                        ParsedQuery.Invalid.class,
                        invalid -> assertThat(invalid.message()).isEqualTo("kind: 之后缺少值。"));
        assertThat(Query.parse("kind:", Locale.FRENCH))
                .isInstanceOfSatisfying(
                        ParsedQuery.Invalid.class,
                        invalid -> assertThat(invalid.message()).startsWith("A value is missing"));
    }

    @Test
    void nestingAndLengthHaveAnEnd() {
        assertThat(Query.parse("(".repeat(1500) + "甲" + ")".repeat(400))).isInstanceOf(ParsedQuery.Invalid.class);
        assertThat(Query.parse("-".repeat(1900) + "甲")).isInstanceOf(ParsedQuery.Invalid.class);
        assertThat(Query.parse("甲".repeat(5000))).isInstanceOf(ParsedQuery.Invalid.class);
        assertThat(Query.parse("甲 ".repeat(999))).isInstanceOf(ParsedQuery.Ok.class);
    }

    private static Query ok(String text) {
        assertThat(Query.parse(text)).as(text).isInstanceOf(ParsedQuery.Ok.class);
        return ((ParsedQuery.Ok) Query.parse(text)).query();
    }

    private static Query and(Query... parts) {
        return new Query.And(List.of(parts));
    }

    private static Query word(String text) {
        return field(TextField.TEXT, text);
    }

    private static Query field(TextField field, String text) {
        return new Query.Phrase(field, field.encodePhrase(text), text);
    }
}
