package org.dibao.parser.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dibao.parser.clean.Han;

/**
 * The summary that many pages set between title and text, in an element of its own: it was written with the text and says
 * what it is about, so it is its beginning.
 */
final class Standfirst {

    private static final Set<String> NAMES = Set.of(
            "standfirst",
            "deck",
            "dek",
            "lead",
            "lede",
            "intro",
            "summary",
            "abstract",
            "subhead",
            "subheadline",
            "subtitle",
            "zhaiyao",
            "daodu",
            "daoyu",
            "tiyao");

    /** Passages between title and text: a line of credits, buttons, a table of contents. */
    private static final int NEAR = 14;

    /** A summary in Chinese may be a short sentence. */
    private static final int SHORTEST = 10;

    /** Ideographs say more each. */
    private static final int FEWEST_IDEOGRAPHS = 14;

    private static final int LONGEST = 600;

    /** Without a name that says so, it must read like a sentence and stand right under the title. */
    private static final int SHORTEST_UNNAMED = 40;

    /** How far up an element's name may stand. */
    private static final int LEVELS = 3;

    private final PageContent content;
    private final Body body;
    private final int title;

    private Standfirst(PageContent content, Body body) {
        this.content = content;
        this.body = body;
        this.title = titleAbove(content, body);
    }

    /** The body with the summary above it, where it has one. */
    static Body with(PageContent content, Body body) {
        Standfirst standfirst = new Standfirst(content, body);
        List<Passage> above = standfirst.title < 0 ? List.of() : standfirst.passages();
        if (above.isEmpty()) {
            return body;
        }
        List<Passage> whole = new ArrayList<>(above);
        whole.addAll(body.passages());
        return new Body(body.region(), List.copyOf(whole), body.first(), body.end());
    }

    /** The last heading of the first rank, or the line that is the title, near above the text; -1 for none. */
    private static int titleAbove(PageContent content, Body body) {
        int shown = content.titlePassage();
        int first = Math.max(0, body.first() - NEAR);
        for (int i = body.first() - 1; i >= first; i--) {
            Passage passage = content.passages().get(i);
            if (i == shown || (passage.isHeading() && isOfFirstRank(passage.region()))) {
                return i;
            }
        }
        return -1;
    }

    static boolean isOfFirstRank(Region region) {
        for (Region at = region; at != null; at = at.parent) {
            if (at.element.normalName().equals("h1")) {
                return true;
            }
            if (!BlockElements.isParagraphLike(at.element.normalName())) {
                return false;
            }
        }
        return false;
    }

    private List<Passage> passages() {
        List<Passage> found = new ArrayList<>();
        for (int i = title + 1; i < body.first(); i++) {
            Passage passage = content.passages().get(i);
            boolean under = i == title + 1 + found.size();
            if (mayBe(passage) && (isNamed(passage.region()) || (under && readsLikeOne(passage)))) {
                found.add(passage);
            }
        }
        return found;
    }

    private boolean mayBe(Passage passage) {
        String text = passage.text();
        return text.length() >= SHORTEST
                && text.length() <= LONGEST
                && passage.linkLength() * 2 < text.length()
                && !passage.region().isBesideTheMatter()
                && (TimeScanner.first(text) == null || readsLikeSentence(text))
                && !Leftovers.isNotice(text)
                && !Disclaimers.is(text)
                && !Credits.isLine(text)
                && !Disclosure.isPart(passage)
                && !isRepeatedBelow(passage);
    }

    /** What tells when something happened may be a summary; a line of credits is no sentence. */
    private static boolean readsLikeSentence(String text) {
        return text.length() >= SHORTEST_UNNAMED && "。.!！?？".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static boolean readsLikeOne(Passage passage) {
        String text = passage.text();
        return text.length() >= SHORTEST_UNNAMED && Han.sentenceMarks(text) > 0
                || text.endsWith("。") && Han.count(text) >= FEWEST_IDEOGRAPHS;
    }

    /** Many sites make the summary of the first sentence. */
    private boolean isRepeatedBelow(Passage passage) {
        String bare = passage.beginning();
        return body.passages().stream().limit(4).anyMatch(below -> below.text().contains(bare));
    }

    /** Whether the class, the id or some attribute for the site's own use says so, here or a little further out. */
    private boolean isNamed(Region region) {
        Region at = region;
        for (int i = 0; i < LEVELS && at != null && at.first > title; i++, at = at.parent) {
            if (ElementNames.have(at.element, NAMES)) {
                return true;
            }
        }
        return false;
    }
}
