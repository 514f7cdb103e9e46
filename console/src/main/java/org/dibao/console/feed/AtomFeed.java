package org.dibao.console.feed;

import static org.dibao.console.feed.FeedXml.element;
import static org.dibao.console.feed.FeedXml.empty;

import java.net.URI;
import java.time.Instant;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a feed as Atom (RFC 4287). */
final class AtomFeed {

    private AtomFeed() {}

    static String write(Feed feed) {
        return FeedXml.document(xml -> feed(xml, feed));
    }

    private static void feed(XMLStreamWriter xml, Feed feed) throws XMLStreamException {
        Instant updated = feed.updated();
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
        xml.writeAttribute("xml:lang", feed.language());
        element(xml, "id", feed.self());
        element(xml, "title", feed.title());
        element(xml, "updated", updated == null ? Instant.EPOCH : updated);
        link(xml, "self", feed.self());
        link(xml, "alternate", feed.page());
        URI hub = feed.hub();
        if (hub != null) {
            link(xml, "hub", hub);
        }
        for (FeedEntry entry : feed.entries()) {
            entry(xml, entry);
        }
        xml.writeEndElement();
    }

    private static void entry(XMLStreamWriter xml, FeedEntry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        xml.writeAttribute("xml:lang", entry.language());
        element(xml, "id", entry.address());
        element(xml, "title", entry.title());
        element(xml, "updated", entry.updated());
        element(xml, "published", entry.published());
        xml.writeStartElement("author");
        element(xml, "name", entry.author());
        xml.writeEndElement();
        for (String topic : entry.topics()) {
            empty(xml, "category", "term", topic);
        }
        link(xml, "alternate", entry.address());
        link(xml, "via", entry.original());
        element(xml, "content", entry.text());
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, URI address) throws XMLStreamException {
        empty(xml, "link", "rel", relation, "href", address);
    }
}
