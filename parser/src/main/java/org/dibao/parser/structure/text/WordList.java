package org.dibao.parser.structure.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Words from the resource files in {@code org/dibao/parser/structure/words}; {@code README.md} there tells where each
 * file comes from. Words are separated by white space or lines; {@code #} begins a comment.
 */
public final class WordList {

    private static final String FOLDER = "/org/dibao/parser/structure/words/";

    private WordList() {}

    /** All words of a file, in order. */
    public static List<String> read(String name) {
        List<String> words = new ArrayList<>();
        for (String line : lines(name)) {
            words.addAll(List.of(line.split("\\s+")));
        }
        return words;
    }

    /** A file of lines {@code key = word word …}, in order. */
    public static Map<String, List<String>> table(String name) {
        Map<String, List<String>> table = new LinkedHashMap<>();
        for (String line : lines(name)) {
            int equals = line.indexOf('=');
            if (equals < 0) {
                throw new IllegalStateException("No '=' in line '" + line + "' of " + FOLDER + name);
            }
            String key = line.substring(0, equals).strip();
            table.put(key, List.of(line.substring(equals + 1).strip().split("\\s+")));
        }
        return table;
    }

    private static List<String> lines(String name) {
        try (InputStream in = WordList.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("The word list " + FOLDER + name + " is not on the class path");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .map(line -> line.indexOf('#') < 0 ? line : line.substring(0, line.indexOf('#')))
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading the word list " + FOLDER + name, e);
        }
    }
}
