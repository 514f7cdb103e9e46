package org.dibao.lexicon.regions;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the files that lie beside this class; README.md there says where they come from. */
final class RegionFile {

    private RegionFile() {}

    /** A line of regions.tsv. */
    private record Row(String code, String name, @Nullable String successor, List<String> formerNames) {}

    /** A region with the names that its code had before. */
    record Entry(Region region, List<String> formerNames) {}

    static List<Entry> regions() {
        Map<String, Row> rows = new HashMap<>(8192);
        List<Row> inOrder = new ArrayList<>(4200);
        for (String line : lines("regions.tsv")) {
            String[] cells = line.split("\t", -1);
            Row row = new Row(
                    cells[0],
                    cells[1],
                    cells.length > 2 && !cells[2].isEmpty() ? cells[2] : null,
                    cells.length > 3 ? List.of(cells[3].split("/")) : List.of());
            rows.put(row.code(), row);
            inOrder.add(row);
        }
        List<Entry> entries = new ArrayList<>(inOrder.size());
        for (Row row : inOrder) {
            Region.Level level = Region.Level.of(row.code());
            Region region = new Region(
                    row.code(),
                    row.name(),
                    ShortNames.of(row.name(), level),
                    level,
                    parentOf(row.successor() == null ? row.code() : row.successor(), rows),
                    row.successor());
            entries.add(new Entry(region, row.formerNames()));
        }
        return entries;
    }

    static Set<String> commonWords() {
        Set<String> words = new HashSet<>();
        for (String line : lines("common-words.txt")) {
            words.addAll(List.of(line.split(" ")));
        }
        return words;
    }

    private static @Nullable String parentOf(String code, Map<String, Row> rows) {
        if (code.equals(Regions.NATIONAL)) {
            return null;
        }
        for (String above : List.of(code.substring(0, 4) + "00", code.substring(0, 2) + "0000")) {
            Row row = rows.get(above);
            if (!above.equals(code) && row != null && row.successor() == null) {
                return above;
            }
        }
        return Regions.NATIONAL;
    }

    private static List<String> lines(String file) {
        InputStream resource =
                Objects.requireNonNull(RegionFile.class.getResourceAsStream(file), () -> file + " is not in the jar");
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + " from the jar", e);
        }
    }
}
