package org.dibao.parser.duplicate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.Fingerprint;
import org.dibao.lexicon.regions.Regions;
import org.jspecify.annotations.Nullable;

/**
 * Takes the fingerprint of an announcement: what its copies share, and what keeps it apart from its likes.
 *
 * <p>A text of less than {@value ShingleSample#SHORTEST} words is compared to the letter only, and its title with it:
 * "Details are attached" is the body of a thousand different notices.
 */
public final class Fingerprints {

    private final MarkReader marks;

    /** Fingerprints that tell regions apart by the given list. */
    public Fingerprints(Regions regions) {
        this.marks = new MarkReader(regions);
    }

    /** The fingerprint of an announcement, taken of its simplified form where it has one. */
    public Fingerprint of(Announcement announcement) {
        String title = or(announcement.simplifiedTitle(), announcement.title());
        String text = or(announcement.simplifiedText(), announcement.text());
        Letters letters = Letters.of(text);
        boolean shortText = letters.words().length < ShingleSample.SHORTEST;
        String exact = shortText ? Letters.of(title).exact() + "\n" + letters.exact() : letters.exact();
        return new Fingerprint(
                hash(exact),
                letters.words().length,
                ShingleSample.encode(ShingleSample.of(letters.words())),
                marks.read(announcement, title, text, shortText));
    }

    private static String or(@Nullable String first, String second) {
        return first == null ? second : first;
    }

    private static String hash(String letters) {
        byte[] digest = sha256().digest(letters.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, 16);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256, this one does not.", e);
        }
    }
}
