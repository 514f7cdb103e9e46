package org.dibao.embedded;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;

/** Puts what a server's start came to into words. */
final class StartFailure {

    private StartFailure() {}

    /** The most telling message among a failure and its causes, without a full stop. */
    static String reason(Throwable failure) {
        String reason = failure.toString();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AccessDeniedException denied) {
                return "no permission for " + denied.getFile();
            }
            if (cause instanceof FileAlreadyExistsException exists) {
                return exists.getFile() + " is a file, not a directory";
            }
            if (cause.getMessage() != null && cause.getMessage().contains("No space left on device")) {
                return "its disk is full";
            }
            reason = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        }
        return reason;
    }
}
