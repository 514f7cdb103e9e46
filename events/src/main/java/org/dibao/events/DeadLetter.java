package org.dibao.events;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record that a group could not process, as an operator looks at it.
 *
 * @param topic the dead letters that it stands in
 * @param partition its partition there
 * @param offset its offset there
 * @param buriedAt when it was put there
 * @param group the group that could not process it
 * @param reason why, in a sentence
 * @param stack the head of the stack trace
 * @param originTopic the topic that it came from; null where the letter does not tell, and then it cannot be replayed
 * @param originPartition its partition there; -1 where the letter does not tell
 * @param originOffset its offset there; -1 where the letter does not tell
 * @param originAt when it was written first; null where the letter does not tell
 * @param key its key; null if it has none
 * @param bytes the size of its value
 * @param preview the beginning of its value as text, at most 2,000 characters
 * @param headers its own headers as text
 */
public record DeadLetter(
        String topic,
        int partition,
        long offset,
        Instant buriedAt,
        String group,
        String reason,
        String stack,
        @Nullable String originTopic,
        int originPartition,
        long originOffset,
        @Nullable Instant originAt,
        @Nullable String key,
        int bytes,
        String preview,
        Map<String, String> headers) {}
