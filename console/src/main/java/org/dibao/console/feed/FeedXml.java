package org.dibao.console.feed;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML as feeds need it: elements with text and with attributes, escaped, without what XML cannot hold. */
final class FeedXml {

    /** Writes the whole of a document. */
    interface Content {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    private FeedXml() {}

    static String document(Content content) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            content.write(xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing a feed into memory failed", e);
        }
        return text.toString();
    }

    /** An element that holds a text and nothing else. */
    static void element(XMLStreamWriter xml, String name, Object text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(printable(text.toString()));
        xml.writeEndElement();
    }

    /** An element that holds nothing, with attributes given as names and values in turn. */
    static void empty(XMLStreamWriter xml, String name, Object... attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i].toString(), printable(attributes[i + 1].toString()));
        }
    }

    /** Without what XML 1.0 cannot hold at all, escaped or not: one such character would break the whole feed. */
    private static String printable(String text) {
        return text.codePoints()
                .filter(c -> c == '\n'
                        || c == '\t'
                        || (c >= 0x20 && c <= 0xD7FF)
                        || (c >= 0xE000 && c <= 0xFFFD)
                        || c > 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
