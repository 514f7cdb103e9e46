package org.dibao.notifier.email;

import java.util.ArrayList;
import java.util.List;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.Directive;

/** What an announcement orders, in lines. */
final class Orders {

    /** More than this nobody reads in a mail; the page has them all. */
    private static final int MOST = 12;

    private Orders() {}

    /** The first orders, with the reader's words marked. */
    static List<Line> of(Wording words, Announcement a, SearchedWords searched) {
        return of(words, a, searched, MOST);
    }

    /** The first so many orders, and how many more there are. */
    static List<Line> of(Wording words, Announcement a, SearchedWords searched, int most) {
        List<Directive> all = a.directives();
        List<Line> shown = new ArrayList<>(
                all.stream().limit(most).map(each -> line(each, searched)).toList());
        if (all.size() > most) {
            shown.add(Line.plain(words.get("directives.more", all.size() - most)));
        }
        return shown;
    }

    /** The order, with who gives it and who must act where the words themselves do not say so. */
    private static Line line(Directive directive, SearchedWords searched) {
        String speaker = directive.speaker() == null ? "" : directive.speaker() + "：";
        String actor = directive.actor();
        String text = actor == null || directive.text().contains(actor)
                ? speaker + directive.text()
                : speaker + "〔" + actor + "〕" + directive.text();
        return new Line("", text, searched.in(text), directive.depth());
    }
}
