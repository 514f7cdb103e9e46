package org.dibao.bench.fetching;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourceKind;

/**
 * What the simulated web holds, and when. It follows from these few numbers alone, so that the process that serves it
 * and the one that checks the fetcher against it need not speak to each other.
 *
 * @param sources how many there are
 * @param perHost how many of them one host has
 * @param initial items that each source has from the beginning
 * @param appearing items that appear at each source on average, at random times between {@code from} and {@code to}
 * @param troubled whether some sources are slow and some fail for a while; otherwise all are well, and all are feeds
 * @param from when items begin to appear
 * @param to when the last has appeared
 * @param seed of all that is random
 */
record WebPlan(
        int sources,
        int perHost,
        int initial,
        double appearing,
        boolean troubled,
        Instant from,
        Instant to,
        long seed) {

    /** So long a failing source fails. */
    private static final Duration FAILS_FOR = Duration.ofSeconds(90);

    /** How a source behaves. */
    enum Manner {
        /** A feed with an ETag whose items lead to pages. */
        FEED,
        /** A feed with an ETag that carries the whole text. */
        WHOLE_FEED,
        /** A page of links, without validators. */
        LIST,
        /** A feed that takes seconds to answer. */
        SLOW,
        /** A feed that answers 500 for a while. */
        FAILING,
        /** A feed that breaks off in the middle of its answer for a while. */
        BREAKING
    }

    static WebPlan parse(String text) {
        String[] part = text.split(",");
        return new WebPlan(
                Integer.parseInt(part[0]),
                Integer.parseInt(part[1]),
                Integer.parseInt(part[2]),
                Double.parseDouble(part[3]),
                Boolean.parseBoolean(part[4]),
                Instant.parse(part[5]),
                Instant.parse(part[6]),
                Long.parseLong(part[7]));
    }

    /** The plan as one word, for the command line of another process. */
    String text() {
        return String.join(
                ",",
                Integer.toString(sources),
                Integer.toString(perHost),
                Integer.toString(initial),
                Double.toString(appearing),
                Boolean.toString(troubled),
                from.toString(),
                to.toString(),
                Long.toString(seed));
    }

    Manner manner(int source) {
        int share = source % 100;
        if (!troubled) {
            return Manner.WHOLE_FEED;
        }
        if (share < 45) {
            return Manner.FEED;
        }
        if (share < 80) {
            return Manner.WHOLE_FEED;
        }
        if (share < 92) {
            return Manner.LIST;
        }
        if (share < 96) {
            return Manner.SLOW;
        }
        return share < 98 ? Manner.FAILING : Manner.BREAKING;
    }

    /** When each of a source's items appears; the initial ones at the beginning of time. */
    List<Instant> appearances(int source) {
        long span = Duration.between(from, to).toMillis();
        SplittableRandom random = random(source);
        int count = span == 0 ? 0 : (int) Math.floor(appearing * 2 * random.nextDouble() + 0.5);
        LongStream later =
                LongStream.range(0, count).map(i -> random.nextLong(span)).sorted();
        return Stream.concat(IntStream.range(0, initial).mapToObj(i -> Instant.EPOCH), later.mapToObj(from::plusMillis))
                .toList();
    }

    /** Whether a source that fails for a while fails now; the while lies in the first half. */
    boolean failsAt(int source, Instant now) {
        Instant begin = failsFrom(source);
        return now.isAfter(begin) && now.isBefore(begin.plus(FAILS_FOR));
    }

    private Instant failsFrom(int source) {
        long half = Duration.between(from, to).toMillis() / 2;
        return from.plusMillis(half == 0 ? 0 : random(~source).nextLong(half));
    }

    /** When a source fails, in words; empty for one that never does. */
    String trouble(int source) {
        Manner manner = manner(source);
        return manner == Manner.FAILING || manner == Manner.BREAKING
                ? "fails from " + failsFrom(source) + " to " + failsFrom(source).plus(FAILS_FOR)
                : "";
    }

    /** The host's address on loopback, which has sixteen million of them. */
    String host(int source) {
        int host = source / perHost;
        return "127." + (1 + host / 62_500) + "." + host / 250 % 250 + "." + (1 + host % 250);
    }

    URI address(int source, int port) {
        String file = manner(source) == Manner.LIST ? "list.html" : "feed.xml";
        return URI.create("http://" + host(source) + ":" + port + "/" + source + "/" + file);
    }

    URI page(int source, int item, int port) {
        return URI.create("http://" + host(source) + ":" + port + "/" + source + "/" + item + ".html");
    }

    SourceDefined defined(int source, int port, boolean paused, Instant definedAt) {
        return new SourceDefined(
                "s" + source,
                "Invented source " + source,
                address(source, port),
                manner(source) == Manner.LIST ? SourceKind.LIST : SourceKind.FEED,
                null,
                null,
                false,
                null,
                manner(source) == Manner.WHOLE_FEED,
                paused,
                false,
                null,
                null,
                definedAt,
                "bench");
    }

    private SplittableRandom random(int source) {
        return new SplittableRandom(seed * 1_000_003 + source);
    }
}
