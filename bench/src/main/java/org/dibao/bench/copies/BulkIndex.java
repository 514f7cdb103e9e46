package org.dibao.bench.copies;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.dibao.contracts.SightingRecorded;
import org.dibao.parser.duplicate.Identity;
import org.dibao.parser.duplicate.MarkToken;
import org.dibao.parser.duplicate.Names;
import org.dibao.parser.duplicate.Rank;
import org.dibao.parser.duplicate.ShingleSample;

/**
 * Writes what {@code record.lua} would leave of new announcements straight into Redis, because ten million runs of a
 * script take an hour. It repeats the layout of {@code store.lua}; {@link Growth} compares what both leave, key by key,
 * before it relies on this.
 */
final class BulkIndex {

    private static final int POSTED = 32;
    private static final int POSTING = 5;
    private static final int FULL = 20_000;
    private static final byte[] WAS_FULL = {'F'};
    private static final int PER_HASH = 128;
    private static final int LISTS = 1 << 20;
    private static final int BATCH = 20_000;

    /** What is known of a document before it gets its number. */
    @SuppressWarnings("ArrayRecordComponent") // a carrier of bytes; never compared by value
    private record Prepared(
            byte[] document, byte[] address, byte[] exact, byte[] names, byte[] marks, int[] sample, int length) {}

    private final RedisPipe redis;
    private final byte[] prefix;
    private final Sketches sketches;
    private final byte[][] lists = new byte[LISTS][];
    private final int[] sizes = new int[LISTS];
    private final boolean[] changed = new boolean[LISTS];
    private final Packed announcements = new Packed('a');
    private final Packed texts = new Packed('t');
    private final Packed marks = new Packed('m');

    /** Into keys that begin with a prefix. */
    BulkIndex(RedisPipe redis, String prefix, Sketches sketches) {
        this.redis = redis;
        this.prefix = prefix.getBytes(US_ASCII);
        this.sketches = sketches;
        Arrays.fill(lists, new byte[0]);
    }

    /** Adds the documents from one number up to another; the first gets this number in the index. */
    void add(long from, long to, int number) {
        int next = number;
        for (long at = from; at < to; at += BATCH) {
            List<Prepared> batch = LongStream.range(at, Math.min(to, at + BATCH))
                    .parallel()
                    .mapToObj(this::prepare)
                    .toList();
            for (Prepared document : batch) {
                put(document, next++);
            }
        }
        announcements.flush();
        texts.flush();
        marks.flush();
        byte[] last = Integer.toString(next - 1).getBytes(US_ASCII);
        redis.send(ascii("HSET"), key("n"), ascii("announcement"), last, ascii("text"), last);
        for (int list = 0; list < LISTS; list++) {
            if (changed[list]) {
                redis.send(
                        ascii("SET"),
                        key("s:", (byte) (list >> 16), (byte) (list >> 8), (byte) list),
                        sizes[list] < FULL ? Arrays.copyOf(lists[list], sizes[list]) : WAS_FULL);
            }
        }
        Arrays.fill(changed, false);
        redis.await();
    }

    /** How long the lists are, and how many are full, as a sentence. */
    String lists() {
        int full = 0;
        long bytes = 0;
        for (int size : sizes) {
            full += size >= FULL ? 1 : 0;
            bytes += size;
        }
        return "%,d texts a list on average, %,d lists of 1,048,576 full".formatted(bytes / POSTING / LISTS, full);
    }

    private Prepared prepare(long number) {
        SightingRecorded sighting = sketches.sighting(number);
        ByteBuffer sample =
                ByteBuffer.wrap(ShingleSample.decode(sighting.fingerprint().shingles()));
        int[] shingles = new int[sample.remaining() / Integer.BYTES];
        sample.asIntBuffer().get(shingles);
        return new Prepared(
                Identity.ofDocument(sighting.documentId()),
                Identity.ofAddress(sighting.url().toString()),
                Identity.ofExact(sighting.fingerprint().exact()),
                Names.of(sighting.fingerprint()),
                MarkToken.pack(sighting.fingerprint().marks()),
                shingles,
                sighting.fingerprint().length());
    }

    private void put(Prepared document, int number) {
        hashed(
                "d:",
                document.document(),
                ByteBuffer.allocate(7).putInt(number).putShort((short) 1).put((byte) 'N'));
        hashed("u:", document.address(), ByteBuffer.allocate(8).putInt(number).putInt(Sketches.fetched()));
        hashed("e:", document.exact(), ByteBuffer.allocate(4).putInt(number));
        for (int at = 0; at < document.names().length; at += 8) {
            hashed(
                    "w:",
                    Arrays.copyOfRange(document.names(), at, at + 8),
                    ByteBuffer.allocate(4).putInt(number));
        }
        announcements.put(number, announcement(document, number));
        texts.put(number, text(document, number));
        marks.put(number, document.marks());
    }

    private static byte[] announcement(Prepared document, int number) {
        return ByteBuffer.allocate(32)
                .put(document.document())
                .putShort((short) 1)
                .put((byte) Rank.of(org.dibao.contracts.Standing.OFFICIAL, false))
                .put((byte) '-')
                .putInt(Sketches.fetched())
                .put(document.document(), 0, 4)
                .put(document.address(), 0, 4)
                .putInt(number)
                .array();
    }

    private byte[] text(Prepared document, int number) {
        int posted = 0;
        int limit = -1;
        int[] telling = Arrays.stream(document.sample())
                .filter(hash -> sizes[hash & LISTS - 1] < FULL)
                .limit(POSTED)
                .toArray();
        for (int hash : telling) {
            post(hash, number);
            limit = hash;
            posted++;
        }
        return ByteBuffer.allocate(13)
                .putInt(number)
                .put((byte) posted)
                .putInt(limit)
                .put((byte) (document.length() >> 16))
                .putShort((short) document.length())
                .put((byte) 0)
                .array();
    }

    private void post(int hash, int number) {
        int list = hash & LISTS - 1;
        int size = sizes[list];
        if (size + POSTING > lists[list].length) {
            lists[list] = Arrays.copyOf(lists[list], Math.max(4 * POSTING, size + size / 4 + POSTING));
        }
        ByteBuffer.wrap(lists[list], size, POSTING)
                .putInt(Integer.reverseBytes(number))
                .put((byte) (hash >>> 20));
        sizes[list] = size + POSTING;
        if (sizes[list] >= FULL) {
            lists[list] = WAS_FULL;
        }
        changed[list] = true;
    }

    private void hashed(String kind, byte[] hash, ByteBuffer value) {
        redis.send(ascii("HSET"), key(kind, hash[0], hash[1]), Arrays.copyOfRange(hash, 2, hash.length), value.array());
    }

    private byte[] key(String kind, byte... rest) {
        return ByteBuffer.allocate(prefix.length + kind.length() + rest.length)
                .put(prefix)
                .put(ascii(kind))
                .put(rest)
                .array();
    }

    private static byte[] ascii(String word) {
        return word.getBytes(US_ASCII);
    }

    /** Hashes of 128 numbers each, written when the next begins. */
    private final class Packed {

        private final String kind;
        private final List<byte[]> fields = new ArrayList<>();
        private int hash = -1;

        Packed(char kind) {
            this.kind = kind + ":";
        }

        void put(int number, byte[] value) {
            if (number / PER_HASH != hash) {
                flush();
                hash = number / PER_HASH;
            }
            fields.add(ascii(Integer.toString(number % PER_HASH)));
            fields.add(value);
        }

        void flush() {
            if (!fields.isEmpty()) {
                fields.addFirst(key(kind, ascii(Integer.toString(hash))));
                fields.addFirst(ascii("HSET"));
                redis.send(fields.toArray(byte[][]::new));
                fields.clear();
            }
        }
    }
}
