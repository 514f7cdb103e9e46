package org.dibao.parser.file;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * The process that reads files with Apache Tika: requests on standard input (kind, length, bytes), answers on standard
 * output (0 for read or 1 for unreadable, length, UTF-8). It ends with its input, and so with the service.
 */
final class FileWorkerMain {

    /** What lies in a file (pictures, other files) is not looked into. */
    private static final EmbeddedDocumentExtractor NOTHING_INSIDE = new EmbeddedDocumentExtractor() {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {}
    };

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
            text = text(kind, body);
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

    private static String text(FileKind kind, byte[] body) throws IOException, SAXException, TikaException {
        BodyContentHandler handler = new BodyContentHandler(FileReader.LONGEST_TEXT);
        ParseContext context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, NOTHING_INSIDE);
        try (TikaInputStream stream = TikaInputStream.get(body)) {
            parser(kind).parse(stream, handler, new Metadata(), context);
        } catch (SAXException e) {
            if (!WriteLimitReachedException.isWriteLimitReached(e)) {
                throw e;
            }
        }
        return handler.toString();
    }

    private static Parser parser(FileKind kind) {
        return switch (kind) {
            case PDF -> new PDFParser();
            case OLE2 -> new OfficeParser();
            case OOXML -> new OOXMLParser();
        };
    }
}
