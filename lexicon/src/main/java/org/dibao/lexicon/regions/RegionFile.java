package org.dibao.lexicon.regions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files that lie beside this class; README.md there says where they come from. Plain loops: most of the time
 * it takes is that of code which runs only once.
 */
final class RegionFile {

    private RegionFile() {}

    /** A line of regions.tsv; cells that are empty are null. */
    private record Row(
            String code,
            String name,
            @Nullable String shortName,
            @Nullable String successor,
            @Nullable String formerNames) {}

    /** A region with the names that its code had before. */
    record Entry(Region region, List<String> formerNames) {}

    static List<Entry> regions() {
        List<Row> rows = rows();
        Map<String, Row> byCode = HashMap.newHashMap(rows.size());
        for (Row row : rows) {
            byCode.put(row.code(), row);
        }
        List<Entry> entries = new ArrayList<>(rows.size());
        for (Row row : rows) {
            entries.add(entry(row, byCode));
        }
        return entries;
    }

    static Set<String> commonWords() {
        Set<String> words = new HashSet<>();
        for (String line : read("common-words.txt").split("\n")) {
            if (!line.startsWith("#")) {
                words.addAll(List.of(line.split(" ")));
            }
        }
        return words;
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>(4200);
        String[] cells = new String[5];
        for (String line : read("regions.tsv").split("\n")) {
            if (line.startsWith("#")) {
                continue;
            }
            int from = 0;
            for (int i = 0; i < cells.length; i++) {
                int end = line.indexOf('\t', from);
                end = end < 0 ? line.length() : end;
                cells[i] = from < end ? line.substring(from, end) : "";
                from = Math.min(end + 1, line.length());
            }
            rows.add(new Row(cells[0], cells[1], orNull(cells[2]), orNull(cells[3]), orNull(cells[4])));
        }
        return rows;
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    private static Entry entry(Row row, Map<String, Row> byCode) {
        Region region = new Region(
                row.code(),
                row.name(),
                row.shortName() == null ? row.name() : row.shortName(),
                Region.Level.of(row.code()),
                parentOf(row.successor() == null ? row.code() : row.successor(), byCode),
                row.successor());
        return new Entry(
                region,
                row.formerNames() == null
                        ? List.of()
                        : List.of(row.formerNames().split("/")));
    }

    private static @Nullable String parentOf(String code, Map<String, Row> byCode) {
        if (code.equals(Regions.NATIONAL)) {
            return null;
        }
        String prefecture = code.substring(0, 4) + "00";
        if (isAbove(prefecture, code, byCode)) {
            return prefecture;
        }
        String province = code.substring(0, 2) + "0000";
        return isAbove(province, code, byCode) ? province : Regions.NATIONAL;
    }

    private static boolean isAbove(String above, String code, Map<String, Row> byCode) {
        Row row = byCode.get(above);
        return row != null && row.successor() == null && !above.equals(code);
    }

    private static String read(String file) {
        try (InputStream resource = RegionFile.class.getResourceAsStream(file)) {
            if (resource == null) {
                throw new IllegalStateException("The resource " + file + " is missing from the lexicon's jar.");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The resource " + file + " of the lexicon could not be read.", e);
        }
    }
}
