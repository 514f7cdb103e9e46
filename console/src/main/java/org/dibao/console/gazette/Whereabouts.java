package org.dibao.console.gazette;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.Evidence;
import org.dibao.contracts.Evidence.Fact;
import org.dibao.contracts.Evidence.Origin;
import org.dibao.contracts.Span;
import org.jspecify.annotations.Nullable;

/** Where the facts of an announcement were read: the marks in its title and text, and which fact each of them is for. */
public final class Whereabouts {

    private final Map<String, Place> places = new HashMap<>();
    private final List<Mark> title = new ArrayList<>();
    private final List<Mark> text = new ArrayList<>();

    private Whereabouts() {}

    /**
     * Where a fact was read.
     *
     * @param anchor id of the mark that shows it; null where it was not read in title or text
     * @param confidence in percent
     */
    public record Place(@Nullable String anchor, int confidence) {}

    /**
     * A stretch to be marked.
     *
     * @param anchor its id
     * @param span its place in the title or the text
     */
    record Mark(String anchor, Span span) {}

    static Whereabouts of(Announcement announcement) {
        Whereabouts whereabouts = new Whereabouts();
        int titleEnd = announcement.title().length();
        int textEnd = announcement.text().length();
        for (Evidence evidence : announcement.evidence()) {
            boolean inTitle = evidence.origin() == Origin.TITLE;
            whereabouts.add(evidence, inTitle ? whereabouts.title : whereabouts.text, inTitle ? titleEnd : textEnd);
        }
        return whereabouts;
    }

    private void add(Evidence evidence, List<Mark> marks, int end) {
        Span span = evidence.span();
        String anchor =
                span != null && span.start() < span.end() && span.end() <= end ? anchor(evidence, span, marks) : null;
        places.put(key(evidence.fact(), evidence.index()), new Place(anchor, evidence.confidence()));
    }

    /** The mark of this very stretch, which may be there for another fact: an issuer's name tells its region too. */
    private static String anchor(Evidence evidence, Span span, List<Mark> marks) {
        for (Mark mark : marks) {
            if (mark.span().equals(span)) {
                return mark.anchor();
            }
        }
        String anchor = "at-" + key(evidence.fact(), evidence.index());
        marks.add(new Mark(anchor, span));
        return anchor;
    }

    private static String key(Fact fact, int index) {
        return fact.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + index;
    }

    /** Where an entry of a list of facts was read; null where nothing tells. */
    public @Nullable Place of(String fact, int index) {
        return places.get(key(Fact.valueOf(fact), index));
    }

    /** The title with its marks. */
    List<Marked> mark(String words) {
        return Marked.of(words, 0, title);
    }

    /** A piece of the text with its marks; the piece begins at {@code offset} in the text. */
    List<Marked> mark(String words, int offset) {
        return Marked.of(words, offset, text);
    }
}
