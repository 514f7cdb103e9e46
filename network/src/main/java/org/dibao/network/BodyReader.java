package org.dibao.network;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads a body as it comes and keeps what is wanted of it, so that a large one need not be held in memory. */
@FunctionalInterface
public interface BodyReader {

    /** Keeps all of it, up to the cap. */
    BodyReader WHOLE = (body, most) -> {
        byte[] read = body.readNBytes(most + 1);
        return read.length > most ? new Kept(Arrays.copyOf(read, most), true) : new Kept(read, false);
    };

    /**
     * Reads a body.
     *
     * @param body decompressed
     * @param most how many bytes may be kept
     * @throws IOException if the body cannot be read
     */
    Kept read(InputStream body, int most) throws IOException;

    /**
     * What is kept.
     *
     * @param truncated whether the body was not read to its end
     */
    @SuppressWarnings("ArrayRecordComponent") // a carrier of bytes; never compared by value
    record Kept(byte[] bytes, boolean truncated) {}
}
