package org.dibao.bench.papers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** A text that districts issue year after year, with the district, the year and three figures to be filled in. */
public final class Template {

    private static final List<String> NAMES =
            List.of("heating", "entrance", "flood", "vaccination", "parking", "reservoir", "recruitment", "fireworks");

    private final String name;
    private final List<String> lines;

    private Template(String name) {
        this.name = name;
        this.lines = read(name + ".txt").lines().toList();
    }

    public static List<Template> all() {
        return NAMES.stream().map(Template::new).toList();
    }

    public String name() {
        return name;
    }

    /** As a district issues it in a year; the figures follow from both. */
    public Paper filled(String district, int year) {
        Random random = new Random((name + district).hashCode() * 31L + year);
        List<String> filled = lines.stream()
                .map(line -> line.replace("{district}", district).replace("{year}", Integer.toString(year)))
                .toList();
        for (int i = 1; i <= 3; i++) {
            String figure = Integer.toString(i == 1 ? 100 + random.nextInt(900) : 3 + random.nextInt(60));
            String place = "{figure" + i + "}";
            filled = filled.stream().map(line -> line.replace(place, figure)).toList();
        }
        return new Paper(
                filled.getFirst(),
                district + "人民政府",
                null,
                LocalDate.of(year, 1 + random.nextInt(12), 1 + random.nextInt(28)),
                Stream.concat(filled.stream().skip(1), Stream.of(district + "人民政府办公室"))
                        .toList());
    }

    private static String read(String file) {
        try (InputStream in = Template.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The template " + file + " is missing.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
