package org.dibao.parser.page;

import org.dibao.parser.clean.CharacterForms;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The first post of a Discuz! thread; replies are other people's.
 *
 * @param subject the thread's title; null where the page does not show it
 * @param post the element with the first post's text
 * @param time when it was posted, as the page writes it; null where it does not say
 */
record DiscuzThread(
        @Nullable String subject, Element post, @Nullable String time) {

    /** The thread; null where the page is none. */
    static @Nullable DiscuzThread of(Document document, Landmarks landmarks) {
        Element post = landmarks.firstPost();
        if (post == null) {
            return null;
        }
        String number = Landmarks.number(post);
        Element subject = document.getElementById("thread_subject");
        Element posted = document.getElementById("authorposton" + number);
        return new DiscuzThread(
                subject == null ? null : CharacterForms.normalise(subject.text()),
                post,
                posted == null ? null : time(posted));
    }

    /** A recent post shows "3 天前" and has the full time in a title. */
    private static String time(Element posted) {
        Element exact = posted.selectFirst("[title]");
        return CharacterForms.normalise(exact == null ? posted.text() : exact.attr("title"));
    }
}
