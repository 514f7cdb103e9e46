package org.dibao.bench.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Texts by name, one paragraph a line. */
final class Lines {

    private final Path folder;
    private final Map<String, List<String>> read = new HashMap<>();

    Lines(Path folder) {
        this.folder = folder;
    }

    List<String> of(String name) {
        return read.computeIfAbsent(name, this::read);
    }

    private List<String> read(String name) {
        try {
            return Files.readAllLines(folder.resolve(name + ".txt"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("There is no text " + name + ".", e);
        }
    }
}
