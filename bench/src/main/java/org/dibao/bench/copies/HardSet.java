package org.dibao.bench.copies;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dibao.bench.papers.Paper;
import org.dibao.bench.papers.Prose;
import org.dibao.bench.papers.Site;

/** The set: first every announcement once, then every copy, as the years bring them. A seed always gives the same. */
final class HardSet {

    private static final int COPIED = 200;

    /** Papers of one seed. */
    private static final int SEEDS = 20_000;

    /** Of these look-alikes every so many are copied too; the others' texts are too much the same to be told by a copy. */
    private static final Set<String> TEMPLATES = Set.of("annual notice", "district template", "numbered batch");

    private static final int EVERY = 3;

    /** The kind of what is copied later and has nothing alike. */
    static final String ORIGINAL = "original";

    /** What the kind of a copy of a look-alike begins with. */
    static final String OF_LOOK_ALIKE = "look-alike, ";

    /** The kind of a real announcement, and what the kind of its copies begins with. */
    static final String REAL = "real announcement";

    static final String OF_REAL = "real, ";

    /** Three tenths of a template are about a hundred characters, too few for a verdict by likeness: the kind may miss. */
    static final String TOO_SHORT = OF_LOOK_ALIKE + Dress.PREVIEW_30.kind();

    private HardSet() {}

    static List<Specimen> specimens(int seed) {
        List<Specimen> specimens = new ArrayList<>();
        Map<String, Paper> copied = new LinkedHashMap<>();
        Map<String, Paper> alike = new LinkedHashMap<>();
        for (int i = 0; i < COPIED; i++) {
            Paper paper = Prose.notice(seed * SEEDS + i);
            copied.put("copied " + i, paper);
            specimens.add(specimen(ORIGINAL, "copied " + i, Site.GOVERNMENT, paper, specimens.size()));
        }
        for (Map.Entry<String, List<Paper>> kind : LookAlikes.all(seed * SEEDS).entrySet()) {
            for (Paper paper : kind.getValue()) {
                String announcement = "alike " + specimens.size();
                specimens.add(specimen(kind.getKey(), announcement, Site.GOVERNMENT, paper, specimens.size()));
                if (specimens.size() % EVERY == 0 && TEMPLATES.contains(kind.getKey())) {
                    alike.put(announcement, paper);
                }
            }
        }
        Map<String, Paper> real = new LinkedHashMap<>();
        for (Paper paper : RealPages.papers()) {
            real.put("real " + real.size(), paper);
            specimens.add(specimen(REAL, "real " + (real.size() - 1), Site.GOVERNMENT, paper, specimens.size()));
        }
        for (Dress dress : Dress.values()) {
            copied.forEach((announcement, paper) -> specimens.add(
                    specimen(dress.kind(), announcement, dress.site(), dress.of(paper), specimens.size())));
        }
        for (Dress dress : Dress.values()) {
            real.forEach((announcement, paper) -> specimens.add(
                    specimen(OF_REAL + dress.kind(), announcement, dress.site(), dress.of(paper), specimens.size())));
            alike.forEach((announcement, paper) -> specimens.add(specimen(
                    OF_LOOK_ALIKE + dress.kind(), announcement, dress.site(), dress.of(paper), specimens.size())));
        }
        return specimens;
    }

    private static Specimen specimen(String kind, String announcement, Site site, Paper paper, int number) {
        return new Specimen(kind, announcement, site.url(number), site.page(paper));
    }
}
