package org.dibao.console.sourcefile;

/** A file of sources cannot be read at all; the message says where it breaks off. */
public final class UnreadableSourceFileException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableSourceFileException(String message, Throwable cause) {
        super(message, cause);
    }

    UnreadableSourceFileException(String message) {
        super(message);
    }
}
