package org.dibao.console.desk;

import java.time.Instant;
import java.util.Comparator;

/** In which order sources are listed; among equals by name. */
enum SourceOrder {
    /** Those in trouble first. */
    TROUBLE(Comparator.comparing(report -> !report.troubled())),
    NAME((a, b) -> 0),
    /** What brought something last comes first. */
    NEWS(Comparator.comparing(SourceReport::lastNews, Comparator.nullsLast(Comparator.<Instant>reverseOrder()))),
    /** What has brought nothing for longest comes first. */
    QUIET(Comparator.comparing(SourceReport::lastNews, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))),
    /** What is due next comes first. */
    NEXT(Comparator.comparing(SourceReport::dueAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder())));

    private final Comparator<SourceReport> comparator;

    SourceOrder(Comparator<SourceReport> first) {
        this.comparator = first.thenComparing(report -> report.source().name())
                .thenComparing(report -> report.source().sourceId());
    }

    Comparator<SourceReport> comparator() {
        return comparator;
    }
}
