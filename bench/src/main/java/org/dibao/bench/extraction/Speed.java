package org.dibao.bench.extraction;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pages a second and core: processor time of one thread, rounds of all extractors alternating, the median round. */
final class Speed {

    private static final int ROUNDS = 9;
    private static final int WARM_UP = 15;

    private Speed() {}

    static Map<String, Double> pagesPerSecond(List<Extractor> extractors, List<SamplePage> pages) {
        Map<String, List<Long>> rounds = new LinkedHashMap<>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            for (Extractor extractor : extractors) {
                long nanos = nanos(extractor, pages);
                if (round >= WARM_UP) {
                    rounds.computeIfAbsent(extractor.name(), name -> new ArrayList<>())
                            .add(nanos);
                }
            }
        }
        Map<String, Double> speeds = new LinkedHashMap<>();
        rounds.forEach((name, nanos) -> speeds.put(name, pages.size() * 1e9 / median(nanos)));
        return speeds;
    }

    private static long nanos(Extractor extractor, List<SamplePage> pages) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        int length = 0;
        for (SamplePage page : pages) {
            length += extractor.extract(page).text().length();
        }
        if (length == 0) {
            throw new IllegalStateException(extractor.name() + " found no text at all.");
        }
        return threads.getCurrentThreadCpuTime() - before;
    }

    private static long median(List<Long> nanos) {
        return nanos.stream().sorted().toList().get(nanos.size() / 2);
    }
}
