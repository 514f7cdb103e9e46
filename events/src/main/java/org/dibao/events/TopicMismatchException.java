package org.dibao.events;

/** A topic exists and contradicts what must be; the message names both, and the command that mends it. */
public final class TopicMismatchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String command;

    TopicMismatchException(String sentence, String command) {
        super(sentence + " To mend it: " + command);
        this.command = command;
    }

    /** The command that mends it, to be run where Kafka's own scripts are. */
    public String command() {
        return command;
    }
}
