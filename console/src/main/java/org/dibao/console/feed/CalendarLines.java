package org.dibao.console.feed;

/** Writes the lines of a calendar: escaped, folded and ended as RFC 5545 (3.1, 3.3.11) demands. */
final class CalendarLines {

    /** RFC 5545, 3.1: a line has at most 75 octets, not counting its end. */
    private static final int OCTETS = 75;

    private final StringBuilder lines = new StringBuilder();

    /** A line whose value means what it says, such as a date. */
    CalendarLines exact(String name, Object value) {
        fold(name + ":" + value);
        return this;
    }

    /** A line whose value is a text. */
    CalendarLines text(String name, String value) {
        String escaped = value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\n")
                .replace("\n", "\\n")
                .replaceAll("\\p{Cntrl}", " ");
        return exact(name, escaped);
    }

    @Override
    public String toString() {
        return lines.toString();
    }

    /** Never within a character: the continuation begins with a space, which counts. */
    private void fold(String line) {
        int room = OCTETS;
        for (int at = 0; at < line.length(); ) {
            int character = line.codePointAt(at);
            int octets = octets(character);
            if (octets > room) {
                lines.append("\r\n ");
                room = OCTETS - 1;
            }
            lines.appendCodePoint(character);
            room -= octets;
            at += Character.charCount(character);
        }
        lines.append("\r\n");
    }

    private static int octets(int character) {
        if (character < 0x80) {
            return 1;
        }
        return character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    }
}
