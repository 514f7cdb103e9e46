package org.dibao.bench.searching;

import java.lang.management.ManagementFactory;

/** What is on the heap once nobody needs the rest. */
final class Heap {

    private Heap() {}

    static long used() {
        ManagementFactory.getMemoryMXBean().gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
