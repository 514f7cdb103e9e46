package org.dibao.console.desk;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourcePolled;
import org.dibao.tables.Table;
import org.jspecify.annotations.Nullable;

/** The sources: what admins have defined, and what the fetcher found. */
final class Sources {

    private final Table<SourceDefined, SourceDefined> defined;
    private final Table<SourcePolled, SourcePolled> polled;
    private final InstantSource clock;

    Sources(
            Table<SourceDefined, SourceDefined> defined,
            Table<SourcePolled, SourcePolled> polled,
            InstantSource clock) {
        this.defined = defined;
        this.polled = polled;
        this.clock = clock;
    }

    /** All, those in trouble first, then by name. */
    List<SourceReport> reports() {
        return defined.values().stream()
                .map(this::report)
                .sorted(Comparator.comparing((SourceReport report) -> !report.troubled())
                        .thenComparing(report -> report.source().name())
                        .thenComparing(report -> report.source().sourceId()))
                .toList();
    }

    Optional<SourceReport> find(String sourceId) {
        return defined.get(sourceId).map(this::report);
    }

    /** Whether another source has this address already. */
    boolean isTaken(URI address, @Nullable String exceptBy) {
        return defined.values().stream()
                .anyMatch(source ->
                        source.address().equals(address) && !source.sourceId().equals(exceptBy));
    }

    /** Adds a source whose form is right; returns its id. */
    String add(SourceForm form, String by) {
        URI address = Objects.requireNonNull(form.uri(), "only a form without errors is saved");
        String id = freeId(address);
        defined.put(made(id, form, address, false, null, by));
        return id;
    }

    /** Changes a source; it stays paused if it was. */
    void change(SourceDefined before, SourceForm form, String by) {
        URI address = Objects.requireNonNull(form.uri(), "only a form without errors is saved");
        defined.put(made(before.sourceId(), form, address, before.paused(), before.pollAt(), by));
    }

    void setPaused(SourceDefined source, boolean paused, String by) {
        defined.put(again(source, paused, source.pollAt(), by));
    }

    /** Has it polled as soon as a fetcher is free, whatever its rhythm says. */
    void fetchNow(SourceDefined source, String by) {
        defined.put(again(source, source.paused(), now(), by));
    }

    void remove(String sourceId) {
        defined.remove(sourceId);
    }

    private SourceReport report(SourceDefined source) {
        return new SourceReport(source, polled.get(source.sourceId()).orElse(null));
    }

    private SourceDefined made(
            String id, SourceForm form, URI address, boolean paused, @Nullable Instant pollAt, String by) {
        return new SourceDefined(
                id,
                Objects.requireNonNull(SourceForm.text(form.name())),
                address,
                form.readAs(),
                form.selectors(),
                SourceForm.text(form.issuer()),
                Boolean.TRUE.equals(form.official()),
                form.regionCode(),
                Boolean.TRUE.equals(form.wholeText()),
                paused,
                pollAt,
                now(),
                by);
    }

    private SourceDefined again(SourceDefined source, boolean paused, @Nullable Instant pollAt, String by) {
        return new SourceDefined(
                source.sourceId(),
                source.name(),
                source.address(),
                source.kind(),
                source.selectors(),
                source.issuer(),
                source.official(),
                source.region(),
                source.wholeText(),
                paused,
                pollAt,
                now(),
                by);
    }

    /** The host, so that people know it again, and a number where one host has several. */
    private String freeId(URI address) {
        String host = address.getHost()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String stem = host.isEmpty() ? "source" : host;
        String id = stem;
        for (int number = 2; defined.get(id).isPresent(); number++) {
            id = stem + "-" + number;
        }
        return id;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
