package org.dibao.parser.page;

/** What was left out while a page was walked through, counted for whoever wants to know. */
final class Leavings {

    /** Elements that a reader does not see. */
    int hidden;

    /** Lines out of which a string against copying was taken. */
    int jammed;

    /** Pieces of text in which markup was escaped twice. */
    int escaped;

    /** In words; empty where nothing was left out. */
    String inWords() {
        StringBuilder words = new StringBuilder();
        say(words, hidden, "hidden elements left out");
        say(words, jammed, "lines freed of strings against copying");
        say(words, escaped, "pieces of doubly escaped markup decoded");
        return words.toString();
    }

    private static void say(StringBuilder words, int count, String what) {
        if (count > 0) {
            words.append(words.isEmpty() ? "" : ", ").append(count).append(' ').append(what);
        }
    }
}
