package org.dibao.fetcher.feed;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dibao.network.Headers;
import org.dibao.network.WebAddress;
import org.jdom2.Document;
import org.jdom2.Element;

/**
 * The WebSub hub that a feed names, and the feed's own address as the hub knows it (WebSub, section 4).
 *
 * @param hub where to subscribe
 * @param topic what to subscribe to
 */
public record FeedHub(URI hub, URI topic) {

    private static final Pattern LINK = Pattern.compile("<([^>]*)>([^<]*)");
    private static final Pattern REL = Pattern.compile("(?i)\\brel\\s*=\\s*\"?([^\";,]*)");

    /** The one that an answer's Link headers name; they go before what the feed itself says. */
    public static Optional<FeedHub> in(Headers headers, URI base) {
        List<Matcher> links = headers.all("Link").stream()
                .flatMap(header -> LINK.matcher(header).results().map(found -> LINK.matcher(found.group())))
                .filter(Matcher::matches)
                .toList();
        return of(linked(links, "hub"), linked(links, "self"), base);
    }

    private static Optional<String> linked(List<Matcher> links, String rel) {
        return links.stream()
                .filter(link -> {
                    Matcher says = REL.matcher(link.group(2));
                    return says.find()
                            && List.of(says.group(1).strip().split("\\s+")).contains(rel);
                })
                .map(link -> link.group(1))
                .findFirst();
    }

    /** The one that a feed's own link elements name. */
    static Optional<FeedHub> in(Document tree, URI base) {
        Element root = tree.getRootElement();
        List<Element> links = Stream.concat(
                        Stream.of(root),
                        root.getChildren().stream()
                                .filter(child -> child.getName().equals("channel")))
                .flatMap(parent -> parent.getChildren().stream())
                .filter(child -> child.getName().equals("link"))
                .toList();
        return of(element(links, "hub"), element(links, "self"), base);
    }

    private static Optional<String> element(List<Element> links, String rel) {
        return links.stream()
                .filter(link -> rel.equals(link.getAttributeValue("rel")))
                .map(link -> link.getAttributeValue("href", ""))
                .findFirst();
    }

    /** The hub with the topic, which is the feed's own address where it names none. */
    static Optional<FeedHub> of(Optional<String> hub, Optional<String> self, URI base) {
        return hub.flatMap(address -> WebAddress.resolve(base, address))
                .map(address -> new FeedHub(
                        address,
                        self.flatMap(own -> WebAddress.resolve(base, own)).orElse(base)));
    }
}
