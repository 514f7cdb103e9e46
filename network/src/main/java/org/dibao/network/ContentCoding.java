package org.dibao.network;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.hc.client5.http.entity.DeflateInputStream;
import org.brotli.dec.BrotliInputStream;

/** Undoes what Content-Encoding names. */
final class ContentCoding {

    /** What is asked for; each is decoded below. */
    static final String ACCEPTED = "gzip, br, zstd, deflate";

    /** A body that was compressed three times over is somebody's trap. */
    private static final int MOST_LAYERS = 2;

    /** RFC 9659: a server must not ask for a window beyond 8 MiB, 2 to the 23rd. */
    private static final int ZSTD_WINDOW_LOG = 23;

    private ContentCoding() {}

    /**
     * The decoded stream.
     *
     * @param codings the values of the Content-Encoding fields, in the order in which they were applied
     * @throws IOException with a sentence if a coding is unknown or nested too deeply
     */
    static InputStream decode(InputStream body, List<String> codings) throws IOException {
        List<String> layers = codings.stream()
                .flatMap(value -> List.of(value.split(",")).stream())
                .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
                .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
                .toList();
        if (layers.size() > MOST_LAYERS) {
            throw new IOException("the body was compressed " + layers.size() + " times over");
        }
        InputStream decoded = body;
        for (String coding : layers.reversed()) {
            decoded = decode(decoded, coding);
        }
        return decoded;
    }

    private static InputStream decode(InputStream body, String coding) throws IOException {
        return switch (coding) {
            case "gzip", "x-gzip" -> new GZIPInputStream(body, 8192);
            case "deflate" -> new DeflateInputStream(body);
            case "br" -> new BrotliInputStream(body);
            case "zstd" -> new ZstdInputStreamNoFinalizer(body).setLongMax(ZSTD_WINDOW_LOG);
            default -> throw new IOException("the body is encoded as \"" + coding + "\", which was not asked for");
        };
    }
}
