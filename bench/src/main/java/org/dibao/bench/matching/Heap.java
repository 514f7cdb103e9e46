package org.dibao.bench.matching;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;

/** What is on the heap once nobody needs the rest. */
final class Heap {

    private Heap() {}

    static long used() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        for (int i = 0; i < 3; i++) {
            memory.gc();
        }
        return memory.getHeapMemoryUsage().getUsed();
    }
}
