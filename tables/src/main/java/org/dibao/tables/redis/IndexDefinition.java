package org.dibao.tables.redis;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.dibao.contracts.Event;

/**
 * What an index is of, and how it is made.
 *
 * @param name what all its keys begin with; in braces, as {@code {dibao:sightings}}, so that a Redis Cluster keeps them
 *     together
 * @param schema counts up when the layout or the meaning of the keys changes, which makes the index anew
 * @param type the event on the compacted topic
 * @param apply takes in one record; must give the same index in whatever order the records come, and however often
 * @param arguments what the script is given for a record
 * @param group the consuming group whose members write the topic, each after asking the index
 * @param inFlight how long after an answer of the index a record decided by it can still reach the topic
 */
public record IndexDefinition<E extends Event>(
        String name,
        int schema,
        Class<E> type,
        IndexScript apply,
        Function<E, List<byte[]>> arguments,
        String group,
        Duration inFlight) {}
