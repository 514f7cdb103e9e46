package org.dibao.lexicon.regions;

import java.util.regex.Pattern;

/** Entries that lists put between a province and what it governs directly; they have codes but are no regions. */
final class Placeholders {

    private static final Pattern NAMES = Pattern.compile("市辖区|县|县级|省直辖.*|自治区直辖.*");

    private Placeholders() {}

    static boolean is(Region region) {
        return NAMES.matcher(region.name()).matches();
    }
}
