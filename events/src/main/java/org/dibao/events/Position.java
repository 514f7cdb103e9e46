package org.dibao.events;

/**
 * Where an acknowledged record stands on its topic.
 *
 * @param partition its partition
 * @param offset its offset there
 */
public record Position(int partition, long offset) {}
