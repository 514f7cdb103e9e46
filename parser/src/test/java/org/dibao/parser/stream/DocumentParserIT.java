package org.dibao.parser.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.AnnouncementPublished.Change;
import org.dibao.contracts.DocumentFetched;
import org.dibao.contracts.Reference;
import org.dibao.contracts.Reference.Relation;
import org.dibao.contracts.SightingRecorded;
import org.dibao.parser.Ground;
import org.dibao.tables.redis.RedisConnections;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two parsers on one broker and one Redis, and what may befall them. */
class DocumentParserIT {

    /** The common pool has a single thread on two processors. */
    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private static RedisConnections redis;
    private static StatefulRedisConnection<byte[], byte[]> direct;
    private static Parser one;
    private static Parser two;

    @BeforeAll
    static void start() {
        redis = new RedisConnections(Ground.redis());
        direct = redis.open();
        one = new Parser(Ground.redis());
        two = new Parser(Ground.redis());
    }

    @AfterAll
    static void stop() {
        one.close();
        two.close();
        redis.close();
    }

    @Test
    void claimThenCrashLosesNothing() {
        DocumentFetched document = Pages.page("crash", "https://a.example/crash", Pages.text(1));
        one.claimOnly(document);
        // The one who claimed it is gone; its partition is another's now.
        two.parse(document);

        assertThat(Written.announcements("crash"))
                .singleElement()
                .satisfies(announcement -> assertThat(announcement.change()).isEqualTo(Change.NEW));
        assertThat(Written.sightings("crash")).hasSize(1);
    }

    @Test
    void anAmendmentIsPublishedWithTheAnnouncementThatItAmendsHoweverOftenItComes() {
        DocumentFetched notice = Pages.page("amended", "https://a.example/notice", Pages.text(70));
        one.parse(notice);
        AnnouncementPublished amended = Written.announcements("amended").getFirst();
        String title = "关于修改《" + amended.announcement().title() + "》的决定";
        DocumentFetched amendment = Pages.page("amending", "https://a.example/amendment", title, Pages.text(71));
        one.parse(amendment);
        two.parse(amendment);

        assertThat(Written.announcements("amending"))
                .hasSize(2)
                .allSatisfy(published -> assertThat(published.announcement().references())
                        .contains(new Reference(
                                Relation.AMENDS, null, amended.announcement().title(), amended.announcementId())));
    }

    @Test
    void claimThenCrashThenFlushLosesNothingThoughACopyWasSeenBetween() {
        DocumentFetched first = Pages.page("crash-flush", "https://a.example/crash-flush", Pages.text(2));
        DocumentFetched copy = Pages.page("crash-flush", "https://b.example/crash-flush", Pages.text(2));
        one.claimOnly(first);
        two.parse(copy);
        assertThat(Written.announcements("crash-flush")).isEmpty();
        direct.sync().flushall();
        two.parse(first);

        assertThat(Written.announcements("crash-flush")).hasSize(1);
        assertThat(Written.sightings("crash-flush"))
                .extracting(SightingRecorded::announcementId)
                .hasSize(2)
                .containsOnly(Written.announcements("crash-flush").getFirst().announcementId());
    }

    @Test
    void twoCopiesAtOnceOnTwoParsersMakeOneAnnouncement() throws Exception {
        List<DocumentFetched> here = new ArrayList<>();
        List<DocumentFetched> there = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            here.add(Pages.page("at-once", "https://a.example/at-once/" + i, Pages.text(100 + i)));
            there.add(Pages.page("at-once", "https://b.example/at-once/" + i, Pages.text(100 + i)));
        }
        CountDownLatch ready = new CountDownLatch(2);
        CompletableFuture<Void> left = CompletableFuture.runAsync(() -> together(ready, one, here), THREADS);
        CompletableFuture<Void> right = CompletableFuture.runAsync(() -> together(ready, two, there), THREADS);
        CompletableFuture.allOf(left, right).get(60, TimeUnit.SECONDS);

        assertThat(Written.announcements("at-once"))
                .hasSize(20)
                .extracting(AnnouncementPublished::change)
                .containsOnly(Change.NEW);
        assertThat(Written.sightings("at-once")).hasSize(40);
    }

    @Test
    void flushAllWhileRunningNeitherLosesNorRepeats() throws Exception {
        CompletableFuture<Void> left =
                CompletableFuture.runAsync(() -> inSmallBatches(one, "https://a.example/flush/"), THREADS);
        CompletableFuture<Void> right =
                CompletableFuture.runAsync(() -> inSmallBatches(two, "https://b.example/flush/"), THREADS);
        while (!left.isDone() || !right.isDone()) {
            if (!Written.sightings("flush").isEmpty()) {
                direct.sync().flushall();
                break;
            }
        }
        CompletableFuture.allOf(left, right).get(180, TimeUnit.SECONDS);

        List<AnnouncementPublished> announcements = Written.announcements("flush");
        assertThat(new HashSet<>(announcements.stream()
                        .map(AnnouncementPublished::announcementId)
                        .toList()))
                .hasSize(30);
        assertThat(new HashSet<>(Written.sightings("flush").stream()
                        .map(SightingRecorded::documentId)
                        .toList()))
                .hasSize(60);
    }

    @Test
    void whatIsOnItsWayWhenTheIndexIsLostIsWaitedFor() throws Exception {
        DocumentFetched first = Pages.page("on-its-way", "https://a.example/on-its-way", Pages.text(3));
        DocumentFetched copy = Pages.page("on-its-way", "https://b.example/on-its-way", Pages.text(3));
        Validity validity = Validity.of(InstantSource.system(), Duration.ofMinutes(1));
        Outcome claimed = one.claimOnly(first);
        direct.sync().flushall();
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> two.parse(copy), THREADS);
        // The index is being made while the first is still to be written.
        TimeUnit.MILLISECONDS.sleep(500);
        assertThat(one.write(claimed, validity)).hasSize(1);
        other.get(60, TimeUnit.SECONDS);

        assertThat(Written.announcements("on-its-way")).hasSize(1);
        assertThat(Written.sightings("on-its-way")).hasSize(2);
    }

    @Test
    void anIndexMadeAnewAnswersAsTheLostOneDid() {
        String text = Pages.text(60);
        List<DocumentFetched> documents = List.of(
                Pages.page("anew", "https://a.example/anew", text),
                Pages.page("anew", "https://b.example/anew", text),
                Pages.official(Pages.page("anew", "https://gov.example/anew", text)),
                Pages.official(Pages.page("anew", "https://gov.example/anew", text + "自下月起施行。\n")),
                Pages.page("anew", "https://c.example/anew", Pages.text(61)));
        documents.forEach(document -> one.parse(document));
        HashSet<SightingRecorded> before = new HashSet<>(Written.sightings("anew"));
        assertThat(before)
                .extracting(SightingRecorded::change)
                .contains(Change.NEW, Change.UPGRADED, Change.REVISED, null);
        direct.sync().flushall();
        documents.forEach(document -> two.parse(document));

        assertThat(new HashSet<>(Written.sightings("anew"))).isEqualTo(before);
        assertThat(Written.announcements("anew").stream()
                        .filter(announcement -> announcement.url().getHost().equals("gov.example"))
                        .reduce((earlier, later) -> later)
                        .orElseThrow()
                        .revision())
                .isEqualTo(2);
    }

    @Test
    void aClaimThatGrewTooOldIsNotWritten() {
        DocumentFetched document = Pages.page("too-old", "https://a.example/too-old", Pages.text(4));
        Outcome claimed = one.claimOnly(document);
        Validity over = Validity.of(InstantSource.system(), Duration.ofMillis(-1));

        assertThat(one.write(claimed, over)).isEmpty();
        assertThat(Written.sightings("too-old")).isEmpty();
    }

    @Test
    void aRedeliveredDocumentIsSaidTheSameAgain() {
        DocumentFetched document = Pages.page("again", "https://a.example/again", Pages.text(5));
        DocumentFetched copy = Pages.page("again", "https://b.example/again", Pages.text(5));
        one.parse(document, copy);
        two.parse(document, copy);

        assertThat(new HashSet<>(Written.announcements("again"))).hasSize(1);
        assertThat(Written.announcements("again")).hasSize(2);
        assertThat(new HashSet<>(Written.sightings("again"))).hasSize(2);
        assertThat(Written.sightings("again")).hasSize(4);
    }

    @Test
    void aChangedTextAtTheSameAddressIsARevisionEvenInOneBatch() {
        String text = Pages.text(6);
        one.parse(
                Pages.page("changed", "https://a.example/changed", text),
                Pages.page("changed", "https://a.example/changed", text + "本通知自下月一日起施行，请遵照执行。\n"));

        assertThat(Written.announcements("changed"))
                .extracting(AnnouncementPublished::change)
                .containsExactly(Change.NEW, Change.REVISED);
        assertThat(Written.announcements("changed"))
                .extracting(AnnouncementPublished::revision)
                .containsExactly(1, 2);
    }

    @Test
    void anOfficialOriginalUpgradesQuietly() {
        String text = Pages.text(7);
        one.parse(Pages.page("upgrade", "https://a.example/upgrade", text));
        two.parse(Pages.official(Pages.page("upgrade", "https://gov.example/upgrade", text)));

        assertThat(Written.announcements("upgrade"))
                .extracting(AnnouncementPublished::change)
                .containsExactly(Change.NEW, Change.UPGRADED);
        assertThat(Written.announcements("upgrade"))
                .extracting(AnnouncementPublished::revision)
                .containsOnly(1);
    }

    @Test
    void aPageWithNothingOnItDoesNotKeepTheOthersFromBeingParsed() {
        DocumentFetched empty =
                Pages.document("nothing", "https://a.example/nothing", "<html></html>".getBytes(UTF_8), false);
        one.parse(empty, Pages.page("nothing", "https://a.example/something", Pages.text(8)));

        assertThat(Written.sightings("nothing")).hasSize(1);
    }

    private static void together(CountDownLatch ready, Parser parser, List<DocumentFetched> documents) {
        parser.known.awaitReady(Duration.ofSeconds(60));
        ready.countDown();
        try {
            ready.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        parser.parse(documents.toArray(DocumentFetched[]::new));
    }

    private static void inSmallBatches(Parser parser, String site) {
        IntStream.range(0, 10)
                .forEach(batch -> parser.parse(IntStream.range(0, 3)
                        .mapToObj(i -> Pages.page("flush", site + batch + "/" + i, Pages.text(1000 + batch * 3 + i)))
                        .toArray(DocumentFetched[]::new)));
    }
}
