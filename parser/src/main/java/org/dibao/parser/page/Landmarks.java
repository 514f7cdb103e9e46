package org.dibao.parser.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Elements that site knowledge asks for, noted on the one walk through the page so that nobody walks again. */
final class Landmarks {

    private static final String POST = "postmessage_";

    private final List<Element> scripts = new ArrayList<>();
    private @Nullable Element firstPost;
    private @Nullable Element time;
    private @Nullable Element password;

    Landmarks(Document document) {
        scripts.addAll(document.head().getElementsByTag("script"));
    }

    /** Notes the element if it is one of them. */
    void see(Element element, String name) {
        switch (name) {
            case "script" -> scripts.add(element);
            case "time" -> time = time == null && element.hasAttr("datetime") ? element : time;
            case "input" -> password = element.attr("type").equalsIgnoreCase("password") ? element : password;
            default -> seeByAttributes(element);
        }
    }

    private void seeByAttributes(Element element) {
        if (element.attributesSize() == 0) {
            return;
        }
        Attributes attributes = element.attributes();
        if (firstPost == null && attributes.get("id").startsWith(POST)) {
            firstPost = element;
        }
        if (attributes.get("itemprop").equals("datePublished")) {
            time = element;
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

    /** An element that gives a time for machines; null for none. */
    @Nullable
    Element time() {
        return time;
    }

    boolean hasPassword() {
        return password != null;
    }
}
