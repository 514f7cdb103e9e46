package org.dibao.parser.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dibao.parser.page.PageReader;
import org.dibao.parser.page.PageReading;
import org.dibao.parser.page.RawPage;
import org.junit.jupiter.api.Test;

/** Real files, read by a real process. The texts are invented. */
class FileReaderTest {

    private static final String TITLE = "关于做好水库安全度汛工作的通知";
    private static final String ORDER = "各乡镇要逐座落实水库责任人，名单于4月20日前报县水利局备案，并在大坝醒目位置公示。";

    /** In no hurry: what gives a file up here is its damage or its want of memory, however busy the machine is. */
    private final FileReader reader =
            new FileReader(Duration.ofMinutes(5), new LostTime(Duration.ofMinutes(5), Duration.ofMinutes(5)));

    @Test
    void aWordDocumentIsReadAsAnAnnouncement() throws IOException {
        PageReading reading = new PageReader()
                .read(new RawPage(
                        SampleFiles.word(TITLE, ORDER),
                        "application/octet-stream",
                        null,
                        null,
                        null,
                        false,
                        false,
                        java.time.Instant.parse("2026-06-01T00:00:00Z")));
        assertThat(reading).isInstanceOfSatisfying(PageReading.Read.class, read -> {
            assertThat(read.page().title()).isEqualTo(TITLE);
            assertThat(read.page().text()).isEqualTo(ORDER);
        });
    }

    @Test
    void aPdfAndASpreadsheetAreRead() throws IOException {
        assertThat(reader.read(FileKind.PDF, SampleFiles.pdf()))
                .isInstanceOfSatisfying(
                        FileReading.Read.class, read -> assertThat(read.text()).contains("The bridge will be closed"));
        byte[] sheet = sheet();
        assertThat(FileKind.of(sheet)).isEqualTo(FileKind.OOXML);
        assertThat(reader.read(FileKind.OOXML, sheet))
                .isInstanceOfSatisfying(
                        FileReading.Read.class, read -> assertThat(read.text()).contains("东湖水厂\t合格"));
    }

    @Test
    void aDamagedFileSaysSoAndTheNextOneIsRead() throws IOException {
        byte[] damaged = "%PDF-1.7\nendless nonsense".getBytes(StandardCharsets.US_ASCII);
        assertThat(reader.read(FileKind.PDF, damaged)).isInstanceOf(FileReading.Unreadable.class);
        assertThat(reader.read(FileKind.OOXML, SampleFiles.word(TITLE, ORDER))).isInstanceOf(FileReading.Read.class);
    }

    @Test
    void aFileThatTakesTooLongIsGivenUpAndCostsNobodyElse() throws IOException {
        LostTime lost = new LostTime(Duration.ofMillis(1), Duration.ofMinutes(5));
        FileReader hasty = new FileReader(Duration.ofMillis(1), lost);
        assertThat(hasty.read(FileKind.OOXML, SampleFiles.word(TITLE, ORDER)))
                .isInstanceOf(FileReading.Unreadable.class);
        assertThat(hasty.read(FileKind.OOXML, SampleFiles.word(TITLE, ORDER)))
                .isInstanceOfSatisfying(
                        FileReading.Unreadable.class,
                        unreadable -> assertThat(unreadable.reason()).contains("was not tried"));
    }

    @Test
    void aFileThatUnpacksToAThousandTimesItsSizeIsGivenUpAndTheNextOneIsRead() throws IOException {
        FileReading bomb = reader.read(FileKind.OOXML, bomb());
        assertThat(bomb).isInstanceOf(FileReading.Unreadable.class);
        assertThat(reader.read(FileKind.OOXML, SampleFiles.word(TITLE, ORDER))).isInstanceOf(FileReading.Read.class);
    }

    @Test
    void lostTimeIsForgottenAfterAWhile() {
        AtomicLong now = new AtomicLong();
        LostTime lost = new LostTime(Duration.ofSeconds(60), Duration.ofMinutes(5), now::get);
        lost.add(Duration.ofSeconds(30));
        assertThat(lost.isUsedUp()).isFalse();
        lost.add(Duration.ofSeconds(30));
        assertThat(lost.isUsedUp()).isTrue();
        now.addAndGet(Duration.ofMinutes(6).toNanos());
        assertThat(lost.isUsedUp()).isFalse();
    }

    @Test
    void anArchiveOfPicturesIsAnArchiveAndAPageIsNoFile() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("photo.jpg"));
            zip.write(new byte[100]);
        }
        assertThat(FileKind.of(out.toByteArray())).isEqualTo(FileKind.ZIP);
        assertThat(FileKind.of("<html>".getBytes(StandardCharsets.US_ASCII))).isNull();
    }

    /** The text of a document blown up to 300 MB, which pack to 300 KB. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream original = new ZipInputStream(new ByteArrayInputStream(SampleFiles.word(TITLE, ORDER)));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = original.getNextEntry(); entry != null; entry = original.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                String part = new String(original.readAllBytes(), StandardCharsets.UTF_8);
                int at = entry.getName().equals("word/document.xml") ? part.indexOf(ORDER) : 0;
                zip.write(part.substring(0, at).getBytes(StandardCharsets.UTF_8));
                for (int megabyte = 0; at > 0 && megabyte < 300; megabyte++) {
                    zip.write("x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8));
                }
                zip.write(part.substring(at).getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static byte[] sheet() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            var row = book.createSheet("结果").createRow(0);
            row.createCell(0).setCellValue("东湖水厂");
            row.createCell(1).setCellValue("合格");
            book.write(out);
        }
        return out.toByteArray();
    }
}
