package org.dibao.fetcher.listing;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Lists whose rows stand in an XML island for a script to unwrap, as one publishing system that many Chinese
 * governments use has them: {@code <script type="text/xml"><datastore><recordset><record><![CDATA[<li>…}.
 */
public final class EmbeddedRecords {

    private EmbeddedRecords() {}

    /** The page with such rows put where the script would put them; the same page if there are none. */
    public static Document unwrapped(Document page) {
        for (Element island : page.select("script[type~=(?i)^(text|application)/xml$]")) {
            Element records = new Element("div").addClass("records");
            Jsoup.parse(island.data(), "", Parser.xmlParser())
                    .select("record")
                    .forEach(record -> records.append(record.wholeText()));
            if (!records.children().isEmpty()) {
                island.replaceWith(records);
            }
        }
        return page;
    }
}
