package org.dibao.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.Deadline;
import org.dibao.contracts.Directive;
import org.dibao.contracts.Evidence;
import org.dibao.contracts.Span;
import org.dibao.lexicon.regions.Regions;
import org.dibao.parser.duplicate.Fingerprints;
import org.dibao.parser.page.RawPage;
import org.dibao.parser.structure.SourceKnowledge;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The way from a page to an announcement and its fingerprint, on pages that somebody damaged: cut, spliced, with other bytes
 * and false labels. Seeded, so that what fails fails again.
 */
class MutatedPagesTest {

    private static final List<String> PAGES = List.of(
            "forum.html",
            "government.html",
            "library.html",
            "mirror.html",
            "news.html",
            "press-release.html",
            "shell.html",
            "traditional.html");

    private static final List<String> LABELS = List.of(
            "text/html",
            "text/html; charset=utf-8",
            "text/html; charset=gbk",
            "text/html; charset=big5",
            "text/html; charset=utf-16",
            "text/html; charset=iso-8859-1",
            "text/html; charset=no-such",
            "application/xhtml+xml; charset=\"",
            "text/plain; charset=gb18030");

    private static final List<String> PIECES = List.of(
            "<table><tr><td>",
            "</div></div></div>",
            "<div style=\"display:none\">",
            "<script>window.x={\"content\":\"",
            "\"}</script>",
            "<!--",
            "&lt;br /&gt;",
            "《关于",
            "》(〔2020〕",
            "2026年2月30日前",
            "前前前",
            "99999999999日内",
            "第十二届",
            "市委书记",
            "强调，",
            "要",
            "(guān)",
            "\uD83D",
            "\u0000",
            "must by 31 February 2026, ",
            "The Ministry of of of the ");

    private final AnnouncementReader reader = new AnnouncementReader();
    private final Fingerprints fingerprints = new Fingerprints(Regions.standard());

    @Test
    void damagedPagesAreReadOrRefusedAndEverySpanLiesInItsText() throws IOException {
        Random random = new Random(20260501);
        List<byte[]> pages = new ArrayList<>();
        for (String page : PAGES) {
            pages.add(bytes(page));
        }
        int understood = 0;
        for (int round = 0; round < 600; round++) {
            byte[] body = pages.get(random.nextInt(pages.size()));
            for (int step = random.nextInt(4); step >= 0; step--) {
                body = mutated(body, pages, random);
            }
            String label = LABELS.get(random.nextInt(LABELS.size()));
            if (reader.read(raw(body, label), SourceKnowledge.NONE) instanceof Understanding.Understood found) {
                check(found.announcement());
                understood++;
            }
        }
        assertThat(understood).as("pages that survived").isGreaterThan(200);
    }

    private void check(Announcement announcement) {
        String text = announcement.text();
        for (Directive directive : announcement.directives()) {
            assertLiesIn(directive.span(), text);
        }
        for (Deadline deadline : announcement.deadlines()) {
            assertLiesIn(deadline.span(), text);
        }
        for (Evidence evidence : announcement.evidence()) {
            assertLiesIn(evidence.span(), evidence.origin() == Evidence.Origin.TITLE ? announcement.title() : text);
        }
        assertThat(fingerprints.of(announcement)).isEqualTo(fingerprints.of(announcement));
    }

    private static void assertLiesIn(@Nullable Span span, String text) {
        if (span != null) {
            assertThat(span.end()).isLessThanOrEqualTo(text.length());
        }
    }

    private static byte[] mutated(byte[] body, List<byte[]> pages, Random random) {
        int at = random.nextInt(body.length + 1);
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(body, at);
            case 1 -> Arrays.copyOfRange(body, at, body.length);
            case 2 -> withNoise(body, random);
            case 3 ->
                spliced(body, at, PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8));
            case 4 -> spliced(body, at, pages.get(random.nextInt(pages.size())));
            default -> new String(body, StandardCharsets.UTF_8).getBytes(Charset.forName("GB18030"));
        };
    }

    private static byte[] withNoise(byte[] body, Random random) {
        byte[] noisy = body.clone();
        for (int i = noisy.length / 200; i > 0; i--) {
            noisy[random.nextInt(noisy.length)] = (byte) random.nextInt(256);
        }
        return noisy;
    }

    private static byte[] spliced(byte[] body, int at, byte[] piece) {
        byte[] whole = Arrays.copyOf(body, body.length + piece.length);
        System.arraycopy(piece, 0, whole, at, piece.length);
        System.arraycopy(body, at, whole, at + piece.length, body.length - at);
        return whole;
    }

    private static RawPage raw(byte[] body, String label) {
        return new RawPage(
                body,
                label,
                URI.create("https://www.sample.example.cn/a/20260301/1.html"),
                null,
                null,
                false,
                false,
                Instant.parse("2026-06-01T00:00:00Z"));
    }

    private static byte[] bytes(String page) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(MutatedPagesTest.class.getResourceAsStream("/pages/" + page), page)) {
            return in.readAllBytes();
        }
    }
}
