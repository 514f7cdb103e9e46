package org.dibao.bench.copies;

import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.dibao.contracts.AnnouncementPublished.Change;
import org.dibao.contracts.Fingerprint;
import org.dibao.contracts.SightingRecorded;
import org.dibao.contracts.Standing;
import org.dibao.parser.duplicate.Claim;
import org.dibao.parser.duplicate.Identity;

/**
 * Documents of which there is only the fingerprint, made by number: what a text of 300 to 2,500 characters leaves in the
 * index, without the text. Each is an announcement of its own, which is the dearest case.
 */
final class Sketches {

    private static final int SAMPLE = 64;
    private static final Instant FETCHED = Instant.parse("2022-06-01T00:00:00Z");

    private Sketches() {}

    /** That document as it is claimed. */
    static Claim claim(long number, String url) {
        return new Claim(url, URI.create(url), FETCHED, Standing.OFFICIAL, false, fingerprint(number), List.of());
    }

    /** That document as it was recorded, having made its announcement known. */
    static SightingRecorded sighting(long number) {
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

    private static Fingerprint fingerprint(long number) {
        SplittableRandom random = new SplittableRandom(number);
        int length = 300 + random.nextInt(2_200);
        return new Fingerprint(
                Long.toHexString(random.nextLong()) + Long.toHexString(number),
                length,
                shingles(random, length),
                marks(random, number));
    }

    /** The smallest of so many evenly spread numbers. */
    private static String shingles(SplittableRandom random, int length) {
        ByteBuffer shingles = ByteBuffer.allocate(SAMPLE * Integer.BYTES);
        double at = 0;
        double step = 4_294_967_296.0 / length;
        for (int i = 0; i < SAMPLE; i++) {
            at += step * -Math.log(1 - random.nextDouble());
            shingles.putInt((int) (long) Math.min(at, 4_294_967_295.0));
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(shingles.array());
    }

    /** A dozen, as most announcements have. */
    private static List<String> marks(SplittableRandom random, long number) {
        int year = 2000 + random.nextInt(25);
        return Stream.of(
                        "title:关于第" + number + "号事项办理情况的通知",
                        "number:某政发-" + year + "-" + number,
                        "year:" + year,
                        "other-year:" + (year - 1),
                        "region:" + (110000 + random.nextInt(500_000)),
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
