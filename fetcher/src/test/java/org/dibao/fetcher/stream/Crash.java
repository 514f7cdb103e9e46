package org.dibao.fetcher.stream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.dibao.contracts.SourceDefined;
import org.dibao.events.DeadLetters;
import org.dibao.fetcher.polite.HostTurns;
import org.dibao.fetcher.polite.PoliteFetcher;
import org.dibao.fetcher.polite.Robots;
import org.dibao.fetcher.source.PollRhythm;
import org.dibao.fetcher.source.SourcePoller;
import org.dibao.network.AddressGuard;
import org.dibao.network.HttpFetcher;

/** A fetcher that dies in the middle of its work. */
final class Crash {

    private Crash() {}

    /** Polls a source, has its documents acknowledged, and dies before the report is written. */
    static void afterDocumentsOf(SourceDefined source, Desk desk) {
        try (HttpFetcher http = new HttpFetcher(AddressGuard.allowing(List.of("127.0.0.0/8")), "Dibao-Test/1")) {
            Clock clock = Clock.systemUTC();
            PoliteFetcher polite =
                    new PoliteFetcher(http, new Robots(http, clock), new NoTurns(), clock, Duration.ZERO);
            PollRhythm rhythm = new PollRhythm(Duration.ofSeconds(1), RandomGenerator.getDefault());
            new SourcePoller(polite, rhythm, clock, 500)
                    .poll(
                            source,
                            null,
                            new DocumentTopic(desk.writer, new DeadLetters(desk.writer, "fetcher")),
                            Instant.now().plusSeconds(30));
        }
    }

    private static final class NoTurns implements HostTurns {
        @Override
        public Turn take(String host, Duration spacing, Duration longestWait) {
            return new Turn(Duration.ZERO, true);
        }

        @Override
        public void rest(String host, Duration time) {}

        @Override
        public boolean rests(String host) {
            return false;
        }
    }
}
