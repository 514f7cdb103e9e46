package org.dibao.parser.page;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What stands under pictures among a text. On a page of pictures it is the text. */
final class Captions {

    private static final Pattern NAME = Pattern.compile(
            "(?:^|(?<!drop)[^a-z])(?:cap|imgtext|img-desc|pic-desc|pictext|tuzhu|photo-credit)(?:[^a-z]|$)|caption",
            Pattern.CASE_INSENSITIVE);

    /** What a caption begins with, where only its words tell. */
    private static final Phrases STARTS =
            Phrases.of("图为", "图片说明", "图说：", "上图为", "下图为", "（图为", "Photograph:", "Photo:", "Image:");

    /** Who took the picture, at the end of a line and behind a space or a stroke: 覃小满/摄, 样江晚报记者 林苇 图. */
    private static final Pattern CREDIT = Pattern.compile(
            "(?:\\p{IsHan}[/／ ](?:摄|图|供图|摄影|摄于.{2,12})|(?:图源|图据|图／|图/|供图：|摄影：)[^，。]{2,16}|(?:Photo|Photograph|Picture|Image)s?(?: credit)?(?: by|:) [A-Z][^.]{2,40})[)）]?$");

    /** 图1 静止锋示意图, Figure 2: … */
    private static final Pattern NUMBERED =
            Pattern.compile("^(?:图|Figure |Fig\\. ?) ?\\d{1,2}(?:[-–]\\d{1,2})?[ ：:.、|][^。]+$");

    /** An agency and a name after what a picture shows: (AP Photo/Jane Reed). */
    private static final Pattern AGENCY_CREDIT = Pattern.compile(
            "[A-Z]{2,12}(?: Photo| Images)?/[A-Z][\\w.' -]{2,40}(?: Purchase Licensing Rights.{0,20})?[)\\]]?$");

    private static final int LONGEST = 80;

    /** Classes of an element that a caption stands in are few. */
    private static final int LONGEST_NAMES = 200;

    private static final int LONGEST_WITH_CREDIT = 400;

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
        if (line.length() <= LONGEST
                && (STARTS.begin(line)
                        || NUMBERED.matcher(line).find()
                        || CREDIT.matcher(line).find())) {
            return true;
        }
        if (line.length() <= LONGEST_WITH_CREDIT
                && line.indexOf('/') > 0
                && AGENCY_CREDIT.matcher(line).find()) {
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
