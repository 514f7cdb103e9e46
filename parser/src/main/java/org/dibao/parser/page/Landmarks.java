package org.dibao.parser.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Elements that site knowledge asks for, noted on the one walk through the page so that nobody walks again. */
final class Landmarks {

    private static final String POST = "postmessage_";

    /** A thread has one a post. */
    private static final int MOST_TIMES = 500;

    private final List<Element> scripts = new ArrayList<>();
    private @Nullable Element firstPost;
    private @Nullable FounderProperty edition;
    private final List<PlacedTime> times = new ArrayList<>();
    private @Nullable Element password;

    Landmarks(Document document) {
        scripts.addAll(document.head().getElementsByTag("script"));
    }

    /**
     * Notes the element if it is one of them.
     *
     * @param region what it stands in; null for nothing
     * @param passage how many passages stand before it
     */
    void see(Element element, String name, @Nullable Region region, int passage) {
        switch (name) {
            case "script" -> scripts.add(element);
            case "time", "abbr" -> seeTime(element, region, passage);
            case "input" -> password = element.attr("type").equalsIgnoreCase("password") ? element : password;
            case "relative-time", "local-time", "time-ago" -> seeTime(element, region, passage);
            default -> seeByAttributes(element, region, passage);
        }
    }

    /** Notes what newspapers' publishing systems write into a comment. */
    void see(Node node) {
        if (edition == null && node instanceof Comment comment) {
            edition = FounderProperty.in(comment.getData());
        }
    }

    private void seeTime(Element element, @Nullable Region region, int passage) {
        PlacedTime time = new PlacedTime(element, region, passage);
        if (!time.given().isEmpty() && times.size() < MOST_TIMES) {
            times.add(time);
        }
    }

    private void seeByAttributes(Element element, @Nullable Region region, int passage) {
        if (element.attributesSize() == 0) {
            return;
        }
        Attributes attributes = element.attributes();
        if (firstPost == null && attributes.get("id").startsWith(POST)) {
            firstPost = element;
        }
        if (attributes.get("itemprop").equals("datePublished")) {
            seeTime(element, region, passage);
        }
    }

    /** All scripts, in order. */
    List<Element> scripts() {
        return scripts;
    }

    /** The first post of a Discuz! thread; null for none. */
    @Nullable
    Element firstPost() {
        return firstPost;
    }

    /** Discuz!'s number of a post. */
    static String number(Element post) {
        return post.id().substring(POST.length());
    }

    /** What a newspaper's page says of its article in a comment; null for none. */
    @Nullable
    FounderProperty edition() {
        return edition;
    }

    /** Elements that give a time for machines, in order. */
    List<PlacedTime> times() {
        return times;
    }

    boolean hasPassword() {
        return password != null;
    }
}
