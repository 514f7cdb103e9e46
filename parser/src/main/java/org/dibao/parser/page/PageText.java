package org.dibao.parser.page;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page's bytes as characters. The charset is told by the byte order mark, by the bytes where they are UTF-8, by the HTTP
 * header, by the page's own declaration, in this order, and guessed where none of these helps.
 *
 * @param text the characters
 * @param charset the charset that was used
 * @param reason what told it, in words
 */
record PageText(String text, Charset charset, String reason) {

    /** gb2312 and gbk mean GB18030, their superset, as browsers read them too (WHATWG Encoding Standard, 4.2). */
    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Declarations stand in the first 1024 bytes (HTML Standard, 4.2.5.4); real pages need a little more. */
    private static final int DECLARATION_RANGE = 4096;

    private static final int DETECTION_RANGE = 65536;

    /** Share of unreadable among non-ASCII characters that a broken include or a cut at the size cap explains. */
    private static final double TOLERATED = 0.05;

    private static final int TOO_FEW = 10;

    /** Labels that say no more than that a server was not told what it sends. */
    private static final Set<String> LATIN = Set.of("ISO-8859-1", "ISO-8859-15", "windows-1252", "US-ASCII");

    /** Share of bytes beyond ASCII beside another one: of GB18030 nearly all are, of French and German hardly one in ten. */
    private static final double IN_RUNS = 0.8;

    static PageText decode(byte[] body, @Nullable String contentType) {
        Charset byMark = byteOrderMark(body);
        if (byMark != null) {
            String text = new String(body, byMark);
            return new PageText(
                    text.startsWith("\uFEFF") ? text.substring(1) : text, byMark, "told by the byte order mark");
        }
        Charset declared = declared(body, contentType);
        String utf8 = new String(body, StandardCharsets.UTF_8);
        if (isUtf8(utf8, declared)) {
            return new PageText(utf8, StandardCharsets.UTF_8, "the bytes are UTF-8");
        }
        if (declared == null || declared.equals(StandardCharsets.UTF_8)) {
            Charset inside = believable(declaredInside(body), body);
            if (inside != null && !inside.equals(StandardCharsets.UTF_8)) {
                return new PageText(new String(body, inside), inside, "declared by the page itself");
            }
            Charset guessed = guess(body);
            return new PageText(
                    new String(body, guessed), guessed, "guessed from the bytes; they are not what is declared");
        }
        return new PageText(new String(body, declared), declared, "declared by the server or the page");
    }

    /**
     * By the header, else by the page; a label of Latin letters only if the bytes can be that, since servers give it to all
     * that they know nothing of.
     */
    private static @Nullable Charset declared(byte[] body, @Nullable String contentType) {
        Charset byServer = believable(charsetParameter(contentType), body);
        return byServer == null ? believable(declaredInside(body), body) : byServer;
    }

    private static @Nullable Charset believable(@Nullable String name, byte[] body) {
        Charset charset = named(name);
        return charset != null && isLatin(charset) && pairsUp(body) ? null : charset;
    }

    private static boolean isLatin(Charset charset) {
        return LATIN.contains(charset.name());
    }

    /** Whether bytes beyond ASCII stand in runs, as those of Chinese do; a Latin letter with an accent stands alone. */
    private static boolean pairsUp(byte[] body) {
        int high = 0;
        int paired = 0;
        for (int i = 0; i < body.length; i++) {
            if (body[i] < 0) {
                high++;
                paired += i > 0 && body[i - 1] < 0 || i + 1 < body.length && body[i + 1] < 0 ? 1 : 0;
            }
        }
        return high >= TOO_FEW && paired >= high * IN_RUNS;
    }

    /**
     * Hardly anything that is not UTF-8 can be read as UTF-8, so the bytes outweigh any label. A handful of characters may
     * do so by chance; there the label counts.
     */
    private static boolean isUtf8(String text, @Nullable Charset declared) {
        if ((declared == null || declared.equals(StandardCharsets.UTF_8)) && text.indexOf('\uFFFD') < 0) {
            return true;
        }
        int other = 0;
        int unreadable = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            other += c > '\u007F' ? 1 : 0;
            unreadable += c == '\uFFFD' ? 1 : 0;
        }
        if (other < TOO_FEW && declared != null) {
            return declared.equals(StandardCharsets.UTF_8) || other == 0;
        }
        return unreadable <= other * TOLERATED;
    }

    private static @Nullable Charset byteOrderMark(byte[] body) {
        if (body.length >= 3 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB && body[2] == (byte) 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (body.length >= 2 && body[0] == (byte) 0xFE && body[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return body.length >= 2 && body[0] == (byte) 0xFF && body[1] == (byte) 0xFE ? StandardCharsets.UTF_16LE : null;
    }

    private static @Nullable String declaredInside(byte[] body) {
        return charsetParameter(
                new String(body, 0, Math.min(body.length, DECLARATION_RANGE), StandardCharsets.ISO_8859_1));
    }

    /** The value after {@code charset=} or {@code encoding=}; null where there is none. */
    private static @Nullable String charsetParameter(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        int at = lower.indexOf("charset");
        if (at < 0) {
            at = lower.startsWith("<?xml") ? lower.indexOf("encoding") : -1;
        }
        int equals = at < 0 ? -1 : lower.indexOf('=', at);
        if (equals < 0 || equals - at > 10) {
            return null;
        }
        int start = equals + 1;
        while (start < lower.length() && " \"'".indexOf(lower.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < lower.length() && isNamePart(lower.charAt(end))) {
            end++;
        }
        return lower.substring(start, end);
    }

    private static boolean isNamePart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }

    private static @Nullable Charset named(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            return null;
        }
        if (name.startsWith("gb") || name.equals("x-gbk")) {
            return GB18030;
        }
        if (name.equals("utf8")) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    private static Charset guess(byte[] body) {
        byte[] sample = body.length > DETECTION_RANGE ? Arrays.copyOf(body, DETECTION_RANGE) : body;
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(true);
        CharsetMatch match = detector.setText(sample).detect();
        Charset charset = match == null ? null : named(match.getName().toLowerCase(Locale.ROOT));
        return charset == null ? StandardCharsets.UTF_8 : charset;
    }
}
