package org.dibao.notifier.email;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.eclipse.angus.mail.util.QPEncoderStream;

/** The body of a mail: the same as text and as HTML, for the client to choose (RFC 2046, section 5.1.4). */
final class Alternatives {

    /** Neither quoted-printable nor base64 ever yields {@code =_}, so no text can hold the boundary. */
    private static final String BOUNDARY = "=_dibao_alternative";

    /** The field that announces it. */
    static final String CONTENT_TYPE = "multipart/alternative; boundary=\"" + BOUNDARY + "\"";

    private static final byte[] LINE_END = {'\r', '\n'};
    private static final Base64.Encoder BASE64 = Base64.getMimeEncoder(76, LINE_END);

    private Alternatives() {}

    /** The body; ends with a line end. */
    static byte[] write(String text, String html) {
        ByteArrayOutputStream body = new ByteArrayOutputStream((text.length() + html.length()) * 2 + 1_000);
        try {
            part(body, "plain", text);
            part(body, "html", html);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail to be written to", e);
        }
        line(body, "--" + BOUNDARY + "--\r\n");
        return body.toByteArray();
    }

    private static void part(ByteArrayOutputStream body, String subtype, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        boolean readable = ascii(bytes);
        line(
                body,
                "--" + BOUNDARY + "\r\nContent-Type: text/" + subtype + "; charset=UTF-8\r\nContent-Transfer-Encoding: "
                        + (readable ? "quoted-printable" : "base64") + "\r\n\r\n");
        if (readable) {
            QPEncoderStream quoted = new QPEncoderStream(body);
            quoted.write(bytes);
            quoted.flush();
        } else {
            body.writeBytes(BASE64.encode(bytes));
        }
        body.writeBytes(LINE_END);
    }

    /** Text that is not ASCII is readable in neither form; base64 is the shorter one then. */
    private static boolean ascii(byte[] bytes) {
        for (byte each : bytes) {
            if (each < 0) {
                return false;
            }
        }
        return true;
    }

    private static void line(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
