package org.dibao.console.feed;

import static org.dibao.console.feed.FeedXml.element;
import static org.dibao.console.feed.FeedXml.empty;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a feed as RSS 2.0, authors as Dublin Core has them: RSS itself would want mailboxes. */
final class RssFeed {

    private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private RssFeed() {}

    static String write(Feed feed) {
        return FeedXml.document(xml -> rss(xml, feed));
    }

    private static void rss(XMLStreamWriter xml, Feed feed) throws XMLStreamException {
        Instant updated = feed.updated();
        xml.writeStartElement("rss");
        xml.writeAttribute("version", "2.0");
        xml.writeAttribute("xmlns:atom", "http://www.w3.org/2005/Atom");
        xml.writeAttribute("xmlns:dc", "http://purl.org/dc/elements/1.1/");
        xml.writeStartElement("channel");
        element(xml, "title", feed.title());
        element(xml, "link", feed.page());
        element(xml, "description", feed.title());
        element(xml, "language", feed.language());
        if (updated != null) {
            element(xml, "lastBuildDate", DATE.format(updated));
        }
        empty(xml, "atom:link", "rel", "self", "href", feed.self(), "type", "application/rss+xml");
        URI hub = feed.hub();
        if (hub != null) {
            empty(xml, "atom:link", "rel", "hub", "href", hub);
        }
        for (FeedEntry entry : feed.entries()) {
            item(xml, entry);
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void item(XMLStreamWriter xml, FeedEntry entry) throws XMLStreamException {
        xml.writeStartElement("item");
        element(xml, "title", entry.title());
        element(xml, "link", entry.address());
        element(xml, "guid", entry.address());
        element(xml, "pubDate", DATE.format(entry.published()));
        element(xml, "dc:creator", entry.author());
        for (String topic : entry.topics()) {
            element(xml, "category", topic);
        }
        element(xml, "description", entry.text());
        xml.writeEndElement();
    }
}
