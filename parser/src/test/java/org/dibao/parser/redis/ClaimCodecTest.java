package org.dibao.parser.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.dibao.contracts.AnnouncementPublished.Change;
import org.dibao.contracts.SightingRecorded;
import org.dibao.parser.duplicate.Claim;
import org.dibao.parser.duplicate.Identity;
import org.dibao.parser.duplicate.ShingleSample;
import org.dibao.parser.duplicate.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What goes to the scripts and comes from them, drawn at random with a seed, so that what fails fails again. */
class ClaimCodecTest {

    private static final int ROUNDS = 2_000;
    private static final int MOST_REFERENCES = 200;

    @Test
    void whateverAContractAllowsIsGivenInTheSameFieldsAndTheSketchAsItWas() {
        RandomClaims claims = new RandomClaims(20260604);
        for (int round = 0; round < ROUNDS; round++) {
            Claim claim = claims.next();
            List<byte[]> given = ClaimCodec.given(claim, Duration.ofSeconds(90));
            assertThat(given)
                    .hasSize(11 + Math.min(MOST_REFERENCES, claim.references().size()));
            assertThat(given.getFirst()).isEqualTo(Identity.ofDocument(claim.documentId()));
            assertThat(ShingleSample.encode(ints(given.get(4))))
                    .isEqualTo(claim.fingerprint().shingles());
            assertThat(given.get(5).length % 3).as("marks of three bytes").isZero();
            assertThat(number(given.get(3))).isEqualTo(claim.fingerprint().length());
            assertThat(number(given.get(8))).isEqualTo(claim.fetchedAt().getEpochSecond());
            assertThat(number(given.get(10))).isEqualTo(90);
        }
    }

    @Test
    void aSightingIsGivenAsItsClaimWasWithWhatCameOfIt() {
        RandomClaims claims = new RandomClaims(20260605);
        Random random = new Random(20260605);
        for (int round = 0; round < ROUNDS; round++) {
            Claim claim = claims.next();
            byte[] first = new byte[12];
            random.nextBytes(first);
            int revision = random.nextInt(1 << 16);
            List<byte[]> given = ClaimCodec.given(sighting(claim, first, revision, change(random.nextInt(4))));
            assertThat(given.subList(0, 10))
                    .usingElementComparator(Arrays::compare)
                    .isEqualTo(ClaimCodec.given(claim, Duration.ZERO).subList(0, 10));
            assertThat(given.get(10)).isEqualTo(first);
            assertThat(number(given.get(11))).isEqualTo(revision);
            assertThat(given).hasSize(13);
        }
    }

    @Test
    void anAnswerIsReadBackAsTheScriptsWriteIt() {
        Random random = new Random(20260606);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] first = new byte[12];
            random.nextBytes(first);
            int revision = random.nextInt(1 << 16);
            int role = random.nextInt(4);
            boolean leads = random.nextBoolean();
            long seconds = random.nextLong(1L << 32);
            List<Optional<String>> referredTo = new ArrayList<>();
            ByteBuffer answer = ByteBuffer.allocate(1 + 12 + 2 + 1 + 1 + 4 + 12 * 4)
                    .put((byte) 'C')
                    .put(first)
                    .putShort((short) revision)
                    .put((byte) "NRU-".charAt(role))
                    .put((byte) (leads ? '1' : '0'))
                    .putInt((int) seconds);
            for (int i = random.nextInt(5); i > 0; i--) {
                byte[] id = new byte[12];
                if (random.nextBoolean()) {
                    random.nextBytes(id);
                    referredTo.add(Optional.of(Identity.announcementId(id)));
                } else {
                    referredTo.add(Optional.empty());
                }
                answer.put(id);
            }
            byte[] written = Arrays.copyOf(answer.array(), answer.position());
            assertThat(ClaimCodec.verdict(written))
                    .isEqualTo(new Verdict.Carries(
                            Identity.announcementId(first),
                            revision,
                            change(role),
                            leads,
                            Instant.ofEpochSecond(seconds),
                            referredTo));
            assertThat(Identity.firstDocumentOf(Identity.announcementId(first))).isEqualTo(first);
        }
    }

    private static @Nullable Change change(int role) {
        return role == 3
                ? null
                : List.of(Change.NEW, Change.REVISED, Change.UPGRADED).get(role);
    }

    private static SightingRecorded sighting(Claim claim, byte[] first, int revision, @Nullable Change change) {
        return new SightingRecorded(
                claim.documentId(),
                Identity.announcementId(first),
                revision,
                change,
                claim.url(),
                "source",
                "Source",
                claim.fetchedAt(),
                null,
                "关于停水的公告",
                claim.standing(),
                null,
                claim.truncated(),
                claim.fingerprint());
    }

    private static int[] ints(byte[] sketch) {
        int[] ints = new int[sketch.length / Integer.BYTES];
        ByteBuffer.wrap(sketch).asIntBuffer().get(ints);
        return ints;
    }

    private static long number(byte[] written) {
        return Long.parseLong(new String(written, StandardCharsets.US_ASCII));
    }
}
