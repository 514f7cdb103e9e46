package org.dibao.network;

import java.io.IOException;

/** A gate did not open for a request, so it was not sent. */
final class HeldBackException extends IOException {

    private static final long serialVersionUID = 1;

    HeldBackException() {
        super("the request was held back");
    }
}
