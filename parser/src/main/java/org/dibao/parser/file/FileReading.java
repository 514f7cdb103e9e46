package org.dibao.parser.file;

/** What came of reading a file. */
public sealed interface FileReading {

    /**
     * It has a text.
     *
     * @param text one paragraph or line of the file a line; cells of a table are parted by tabs
     */
    record Read(String text) implements FileReading {}

    /**
     * It could not be read.
     *
     * @param reason why, in a sentence
     */
    record Unreadable(String reason) implements FileReading {}
}
