package org.dibao.network;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The header fields of an answer; names in any case. */
public final class Headers {

    private final Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private Headers(Map<String, List<String>> fields) {
        fields.forEach((name, values) -> byName.put(name, List.copyOf(values)));
    }

    /** Header fields by name, each with its values in the order in which they came. */
    public static Headers of(Map<String, List<String>> fields) {
        return new Headers(fields);
    }

    /** The first value of a field; empty if the answer has no such field. */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** All values of a field, in order; empty if the answer has no such field. */
    public List<String> all(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** The names of all fields. */
    public Collection<String> names() {
        return byName.keySet();
    }

    @Override
    public String toString() {
        return byName.toString();
    }
}
