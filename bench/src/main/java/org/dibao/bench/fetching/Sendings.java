package org.dibao.bench.fetching;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the fetchers say of when they sent their requests, in the log that they share. All processes of a machine read the
 * same monotonic clock, so that requests of several fetchers can be told apart in time, and a request that was sent in
 * time from one that was seen late.
 *
 * @param requests how many there were, those for robots.txt left out
 * @param smallest the smallest gap between two at one host in milliseconds; -1 if no host had two
 * @param tooSmall gaps below {@link Courtesy#EARLY} seconds
 */
record Sendings(long requests, long smallest, long tooSmall) {

    /** Has each request told, in the fetcher's own words for it. */
    static final String SETTING = "--logging.level.org.dibao.network.sending=TRACE";

    /** "... 43571969279898 127.1.0.113:43931/560/feed.xml", whatever the log puts before it. */
    private static final Pattern REQUEST = Pattern.compile("\\b(?<nanos>\\d+) (?<host>127[\\d.]+:\\d+)(?<path>/\\S*)$");

    static Sendings in(Path log) throws IOException {
        Map<String, List<Long>> byHost = new HashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(log)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher request = REQUEST.matcher(line);
                if (request.find() && !request.group("path").equals("/robots.txt")) {
                    byHost.computeIfAbsent(request.group("host"), host -> new ArrayList<>())
                            .add(Long.parseLong(request.group("nanos")));
                }
            }
        }
        return of(byHost);
    }

    private static Sendings of(Map<String, List<Long>> byHost) {
        long requests = 0;
        long smallest = Long.MAX_VALUE;
        long tooSmall = 0;
        for (List<Long> times : byHost.values()) {
            times.sort(null);
            requests += times.size();
            for (int i = 1; i < times.size(); i++) {
                long gap = times.get(i) - times.get(i - 1);
                smallest = Math.min(smallest, gap);
                tooSmall += gap < Courtesy.EARLY * 1_000_000_000 ? 1 : 0;
            }
        }
        return new Sendings(requests, smallest == Long.MAX_VALUE ? -1 : smallest / 1_000_000, tooSmall);
    }

    String words() {
        return String.format(
                Locale.ROOT,
                "The fetchers sent %,d; smallest gap at one host %d ms, %,d gaps under 0.9 s.",
                requests,
                smallest,
                tooSmall);
    }
}
