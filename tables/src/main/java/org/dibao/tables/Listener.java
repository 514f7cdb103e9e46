package org.dibao.tables;

import org.jspecify.annotations.Nullable;

/**
 * Hears of every change of a table, on the table's reading thread: in order for each key, and before {@link Table#put}
 * returns. What it throws is logged and changes nothing.
 *
 * @param <V> the table's rows
 */
@FunctionalInterface
public interface Listener<V> {

    /**
     * A row came, was replaced or went.
     *
     * @param key the row's key
     * @param before the row as it was; null if there was none
     * @param after the row as it is; null if it was removed
     */
    void changed(String key, @Nullable V before, @Nullable V after);
}
