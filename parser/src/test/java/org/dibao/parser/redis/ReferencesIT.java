package org.dibao.parser.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.api.StatefulRedisConnection;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.Block;
import org.dibao.contracts.Reference;
import org.dibao.contracts.Reference.Relation;
import org.dibao.contracts.SightingRecorded;
import org.dibao.lexicon.regions.Regions;
import org.dibao.parser.Ground;
import org.dibao.parser.duplicate.Claim;
import org.dibao.parser.duplicate.Fingerprints;
import org.dibao.parser.duplicate.Notices;
import org.dibao.parser.duplicate.Verdict.Carries;
import org.dibao.parser.page.Page;
import org.dibao.parser.structure.SourceKnowledge;
import org.dibao.parser.structure.StructureReader;
import org.dibao.tables.redis.RedisConnections;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which announcements an amendment, a repeal or a correction is found to mean. */
class ReferencesIT {

    private static final Fingerprints FINGERPRINTS = new Fingerprints(Regions.standard());
    private static final Instant NOON = Instant.parse("2020-03-01T04:00:00Z");

    private static RedisConnections redis;
    private static StatefulRedisConnection<byte[], byte[]> direct;
    private static KnownAnnouncements known;

    @BeforeAll
    static void start() {
        redis = new RedisConnections(Ground.redis());
        direct = redis.open();
        known = new KnownAnnouncements(redis, Ground.kafka(), "nobody", Duration.ofMinutes(1));
        known.start();
    }

    @AfterAll
    static void stop() {
        known.close();
        redis.close();
    }

    @BeforeEach
    void forgetEverything() {
        known.awaitReady(Duration.ofSeconds(20));
        direct.sync()
                .keys("{dibao:sightings}:????????:*")
                .forEach(key -> direct.sync().del(key));
    }

    @Test
    void anAmendmentFindsWhatItAmendsByItsNumber() {
        Carries measures = claim("measures", 0, Notices.numbered("云政发〔2019〕7号", Notices.libraries()));

        assertThat(claim("amendment", 1, amendment(Relation.AMENDS, "云政发[2019]7号", null))
                        .referredTo())
                .containsExactly(Optional.of(measures.announcementId()));
    }

    @Test
    void aCorrectionFindsWhatItCorrectsByItsTitleWithoutTheIssuerBeforeIt() {
        Carries notice = claim("notice", 0, Notices.notice("云岭市文化局关于开展图书馆诵读活动的意见", Notices.librariesText()));
        Carries measures =
                claim("measures", 0, Notices.notice("云岭市人民政府关于印发《云岭市阅读促进办法》的通知", Notices.fireSafetyText("云岭市", 2019)));

        assertThat(claim("correction", 1, amendment(Relation.CORRECTS, null, "关于开展图书馆诵读活动的意见"))
                        .referredTo())
                .containsExactly(Optional.of(notice.announcementId()));
        assertThat(claim("repeal", 1, amendment(Relation.REPEALS, null, "云岭市阅读促进办法"))
                        .referredTo())
                .containsExactly(Optional.of(measures.announcementId()));
    }

    @Test
    void aNameThatSeveralBearAndOneThatNobodyBearsMeanNobody() {
        claim("one", 0, Notices.notice("关于做好冬季防火工作的通知", Notices.fireSafetyText("吴兴区", 2019)));
        claim("other", 0, Notices.notice("关于做好冬季防火工作的通知", Notices.fireSafetyText("南浔区", 2019)));

        Carries amendment = claim(
                "amendment",
                1,
                amendment(Relation.AMENDS, null, "关于做好冬季防火工作的通知")
                        .withReferences(List.of(
                                new Reference(Relation.AMENDS, null, "关于做好冬季防火工作的通知"),
                                new Reference(Relation.REPEALS, "云政发〔1999〕1号", null))));
        assertThat(amendment.referredTo()).containsExactly(Optional.empty(), Optional.empty());
    }

    @Test
    void whatWasMeantStaysSoWhateverComesLater() {
        claim("measures", 0, Notices.notice("关于做好冬季防火工作的通知", Notices.fireSafetyText("吴兴区", 2019)));
        Announcement amendment = amendment(Relation.AMENDS, null, "关于做好冬季防火工作的通知");
        Carries answer = claim("amendment", 1, amendment);
        claim("later", 2, Notices.notice("关于做好冬季防火工作的通知", Notices.fireSafetyText("南浔区", 2020)));

        assertThat(answer.referredTo().getFirst()).isPresent();
        assertThat(claim("amendment", 1, amendment)).isEqualTo(answer);
    }

    @Test
    void anIndexMadeFromTheTopicKnowsTheNames() {
        Announcement measures = Notices.numbered("云政发〔2019〕7号", Notices.libraries());
        Carries first = claim("measures", 0, measures);
        SightingRecorded sighting = sighting("measures", 0, measures, first);
        forgetEverything();
        known.recorded(List.of(sighting), Ground.writer().writeAll(List.of(sighting)));

        assertThat(claim("amendment", 1, amendment(Relation.AMENDS, "云政发〔2019〕7号", null))
                        .referredTo())
                .containsExactly(Optional.of(first.announcementId()));
    }

    @Test
    void aRepealByNumberIsAnAnnouncementOfItsOwnAndLeavesTheNumberToWhatItRepeals() {
        Carries notice = claim("notice", 0, Notices.numbered("云教〔2019〕7号", Notices.libraries()));
        Announcement repeal = read("云岭市教育局关于停止执行云教〔2019〕7号文件的通知", Notices.librariesText() + "以上文件停止执行。");
        Carries repealed = claim("repeal", 1, repeal);

        assertThat(repealed.announcementId()).isNotEqualTo(notice.announcementId());
        assertThat(repealed.referredTo()).containsExactly(Optional.of(notice.announcementId()));
        assertThat(claim("correction", 2, read("关于更正云教〔2019〕7号文件的通知", "其中活动时间有误，现更正为周日。"))
                        .referredTo())
                .containsExactly(Optional.of(notice.announcementId()));
    }

    private static Announcement read(String title, String text) {
        Page page = new Page(
                null,
                title,
                text.lines().map(line -> new Block(Block.Form.PARAGRAPH, line)).toList(),
                "zh",
                false,
                null,
                null,
                null,
                null,
                Map.of(),
                false,
                List.of());
        return new StructureReader().understand(page, new SourceKnowledge(false, null, null));
    }

    private static Announcement amendment(Relation relation, @Nullable String number, @Nullable String title) {
        return Notices.notice("云岭市人民政府公告", relation + "经研究，作如下决定。\n本公告自公布之日起施行。")
                .withReferences(List.of(new Reference(relation, number, title)));
    }

    private static Claim question(String id, int hours, Announcement announcement) {
        return new Claim(
                id,
                URI.create("https://references.example/" + id),
                NOON.plus(Duration.ofHours(hours)),
                announcement.standing(),
                announcement.truncated(),
                FINGERPRINTS.of(announcement),
                announcement.references());
    }

    private static Carries claim(String id, int hours, Announcement announcement) {
        return (Carries) known.claim(List.of(question(id, hours, announcement))).getFirst();
    }

    private static SightingRecorded sighting(String id, int hours, Announcement announcement, Carries verdict) {
        Claim claim = question(id, hours, announcement);
        return new SightingRecorded(
                id,
                verdict.announcementId(),
                verdict.revision(),
                verdict.change(),
                claim.url(),
                "source",
                "Source",
                claim.fetchedAt(),
                null,
                announcement.title(),
                claim.standing(),
                null,
                claim.truncated(),
                claim.fingerprint());
    }
}
