package org.dibao.launcher.pages;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a page server is asked.
 *
 * @param method the HTTP method, upper case
 * @param path the decoded path, beginning with a slash
 * @param headers looks up the first value of a header field; null where it was not sent
 * @param body the request's body, empty for none
 */
@SuppressWarnings("ArrayRecordComponent") // read once; never compared
public record Request(String method, String path, Function<String, @Nullable String> headers, byte[] body) {

    /** The first value of a header field; null where it was not sent. */
    public @Nullable String header(String name) {
        return headers.apply(name);
    }
}
