package org.dibao.fetcher.probe;

import org.dibao.fetcher.source.AnswerReader;
import org.dibao.network.Outcome.Answered;
import org.jsoup.nodes.Document;

/** Tells a page that its scripts fill from one that comes whole. */
final class ShellPage {

    /** Characters that the name of a site, a greeting and "Loading" stay below, and a page with something to say does not. */
    private static final int HARDLY_ANY = 200;

    private ShellPage() {}

    /** Whether scripts of the page could show more than it says itself. */
    static boolean mayBe(Answered answer) {
        return AnswerReader.document(answer).selectFirst("script[src], script:not([type*=json])") != null;
    }

    /** Whether it has scripts and hardly anything else. */
    static boolean is(Answered answer) {
        return mayBe(answer) && text(answer) < HARDLY_ANY;
    }

    /** Whether a page has clearly more text than another. */
    static boolean saysMore(Answered shown, Answered plain) {
        return text(shown) > text(plain) + HARDLY_ANY / 2;
    }

    private static int text(Answered answer) {
        Document page = AnswerReader.document(answer);
        page.select("noscript, script, style, template").remove();
        return page.body().text().strip().length();
    }
}
