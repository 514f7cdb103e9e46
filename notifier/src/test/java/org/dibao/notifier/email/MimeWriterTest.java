package org.dibao.notifier.email;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is written is read again with a library, as a receiver would. */
class MimeWriterTest {

    private static final Session SESSION = Session.getInstance(new Properties());

    private final MimeWriter mime = new MimeWriter(SESSION, "Dibao 邸报 <dibao@example.org>", null);

    @Test
    void anyTextComesBackAsItWas() throws Exception {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            String text = anything(random, random.nextInt(400)) + "\n";
            String html = "<p>" + anything(random, random.nextInt(4_000)) + "</p>\n";
            String subject =
                    anything(random, 1 + random.nextInt(60)).replace("\n", "").strip();

            MimeMessage read = read(written(subject, text, html));

            assertThat(part(read, 0)).isEqualTo(text);
            assertThat(part(read, 1)).isEqualTo(html);
            assertThat(read.getSubject() == null ? "" : read.getSubject()).isEqualTo(subject);
        }
    }

    @Test
    void theSendersNameAndTheAddressesComeBackAsTheyWere() throws Exception {
        MimeMessage read = read(written("subject", "text\n", "<p>html</p>\n"));

        assertThat(read.getFrom()).containsExactly(new InternetAddress("dibao@example.org", "Dibao 邸报", "UTF-8"));
        assertThat(((InternetAddress) read.getFrom()[0]).getPersonal()).isEqualTo("Dibao 邸报");
        assertThat(read.getAllRecipients()).containsExactly(new InternetAddress("reader@example.net"));
    }

    @Test
    void everyLineIsAsShortAsItShouldBeAndAscii() throws Exception {
        String wire =
                written("关于样例的通告，标题长到必须折行".repeat(8), "a line without end ".repeat(200), "<p>" + "正文".repeat(900));

        assertThat(wire.split("\r\n")).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(78));
        assertThat(wire.chars()).allMatch(c -> c < 128 && (c >= 32 || c == '\r' || c == '\n' || c == '\t'));
        assertThat(wire.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
    }

    @Test
    void noEncodedWordSplitsACharacterOrIsTooLong() throws Exception {
        String title = "a样𠮷🀄é".repeat(40);

        String words = EncodedWords.of(9, title);

        assertThat(words.split(" ")).allSatisfy(word -> {
            assertThat(word).hasSizeLessThanOrEqualTo(75);
            assertThat(MimeUtility.decodeWord(word)).doesNotContain("\uFFFD");
        });
        assertThat(MimeUtility.decodeText(words)).isEqualTo(title);
    }

    @Test
    void whatLooksLikeAnEncodedWordIsShownAsItStands() throws Exception {
        assertThat(MimeUtility.decodeText(EncodedWords.of(9, "=?UTF-8?B?QUJD?=")))
                .isEqualTo("=?UTF-8?B?QUJD?=");
    }

    @Test
    void theBoundaryInTheTextEndsNothing() throws Exception {
        String text = "--=_dibao_alternative--\n\n--=_dibao_alternative\n";

        assertThat(part(read(written("subject", text, "<p>html</p>\n")), 0)).isEqualTo(text);
    }

    private String written(String subject, String text, String html) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        mime.write(new Mail("reader@example.net", "id1", "zh-CN", subject, text, html, Map.of()), Instant.now())
                .writeTo(out);
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    private static MimeMessage read(String wire) throws Exception {
        return new MimeMessage(SESSION, new ByteArrayInputStream(wire.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static String part(MimeMessage mail, int number) throws Exception {
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        return parts.getBodyPart(number).getContent().toString().replace("\r\n", "\n");
    }

    private static String anything(Random random, int length) {
        String alphabet = random.nextBoolean() ? "abc def.=?_<>&\n-" : "样例通告。𠮷🀄é a=.\n";
        StringBuilder text = new StringBuilder();
        int[] points = alphabet.codePoints().toArray();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.toString();
    }
}
