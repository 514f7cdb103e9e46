package org.dibao.parser.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dibao.contracts.AnnouncementPublished.Change;
import org.dibao.contracts.Fingerprint;
import org.dibao.contracts.SightingRecorded;
import org.dibao.contracts.Standing;
import org.dibao.parser.duplicate.Claim;
import org.dibao.parser.duplicate.Identity;
import org.dibao.parser.duplicate.MarkToken;
import org.dibao.parser.duplicate.Names;
import org.dibao.parser.duplicate.Rank;
import org.dibao.parser.duplicate.ShingleSample;
import org.dibao.parser.duplicate.Verdict;
import org.jspecify.annotations.Nullable;

/** Claims and sightings as the scripts take them, and answers as they give them. */
final class ClaimCodec {

    private static final int DOCUMENT_BYTES = 12;
    private static final byte[] UNKNOWN = new byte[DOCUMENT_BYTES];

    /** References that are looked up; a catalogue of repealed documents has hundreds, and a script's arguments an end. */
    private static final int MOST_REFERENCES = 200;

    private ClaimCodec() {}

    static List<byte[]> given(Claim claim, Duration hold) {
        List<byte[]> given = copy(
                claim.documentId(),
                claim.url(),
                claim.fingerprint(),
                claim.standing(),
                claim.truncated(),
                claim.fetchedAt());
        given.add(number(hold.toSeconds()));
        claim.references().stream().limit(MOST_REFERENCES).map(Names::of).forEach(given::add);
        return given;
    }

    static List<byte[]> given(SightingRecorded sighting) {
        List<byte[]> given = copy(
                sighting.documentId(),
                sighting.url(),
                sighting.fingerprint(),
                sighting.standing(),
                sighting.truncated(),
                sighting.fetchedAt());
        given.add(Identity.firstDocumentOf(sighting.announcementId()));
        given.add(number(sighting.revision()));
        given.add(role(sighting.change()));
        return given;
    }

    static Verdict verdict(byte[] answer) {
        if (answer[0] == 'H') {
            return new Verdict.Later();
        }
        ByteBuffer fields = ByteBuffer.wrap(answer, 1, answer.length - 1);
        byte[] first = new byte[DOCUMENT_BYTES];
        fields.get(first);
        int revision = Short.toUnsignedInt(fields.getShort());
        Change change = change(fields.get());
        boolean leads = fields.get() == '1';
        Instant firstSeenAt = Instant.ofEpochSecond(Integer.toUnsignedLong(fields.getInt()));
        return new Verdict.Carries(
                Identity.announcementId(first), revision, change, leads, firstSeenAt, referredTo(fields));
    }

    private static List<Optional<String>> referredTo(ByteBuffer fields) {
        List<Optional<String>> referredTo = new ArrayList<>(fields.remaining() / DOCUMENT_BYTES);
        while (fields.hasRemaining()) {
            byte[] id = new byte[DOCUMENT_BYTES];
            fields.get(id);
            referredTo.add(Arrays.equals(id, UNKNOWN) ? Optional.empty() : Optional.of(Identity.announcementId(id)));
        }
        return referredTo;
    }

    private static List<byte[]> copy(
            String documentId,
            URI url,
            Fingerprint fingerprint,
            Standing standing,
            boolean truncated,
            Instant fetchedAt) {
        List<byte[]> copy = new ArrayList<>(13);
        copy.add(Identity.ofDocument(documentId));
        copy.add(Identity.ofAddress(url.toString()));
        copy.add(Identity.ofExact(fingerprint.exact()));
        copy.add(number(fingerprint.length()));
        copy.add(ShingleSample.decode(fingerprint.shingles()));
        copy.add(MarkToken.pack(fingerprint.marks()));
        copy.add(number(Rank.of(standing, truncated)));
        copy.add(number(truncated ? 1 : 0));
        copy.add(number(fetchedAt.getEpochSecond()));
        copy.add(Names.of(fingerprint));
        return copy;
    }

    private static byte[] role(@Nullable Change change) {
        return switch (change) {
            case NEW -> new byte[] {'N'};
            case REVISED -> new byte[] {'R'};
            case UPGRADED -> new byte[] {'U'};
            case null -> new byte[] {'-'};
        };
    }

    private static @Nullable Change change(byte role) {
        return switch (role) {
            case 'N' -> Change.NEW;
            case 'R' -> Change.REVISED;
            case 'U' -> Change.UPGRADED;
            default -> null;
        };
    }

    private static byte[] number(long number) {
        return Long.toString(number).getBytes(US_ASCII);
    }
}
