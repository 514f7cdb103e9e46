package org.dibao.console.source;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dibao.console.sourcefile.SourceEntry;
import org.dibao.contracts.SourceDefined;
import org.dibao.tables.Table;
import org.jspecify.annotations.Nullable;

/** The definitions of all sources, and what is done to them: from the desk and from the command line alike. */
public final class SourceDefinitions {

    private final Table<SourceDefined, SourceDefined> defined;
    private final InstantSource clock;

    /**
     * The definitions on a topic.
     *
     * @param defined that topic, started
     */
    public SourceDefinitions(Table<SourceDefined, SourceDefined> defined, InstantSource clock) {
        this.defined = defined;
        this.clock = clock;
    }

    /** Whether another source has this address already. */
    public boolean isTaken(URI address, @Nullable String exceptBy) {
        return defined.values().stream()
                .anyMatch(source ->
                        source.address().equals(address) && !source.sourceId().equals(exceptBy));
    }

    /** Adds a source whose form is right; returns its id. */
    public String add(SourceForm form, String by) {
        URI address = Objects.requireNonNull(form.uri(), "only a form without errors is saved");
        String id = freeId(address);
        defined.put(made(id, form, address, false, null, by));
        return id;
    }

    /** Changes a source; it stays paused if it was. */
    public void change(SourceDefined before, SourceForm form, String by) {
        URI address = Objects.requireNonNull(form.uri(), "only a form without errors is saved");
        defined.put(made(before.sourceId(), form, address, before.paused(), before.pollAt(), by));
    }

    /** Has polling rest, or go on. */
    public void setPaused(SourceDefined source, boolean paused) {
        defined.put(again(source, paused, source.pollAt()));
    }

    /** Has it polled as soon as a fetcher is free, whatever its rhythm says. */
    public void fetchNow(SourceDefined source) {
        defined.put(again(source, source.paused(), now()));
    }

    /** Brings in sources from a file; what is there already and says the same is left alone. */
    public ImportReport bringIn(List<SourceEntry> entries, String by) {
        ImportReport report = new ImportReport();
        entries.forEach(entry -> bringIn(entry, by, report));
        return report;
    }

    private void bringIn(SourceEntry entry, String by, ImportReport report) {
        SourceDefined before = existing(entry, SourceForm.of(entry).uri()).orElse(null);
        SourceForm form = SourceForm.of(before == null ? entry : entry.over(before));
        Map<String, String> wrong = form.wrong();
        if (form.uri() != null && isTaken(form.uri(), before == null ? null : before.sourceId())) {
            wrong.put("address", "source.wrong.taken");
        }
        if (!wrong.isEmpty()) {
            report.refused(entry, wrong.values());
            return;
        }
        URI address = Objects.requireNonNull(form.uri(), "only a form without errors is saved");
        boolean paused = entry.paused() != null ? entry.paused() : before != null && before.paused();
        String id = before != null ? before.sourceId() : newId(entry, address);
        SourceDefined made = made(id, form, address, paused, before == null ? null : before.pollAt(), by);
        if (before == null) {
            report.added(id);
            defined.put(made);
        } else if (made.equals(asOf(before, made))) {
            report.unchanged();
        } else {
            report.changed(id);
            defined.put(made);
        }
    }

    private Optional<SourceDefined> existing(SourceEntry entry, @Nullable URI address) {
        String id = SourceForm.text(entry.id());
        Optional<SourceDefined> named = id == null ? Optional.empty() : defined.get(id);
        return named.or(() -> defined.values().stream()
                .filter(source -> source.address().equals(address))
                .findFirst());
    }

    private String newId(SourceEntry entry, URI address) {
        String id = SourceForm.text(entry.id());
        return id != null && id.matches("[a-z0-9][a-z0-9-]{0,79}") ? id : freeId(address);
    }

    /** The earlier definition as if it had been made at the same time by the same person. */
    private static SourceDefined asOf(SourceDefined before, SourceDefined made) {
        return new SourceDefined(
                before.sourceId(),
                before.name(),
                before.address(),
                before.kind(),
                before.selectors(),
                before.issuer(),
                before.official(),
                before.region(),
                before.wholeText(),
                before.paused(),
                before.rendered(),
                before.backTo(),
                before.pollAt(),
                made.definedAt(),
                made.definedBy());
    }

    /** All definitions, for a file. */
    public Collection<SourceDefined> definitions() {
        return defined.values();
    }

    /** Removes one; removing one that is not there does no harm. */
    public void remove(String sourceId) {
        defined.remove(sourceId);
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
                Boolean.TRUE.equals(form.rendered()),
                form.backToDay(),
                pollAt,
                now(),
                by);
    }

    /** The definition itself stays as it is, with its date: what was read by it still counts. */
    private static SourceDefined again(SourceDefined source, boolean paused, @Nullable Instant pollAt) {
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
                source.rendered(),
                source.backTo(),
                pollAt,
                source.definedAt(),
                source.definedBy());
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
