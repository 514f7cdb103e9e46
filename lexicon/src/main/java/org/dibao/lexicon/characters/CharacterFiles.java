package org.dibao.lexicon.characters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the resource files beside this class; their README says where they come from. */
final class CharacterFiles {

    private CharacterFiles() {}

    /** The file's lines without comments and empty lines. */
    static List<String> lines(String name) {
        try (InputStream in = CharacterFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + name + " is missing from the lexicon's jar.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The resource " + name + " of the lexicon could not be read.", e);
        }
    }
}
