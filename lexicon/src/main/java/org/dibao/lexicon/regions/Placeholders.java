package org.dibao.lexicon.regions;

/** Entries that lists put between a province and what it governs directly; they have codes but are no regions. */
final class Placeholders {

    private Placeholders() {}

    static boolean is(Region region) {
        String name = region.name();
        return name.equals("市辖区")
                || name.equals("市")
                || name.equals("县")
                || name.equals("县级")
                || name.startsWith("省直辖")
                || name.startsWith("自治区直辖");
    }
}
