package org.dibao.bench.structure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dibao.contracts.Block;
import org.dibao.contracts.DatePrecision;
import org.dibao.parser.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * An invented announcement with what must be read out of it. Its file has three parts, parted by lines of {@code ---}:
 * what is known of the page, its text, and the expected facts, one a line.
 *
 * @param name the file's name without its ending
 * @param page the page as the structure's readers get it
 * @param expected the facts
 */
record Sample(String name, Page page, List<Expectation> expected) {

    static Sample read(Path file) {
        try {
            String[] parts = Files.readString(file).split("\n---\n");
            if (parts.length != 3) {
                throw new IllegalArgumentException(file + " has " + parts.length + " parts instead of 3.");
            }
            String name = file.getFileName().toString().replace(".txt", "");
            return new Sample(
                    name,
                    page(head(parts[0]), parts[1]),
                    parts[2].lines().map(Expectation::parse).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Reading the sample " + file, e);
        }
    }

    /** Whether it belongs to the half that nobody looks at while rules are written: its name's hash decides. */
    boolean heldOut() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return (hash[HASH_BYTE] & 1) == 1;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The byte whose last bit parts this corpus most evenly; chosen before anything was measured. */
    private static final int HASH_BYTE = 2;

    private static Map<String, String> head(String part) {
        Map<String, String> head = new LinkedHashMap<>();
        part.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            int equals = line.indexOf('=');
            head.put(
                    line.substring(0, equals).strip(),
                    line.substring(equals + 1).strip());
        });
        return head;
    }

    private static Page page(Map<String, String> head, String text) {
        String published = head.get("published");
        OffsetDateTime at = published == null ? null : OffsetDateTime.parse(published);
        Map<String, String> metadata = new LinkedHashMap<>();
        head.forEach((key, value) -> {
            if (key.startsWith("meta.")) {
                metadata.put(key.substring("meta.".length()), value);
            }
        });
        return new Page(
                address(head.get("url")),
                head.getOrDefault("title", ""),
                text.lines()
                        .map(line -> new Block(Block.Form.PARAGRAPH, line.strip()))
                        .toList(),
                head.getOrDefault("language", "zh"),
                false,
                at,
                at == null ? null : DatePrecision.MINUTE,
                head.get("attribution"),
                head.get("publisher"),
                metadata,
                false,
                List.of());
    }

    private static @Nullable URI address(@Nullable String url) {
        return url == null ? null : URI.create(url);
    }
}
