package org.dibao.parser.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.api.StatefulRedisConnection;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.AnnouncementPublished.Change;
import org.dibao.contracts.SightingRecorded;
import org.dibao.contracts.Standing;
import org.dibao.lexicon.regions.Regions;
import org.dibao.parser.Ground;
import org.dibao.parser.duplicate.Claim;
import org.dibao.parser.duplicate.Fingerprints;
import org.dibao.parser.duplicate.Identity;
import org.dibao.parser.duplicate.Notices;
import org.dibao.parser.duplicate.Verdict;
import org.dibao.parser.duplicate.Verdict.Carries;
import org.dibao.tables.redis.RedisConnections;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a claim answers, on a real Redis that was emptied before each test. */
class KnownAnnouncementsIT {

    private static final Fingerprints FINGERPRINTS = new Fingerprints(Regions.standard());
    private static final AtomicInteger COUNT = new AtomicInteger();
    /** Long enough for a slow machine: nobody takes over what another claimed. */
    private static final Duration IN_FLIGHT = Duration.ofMinutes(1);

    private static RedisConnections redis;
    private static StatefulRedisConnection<byte[], byte[]> direct;
    private static KnownAnnouncements known;

    @BeforeAll
    static void start() {
        redis = new RedisConnections(Ground.redis());
        direct = redis.open();
        known = new KnownAnnouncements(redis, Ground.kafka(), "nobody", IN_FLIGHT);
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
        // The contents alone: the index stays ready, and knows nothing.
        direct.sync()
                .keys("{dibao:sightings}:????????:*")
                .forEach(key -> direct.sync().del(key));
    }

    @Test
    void theFirstDocumentMakesAnAnnouncementKnownAndItsCopyIsASighting() {
        Carries first = claim(at("https://a.example/1", Notices.libraries()));
        Carries copy = claim(at("https://b.example/1", Notices.libraries()));

        assertThat(first.change()).isEqualTo(Change.NEW);
        assertThat(first.leads()).isTrue();
        assertThat(first.revision()).isEqualTo(1);
        assertThat(copy.change()).isNull();
        assertThat(copy.announcementId()).isEqualTo(first.announcementId());
    }

    @Test
    void theVeryDocumentThatMadeTheClaimGetsTheSameAnswerAgain() {
        Document document = at("https://a.example/1", Notices.libraries());
        Carries first = claim(document);
        claim(at("https://b.example/1", Notices.libraries()));

        assertThat(claim(document)).isEqualTo(first);
        acknowledged(document, first);
        assertThat(claim(document)).isEqualTo(first);
        assertThat(first.announcementId()).isEqualTo(Identity.announcementOf(document.id()));
    }

    @Test
    void aCopyThatWasSeenGetsTheSameAnswerAgainEvenAfterARevision() {
        Document first = at("https://a.example/1", Notices.libraries());
        acknowledged(first, claim(first));
        Document copy = at("https://b.example/1", Notices.libraries());
        Carries seen = claim(copy);
        Document changed = at("https://a.example/1", longer(Notices.libraries()));
        Carries revised = claim(changed);

        assertThat(revised.change()).isEqualTo(Change.REVISED);
        assertThat(revised.revision()).isEqualTo(2);
        assertThat(claim(copy)).isEqualTo(seen);
    }

    @Test
    void whatWasRevisedIsNotPublishedAgainWithItsOldText() {
        Document first = at("https://a.example/1", Notices.libraries());
        acknowledged(first, claim(first));
        Document changed = at("https://a.example/1", longer(Notices.libraries()));
        acknowledged(changed, claim(changed));

        Carries again = claim(first);
        assertThat(again.change()).isEqualTo(Change.NEW);
        assertThat(again.leads()).isFalse();
        assertThat(claim(changed).leads()).isTrue();
    }

    @Test
    void aPageThatSaysAgainWhatItSaidBeforeItsChangeIsRevisedOnceMore() {
        Document first = at("https://a.example/1", Notices.libraries());
        acknowledged(first, claim(first));
        Document changed = later(1, at("https://a.example/1", longer(Notices.libraries())));
        acknowledged(changed, claim(changed));
        Document back = later(2, at("https://a.example/1", Notices.libraries()));
        Carries returned = claim(back);
        acknowledged(back, returned);
        Document changedAgain = later(3, at("https://a.example/1", longer(Notices.libraries())));

        assertThat(returned.change()).isEqualTo(Change.REVISED);
        assertThat(returned.leads()).isTrue();
        assertThat(returned.revision()).isEqualTo(3);
        assertThat(claim(changed).leads()).isFalse();
        assertThat(claim(changedAgain).revision()).isEqualTo(4);
    }

    @Test
    void anOldTextThatWasFetchedBeforeTheChangeOrElsewhereRevivesNothing() {
        Document first = at("https://a.example/1", Notices.libraries());
        acknowledged(first, claim(first));
        Document changed = later(2, at("https://a.example/1", longer(Notices.libraries())));
        acknowledged(changed, claim(changed));

        assertThat(claim(later(1, at("https://a.example/1", Notices.libraries())))
                        .change())
                .isNull();
        assertThat(claim(later(3, at("https://b.example/1", Notices.libraries())))
                        .change())
                .isNull();
        assertThat(claim(changed).leads()).isTrue();
    }

    @Test
    void previewsAndEditedCopiesAreSightings() {
        String text = Notices.librariesText();
        Carries whole = claim(at("https://a.example/1", Notices.libraries()));
        String preview = text.substring(0, text.length() * 6 / 10) + "（未完，登录后阅读全文，本站文章均来自网络）";
        String edited = text.replace("诵读是亲近经典的好办法。", "") + "来源：邻市日报，记者：某某，编辑：某某";

        assertThat(claim(at("https://b.example/1", Notices.notice("图书馆诵读活动", preview)))
                        .announcementId())
                .isEqualTo(whole.announcementId());
        assertThat(claim(at("https://c.example/1", Notices.notice("全市图书馆将开展诵读", edited)))
                        .announcementId())
                .isEqualTo(whole.announcementId());
    }

    @Test
    void theWholeTextUpgradesThePreviewThatCameFirst() {
        String text = Notices.librariesText();
        Announcement preview =
                Notices.truncated(Notices.notice("关于在全市公共图书馆开展诵读活动的意见", text.substring(0, text.length() / 3)));
        Document first = at("https://b.example/1", preview);
        Carries early = claim(first);
        acknowledged(first, early);
        Carries whole = claim(at("https://a.example/1", Notices.libraries()));

        assertThat(whole.announcementId()).isEqualTo(early.announcementId());
        assertThat(whole.change()).isEqualTo(Change.UPGRADED);
        assertThat(whole.revision()).isEqualTo(1);
    }

    @Test
    void anOfficialOriginalUpgradesARepostOnceTheRepostIsAcknowledged() {
        Document repost = at("https://b.example/1", Notices.libraries());
        Carries first = claim(repost);
        Document original = at("https://gov.example/1", Notices.as(Standing.OFFICIAL, Notices.libraries()));

        assertThat(verdict(original)).isInstanceOf(Verdict.Later.class);
        acknowledged(repost, first);
        Carries upgrade = claim(original);
        assertThat(upgrade.announcementId()).isEqualTo(first.announcementId());
        assertThat(upgrade.change()).isEqualTo(Change.UPGRADED);
        assertThat(upgrade.revision()).isEqualTo(1);
        assertThat(claim(repost).leads()).isFalse();
    }

    @Test
    void aSampleForSaleNeverKeepsARealAnnouncementFromBeingNew() {
        Document sample = at("https://docs.example/1", Notices.as(Standing.TEMPLATE, Notices.libraries()));
        Carries first = claim(sample);
        acknowledged(sample, first);
        Carries real = claim(at("https://b.example/1", Notices.libraries()));

        assertThat(real.announcementId()).isEqualTo(first.announcementId());
        assertThat(real.change()).isEqualTo(Change.NEW);
        assertThat(real.leads()).isTrue();
    }

    @Test
    void likeDistrictsAndYearsAreKeptApart() {
        List<Carries> all = List.of(
                claim(at("https://a.example/1", Notices.fireSafety("吴兴区", 2019))),
                claim(at("https://a.example/2", Notices.fireSafety("吴兴区", 2020))),
                claim(at("https://a.example/3", Notices.fireSafety("南浔区", 2020))));

        assertThat(all).extracting(Carries::change).containsOnly(Change.NEW);
    }

    @Test
    void warningsOfAnotherColourOrDayAreKeptApart() {
        LocalDate day = LocalDate.of(2020, 11, 21);
        Carries blue = claim(at("https://a.example/1", Notices.galeWarning("蓝", day)));

        assertThat(claim(at("https://b.example/1", Notices.galeWarning("蓝", day)))
                        .announcementId())
                .isEqualTo(blue.announcementId());
        assertThat(claim(at("https://a.example/2", Notices.galeWarning("黄", day)))
                        .change())
                .isEqualTo(Change.NEW);
        assertThat(claim(at("https://a.example/3", Notices.galeWarning("蓝", day.plusDays(1))))
                        .change())
                .isEqualTo(Change.NEW);
    }

    @Test
    void anotherAnnouncementAtTheSameAddressIsNoRevision() {
        Document monday = at("https://a.example/today", Notices.galeWarning("蓝", LocalDate.of(2020, 11, 21)));
        acknowledged(monday, claim(monday));
        Document other = at("https://a.example/today", Notices.libraries());

        assertThat(claim(other).change()).isEqualTo(Change.NEW);
    }

    @Test
    void aCopyUnderAnotherHeadlineIsASighting() {
        Carries first = claim(at("https://a.example/1", Notices.libraries()));
        String text = Notices.librariesText();

        assertThat(claim(at("https://b.example/1", Notices.notice("2020年5月1日起图书馆延长开放！", text)))
                        .announcementId())
                .isEqualTo(first.announcementId());
    }

    @Test
    void stoppingAndResumingAreTwoThoughTheyReadAlike() {
        String text = Notices.librariesText();
        claim(at("https://a.example/1", Notices.notice("关于暂停诵读活动的通告", text + "现予暂停。")));

        assertThat(claim(at("https://a.example/2", Notices.notice("关于恢复诵读活动的通告", text + "现予恢复。")))
                        .change())
                .isEqualTo(Change.NEW);
    }

    @Test
    void twoDocumentsWithOneNumberUnderManyTitlesAreOneAndTwoNumbersAreTwo() {
        Announcement third = Notices.numbered("吴政发〔2020〕3号", Notices.libraries());
        Announcement fourth = Notices.numbered("吴政发〔2020〕4号", Notices.libraries());

        Carries first = claim(at("https://a.example/1", third));
        assertThat(claim(at("https://b.example/1", third)).announcementId()).isEqualTo(first.announcementId());
        assertThat(claim(at("https://a.example/2", fourth)).change()).isEqualTo(Change.NEW);
    }

    @Test
    void whoeverDiedBeforePublishingIsReplacedByTheNextCopy() {
        Document first = at("https://a.example/1", Notices.libraries());
        Carries claimed = claim(first);
        try (KnownAnnouncements impatient =
                new KnownAnnouncements(redis, Ground.kafka(), "nobody", Duration.ofSeconds(1))) {
            impatient.start();
            impatient.awaitReady(Duration.ofSeconds(20));
            Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                Document another = at("https://d.example/" + COUNT.get(), Notices.libraries());
                Carries verdict =
                        (Carries) impatient.claim(List.of(another.claim())).getFirst();
                assertThat(verdict.change()).isEqualTo(Change.NEW);
                assertThat(verdict.announcementId()).isEqualTo(claimed.announcementId());
            });
        }
        assertThat(claim(at("https://c.example/1", Notices.libraries())).change())
                .isNull();
        assertThat(claim(first).leads()).isFalse();
    }

    private static Announcement longer(Announcement announcement) {
        return Notices.notice(announcement.title(), announcement.text() + "\n活动自七月起施行。");
    }

    private record Document(String id, URI url, Announcement announcement, Instant fetchedAt) {

        Claim claim() {
            return new Claim(
                    id,
                    url,
                    fetchedAt,
                    announcement.standing(),
                    announcement.truncated(),
                    FINGERPRINTS.of(announcement),
                    announcement.references());
        }
    }

    private static Document at(String url, Announcement announcement) {
        return new Document(
                "document-" + COUNT.incrementAndGet(),
                URI.create(url),
                announcement,
                Instant.EPOCH.plusSeconds(1_600_000_000));
    }

    private static Document later(int hours, Document document) {
        return new Document(
                document.id(),
                document.url(),
                document.announcement(),
                document.fetchedAt().plus(Duration.ofHours(hours)));
    }

    private static Carries claim(Document document) {
        return (Carries) verdict(document);
    }

    private static Verdict verdict(Document document) {
        return known.claim(List.of(document.claim())).getFirst();
    }

    private static void acknowledged(Document document, Carries verdict) {
        Claim claim = document.claim();
        SightingRecorded sighting = new SightingRecorded(
                document.id(),
                verdict.announcementId(),
                verdict.revision(),
                verdict.change(),
                document.url(),
                "source",
                "Source",
                claim.fetchedAt(),
                null,
                document.announcement().title(),
                claim.standing(),
                null,
                claim.truncated(),
                claim.fingerprint());
        known.recorded(List.of(sighting), Ground.writer().writeAll(List.of(sighting)));
    }
}
