package org.dibao.bench.copies;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.dibao.contracts.AnnouncementPublished.Change;
import org.dibao.contracts.Fingerprint;
import org.dibao.contracts.SightingRecorded;
import org.dibao.contracts.Standing;
import org.dibao.parser.duplicate.Claim;
import org.dibao.parser.duplicate.Identity;
import org.dibao.parser.duplicate.ShingleSample;

/**
 * Documents made by number, without the page around them: the sample of shingles is that of a text of 300 to 2,500
 * characters in the {@link Trade}'s language, the marks are as many as announcements have. Each is an announcement of
 * its own, which is the dearest case.
 */
final class Sketches {

    private static final int SHORTEST = 300;
    private static final int SPREAD = 2_200;

    /** An editor leaves out one sentence in so many. */
    private static final int LEFT_OUT = 9;

    private static final Instant FETCHED = Instant.parse("2022-06-01T00:00:00Z");

    private final Trade trade = new Trade();

    /** That document at another address, as new, or as an editor passes it on: under another headline, with one
     * sentence in nine left out and another in front. */
    Claim claim(long number, String url, boolean edited) {
        return new Claim(
                url,
                URI.create(url),
                FETCHED,
                Standing.REPOST,
                false,
                edited ? edited(number) : fingerprint(number),
                List.of());
    }

    /** That document as it was recorded, having made its announcement known. */
    SightingRecorded sighting(long number) {
        String url = url(number);
        return new SightingRecorded(
                url,
                Identity.announcementOf(url),
                1,
                Change.NEW,
                URI.create(url),
                "bench",
                "Bench",
                FETCHED,
                null,
                "",
                Standing.OFFICIAL,
                null,
                false,
                fingerprint(number));
    }

    static String url(long number) {
        return "https://www.example.gov.test/art/" + number + ".html";
    }

    /** When all of them were fetched, in seconds since 1970. */
    static int fetched() {
        return (int) FETCHED.getEpochSecond();
    }

    private Fingerprint fingerprint(long number) {
        return fingerprint(number, Trade.joined(text(number)), "");
    }

    private Fingerprint edited(long number) {
        int[][] text = text(number);
        List<int[]> kept = new ArrayList<>();
        kept.add(trade.text(new SplittableRandom(~number), 1)[0]);
        for (int i = 0; i < text.length; i++) {
            if (i % LEFT_OUT != LEFT_OUT / 2) {
                kept.add(text[i]);
            }
        }
        return fingerprint(number, Trade.joined(kept.toArray(int[][]::new)), "edited");
    }

    private int[][] text(long number) {
        SplittableRandom random = new SplittableRandom(number);
        return trade.text(random, SHORTEST + random.nextInt(SPREAD));
    }

    private Fingerprint fingerprint(long number, int[] words, String version) {
        SplittableRandom random = new SplittableRandom(number ^ 0x5DEECE66DL);
        return new Fingerprint(
                Long.toHexString(random.nextLong()) + Long.toHexString(number) + version,
                words.length,
                ShingleSample.encode(ShingleSample.of(words)),
                marks(random, number).stream()
                        .filter(mark -> version.isEmpty() || !mark.startsWith("title") && !mark.startsWith("subject"))
                        .toList());
    }

    /** A dozen, as most announcements have; every other has a number. */
    private List<String> marks(SplittableRandom random, long number) {
        int year = 2000 + random.nextInt(25);
        return Stream.of(
                        "title:关于" + trade.word(random) + trade.word(random) + number + "的通知",
                        "subject:" + trade.word(random),
                        "subject:" + trade.word(random),
                        number % 2 == 0 ? "number:某政发-" + year + "-" + number : "turn:" + random.nextInt(8),
                        "year:" + year,
                        "other-year:" + (year - 1),
                        "region:" + (110000 + random.nextInt(3_000)),
                        "date:" + (1 + random.nextInt(12)) + "月1日",
                        "date:" + (1 + random.nextInt(12)) + "月2日",
                        "figure:" + random.nextInt(100) + "个",
                        "figure:" + random.nextInt(100) + "人",
                        "figure:" + random.nextInt(100) + "%",
                        "figure:" + random.nextInt(100) + "元",
                        "figure:" + random.nextInt(100) + "家")
                .sorted()
                .toList();
    }
}
