package org.dibao.fetcher.listing;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.dibao.fetcher.page.PageCharset;
import org.dibao.network.BodyReader;
import org.jsoup.nodes.Entities;

/**
 * The newest entries of a sitemap or of its index, as they stand in it. Read as a stream, whatever its size: nothing but
 * what is kept of it is ever in memory.
 *
 * @param index whether it names sitemaps, and not pages
 * @param entries the newest first; of those that the dates do not tell apart the later ones of a sitemap, since generators
 *     append, and the earlier ones of an index
 * @param named how many it names
 * @param cut whether it was not read to its end
 */
public record SitemapFile(boolean index, List<Entry> entries, int named, boolean cut) {

    /** The format allows 50 MB, uncompressed (sitemaps.org). */
    public static final int MOST_MIB = 50;

    /** So many pages are kept of one sitemap: we look for what is new, and do not copy the site. */
    public static final int MOST_PAGES = 500;

    private static final int HEAD = 8192;
    private static final int MAGIC_1 = 0x1f;
    private static final int MAGIC_2 = 0x8b;
    private static final Pattern ROOT = Pattern.compile("<(?:[\\w.-]+:)?(?:urlset|sitemapindex)[\\s/>]");

    /**
     * An entry.
     *
     * @param loc the address, as it stands there
     * @param date when it was published or changed, as it stands there; empty for none
     * @param title its title in a news sitemap; empty for none
     */
    public record Entry(String loc, String date, String title) {}

    /** Keeps of a sitemap what is newest, as a smaller sitemap; of anything else the beginning, as of any page. */
    public static final BodyReader NEWEST = (body, most) -> {
        InputStream peeked = new BufferedInputStream(body, 2 * HEAD);
        InputStream unpacked = unpacked(peeked);
        return isSitemap(unpacked)
                ? read(unpacked).map(SitemapFile::kept).orElseGet(() -> new BodyReader.Kept(new byte[0], false))
                : BodyReader.WHOLE.read(unpacked, most);
    };

    /** Reads a body, packed with gzip or not; empty if it is none of the two. */
    public static Optional<SitemapFile> read(byte[] body) {
        try {
            InputStream unpacked = unpacked(new ByteArrayInputStream(body));
            return isSitemap(unpacked) ? read(unpacked) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<SitemapFile> read(InputStream unpacked) throws IOException {
        BoundedStream bounded = new BoundedStream(unpacked, MOST_MIB * 1024L * 1024);
        SitemapScanner scanner =
                new SitemapScanner(new InputStreamReader(bounded, PageCharset.of(head(unpacked), null)));
        return scanner.scan().map(file -> bounded.cut() ? file.cutOff() : file);
    }

    private SitemapFile cutOff() {
        return new SitemapFile(index, entries, named, true);
    }

    private static boolean isSitemap(InputStream unpacked) throws IOException {
        byte[] head = head(unpacked);
        String text = new String(head, PageCharset.of(head, null));
        return ROOT.matcher(text).find();
    }

    private static byte[] head(InputStream stream) throws IOException {
        stream.mark(HEAD);
        byte[] head = stream.readNBytes(HEAD);
        stream.reset();
        return head;
    }

    /** The content of what is a gzip file itself, as sitemaps often are, whatever their Content-Encoding says. */
    private static InputStream unpacked(InputStream body) throws IOException {
        body.mark(HEAD);
        boolean packed = body.read() == MAGIC_1 && body.read() == MAGIC_2;
        body.reset();
        if (!packed) {
            return body;
        }
        body.mark(HEAD);
        try {
            return new BufferedInputStream(new GZIPInputStream(body), 2 * HEAD);
        } catch (ZipException e) {
            body.reset();
            return body;
        }
    }

    private BodyReader.Kept kept() {
        return new BodyReader.Kept(text().getBytes(StandardCharsets.UTF_8), cut);
    }

    /** As a sitemap of its own, which says how many entries there were. */
    String text() {
        String root = index ? "sitemapindex" : "urlset";
        String entry = index ? "sitemap" : "url";
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + root + " "
                + SitemapScanner.NAMED + "=\"" + named + "\">\n");
        // A reader takes the later page for the newer, and the earlier sitemap.
        for (Entry each : index ? entries : entries.reversed()) {
            text.append('<').append(entry).append("><loc>").append(Entities.escape(each.loc()));
            text.append("</loc><lastmod>").append(Entities.escape(each.date())).append("</lastmod>");
            if (!each.title().isEmpty()) {
                text.append("<news:title>")
                        .append(Entities.escape(each.title()))
                        .append("</news:title>");
            }
            text.append("</").append(entry).append(">\n");
        }
        return text.append("</").append(root).append(">\n").toString();
    }
}
