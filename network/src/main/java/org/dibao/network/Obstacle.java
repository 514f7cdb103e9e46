package org.dibao.network;

import java.util.List;
import java.util.stream.Stream;

/**
 * Why no answer came.
 *
 * @param kind what stood in the way, for those who tell it in another language
 * @param about what it speaks of, in the order that the kind names
 * @param sentence the same in words: what was tried, what happened and what can be done
 */
public record Obstacle(Kind kind, List<String> about, String sentence) {

    /** What can stand in the way. */
    public enum Kind {
        /** No name server knows the host. */
        UNKNOWN_HOST,
        /** Silence; about: the address, how the connection puts it. */
        NO_ANSWER_IN_TIME,
        /** The deadline came first; about: the address, the deadline in seconds. */
        NOT_THROUGH,
        /** No route; about: the host, how the connection puts it. */
        NO_ROUTE,
        /** No connection; about: the host, how the connection puts it. */
        NO_CONNECTION,
        /** No TLS; about: the host, how the connection puts it. */
        NOT_SECURE,
        /** Closed; about: the address, how the connection puts it. */
        CLOSED_WITHOUT_ANSWER,
        /** Not HTTP, or badly encoded; about: the address, how the connection puts it. */
        GARBLED,
        /** This process is stopping; about: the address. */
        STOPPING,
        /** A redirect without a target; about: the address, the status. */
        MOVED_NOWHERE,
        /** A redirect too many; about: how many are followed, the last address. */
        TOO_MANY_REDIRECTS,
        /** A redirect to nonsense; about: the address, the target. */
        MOVED_TO_NO_ADDRESS,
        /** A redirect from https to http; about: the address, the target. */
        MOVED_TO_PLAIN,
        /** A scheme that is not called; about: the address. */
        NOT_HTTP,
        /** An address without a host; about: the address. */
        NO_HOST,
        /** An address with a user name; about: the host. */
        CARRIES_USER_NAME,
        /** A private address; about: the host, what it leads to, the entry that would allow it. */
        NOT_PUBLIC,
        /** No browser for a page that needs one; about: the address. */
        NO_BROWSER,
        /** The browser failed; about: the address, how the browser puts it. */
        BROWSER_FAILED,
        /** The browser shows nothing; about: the address. */
        BROWSER_SHOWS_NOTHING,
        /** The site's proxy does not lead there; about: the proxy, the address, how the connection puts it. */
        PROXY_FAILED
    }

    /** An obstacle that speaks of the given things, each as its text. */
    public static Obstacle of(Kind kind, String sentence, Object... about) {
        return new Obstacle(kind, Stream.of(about).map(String::valueOf).toList(), sentence);
    }
}
