package org.dibao.launcher.commands;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.dibao.network.WebAddress;
import org.jspecify.annotations.Nullable;

/** Reads the addresses that a person gives; what is none is told in a sentence. */
final class GivenAddress {

    private GivenAddress() {}

    /**
     * The address of a web page, as untidy as browsers take it.
     *
     * @throws Failure if it is not http or https with a host
     */
    static URI ofWeb(String text) {
        return WebAddress.of(text).orElseThrow(() -> failure(text, null));
    }

    /**
     * Where a page came from, which may also be a file or a path of an archive.
     *
     * @throws Failure if it is no address at all
     */
    static URI ofPage(String text) {
        Optional<URI> web = WebAddress.of(text);
        try {
            return web.isPresent() ? web.get() : URI.create(text);
        } catch (IllegalArgumentException e) {
            throw failure(text, e);
        }
    }

    /**
     * An address of this machine to listen on.
     *
     * @throws Failure if no such name or address is known
     */
    static InetAddress ofThisMachine(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new Failure(
                    "\"" + text + "\" is no address of this machine. Give one as 127.0.0.1, or 0.0.0.0 for all.", e);
        }
    }

    private static Failure failure(String text, @Nullable Throwable cause) {
        String sentence = "\"" + text + "\" is no web address. Give the whole address, as https://example.org/page.";
        return cause == null ? new Failure(sentence) : new Failure(sentence, cause);
    }
}
