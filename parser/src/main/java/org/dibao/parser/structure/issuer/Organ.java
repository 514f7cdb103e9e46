package org.dibao.parser.structure.issuer;

import org.dibao.contracts.IssuerLevel;
import org.jspecify.annotations.Nullable;

/**
 * An authority.
 *
 * @param name its name in full (中共温州市委, 国务院办公厅)
 * @param region GB/T 2260 code of its region, 000000 for the whole country; null where unknown
 * @param level its level; null where unknown
 */
public record Organ(
        String name, @Nullable String region, @Nullable IssuerLevel level) {}
