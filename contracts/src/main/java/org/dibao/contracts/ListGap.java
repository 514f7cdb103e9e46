package org.dibao.contracts;

import java.net.URI;
import java.util.List;

/**
 * The part of a list between what was read of it and what was known before, where one poll did not get through it. Part
 * of a {@link SourcePolled}.
 *
 * @param next the further page at which reading on goes on
 * @param known what was known when the gap opened, as {@link SourcePolled#items} has it; the gap ends there, and not at
 *     what was read of it meanwhile
 */
public record ListGap(URI next, List<String> known) {}
