package org.dibao.launcher.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A Word document (ECMA-376) with the least that has to be in one: its parts, and paragraphs of plain text. */
final class WordFile {

    static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

    private static final String CONTENT_TYPES = XML + """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Override PartName="/word/document.xml" ContentType="%s.main+xml"/></Types>""".formatted(TYPE);

    private static final String RELATIONSHIPS = XML + """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" \
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
            Target="word/document.xml"/></Relationships>""";

    private static final String DOCUMENT = XML + """
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
            <w:body>%s</w:body></w:document>""";

    private WordFile() {}

    /** The same paragraphs always make the same bytes. */
    static byte[] of(List<String> paragraphs) {
        String text = paragraphs.stream()
                .map(line -> "<w:p><w:r><w:t>" + escaped(line) + "</w:t></w:r></w:p>")
                .collect(Collectors.joining());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, "[Content_Types].xml", CONTENT_TYPES);
            part(zip, "_rels/.rels", RELATIONSHIPS);
            part(zip, "word/document.xml", DOCUMENT.formatted(text));
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory can always be written", e);
        }
        return out.toByteArray();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(content.getBytes(UTF_8));
        zip.closeEntry();
    }
}
