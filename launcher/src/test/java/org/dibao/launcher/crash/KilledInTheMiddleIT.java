package org.dibao.launcher.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.Channel;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourceKind;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.events.EventWriter;
import org.dibao.events.KafkaSettings;
import org.dibao.launcher.FreePorts;
import org.dibao.launcher.installation.Ports;
import org.dibao.launcher.pages.Answer;
import org.dibao.launcher.pages.PageServer;
import org.dibao.launcher.samples.SampleWorld;
import org.dibao.tables.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledInTheMiddleIT {

    private static final int ANNOUNCEMENTS = 2_000;

    @TempDir
    Path data;

    @Test
    void twoThousandAnnouncementsSurviveAKillInTheMiddle() throws Exception {
        byte[] feed = InventedAnnouncements.feed(ANNOUNCEMENTS).getBytes(StandardCharsets.UTF_8);
        Ports ports = FreePorts.find();
        try (HookReceiver receiver = new HookReceiver();
                PageServer site = PageServer.start(
                        InetAddress.getLoopbackAddress(), 0, request -> Answer.of("application/rss+xml", feed))) {
            List<Integer> allowed = List.of(receiver.port(), site.port());
            int beforeKill;
            try (DibaoProcess dibao = DibaoProcess.start(data, ports.first(), allowed)) {
                define(ports, site.port(), receiver.port());
                await("some are delivered")
                        .atMost(Duration.ofMinutes(2))
                        .until(() -> receiver.announcements() >= ANNOUNCEMENTS / 5);
                dibao.kill();
                beforeKill = receiver.announcements();
                assertThat(beforeKill)
                        .as("killed in the middle, not at the end")
                        .isLessThan(ANNOUNCEMENTS);
            }
            try (DibaoProcess dibao = DibaoProcess.start(data, ports.first(), allowed)) {
                await("all are delivered")
                        .atMost(Duration.ofMinutes(3))
                        .pollInterval(Duration.ofSeconds(3))
                        .untilAsserted(() -> assertThat(receiver.announcements())
                                .as("announcements heard of; where the rest is: %s", new LedgerCount(kafka(ports)))
                                .isEqualTo(ANNOUNCEMENTS));
                checkLedger(ports);
                System.out.printf(
                        "killed after %d of %d announcements; %d webhooks received in all, %d of them repeats under"
                                + " the same id%n",
                        beforeKill, ANNOUNCEMENTS, receiver.received(), receiver.received() - receiver.announcements());
                assertThat(receiver.announcements())
                        .as("nothing lost, nothing invented")
                        .isEqualTo(ANNOUNCEMENTS);
                assertThat(receiver.announcementsUnderSeveralIds())
                        .as("delivered under two ids")
                        .isZero();
                assertThat(dibao.stop()).as("exit code of SIGTERM").isIn(0, 143);
                assertThat(dibao.output()).contains("Dibao has stopped.").doesNotContain("Exception");
            }
        }
    }

    /** Matched = delivered: each announcement has one delivery, and each is settled. */
    private static void checkLedger(Ports ports) {
        KafkaSettings kafka = kafka(ports);
        try (EventWriter writer = new EventWriter(kafka, "/test");
                Table<AnnouncementPublished, String> announcements =
                        Table.of(AnnouncementPublished.class, AnnouncementPublished::announcementId, kafka, writer);
                Table<DeliveryUpdated, DeliveryUpdated> deliveries = Table.of(DeliveryUpdated.class, kafka, writer)) {
            announcements.start();
            deliveries.start();
            await("every delivery is settled")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> deliveries.size() >= ANNOUNCEMENTS
                            && deliveries.values().stream()
                                    .allMatch(delivery -> delivery.state().settled()));
            Map<String, Long> byAnnouncement = deliveries.values().stream()
                    .collect(Collectors.groupingBy(DeliveryUpdated::announcementId, Collectors.counting()));
            assertThat(announcements.size()).isEqualTo(ANNOUNCEMENTS);
            assertThat(byAnnouncement)
                    .hasSize(ANNOUNCEMENTS)
                    .allSatisfy((id, count) -> assertThat(count).isEqualTo(1));
            assertThat(deliveries.values()).allMatch(delivery -> delivery.state() == DeliveryUpdated.State.DELIVERED);
        }
    }

    private static void define(Ports ports, int sitePort, int hookPort) {
        Instant now = Instant.now();
        try (EventWriter writer = new EventWriter(kafka(ports), "/test")) {
            writer.writeAll(List.of(
                    new SubscriptionDefined(
                            "everything",
                            "",
                            "zh",
                            Channel.WEBHOOK,
                            "http://127.0.0.1:" + hookPort + "/hook",
                            SampleWorld.HOOK_SECRET,
                            null,
                            null,
                            SubscriptionDefined.State.ACTIVE,
                            null,
                            null,
                            null,
                            "token",
                            now,
                            now),
                    new SourceDefined(
                            "invented",
                            "虚构公告",
                            URI.create("http://127.0.0.1:" + sitePort + "/feed.xml"),
                            SourceKind.FEED,
                            null,
                            null,
                            false,
                            null,
                            true,
                            false,
                            false,
                            null,
                            null,
                            now,
                            "test")));
        }
    }

    private static KafkaSettings kafka(Ports ports) {
        return new KafkaSettings("localhost:" + ports.kafka(), 3, (short) 1);
    }
}
