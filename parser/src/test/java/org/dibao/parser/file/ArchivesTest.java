package org.dibao.parser.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dibao.parser.page.PageReader;
import org.dibao.parser.page.PageReading;
import org.dibao.parser.page.RawPage;
import org.junit.jupiter.api.Test;

/** RTF, OFD and ZIP, read by the real process. The texts are invented. */
class ArchivesTest {

    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final String TITLE = "关于做好水库安全度汛工作的通知";
    private static final String ORDER = "各乡镇要逐座落实水库责任人，名单于4月20日前报县水利局备案，并在大坝醒目位置公示。";

    /** In no hurry: bounds of size hold however busy the machine is. */
    private final FileReader reader =
            new FileReader(Duration.ofMinutes(5), new LostTime(Duration.ofMinutes(5), Duration.ofMinutes(5)));

    @Test
    void anRtfDocumentIsRead() {
        byte[] rtf = rtf(TITLE + "\n" + ORDER);
        assertThat(FileKind.of(rtf)).isEqualTo(FileKind.RTF);
        assertThat(text(rtf)).contains(TITLE).contains(ORDER);
    }

    @Test
    void anOfdDocumentIsReadPageByPageAndLineByLine() throws IOException {
        byte[] ofd = ofd();
        assertThat(FileKind.of(ofd)).isEqualTo(FileKind.OFD);
        assertThat(text(ofd)).isEqualTo(TITLE + "\n" + ORDER + "\n第二页。\n第十页。\n");
    }

    @Test
    void anOfdDocumentBecomesAnAnnouncement() throws IOException {
        PageReading reading = new PageReader()
                .read(new RawPage(
                        ofd(),
                        "application/octet-stream",
                        URI.create("http://www.example.gov.cn/a.ofd"),
                        null,
                        null,
                        false,
                        false,
                        Instant.parse("2026-06-01T00:00:00Z")));
        assertThat(reading).isInstanceOfSatisfying(PageReading.Read.class, read -> {
            assertThat(read.page().title()).isEqualTo(TITLE);
            assertThat(read.page().text()).startsWith(ORDER);
        });
    }

    @Test
    void anArchiveIsReadAsTheNamesOfItsFilesAndWhatTheDocumentsAmongThemSay() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("附件/", new byte[0]);
        files.put("附件/1.水库名单.docx", SampleFiles.word(TITLE, ORDER));
        files.put("附件/2.说明.txt", "汛期自4月15日起。".getBytes(CHINESE));
        files.put("附件/大坝.jpg", new byte[3000]);
        files.put("附件/内层.zip", zip(Map.of("a.txt", ORDER.getBytes(CHINESE)), CHINESE));
        files.put("__MACOSX/附件/._1.docx", new byte[100]);
        for (Charset names : new Charset[] {CHINESE, StandardCharsets.UTF_8}) {
            byte[] archive = zip(files, names);
            assertThat(FileKind.of(archive)).isEqualTo(FileKind.ZIP);
            assertThat(text(archive).lines().filter(line -> !line.isBlank()))
                    .as("names in %s", names)
                    .containsExactly("1.水库名单.docx", TITLE, ORDER, "2.说明.txt", "汛期自4月15日起。", "大坝.jpg", "内层.zip");
        }
    }

    @Test
    void anArchiveThatIsAProgramOrABookIsNoFileToRead() throws IOException {
        for (String name : new String[] {"mimetype", "META-INF/MANIFEST.MF", "AndroidManifest.xml"}) {
            assertThat(FileKind.of(zip(Map.of(name, new byte[10]), StandardCharsets.UTF_8)))
                    .isNull();
        }
    }

    @Test
    void aDamagedDocumentInAnArchiveCostsNoneOfTheOthers() throws IOException {
        byte[] damaged = SampleFiles.word(TITLE, ORDER);
        Arrays.fill(damaged, 30, damaged.length / 2, (byte) 7);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("坏.docx", damaged);
        files.put("假.pdf", "%PDF-1.7 nonsense".getBytes(StandardCharsets.US_ASCII));
        files.put("好.docx", SampleFiles.word(TITLE, ORDER));
        assertThat(text(zip(files, CHINESE))).contains("坏.docx", "假.pdf", "好.docx", ORDER);
    }

    @Test
    void anArchiveOfGigabytesIsReadUpToTheBoundsAndTheNextFileIsRead() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.docx", SampleFiles.word(TITLE, ORDER));
        for (int i = 0; i < 12; i++) {
            files.put("bomb" + i + ".txt", new byte[15 << 20]);
        }
        files.put("c.txt", new byte[40 << 20]);
        assertThat(text(zip(files, CHINESE))).contains("a.docx", ORDER);
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 20_000; i++) {
            many.put("file" + i + ".txt", new byte[] {'a'});
        }
        assertThat(text(zip(many, CHINESE)).lines()).hasSizeBetween(100, 200);
        assertThat(text(ofd())).contains(ORDER);
    }

    @Test
    void aPageOfAnOfdDocumentThatAttacksTheParserIsNoTrouble() throws IOException {
        String bomb =
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"x\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]><a>&b;&c;</a>";
        String deep = "<a>".repeat(200_000);
        for (String page : new String[] {bomb, deep, "", "no xml", "<TextCode>未完"}) {
            Map<String, byte[]> files = new LinkedHashMap<>();
            files.put("OFD.xml", new byte[0]);
            files.put("Doc_0/Pages/Page_0/Content.xml", page.getBytes(StandardCharsets.UTF_8));
            files.put("Doc_0/Pages/Page_1/Content.xml", page(line(50, "完好的一页。")));
            assertThat(text(zip(files, StandardCharsets.UTF_8)))
                    .contains("完好的一页。")
                    .doesNotContain("root:");
        }
    }

    @Test
    void damagedFilesAreReadOrRefusedInWords() throws IOException {
        Random random = new Random(20260507);
        byte[][] files = {rtf(TITLE + ORDER), ofd(), zip(Map.of("名单.docx", SampleFiles.word(TITLE, ORDER)), CHINESE)};
        for (byte[] file : files) {
            for (int round = 0; round < 120; round++) {
                byte[] damaged =
                        round % 2 == 0 ? Arrays.copyOf(file, 8 + random.nextInt(file.length - 8)) : file.clone();
                for (int flips = random.nextInt(1 << random.nextInt(7)); flips > 0; flips--) {
                    damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
                }
                FileKind kind = FileKind.of(damaged);
                if (kind != null && reader.read(kind, damaged) instanceof FileReading.Unreadable unreadable) {
                    assertThat(unreadable.reason()).startsWith("The file is damaged or protected");
                }
            }
            assertThat(text(file)).as("an intact file after them").isNotBlank();
        }
    }

    private String text(byte[] file) {
        FileReading reading = reader.read(Objects.requireNonNull(FileKind.of(file)), file);
        assertThat(reading).isInstanceOf(FileReading.Read.class);
        return ((FileReading.Read) reading).text();
    }

    private static byte[] rtf(String text) {
        StringBuilder rtf =
                new StringBuilder("{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fcharset134 SimSun;}}\\f0 ");
        for (char c : text.toCharArray()) {
            rtf.append(c == '\n' ? "\\par\n" : c < 128 ? String.valueOf(c) : "\\u" + (int) (short) c + "?");
        }
        return rtf.append("\\par}").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] ofd() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("OFD.xml", "<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\"/>".getBytes(StandardCharsets.UTF_8));
        files.put("Doc_0/Pages/Page_10/Content.xml", page(line(20, "第十页。")));
        files.put("Doc_0/Tpls/Tpl_0/Content.xml", page(line(5, "页眉")));
        files.put(
                "Doc_0/Pages/Page_0/Content.xml",
                page(line(20, TITLE) + line(40, ORDER.substring(0, 12)) + line(40.2, ORDER.substring(12))));
        files.put("Doc_0/Pages/Page_2/Content.xml", page(line(20, "第二页。")));
        return zip(files, StandardCharsets.UTF_8);
    }

    private static byte[] page(String objects) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><ofd:Page xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:Content>"
                        + "<ofd:Layer ID=\"1\">" + objects + "</ofd:Layer></ofd:Content></ofd:Page>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String line(double top, String text) {
        return "<ofd:TextObject ID=\"2\" Boundary=\"20 " + top
                + " 150 5\" Font=\"3\" Size=\"5\"><ofd:TextCode X=\"0\" Y=\"4\" " + "DeltaX=\"g 9 5\">" + text
                + "</ofd:TextCode></ofd:TextObject>";
    }

    private static byte[] zip(Map<String, byte[]> files, Charset names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, names)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return out.toByteArray();
    }
}
