package org.dibao.console.source;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
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

    /**
     * Another source with this address, which a slash at the end makes no other.
     *
     * @param exceptBy the source that is to have it; the address that it has already, it may keep. Null for a new one
     */
    public Optional<SourceDefined> holder(URI address, @Nullable String exceptBy) {
        Optional<URI> kept = Optional.ofNullable(exceptBy).flatMap(defined::get).map(SourceDefined::address);
        if (kept.filter(address::equals).isPresent()) {
            return Optional.empty();
        }
        String same = TypedAddress.sameness(address);
        return defined.values().stream()
                .filter(source -> !source.sourceId().equals(exceptBy)
                        && TypedAddress.sameness(source.address()).equals(same))
                .findFirst();
    }

    /** Adds a source whose form is right; returns its id. */
    public String add(SourceForm form, String by) {
        URI address = Objects.requireNonNull(form.uri(), "only a form without errors is saved");
        String id = SourceIds.free(address, taken -> defined.get(taken).isPresent());
        defined.put(form.defined(id, false, null, now(), by));
        return id;
    }

    /** Changes a source; it stays paused if it was. */
    public void change(SourceDefined before, SourceForm form, String by) {
        defined.put(form.defined(before.sourceId(), before.paused(), before.pollAt(), now(), by));
    }

    /** Has polling rest, or go on. */
    public void setPaused(Collection<SourceDefined> sources, boolean paused) {
        defined.putAll(sources.stream()
                .map(source -> again(source, paused, source.pollAt()))
                .toList());
    }

    /** Has them polled as soon as a fetcher is free, whatever their rhythm says. */
    public void fetchNow(Collection<SourceDefined> sources) {
        Instant now = now();
        defined.putAll(sources.stream()
                .map(source -> again(source, source.paused(), now))
                .toList());
    }

    /** Brings in sources from a file; what is there already and says the same is left alone. */
    public ImportReport bringIn(List<SourceEntry> entries, String by) {
        SourceImport file = new SourceImport(defined.values(), by, now());
        entries.forEach(file::take);
        defined.putAll(file.changes());
        return file.report();
    }

    /** All definitions, for a file. */
    public Collection<SourceDefined> definitions() {
        return defined.values();
    }

    /** Removes some; removing one that is not there does no harm. */
    public void remove(Collection<String> sourceIds) {
        defined.removeAll(sourceIds);
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

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
