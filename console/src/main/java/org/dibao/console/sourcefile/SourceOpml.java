package org.dibao.console.sourcefile;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourceKind;

/** Feeds as OPML 2.0, the format in which feed readers pass their subscriptions on. It knows of nothing but feeds. */
public final class SourceOpml {

    private SourceOpml() {}

    /**
     * Reads the feeds of a file, however deep in folders they stand.
     *
     * @throws UnreadableSourceFileException if it is no XML, or no OPML
     */
    public static List<SourceEntry> read(String opml) throws UnreadableSourceFileException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        List<SourceEntry> feeds = new ArrayList<>();
        boolean found = false;
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(opml.strip()));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    found |= reader.getLocalName().equalsIgnoreCase("opml");
                    feed(reader).ifPresent(feeds::add);
                }
            }
        } catch (XMLStreamException e) {
            throw new UnreadableSourceFileException("The file is no OPML: " + e.getMessage(), e);
        }
        if (!found) {
            throw new UnreadableSourceFileException("The file is XML, but no OPML.");
        }
        return feeds;
    }

    private static Optional<SourceEntry> feed(XMLStreamReader reader) {
        if (!reader.getLocalName().equals("outline")) {
            return Optional.empty();
        }
        return attribute(reader, "xmlUrl")
                .map(address -> SourceEntry.feed(
                        attribute(reader, "title")
                                .or(() -> attribute(reader, "text"))
                                .orElse(address),
                        address));
    }

    private static Optional<String> attribute(XMLStreamReader reader, String name) {
        return Stream.iterate(0, i -> i < reader.getAttributeCount(), i -> i + 1)
                .filter(i -> reader.getAttributeLocalName(i).equalsIgnoreCase(name))
                .map(reader::getAttributeValue)
                .filter(value -> !value.isBlank())
                .map(String::strip)
                .findFirst();
    }

    /** The feeds among the sources as a file's text. */
    public static String write(Collection<SourceDefined> sources) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            writer.writeStartDocument("UTF-8", "1.0");
            writer.writeStartElement("opml");
            writer.writeAttribute("version", "2.0");
            writer.writeStartElement("head");
            writer.writeStartElement("title");
            writer.writeCharacters("Dibao");
            writer.writeEndElement();
            writer.writeEndElement();
            writer.writeStartElement("body");
            for (SourceDefined source : sources.stream()
                    .filter(source -> source.kind() == SourceKind.FEED)
                    .sorted((a, b) -> a.sourceId().compareTo(b.sourceId()))
                    .toList()) {
                writer.writeEmptyElement("outline");
                writer.writeAttribute("type", "rss");
                writer.writeAttribute("text", source.name());
                writer.writeAttribute("title", source.name());
                writer.writeAttribute("xmlUrl", source.address().toString());
            }
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing to a string cannot fail", e);
        }
        return text.toString();
    }
}
