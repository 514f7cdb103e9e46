package org.dibao.parser.file;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Takes the text out of a file, with Apache Tika where it is a document. For the process that reads files alone. */
final class FileText {

    /** What lies in a document (pictures, other files) is not looked into. */
    private static final EmbeddedDocumentExtractor NOTHING_INSIDE = new EmbeddedDocumentExtractor() {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {}
    };

    private FileText() {}

    /** The text, cut at {@link FileReader#LONGEST_TEXT} characters. */
    static String of(FileKind kind, byte[] body) throws IOException, SAXException, TikaException {
        return switch (kind) {
            case PDF -> document(new PDFParser(), body);
            case OLE2 -> document(new OfficeParser(), body);
            case OOXML -> document(new OOXMLParser(), body);
            case RTF -> document(new RTFParser(), body);
            case OFD -> OfdText.of(body);
            case ZIP -> ArchiveText.of(body);
        };
    }

    private static String document(Parser parser, byte[] body) throws IOException, SAXException, TikaException {
        BodyContentHandler handler = new BodyContentHandler(FileReader.LONGEST_TEXT);
        ParseContext context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, NOTHING_INSIDE);
        try (TikaInputStream stream = TikaInputStream.get(body)) {
            parser.parse(stream, handler, new Metadata(), context);
        } catch (SAXException e) {
            if (!WriteLimitReachedException.isWriteLimitReached(e)) {
                throw e;
            }
        }
        return handler.toString();
    }
}
