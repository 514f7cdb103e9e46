package org.dibao.console.gazette;

import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.AnnouncementPublished;

/** Writes announcements as an Atom feed. */
final class AtomFeed {

    private final Function<String, URI> link;

    /**
     * A writer of feeds.
     *
     * @param link makes the whole address of a page of its path
     */
    AtomFeed(Function<String, URI> link) {
        this.link = link;
    }

    String write(String title, String self, String page, List<AnnouncementPublished> entries) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            element(xml, "id", link.apply(self).toString());
            element(xml, "title", title);
            element(xml, "updated", updated(entries).toString());
            link(xml, "self", link.apply(self).toString());
            link(xml, "alternate", link.apply(page).toString());
            for (AnnouncementPublished entry : entries) {
                entry(xml, entry);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing a feed into memory failed", e);
        }
        return text.toString();
    }

    private void entry(XMLStreamWriter xml, AnnouncementPublished published) throws XMLStreamException {
        Announcement announcement = published.announcement();
        String issuer = Storyteller.issuer(announcement);
        String address =
                link.apply("/announcement/" + published.announcementId()).toString();
        xml.writeStartElement("entry");
        element(xml, "id", address);
        element(xml, "title", announcement.title());
        element(xml, "updated", published.recordedAt().toString());
        element(
                xml,
                "published",
                announcement.publishedAt() == null
                        ? published.firstSeenAt().toString()
                        : announcement.publishedAt().toInstant().toString());
        xml.writeStartElement("author");
        element(xml, "name", issuer == null ? published.sourceName() : issuer);
        xml.writeEndElement();
        link(xml, "alternate", address);
        link(xml, "via", published.url().toString());
        xml.writeStartElement("content");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(printable(announcement.text()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static Instant updated(List<AnnouncementPublished> entries) {
        return entries.stream()
                .map(AnnouncementPublished::recordedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(printable(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
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
