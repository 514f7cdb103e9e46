package org.dibao.fetcher.feed;

import java.util.List;
import java.util.Optional;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** The elements of a feed's items, in the order in which Rome has their entries. */
final class ItemElements {

    static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
    static final String MEDIA = "http://search.yahoo.com/mrss/";

    private final List<Element> inChannel;
    private final List<Element> inRoot;

    private ItemElements(List<Element> inChannel, List<Element> inRoot) {
        this.inChannel = inChannel;
        this.inRoot = inRoot;
    }

    /** RSS has its items in the channel, RDF beside it, Atom has no channel. */
    static ItemElements of(Document tree) {
        Element root = tree.getRootElement();
        List<Element> inChannel = root.getChildren().stream()
                .filter(child -> child.getName().equals("channel"))
                .flatMap(channel -> channel.getChildren().stream())
                .filter(ItemElements::isItem)
                .toList();
        return new ItemElements(
                inChannel,
                root.getChildren().stream().filter(ItemElements::isItem).toList());
    }

    private static boolean isItem(Element element) {
        return element.getName().equals("item") || element.getName().equals("entry");
    }

    /** All of them; the items of one feed stand in one place, but a broken feed may have some in both. */
    List<Element> all() {
        return inChannel.isEmpty() ? inRoot : inChannel;
    }

    /** The element of an entry; null where Rome saw other items than we do. */
    @Nullable
    Element at(int index, int entries) {
        if (inChannel.size() == entries) {
            return inChannel.get(index);
        }
        return inRoot.size() == entries ? inRoot.get(index) : null;
    }

    /** The text of a child, or of a grandchild in a media group; empty if there is none or it is blank. */
    static Optional<String> text(@Nullable Element item, String name, String namespace) {
        if (item == null) {
            return Optional.empty();
        }
        Namespace of = Namespace.getNamespace(namespace);
        Element group = item.getChild("group", Namespace.getNamespace(MEDIA));
        return Optional.ofNullable(item.getChildTextTrim(name, of))
                .or(() -> Optional.ofNullable(group).map(media -> media.getChildTextTrim(name, of)))
                .filter(text -> !text.isBlank());
    }
}
