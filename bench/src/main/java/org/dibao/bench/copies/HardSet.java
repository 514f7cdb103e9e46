package org.dibao.bench.copies;

import org.dibao.bench.papers.Prose;
import org.dibao.bench.papers.Site;
import org.dibao.bench.papers.Paper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The set: first every announcement once, then every copy, as the years bring them. Always the same. */
final class HardSet {

    private static final int COPIED = 200;

    /** Of look-alikes of that length every so many are copied too. */
    private static final int EVERY = 5;

    private static final int LONG_ENOUGH = 300;

    /** The kind of what is copied later and has nothing alike. */
    static final String ORIGINAL = "original";

    /** What the kind of a copy of a look-alike begins with. */
    static final String OF_LOOK_ALIKE = "look-alike, ";

    private HardSet() {}

    static List<Specimen> specimens() {
        List<Specimen> specimens = new ArrayList<>();
        Map<String, Paper> copied = new LinkedHashMap<>();
        Map<String, Paper> alike = new LinkedHashMap<>();
        for (int seed = 0; seed < COPIED; seed++) {
            Paper paper = Prose.notice(seed);
            copied.put("copied " + seed, paper);
            specimens.add(specimen(ORIGINAL, "copied " + seed, Site.GOVERNMENT, paper, specimens.size()));
        }
        for (Map.Entry<String, List<Paper>> kind : LookAlikes.all().entrySet()) {
            for (Paper paper : kind.getValue()) {
                String announcement = "alike " + specimens.size();
                specimens.add(specimen(kind.getKey(), announcement, Site.GOVERNMENT, paper, specimens.size()));
                if (specimens.size() % EVERY == 0 && paper.text().length() >= LONG_ENOUGH) {
                    alike.put(announcement, paper);
                }
            }
        }
        for (Dress dress : Dress.values()) {
            copied.forEach((announcement, paper) -> specimens.add(
                    specimen(dress.kind(), announcement, dress.site(), dress.of(paper), specimens.size())));
        }
        for (Dress dress : Dress.values()) {
            alike.forEach((announcement, paper) -> specimens.add(specimen(
                    OF_LOOK_ALIKE + dress.kind(), announcement, dress.site(), dress.of(paper), specimens.size())));
        }
        return specimens;
    }

    private static Specimen specimen(String kind, String announcement, Site site, Paper paper, int number) {
        return new Specimen(kind, announcement, site.url(number), site.page(paper));
    }
}
