package org.dibao.lexicon.regions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dibao.lexicon.regions.NameTrie.Form;
import org.dibao.lexicon.regions.NameTrie.NamedRegion;
import org.jspecify.annotations.Nullable;

/** The regions of China by code and by name. Loaded once, then only read; safe to share. */
public final class Regions {

    /** The code of the whole country. */
    public static final String NATIONAL = "000000";

    private final Map<String, Region> byCode = new LinkedHashMap<>(8192);
    private final Map<String, List<Region>> children = new LinkedHashMap<>(512);
    private final NameTrie names = new NameTrie();
    private final RegionFinder finder;

    private Regions() {
        List<RegionFile.Entry> entries = RegionFile.regions();
        for (RegionFile.Entry entry : entries) {
            enter(entry);
        }
        for (RegionFile.Entry entry : entries) {
            nameAsRetired(entry);
        }
        names.add("全国", new NamedRegion(national(), Form.FULL));
        finder = new RegionFinder(this, names, RegionFile.commonWords());
    }

    /** The regions as this version of Dibao knows them. */
    public static Regions standard() {
        return Standard.REGIONS;
    }

    /** The region of a code, in force or retired ({@link Region#successor()}); empty for a code that never was. */
    public Optional<Region> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The code in force for a code that may be retired; the code itself if it is not known. */
    public String current(String code) {
        Region region = byCode.get(code);
        return region == null ? code : region.currentCode();
    }

    /** What lies above a region in force, nearest first, ending in 000000; empty for 000000 and for unknown codes. */
    public List<String> ancestors(String code) {
        List<String> above = new ArrayList<>(3);
        for (Region region = inForce(code); region != null && region.parent() != null; ) {
            above.add(region.parent());
            region = byCode.get(region.parent());
        }
        return above;
    }

    /** Whether {@code inner} is {@code outer} or lies within it. Retired codes count as their successors. */
    public boolean contains(String outer, String inner) {
        String wanted = current(outer);
        return wanted.equals(current(inner)) || ancestors(inner).contains(wanted);
    }

    /** The regions in force directly within a region, by code. */
    public List<Region> children(String code) {
        return List.copyOf(children.getOrDefault(current(code), List.of()));
    }

    /**
     * The regions called so: in full (浙江省), in short (浙江), by a former name, or with what they lie in before it
     * (南京市鼓楼区). The highest come first. Empty if nothing is called so.
     */
    public List<Region> byName(String name) {
        List<NamedRegion> meanings = names.get(name);
        if (!meanings.isEmpty()) {
            return meanings.stream()
                    .sorted((a, b) -> RegionFinder.BY_WEIGHT.compare(a, b))
                    .map(NamedRegion::region)
                    .distinct()
                    .toList();
        }
        return finder.chain(name).map(RegionMention::candidates).orElse(List.of());
    }

    /**
     * All places where a text speaks of regions, in order and without overlap; the longest name wins. The country
     * itself is not reported: it is mentioned everywhere and tells nothing.
     */
    public List<RegionMention> find(String text) {
        return finder.find(text, null);
    }

    /**
     * As {@link #find(String)}, for a text known to come from a region: of several of the same name, the one in or
     * near it is meant.
     *
     * @param context code of that region
     */
    public List<RegionMention> find(String text, String context) {
        return finder.find(text, context);
    }

    /** The country. */
    public Region national() {
        return require(NATIONAL);
    }

    private Region require(String code) {
        Region region = byCode.get(code);
        if (region == null) {
            throw new IllegalArgumentException("No region has the code " + code);
        }
        return region;
    }

    private @Nullable Region inForce(String code) {
        Region region = byCode.get(code);
        return region == null ? null : byCode.get(region.currentCode());
    }

    private void enter(RegionFile.Entry entry) {
        Region region = entry.region();
        byCode.put(region.code(), region);
        if (region.retired()) {
            return;
        }
        if (region.parent() != null) {
            children.computeIfAbsent(region.parent(), code -> new ArrayList<>()).add(region);
        }
        name(region, region.name(), Form.FULL);
        if (!region.shortName().equals(region.name())) {
            name(region, region.shortName(), Form.SHORT);
        }
        if (region.name().endsWith("自治州")) {
            name(region, region.shortName() + "州", Form.SHORT);
        } else if (region.name().endsWith("自治县")) {
            name(region, region.shortName() + "县", Form.SHORT);
        }
    }

    /** Retired and former names count only where no region in force bears them. */
    private void nameAsRetired(RegionFile.Entry entry) {
        Region region = entry.region();
        if (region.retired() && !Placeholders.is(region)) {
            nameIfFree(region, region.name());
        }
        for (String former : entry.formerNames()) {
            nameIfFree(region, former);
        }
    }

    private void nameIfFree(Region region, String name) {
        for (NamedRegion bearer : names.get(name)) {
            if (bearer.form() != Form.FORMER) {
                return;
            }
        }
        name(region, name, Form.FORMER);
    }

    private void name(Region region, String name, Form form) {
        names.add(name, new NamedRegion(region, form));
    }

    /** Loads on first use. */
    private static final class Standard {
        private static final Regions REGIONS = new Regions();
    }
}
