package org.dibao.fetcher.listing;

import org.jsoup.nodes.Element;

/** The selector that finds an element and those that are built alike. */
final class RowPath {

    private RowPath() {}

    /** The way to an element from the next one above that has a name of its own, or from the body if none has. */
    static String of(Element row) {
        StringBuilder path = new StringBuilder(step(row));
        for (Element above = row.parent(); above != null && !above.nameIs("html"); above = above.parent()) {
            String step = step(above);
            path.insert(0, step + " > ");
            if (!step.equals(above.tagName())) {
                break;
            }
        }
        return path.toString();
    }

    /** An element as a selector; ids and classes with digits number single rows and would find only one of them. */
    static String step(Element element) {
        StringBuilder step = new StringBuilder(element.tagName().replace(":", "|"));
        if (isName(element.id())) {
            return step.append('#').append(element.id()).toString();
        }
        element.classNames().stream()
                .filter(RowPath::isName)
                .sorted()
                .limit(1)
                .forEach(name -> step.append('.').append(name));
        return step.toString();
    }

    private static boolean isName(String name) {
        return name.matches("[A-Za-z_][A-Za-z_-]*")
                && !name.matches("(?i)(odd|even|first|last|on|active|current|hover|top|new)");
    }
}
