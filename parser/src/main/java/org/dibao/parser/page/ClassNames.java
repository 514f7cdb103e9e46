package org.dibao.parser.page;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** What the classes on the elements of one page say. The same few stand on most elements; each is read once. */
final class ClassNames {

    private static final Meaning NONE = new Meaning(NameSign.NEUTRAL, false);

    private final Map<String, Meaning> read = new HashMap<>();

    private record Meaning(NameSign sign, boolean notice) {}

    /** What tag, class and id say about the element's part on the page. */
    NameSign sign(Element element) {
        return element.attributesSize() == 0
                ? NameSign.ofTag(element.normalName())
                : NameSign.of(element, meaning(element).sign);
    }

    /** Whether this is one of Discuz!'s notices, or one of its strings against copying. */
    boolean areNotice(Element element) {
        return element.attributesSize() > 0 && meaning(element).notice;
    }

    private Meaning meaning(Element element) {
        String classes = element.attributes().get("class");
        return classes.isEmpty() ? NONE : read.computeIfAbsent(classes, ClassNames::read);
    }

    private static Meaning read(String classes) {
        String names = classes.trim();
        return new Meaning(NameSign.ofNames(names), HiddenElements.isDiscuzNotice(names));
    }
}
