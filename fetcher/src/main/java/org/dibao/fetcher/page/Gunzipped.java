package org.dibao.fetcher.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** Unpacks files that are gzip themselves, as sitemaps often are, whatever their Content-Encoding says. */
public final class Gunzipped {

    private Gunzipped() {}

    /** The content of a gzip file up to a size; anything else as it is. */
    public static byte[] upTo(int most, byte[] body) {
        if (body.length < 2 || body[0] != 0x1f || (body[1] & 0xff) != 0x8b) {
            return body;
        }
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return unpacked.readNBytes(most);
        } catch (IOException e) {
            // Not gzip after all, or broken off; then the reader says that it can make nothing of it.
            return body;
        }
    }
}
