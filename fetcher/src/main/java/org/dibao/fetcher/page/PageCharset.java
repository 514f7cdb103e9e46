package org.dibao.fetcher.page;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dibao.contracts.SourceNote;
import org.dibao.contracts.SourceRepair;
import org.jspecify.annotations.Nullable;

/**
 * Finds out in which characters a page or feed is written: byte order mark, HTTP charset, the page's own statement,
 * detection; in this order, except that a label which the bytes contradict is not believed.
 */
public final class PageCharset {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Pattern IN_CONTENT_TYPE = Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)");
    private static final Pattern IN_PAGE = Pattern.compile(
            "(?i)(?:<meta[^>]{0,200}?charset|<\\?xml[^>]{0,100}?encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)");

    /** HTML demands the statement within the first 1,024 bytes; many pages have it somewhat later. */
    private static final int LOOKED_AT = 8192;

    private PageCharset() {}

    /** A body as text. */
    public static String decode(byte[] body, @Nullable String contentType) {
        return withoutMark(of(body, contentType).decode(ByteBuffer.wrap(body)).toString());
    }

    /** The charset of a body; never fails, at worst it is the likeliest guess. */
    public static Charset of(byte[] body, @Nullable String contentType) {
        Optional<Charset> mark = byteOrderMark(body);
        if (mark.isPresent()) {
            return mark.get();
        }
        Charset stated = stated(body, contentType).orElse(null);
        if (isUtf8(body)) {
            // Text in another multi-byte charset is never valid UTF-8 at this length; pure ASCII is valid in both.
            return stated != null && !stated.name().startsWith("UTF-") && isAscii(body)
                    ? stated
                    : StandardCharsets.UTF_8;
        }
        return stated == null || stated.equals(StandardCharsets.UTF_8) ? detected(body) : stated;
    }

    /** That the label is wrong, in words; empty where it is right, or where there is none. */
    public static Optional<String> contradiction(byte[] body, @Nullable String contentType) {
        Charset read = of(body, contentType);
        return stated(body, contentType)
                .filter(label -> !label.equals(read) && !isAscii(body))
                .map(label -> SourceNote.of(SourceRepair.WRONG_CHARSET, read.name(), label.name())
                        .text());
    }

    private static Optional<Charset> stated(byte[] body, @Nullable String contentType) {
        return named(IN_CONTENT_TYPE, contentType == null ? "" : contentType).or(() -> named(IN_PAGE, head(body)));
    }

    private static Optional<Charset> named(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? byName(matcher.group(1)) : Optional.empty();
    }

    private static Optional<Charset> byName(String name) {
        // What calls itself gb2312 or gbk uses the later characters of GB18030, which contains both.
        if (name.toLowerCase(Locale.ROOT).matches("gb[-_]?2312|gbk|gb18030|x-gbk|cp936")) {
            return Optional.of(GB18030);
        }
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static String head(byte[] body) {
        return new String(body, 0, Math.min(body.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
    }

    private static Optional<Charset> byteOrderMark(byte[] body) {
        if (startsWith(body, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(body, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return startsWith(body, 0xFE, 0xFF) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static boolean startsWith(byte[] body, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (body.length <= i || (body[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAscii(byte[] body) {
        for (byte b : body) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether all of it is UTF-8; a character that the size cap cut in two at the very end does not count. */
    private static boolean isUtf8(byte[] body) {
        CharBuffer text = CharBuffer.allocate(8192);
        ByteBuffer bytes = ByteBuffer.wrap(body);
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        while (true) {
            var result = decoder.decode(bytes, text, false);
            if (result.isError()) {
                return false;
            }
            if (result.isUnderflow()) {
                return true;
            }
            text.clear();
        }
    }

    private static Charset detected(byte[] body) {
        CharsetMatch match = new CharsetDetector().setText(body).detect();
        Charset detected = match == null ? null : byName(match.getName()).orElse(null);
        // Single-byte guesses on Chinese pages are nearly always GB18030 with a few broken bytes.
        return detected == null || detected.newEncoder().maxBytesPerChar() == 1 && decodes(body, GB18030)
                ? GB18030
                : detected;
    }

    private static boolean decodes(byte[] body, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
