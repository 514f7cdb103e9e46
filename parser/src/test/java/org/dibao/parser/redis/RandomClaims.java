package org.dibao.parser.redis;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.dibao.contracts.Fingerprint;
import org.dibao.contracts.Reference;
import org.dibao.contracts.Standing;
import org.dibao.parser.duplicate.Claim;
import org.dibao.parser.duplicate.ShingleSample;

/** Claims that no page makes but a contract allows: any bytes in ids and marks, sketches of any size, nothing at all. */
final class RandomClaims {

    private static final List<String> MARKS = List.of(
            "title",
            "subject",
            "number",
            "title-year",
            "year",
            "other-year",
            "region",
            "other-region",
            "version",
            "turn",
            "warning",
            "day",
            "date",
            "figure",
            "place",
            "not-yet-known",
            "");

    private final Random random;
    private int count;

    RandomClaims(long seed) {
        this.random = new Random(seed);
    }

    Claim next() {
        return new Claim(
                text(40) + count++,
                URI.create("https://sample" + random.nextInt(9) + ".example/" + count),
                Instant.ofEpochSecond(random.nextInt(Integer.MAX_VALUE)),
                Standing.values()[random.nextInt(Standing.values().length)],
                random.nextBoolean(),
                fingerprint(),
                references());
    }

    Fingerprint fingerprint() {
        int size = random.nextInt(4) == 0 ? 0 : random.nextInt(64) + 1;
        int[] sample = random.ints(size).distinct().toArray();
        int[] sorted = IntStream.of(sample)
                .boxed()
                .sorted(Integer::compareUnsigned)
                .mapToInt(Integer::intValue)
                .toArray();
        List<String> marks = new ArrayList<>();
        for (int i = random.nextInt(30); i > 0; i--) {
            marks.add(MARKS.get(random.nextInt(MARKS.size())) + ":" + text(12));
        }
        marks.sort(null);
        return new Fingerprint(text(32), random.nextInt(3) * 100_000, ShingleSample.encode(sorted), marks);
    }

    private List<Reference> references() {
        List<Reference> references = new ArrayList<>();
        for (int i = random.nextInt(20) == 0 ? 300 : random.nextInt(4); i > 0; i--) {
            Reference.Relation[] relations = Reference.Relation.values();
            String number = random.nextBoolean() ? text(10) : null;
            references.add(new Reference(
                    relations[random.nextInt(relations.length)],
                    number,
                    number == null || random.nextBoolean() ? text(60) : null));
        }
        return references;
    }

    /** Any characters, with those that scripts and protocols take for their own among them. */
    private String text(int longest) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(longest + 1); i > 0; i--) {
            text.append(
                    switch (random.nextInt(5)) {
                        case 0 -> '\u0000';
                        case 1 -> "\r\n\t:*$%\"'\\}{".charAt(random.nextInt(12));
                        case 2 -> (char) ('0' + random.nextInt(10));
                        case 3 -> "关于印发办法的通知".charAt(random.nextInt(9));
                        default -> (char) random.nextInt(0xD800);
                    });
        }
        return text.toString();
    }
}
