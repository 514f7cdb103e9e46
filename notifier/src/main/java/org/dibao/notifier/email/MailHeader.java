package org.dibao.notifier.email;

import jakarta.mail.internet.MimeUtility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The header of a mail as it goes over the wire: fields in their order, ASCII only, long ones folded. */
final class MailHeader {

    private final List<Field> fields = new ArrayList<>();

    /**
     * One field.
     *
     * @param name its name
     * @param value its value, folded: a line break in it is always followed by a space
     */
    record Field(String name, String value) {}

    /**
     * A field at the end; folded at spaces where it is longer than a line should be (RFC 5322, section 2.1.1).
     *
     * @param value on one line, ASCII, as it is to stand there
     */
    void add(String name, String value) {
        fields.add(new Field(name, MimeUtility.fold(name.length() + 2, value)));
    }

    /**
     * A field of free text at the end, encoded where it is not ASCII.
     *
     * @param value on one line
     */
    void addText(String name, String value) {
        add(name, EncodedWords.of(name.length() + 2, value));
    }

    /** A field before all others, folded already. */
    void addFirst(String name, String value) {
        fields.addFirst(new Field(name, value));
    }

    /** The field of that name, whatever its case; no name occurs twice. */
    Optional<Field> field(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** All fields, each with its line end; the empty line after them is not part of it. */
    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder(1_500);
        fields.forEach(field ->
                lines.append(field.name()).append(": ").append(field.value()).append("\r\n"));
        return lines.toString();
    }
}
