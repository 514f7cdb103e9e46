package org.dibao.fetcher.listing;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The beginning of a stream; one that breaks off inside a compressed block ends there as well. */
final class BoundedStream extends FilterInputStream {

    private long left;
    private boolean cut;

    BoundedStream(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    /** Whether there was more. */
    boolean cut() {
        return cut;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (cut) {
            return -1;
        }
        try {
            if (left == 0) {
                cut = in.read() >= 0;
                return -1;
            }
            int read = in.read(bytes, offset, (int) Math.min(length, left));
            left -= Math.max(read, 0);
            return read;
        } catch (EOFException e) {
            cut = true;
            return -1;
        }
    }
}
