package org.dibao.tables.redis;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an index says of itself.
 *
 * @param epoch which making of it this is; a claim of one epoch is void in the next
 * @param ready whether it is made completely
 * @param run the run of the server on which it was made or last verified; after a restart it is another
 * @param schema layout and meaning of its keys
 * @param topic the id of the topic that it was made from
 * @param sequence counts every change
 * @param positions by partition, the offset of the first record that it may not know
 */
record KnownIndex(
        String epoch,
        boolean ready,
        String run,
        int schema,
        String topic,
        long sequence,
        Map<Integer, Long> positions) {

    private static final String POSITION = "position-";

    /** Empty if Redis holds none, or only a piece of one. */
    static Optional<KnownIndex> of(Map<String, String> fields) {
        String epoch = fields.get("epoch");
        String run = fields.get("run");
        String schema = fields.get("schema");
        if (epoch == null || run == null || schema == null || !fields.containsKey("generation")) {
            return Optional.empty();
        }
        Map<Integer, Long> positions = new HashMap<>();
        fields.forEach((field, value) -> {
            if (field.startsWith(POSITION)) {
                positions.put(Integer.valueOf(field.substring(POSITION.length())), Long.valueOf(value));
            }
        });
        return Optional.of(new KnownIndex(
                epoch,
                "ready".equals(fields.get("state")),
                run,
                Integer.parseInt(schema),
                fields.getOrDefault("topic", ""),
                Long.parseLong(fields.getOrDefault("sequence", "0")),
                Map.copyOf(positions)));
    }

    /** From which offset on a partition must be read to know everything. */
    long position(int partition) {
        return positions.getOrDefault(partition, 0L);
    }
}
