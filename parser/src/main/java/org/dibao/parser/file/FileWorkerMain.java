package org.dibao.parser.file;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.tika.exception.TikaException;
import org.xml.sax.SAXException;

/**
 * The process that reads files: requests on standard input (kind, length, bytes), answers on standard
 * output (0 for read or 1 for unreadable, length, UTF-8). It ends with its input, and so with the service.
 */
final class FileWorkerMain {

    private FileWorkerMain() {}

    /** Answers until there are no more requests. */
    public static void main(String[] args) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
        System.setOut(new PrintStream(System.err, true, StandardCharsets.UTF_8)); // libraries must not speak in between
        try {
            while (true) {
                FileKind kind = FileKind.values()[in.readInt()];
                answer(kind, in.readNBytes(in.readInt()), out);
            }
        } catch (EOFException noMoreRequests) {
            // the service has ended, or wants no more
        }
    }

    private static void answer(FileKind kind, byte[] body, DataOutputStream out) throws IOException {
        String text;
        int status = 0;
        try {
            text = FileText.of(kind, body);
        } catch (IOException | SAXException | TikaException | RuntimeException | StackOverflowError e) {
            status = 1;
            text = e.getClass().getSimpleName();
        }
        byte[] answer = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(status);
        out.writeInt(answer.length);
        out.write(answer);
        out.flush();
    }
}
