package org.dibao.tables.redis;

/**
 * How an index is, for health checks.
 *
 * @param ready whether it can be asked
 * @param sentence what it is doing, or what keeps it from being ready
 */
public record IndexState(boolean ready, String sentence) {}
