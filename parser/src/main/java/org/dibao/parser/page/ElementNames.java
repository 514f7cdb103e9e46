package org.dibao.parser.page;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** What the class, the id and the attributes for a site's own use call an element. */
final class ElementNames {

    private static final int LONGEST = 200;

    private ElementNames() {}

    /** Whether one of these words is among them: {@code gem-c-lead-paragraph} has lead in its midst. */
    static boolean have(Element element, Set<String> words) {
        for (Attribute attribute : element.attributes()) {
            String key = attribute.getKey();
            boolean names = key.equals("class") || key.equals("id") || key.startsWith("data-");
            if (names && attribute.getValue().length() <= LONGEST && hasWord(attribute.getValue(), words)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasWord(String value, Set<String> words) {
        int start = 0;
        for (int i = 0; i <= value.length(); i++) {
            if (i < value.length() && Character.isLetter(value.charAt(i))) {
                continue;
            }
            if (i > start && words.contains(value.substring(start, i).toLowerCase(Locale.ROOT))) {
                return true;
            }
            start = i + 1;
        }
        return false;
    }
}
