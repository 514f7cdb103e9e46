package org.dibao.bench.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.dibao.lexicon.regions.Region;
import org.dibao.lexicon.regions.Regions;

/** The country's regions in force, drawn as often as they announce and as often as somebody lives in them. */
public final class InventedPlaces {

    private final List<Region> provinces = new ArrayList<>();
    private final List<Region> cities = new ArrayList<>();
    private final List<Region> districts = new ArrayList<>();

    public InventedPlaces() {
        gather(Regions.standard().national());
    }

    /** Where an announcement comes from: 3 of a hundred from the centre, 17 from a province, 35 from a city. */
    Region announcing(RandomGenerator random) {
        int hundredth = random.nextInt(100);
        if (hundredth < 3) {
            return Regions.standard().national();
        }
        return one(hundredth < 20 ? provinces : hundredth < 55 ? cities : districts, random);
    }

    /** Where a subscriber lives: mostly a district, else a city. */
    Region home(RandomGenerator random) {
        return one(random.nextInt(4) == 0 ? cities : districts, random);
    }

    /** What a subscriber looks after: a city or a province with all below. */
    Region beat(RandomGenerator random) {
        return one(random.nextInt(4) == 0 ? provinces : cities, random);
    }

    private void gather(Region region) {
        for (Region child : Regions.standard().children(region.code())) {
            if (!child.retired()) {
                switch (child.level()) {
                    case PROVINCE -> provinces.add(child);
                    case PREFECTURE -> cities.add(child);
                    default -> districts.add(child);
                }
            }
            gather(child);
        }
    }

    private static Region one(List<Region> regions, RandomGenerator random) {
        return regions.get(random.nextInt(regions.size()));
    }
}
