package org.dibao.lexicon.regions;

import org.jspecify.annotations.Nullable;

/**
 * A region as GB/T 2260 knows it.
 *
 * @param code six digits; 000000 is the whole country
 * @param name the name in full (浙江省, 吴兴区, 延边朝鲜族自治州)
 * @param shortName the name as people say it (浙江, 吴兴, 延边); the full name where nothing shorter is in use (赵县)
 * @param level how far up it stands
 * @param parent code of the region that it lies in; null for the whole country
 * @param successor for a retired code, the smallest region in force that holds what it held; null while it is in force
 */
public record Region(
        String code,
        String name,
        String shortName,
        Level level,
        @Nullable String parent,
        @Nullable String successor) {

    /** How far up a region stands. */
    public enum Level {
        NATIONAL,
        PROVINCE,
        PREFECTURE,
        COUNTY;

        static Level of(String code) {
            if (code.equals(Regions.NATIONAL)) {
                return NATIONAL;
            }
            if (code.endsWith("0000")) {
                return PROVINCE;
            }
            return code.endsWith("00") ? PREFECTURE : COUNTY;
        }
    }

    /** Whether the code is no longer in force. */
    public boolean retired() {
        return successor != null;
    }

    /** The code in force: its own, or its successor's. */
    public String currentCode() {
        return successor != null ? successor : code;
    }
}
