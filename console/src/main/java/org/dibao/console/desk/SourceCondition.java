package org.dibao.console.desk;

import java.time.Instant;
import java.util.function.BiPredicate;

/** What sources are picked by; several may be true of one. */
enum SourceCondition {
    TROUBLED((report, now) -> report.troubled()),
    SILENT((report, now) -> report.state() == SourceState.SILENT),
    FAILING((report, now) -> report.state() == SourceState.FAILING),
    LIMITED((report, now) -> report.state() == SourceState.LIMITED),
    OVERDUE(SourceReport::overdue),
    UNPROVEN((report, now) -> report.state() != SourceState.PAUSED && report.lastNews() == null),
    PAUSED((report, now) -> report.state() == SourceState.PAUSED);

    private final BiPredicate<SourceReport, Instant> holds;

    SourceCondition(BiPredicate<SourceReport, Instant> holds) {
        this.holds = holds;
    }

    boolean of(SourceReport report, Instant now) {
        return holds.test(report, now);
    }
}
