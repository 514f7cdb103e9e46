package org.dibao.console.sourcefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Real official sources to begin with. Their addresses come from public documentation and are to be checked first. */
public final class StarterPack {

    private static final List<String> FILES =
            List.of("national.yaml", "provinces.yaml", "cities.yaml", "international.yaml");

    private StarterPack() {}

    /** All of them. */
    public static List<SourceEntry> sources() {
        List<SourceEntry> all = new ArrayList<>();
        for (String file : FILES) {
            all.addAll(read(file));
        }
        return all;
    }

    private static List<SourceEntry> read(String file) {
        try (InputStream stream =
                Objects.requireNonNull(StarterPack.class.getResourceAsStream("/sources/" + file), file)) {
            return SourceYaml.read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnreadableSourceFileException e) {
            throw new IllegalStateException("The starter pack's " + file + " is broken: " + e.getMessage(), e);
        }
    }
}
