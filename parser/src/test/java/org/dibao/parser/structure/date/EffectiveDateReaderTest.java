package org.dibao.parser.structure.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.dibao.parser.structure.text.PageText;
import org.dibao.parser.structure.text.Told;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts are invented; all are of 9 May 2026. */
class EffectiveDateReaderTest {

    private static final LocalDate ISSUED = LocalDate.of(2026, 5, 9);

    @ParameterizedTest
    @CsvSource({
        "本办法自2026年7月1日起施行。, 2026-07-01",
        "本通告自发布之日起施行。, 2026-05-09",
        "本办法自印发之日起30日后施行。, 2026-06-08",
        "本通告自即日起执行。, 2026-05-09",
        "即日起至8月31日，东湖禁止垂钓。, 2026-05-09",
        "自6月28日8时起，博物馆临时闭园。, 2026-06-28",
        "以上规定从6月1日起执行，原规定同时废止。, 2026-06-01"
    })
    void theDayFromWhichItAppliesIsRead(String text, LocalDate day) {
        assertThat(notice(text)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "现行价格自2008年7月1日起执行，至今未作调整。",
                "我局已于4月1日起延长服务时间。",
                "自3月10日起至4月30日止组织排查。",
                "征稿时间：自启事发布之日起至2026年6月30日。",
                "即日起至5月20日，各镇组织村组干部逐户排查。",
                "请于6月1日前报送。"
            })
    void whatHasLongBeenSoAndTimesInWhichSomethingIsToBeDoneAreNone(String text) {
        assertThat(notice(text)).isNull();
    }

    @Test
    void aReportTellsOnlyOfWhatIsSaidToComeIntoForce() {
        PageText text = PageText.of("自6月28日起临时闭园。");
        assertThat(EffectiveDateReader.read(true, text, new DateBase(ISSUED, ISSUED), ISSUED))
                .isNull();
    }

    @Test
    void theDayOfIssueIsUnknownWhereNothingTellsIt() {
        PageText text = PageText.of("本通告自发布之日起施行。");
        assertThat(EffectiveDateReader.read(false, text, new DateBase(null, null), null))
                .isNull();
    }

    private static @Nullable LocalDate notice(String text) {
        Told<LocalDate> told = EffectiveDateReader.read(false, PageText.of(text), new DateBase(ISSUED, ISSUED), ISSUED);
        return told == null ? null : told.value();
    }
}
