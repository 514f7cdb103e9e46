package org.dibao.parser.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.AnnouncementPublished.Change;
import org.dibao.lexicon.regions.Regions;
import org.dibao.parser.Ground;
import org.dibao.parser.duplicate.Claim;
import org.dibao.parser.duplicate.Fingerprints;
import org.dibao.parser.duplicate.InventedText;
import org.dibao.parser.duplicate.Notices;
import org.dibao.parser.duplicate.Verdict.Carries;
import org.dibao.tables.redis.RedisConnections;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How many copies find their announcement, and that no two announcements are taken for one. */
class CopiesIT {

    private static final Fingerprints FINGERPRINTS = new Fingerprints(Regions.standard());
    private static final List<String> DISTRICTS = List.of(
            "吴兴区", "南浔区", "德清县", "长兴县", "安吉县", "鹿城区", "龙湾区", "瓯海区", "洞头区", "乐清市", "瑞安市", "永嘉县", "平阳县", "苍南县", "文成县",
            "泰顺县", "越城区", "柯桥区", "上虞区", "诸暨市");
    private static final int TEXTS = 150;
    private static final int SENTENCES = 24;

    private static RedisConnections redis;
    private static KnownAnnouncements known;
    private static int count;

    @BeforeAll
    static void start() {
        redis = new RedisConnections(Ground.redis());
        known = new KnownAnnouncements(redis, Ground.kafka(), "nobody", Duration.ofMinutes(5));
        known.start();
        known.awaitReady(Duration.ofMinutes(1));
    }

    @AfterAll
    static void stop() {
        known.close();
        redis.close();
    }

    @Test
    void copiesFindTheirAnnouncementHoweverTheyAreDressed() {
        List<String> originals = new ArrayList<>();
        for (int text = 0; text < TEXTS; text++) {
            Carries original = claim(Notices.notice(InventedText.title(text), whole(text)));
            assertThat(original.change()).as("the announcement of seed " + text).isEqualTo(Change.NEW);
            originals.add(original.announcementId());
        }
        assertThat(joined(originals, CopiesIT::withLeftOvers))
                .as("left-overs of anti-copy strings")
                .isGreaterThan(0.99);
        assertThat(joined(originals, CopiesIT::edited)).as("edited").isGreaterThan(0.99);
        assertThat(joined(originals, text -> preview(text, 60)))
                .as("60 % preview")
                .isGreaterThan(0.99);
        assertThat(joined(originals, text -> preview(text, 30)))
                .as("30 % preview")
                .isGreaterThan(0.99);
    }

    @Test
    void aShortNoticeOfCommonPhrasesIsNotTakenForAPartOfALongOne() {
        List<Announcement> notices = new ArrayList<>();
        for (int seed = 20_000; seed < 20_060; seed++) {
            notices.add(Notices.notice("长篇：" + seed, InventedText.joined(InventedText.sentences(seed, 90))));
        }
        for (int seed = 30_000; seed < 30_200; seed++) {
            notices.add(Notices.notice("短篇：" + seed, InventedText.joined(InventedText.sentences(seed, 6))));
        }

        assertThat(ids(notices)).hasSize(notices.size());
    }

    @Test
    void noticesOfOneTemplateAreAsManyAsDistrictsAndYears() {
        List<Announcement> notices = DISTRICTS.stream()
                .flatMap(district ->
                        IntStream.rangeClosed(2017, 2020).mapToObj(year -> Notices.fireSafety(district, year)))
                .toList();

        assertThat(ids(notices)).hasSize(notices.size());
    }

    @Test
    void whatIsSaidEveryDayIsNewEveryDay() {
        Random random = new Random(7);
        List<Announcement> reports = LocalDate.of(2020, 2, 1)
                .datesUntil(LocalDate.of(2020, 3, 31))
                .map(day -> daily(day, random))
                .toList();

        assertThat(ids(reports)).hasSize(reports.size());
    }

    @Test
    void aNoticeItsInterpretationAndItsCorrectionAreThree() {
        List<String> sentences = InventedText.sentences(9001, SENTENCES);
        String text = InventedText.joined(sentences);
        String explained =
                InventedText.joined(sentences.subList(0, 16)) + InventedText.joined(InventedText.sentences(9002, 12));

        assertThat(ids(List.of(
                        Notices.notice("古城保护管理办法", text),
                        Notices.notice("《古城保护管理办法》解读", explained),
                        Notices.notice("关于《古城保护管理办法》的更正", text.replaceFirst("。", "，特此更正。")),
                        Notices.notice("古城保护管理办法（征求意见稿）", text))))
                .hasSize(4);
    }

    @Test
    void warningsAreAsManyAsDangersColoursAndDays() {
        List<Announcement> warnings = List.of("蓝", "黄", "橙", "红").stream()
                .flatMap(colour -> LocalDate.of(2020, 7, 1)
                        .datesUntil(LocalDate.of(2020, 7, 21))
                        .map(day -> Notices.galeWarning(colour, day)))
                .toList();

        assertThat(ids(warnings)).hasSize(warnings.size());
    }

    private static Announcement daily(LocalDate day, Random random) {
        String date = day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
        String text = ("%s0时至24时，全市新增登记%d件，其中鹿城区%d件、瓯海区%d件、乐清市%d件，新增办结%d件。\n"
                        + "截至%s24时，全市累计登记%d件，累计办结%d件，正在办理%d件，累计回访%d人，满意率%d.%d%%。\n"
                        + "请各地继续做好登记、分办、督办和回访工作，对办理不及时、群众不满意的事项逐件说明原因，提出措施，限期办结，"
                        + "结果在当地主要媒体上公布，接受群众监督，并于次日上午九时前报市联席会议办公室汇总。\n")
                .formatted(
                        date,
                        random.nextInt(300),
                        random.nextInt(90),
                        random.nextInt(90),
                        random.nextInt(90),
                        random.nextInt(200),
                        date,
                        random.nextInt(9000),
                        random.nextInt(9000),
                        random.nextInt(900),
                        random.nextInt(9000),
                        random.nextInt(100),
                        random.nextInt(10));
        return Notices.published(Notices.notice("全市事项登记办理情况通报", text), day);
    }

    /** The share of the copies that found their originals. */
    private static double joined(List<String> originals, UnaryOperator<String> dress) {
        int found = 0;
        for (int text = 0; text < originals.size(); text++) {
            Carries copy = claim(Notices.notice("转发：" + text, dress.apply(whole(text))));
            found += copy.announcementId().equals(originals.get(text)) ? 1 : 0;
        }
        return (double) found / originals.size();
    }

    private static String whole(int text) {
        return InventedText.joined(InventedText.sentences(text, SENTENCES));
    }

    /** After every tenth character a string that cleaning took for text. */
    private static String withLeftOvers(String text) {
        Random random = new Random(text.hashCode());
        StringBuilder dressed = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            dressed.append(text.charAt(at));
            if (at % 10 == 9) {
                dressed.append((char) (0x20 + random.nextInt(0x1C))).append(' ').append((char)
                        (0x3F + random.nextInt(0x40)));
            }
        }
        return dressed.toString();
    }

    /** One sentence in nine dropped, credits added. */
    private static String edited(String text) {
        String[] sentences = text.split("。");
        StringBuilder edited = new StringBuilder("本报讯（记者某某）近日，有关部门发出通知，全文如下。\n");
        for (int i = 0; i < sentences.length; i++) {
            edited.append(i % 9 == 4 ? "" : sentences[i] + "。");
        }
        return edited.append("\n来源：某某发布，编辑：某某，审核：某某，未经授权不得转载。").toString();
    }

    private static String preview(String text, int percent) {
        return text.substring(0, text.length() * percent / 100) + "……\n温馨提示：本文为预览，登录后可查看全文并下载，会员免费。上一篇：某某方案。下一篇：某某总结。";
    }

    private static Set<String> ids(List<Announcement> announcements) {
        Set<String> ids = new HashSet<>();
        announcements.forEach(announcement -> ids.add(claim(announcement).announcementId()));
        return ids;
    }

    private static Carries claim(Announcement announcement) {
        String id = "copies-" + count++;
        Claim claim = new Claim(
                id,
                URI.create("https://copies.example/" + id),
                Instant.EPOCH.plusSeconds(1_600_000_000),
                announcement.standing(),
                announcement.truncated(),
                FINGERPRINTS.of(announcement),
                List.of());
        return (Carries) known.claim(List.of(claim)).getFirst();
    }
}
