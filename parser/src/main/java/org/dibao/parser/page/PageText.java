package org.dibao.parser.page;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A page's bytes as characters. The charset is taken from the byte order mark, the HTTP header, the page's own
 * declaration, in this order, and guessed where none of them says anything that fits the bytes.
 *
 * @param text the characters
 * @param charset the charset that was used
 */
record PageText(String text, Charset charset) {

    /** gb2312 and gbk mean GB18030, their superset, as browsers read them too (WHATWG Encoding Standard, 4.2). */
    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Declarations stand in the first 1024 bytes (HTML Standard, 4.2.5.4); real pages need a little more. */
    private static final int DECLARATION_RANGE = 4096;

    private static final int DETECTION_RANGE = 65536;

    /** Share of unreadable characters that a broken include or a cut at the size cap explains. */
    private static final double TOLERATED = 0.01;

    static PageText decode(byte[] body, @Nullable String contentType) {
        Charset byMark = byteOrderMark(body);
        if (byMark != null) {
            String text = new String(body, byMark);
            return new PageText(text.startsWith("\uFEFF") ? text.substring(1) : text, byMark);
        }
        for (String declared : Arrays.asList(charsetParameter(contentType), declaredInside(body))) {
            Charset charset = named(declared);
            if (charset != null && fits(body, charset)) {
                return new PageText(new String(body, charset), charset);
            }
        }
        Charset guessed = guess(body);
        return new PageText(new String(body, guessed), guessed);
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

    /** A label is believed unless the bytes show that it is wrong: UTF-8 that is none, or UTF-8 that is called otherwise. */
    private static boolean fits(byte[] body, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return badShare(body, charset) < TOLERATED;
        }
        return isAscii(body) || !strictly(body, StandardCharsets.UTF_8);
    }

    private static boolean strictly(byte[] body, Charset charset) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The share of characters that came out as U+FFFD; a page cut at the size cap has one at its end. */
    private static double badShare(byte[] body, Charset charset) {
        String text = new String(body, charset);
        long bad = text.chars().filter(c -> c == '\uFFFD').count();
        return text.isEmpty() ? 0 : (double) bad / text.length();
    }

    private static boolean isAscii(byte[] body) {
        for (byte b : body) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static Charset guess(byte[] body) {
        if (badShare(body, StandardCharsets.UTF_8) < TOLERATED) {
            return StandardCharsets.UTF_8;
        }
        byte[] sample = body.length > DETECTION_RANGE ? Arrays.copyOf(body, DETECTION_RANGE) : body;
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(true);
        CharsetMatch match = detector.setText(sample).detect();
        Charset charset = match == null ? null : named(match.getName().toLowerCase(Locale.ROOT));
        return charset == null ? StandardCharsets.UTF_8 : charset;
    }
}
