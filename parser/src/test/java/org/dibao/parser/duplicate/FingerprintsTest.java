package org.dibao.parser.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dibao.contracts.Fingerprint;
import org.dibao.lexicon.regions.Regions;
import org.junit.jupiter.api.Test;

class FingerprintsTest {

    private final Fingerprints fingerprints = new Fingerprints(Regions.standard());

    @Test
    void layoutWidthAndPunctuationDoNotMatter() {
        String text = Notices.librariesText();
        String dressed = text.replace("，", " , ").replace("。", "。\n\n　　").replace("图书馆", "图 书 馆");

        assertThat(of("标题", dressed).exact()).isEqualTo(of("标题", text).exact());
        assertThat(of("ＡＢＣ１２３", "短").exact()).isEqualTo(of("abc123", "短").exact());
    }

    @Test
    void aChangedFigureChangesTheExactHashAndLeavesTheShinglesAlone() {
        Fingerprint before = of("标题", Notices.fireSafetyText("吴兴区", 2020));
        Fingerprint after = of("标题", Notices.fireSafetyText("吴兴区", 2020).replace("12月10日", "12月20日"));

        assertThat(after.exact()).isNotEqualTo(before.exact());
        assertThat(after.shingles()).isEqualTo(before.shingles());
    }

    @Test
    void aPreviewChoosesAmongItsOriginalsShingles() {
        String text = Notices.librariesText();
        Set<String> whole = shingles(of("标题", text));
        Set<String> preview = shingles(of("标题", text.substring(0, text.length() * 4 / 10)));
        String greatest = whole.stream().max(String::compareTo).orElseThrow();

        assertThat(preview.stream().filter(shingle -> shingle.compareTo(greatest) <= 0))
                .hasSizeGreaterThan(10)
                .allMatch(whole::contains);
    }

    @Test
    void strayLatinLettersInAChineseTextDoNotSpoilItsShingles() {
        String text = Notices.librariesText();
        String noisy = text.replace("。", "。8 A, f; R ").replace("诵读", "诵(sòng)读(dú)");

        assertThat(of("标题", noisy).shingles()).isEqualTo(of("标题", text).shingles());
    }

    @Test
    void aShortTextHasNoShinglesAndIsNothingWithoutItsTitleAndDay() {
        Fingerprint blue = fingerprints.of(Notices.galeWarning("蓝", LocalDate.of(2020, 11, 21)));
        Fingerprint yellow = fingerprints.of(Notices.galeWarning("黄", LocalDate.of(2020, 11, 21)));

        assertThat(blue.shingles()).isEmpty();
        assertThat(yellow.exact()).isNotEqualTo(blue.exact());
        assertThat(blue.marks()).contains("day:2020-11-21", "warning:大风蓝色预警");
    }

    @Test
    void marksNameWhatKeepsLookAlikesApart() {
        Fingerprint fingerprint =
                fingerprints.of(Notices.numbered("吴政办发〔2020〕 12 号", Notices.fireSafety("湖州市吴兴区", 2020)));

        assertThat(fingerprint.marks())
                .contains("number:吴政办发-2020-12", "title-year:2020", "year:2020", "region:330502");
        assertThat(of("关于公布第三批名单的公告", "略").marks()).contains("title-figure:3批");
        assertThat(of("《吴兴区消防办法》解读", "略").marks()).contains("about:解读");
        assertThat(of("温州市龙湾区教育局关于招生的通知", "略").marks()).contains("place:龙湾区");
        assertThat(of("市教育局关于社区教育的通知", "略").marks()).noneMatch(mark -> mark.startsWith("place"));
        assertThat(of("二〇一九年工作要点", "略").marks()).contains("title-year:2019");
    }

    @Test
    void marksFitIntoWhatTheIndexKeepsPacked() {
        StringBuilder busy = new StringBuilder("2018年3月5日第2批2019年第4期");
        for (int i = 0; i < 300; i++) {
            busy.append(i)
                    .append("件在吴兴区、南浔区、德清县、长兴县、安吉县，20")
                    .append(10 + i % 10)
                    .append("年；");
        }
        Fingerprint fingerprint =
                fingerprints.of(Notices.numbered("甲发〔2020〕1号", Notices.notice(busy.toString(), busy.toString())));

        assertThat(MarkToken.pack(fingerprint.marks()).length).isLessThanOrEqualTo(64);
    }

    @Test
    void englishIsComparedByItsWords() {
        String text = "The department publishes rules on the storage of grain in public depots. ".repeat(3)
                + "Every depot keeps a ledger of what comes in and what goes out, and shows it to whoever asks, on any"
                + " day of the week, without a fee; the ledger names the weight, the carrier, the field and the hour."
                + " Inspectors come twice a year, weigh what is there, and publish what they found within ten days on"
                + " the department's own site, together with the answers of the depot and the name of the person who"
                + " is to put things right.";

        assertThat(shingles(of("Rules", text))).hasSizeGreaterThan(50);
        assertThat(of("Rules", text.toUpperCase(Locale.ROOT)).exact())
                .isEqualTo(of("Rules", text).exact());
    }

    @Test
    void hostileTextsTakeNoTimeAtAll() {
        for (String piece : List.of("9", "第", "二〇", "2020年", "1.", "吴兴", "a ", "(", "　")) {
            String text = piece.repeat(200_000 / piece.length());
            assertTimeout(Duration.ofSeconds(10), () -> of(text, text));
        }
    }

    private Fingerprint of(String title, String text) {
        return fingerprints.of(Notices.notice(title, text));
    }

    /** Each as eight hexadecimal digits, which sort as the numbers do. */
    private static Set<String> shingles(Fingerprint fingerprint) {
        byte[] bytes = ShingleSample.decode(fingerprint.shingles());
        return IntStream.range(0, bytes.length / 4)
                .mapToObj(at -> HexFormat.of().formatHex(Arrays.copyOfRange(bytes, at * 4, at * 4 + 4)))
                .collect(Collectors.toSet());
    }
}
