package org.dibao.console.desk;

import java.util.Locale;
import java.util.function.Predicate;

/** What can be done to many sources at once. */
enum Deed {
    /** Polls them as soon as a fetcher is free; what is paused stays so. */
    FETCH(report -> !report.source().paused()),
    PAUSE(report -> !report.source().paused()),
    RESUME(report -> report.source().paused()),
    REMOVE(report -> true);

    private final Predicate<SourceReport> appliesTo;

    Deed(Predicate<SourceReport> appliesTo) {
        this.appliesTo = appliesTo;
    }

    /** Whether there is anything to be done. */
    boolean appliesTo(SourceReport report) {
        return appliesTo.test(report);
    }

    /** As the audit log names it. */
    String act() {
        return "source." + name().toLowerCase(Locale.ROOT);
    }
}
