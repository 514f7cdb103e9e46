package org.dibao.parser.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The text of an OFD document (GB/T 33190): the {@code TextCode} elements of its pages, in the order in which they were
 * written. Pieces at the same height are one line.
 */
final class OfdText {

    /** {@code Doc_0/Pages/Page_12/Content.xml}; templates and annotations lie elsewhere. */
    private static final Pattern PAGE = Pattern.compile("(.*?)/?Pages/Page_(\\d{1,6})/Content\\.xml");

    /** Millimetres between pieces of one line; letters are three high. */
    private static final double SAME_LINE = 1.5;

    private double top = Double.NaN;
    private double line = Double.NaN;

    private OfdText() {}

    static String of(byte[] body) throws IOException {
        List<UnpackedFile> pages = Unpacking.of(body, name -> PAGE.matcher(name).matches()).stream()
                .filter(file -> file.body().length > 0)
                .sorted(Comparator.comparing(OfdText::document).thenComparing(OfdText::number))
                .toList();
        StringBuilder text = new StringBuilder();
        for (UnpackedFile page : pages) {
            try {
                new OfdText().read(page.body(), text);
            } catch (XMLStreamException damaged) {
                text.append('\n'); // what stands before the damage stays, and the next page may be well
            }
        }
        if (text.toString().isBlank() && pages.isEmpty()) {
            throw new IOException("no pages");
        }
        return text.toString();
    }

    private static String document(UnpackedFile page) {
        return group(page, 1);
    }

    private static int number(UnpackedFile page) {
        return Integer.parseInt(group(page, 2));
    }

    private static String group(UnpackedFile page, int group) {
        Matcher matcher = PAGE.matcher(page.name());
        return matcher.matches() ? matcher.group(group) : "0";
    }

    private void read(byte[] page, StringBuilder text) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(page));
        while (xml.hasNext() && text.length() < FileReader.LONGEST_TEXT) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("TextObject")) {
                top = second(xml.getAttributeValue(null, "Boundary"));
            } else if (xml.getLocalName().equals("TextCode")) {
                add(text, top + number(xml.getAttributeValue(null, "Y")), content(xml));
            }
        }
        text.append('\n');
    }

    private void add(StringBuilder text, double height, String piece) {
        boolean same = Math.abs(height - line) <= SAME_LINE || Double.isNaN(height);
        if (!same && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
        line = height;
        text.append(piece, 0, Math.min(piece.length(), Math.max(0, FileReader.LONGEST_TEXT - text.length())));
    }

    /** Text up to the end of the element, whatever stands in it. */
    private static String content(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder content = new StringBuilder();
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                content.append(xml.getText());
            }
        }
        return content.toString();
    }

    /** Of {@code "left top width height"}. */
    private static double second(@Nullable String boundary) {
        String[] numbers = boundary == null ? new String[0] : boundary.strip().split("\\s+");
        return numbers.length < 2 ? Double.NaN : number(numbers[1]);
    }

    private static double number(@Nullable String written) {
        try {
            return written == null ? 0 : Double.parseDouble(written);
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
