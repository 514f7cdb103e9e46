package org.dibao.parser.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dibao.contracts.Attachment.Reading;
import org.dibao.contracts.DocumentFetched;
import org.dibao.contracts.DocumentPart;
import org.dibao.contracts.PartFetched;
import org.dibao.contracts.PartRequested;
import org.dibao.parser.page.PageReader;
import org.dibao.parser.part.PartReader;
import org.junit.jupiter.api.Test;

/**
 * Files that were whole and are not any more: cut off, with flipped bits, with pieces taken out or put in twice. Seeded, so
 * that what fails fails again. The texts are invented.
 */
class DamagedFilesTest {

    private static final String[] PARAGRAPHS = IntStream.range(0, 20)
            .mapToObj(number -> number + "、各乡镇要逐座落实水库责任人，并在大坝醒目位置公示。")
            .toArray(String[]::new);

    private static final int ROUNDS = 48;

    /** Every file is tried, whatever those before it cost. */
    private static final LostTime PLENTY = new LostTime(Duration.ofHours(1), Duration.ofHours(1));

    private final FileReader reader = new FileReader(Duration.ofMinutes(1), PLENTY);
    private final PartReader parts = new PartReader(new PageReader(reader), reader);

    @Test
    void damagedFilesAreReadOrRefusedInWordsAndAWholeOneAfterThemIsRead() throws IOException {
        Random random = new Random(20260601);
        List<byte[]> whole = List.of(
                SampleFiles.pdf(), SampleFiles.word(PARAGRAPHS), sheet(new HSSFWorkbook()), sheet(new XSSFWorkbook()));
        int read = 0;
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] file = whole.get(round % whole.size());
            switch (reader.read(kind(file), damaged(file, random))) {
                case FileReading.Read text -> read++;
                case FileReading.Unreadable unreadable -> {
                    assertThat(unreadable.reason()).endsWith(".").hasSizeGreaterThan(20);
                    refused++;
                }
            }
        }
        assertThat(read).as("files read all the same").isPositive();
        assertThat(refused).as("files refused").isPositive();
        for (byte[] file : whole) {
            assertThat(reader.read(kind(file), file)).isInstanceOf(FileReading.Read.class);
        }
    }

    @Test
    void aDamagedFileIsAPartWithATextOrWithTheOutcome() throws IOException {
        Random random = new Random(20260602);
        List<byte[]> whole = List.of(
                SampleFiles.pdf(), SampleFiles.word(PARAGRAPHS), sheet(new HSSFWorkbook()), sheet(new XSSFWorkbook()));
        Set<Reading> outcomes = EnumSet.noneOf(Reading.class);
        for (int round = 0; round < ROUNDS / 2; round++) {
            byte[] file = damaged(whole.get(round % whole.size()), random);
            DocumentPart part = parts.read(fetched(file, random.nextInt(10) == 0), random.nextInt(200));
            assertThat(part.hasText()).isEqualTo(part.reading() == Reading.READ || part.reading() == Reading.SHORTENED);
            outcomes.add(part.reading());
        }
        assertThat(outcomes).contains(Reading.READ, Reading.UNREADABLE, Reading.TOO_LARGE);
    }

    private static FileKind kind(byte[] file) {
        return Objects.requireNonNull(FileKind.of(file));
    }

    private static byte[] damaged(byte[] file, Random random) {
        byte[] damaged = file;
        for (int step = random.nextInt(3); step >= 0; step--) {
            int at = random.nextInt(damaged.length + 1);
            int to = at + random.nextInt(damaged.length - at + 1);
            damaged = switch (random.nextInt(5)) {
                case 0 -> Arrays.copyOf(damaged, at);
                case 1 -> joined(Arrays.copyOf(damaged, at), Arrays.copyOfRange(damaged, to, damaged.length));
                case 2 -> joined(Arrays.copyOf(damaged, to), Arrays.copyOfRange(damaged, at, damaged.length));
                case 3 -> flipped(damaged, 1 + random.nextInt(3), random);
                default -> flipped(damaged, 1 + damaged.length / 200, random);
            };
        }
        return damaged;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] whole = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, whole, first.length, second.length);
        return whole;
    }

    private static byte[] flipped(byte[] file, int bits, Random random) {
        byte[] flipped = file.clone();
        for (int i = 0; i < bits && flipped.length > 0; i++) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private static PartFetched fetched(byte[] body, boolean truncated) {
        Instant now = Instant.parse("2026-06-01T00:00:00Z");
        DocumentFetched document = new DocumentFetched(
                "document",
                URI.create("https://www.sample.example.cn/a/1.html"),
                "source",
                "Source",
                now,
                "text/html",
                "hash",
                null,
                null,
                false,
                false,
                false,
                null,
                null,
                new byte[0]);
        PartRequested asked = new PartRequested(
                document,
                List.of(),
                DocumentPart.Kind.ATTACHMENT,
                "水库责任人名单",
                URI.create("https://www.sample.example.cn/files/1"),
                now);
        return new PartFetched(asked, "application/octet-stream", truncated, body, null, null, now);
    }

    private static byte[] sheet(Workbook book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (book) {
            var sheet = book.createSheet("结果");
            for (int i = 0; i < 20; i++) {
                var row = sheet.createRow(i);
                row.createCell(0).setCellValue("东湖水厂");
                row.createCell(1).setCellValue(i);
            }
            book.write(out);
        }
        return out.toByteArray();
    }
}
