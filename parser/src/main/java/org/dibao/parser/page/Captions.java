package org.dibao.parser.page;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands under pictures among a text. On a page of pictures it is the text. */
final class Captions {

    private static final Pattern NAME = Pattern.compile(
            "(?:^|[^a-z])(?:cap|imgtext|img-desc|pic-desc|pictext|tuzhu|photo-credit)(?:[^a-z]|$)|caption",
            Pattern.CASE_INSENSITIVE);

    /** What a caption begins with, where only its words tell. */
    private static final Phrases STARTS =
            Phrases.of("图为", "图片说明", "图说：", "上图为", "下图为", "（图为", "Photograph:", "Photo:", "Image:");

    private static final int LONGEST = 80;

    /** Classes of an element that a caption stands in are few. */
    private static final int LONGEST_NAMES = 200;

    /** A figure may hold a caption within two elements. */
    private static final int LEVELS = 3;

    private final Set<Passage> captions;

    private Captions(Set<Passage> captions) {
        this.captions = captions;
    }

    /** Those of a text's passages; none where they are most of it. */
    static Captions of(List<Passage> passages) {
        Set<Passage> captions = Collections.newSetFromMap(new IdentityHashMap<>());
        int inCaptions = 0;
        int inText = 0;
        for (Passage passage : passages) {
            if (is(passage)) {
                captions.add(passage);
                inCaptions += passage.text().length();
            } else {
                inText += passage.text().length();
            }
        }
        return new Captions(inCaptions < inText ? captions : Set.of());
    }

    boolean has(Passage passage) {
        return !captions.isEmpty() && captions.contains(passage);
    }

    /** Whether a passage stands under a picture, by its words or by what it stands in. */
    static boolean is(Passage passage) {
        String line = passage.text();
        if (line.length() <= LONGEST && STARTS.begin(line)) {
            return true;
        }
        Region at = passage.region();
        for (int i = 0; i < LEVELS && at != null; i++, at = at.parent) {
            String name = at.element.normalName();
            if (name.equals("figcaption") || name.equals("figure")) {
                return true;
            }
            if (name.equals("td") || name.equals("blockquote") || name.equals("pre") || name.equals("caption")) {
                return false;
            }
            if (i < 2 && line.length() <= LONGEST * 2 && isNamed(at.element.className())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamed(String classes) {
        return !classes.isEmpty()
                && classes.length() <= LONGEST_NAMES
                && NAME.matcher(classes).find();
    }
}
