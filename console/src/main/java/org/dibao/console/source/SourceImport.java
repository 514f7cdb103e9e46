package org.dibao.console.source;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dibao.console.sourcefile.SourceEntry;
import org.dibao.contracts.SourceDefined;
import org.jspecify.annotations.Nullable;

/** One file's entries beside the sources that are there: what becomes of each, and what is to be written for that. */
final class SourceImport {

    private final Map<String, SourceDefined> byId = new HashMap<>();
    private final Map<URI, SourceDefined> byAddress = new HashMap<>();
    private final Map<String, SourceDefined> bySameness = new HashMap<>();
    private final Map<String, SourceDefined> changes = new LinkedHashMap<>();
    private final Set<String> inFile = new HashSet<>();
    private final ImportReport report = new ImportReport();
    private final String by;
    private final Instant now;

    /**
     * An import.
     *
     * @param there the sources before it
     * @param by who imports
     */
    SourceImport(Collection<SourceDefined> there, String by, Instant now) {
        this.by = by;
        this.now = now;
        there.stream().sorted(Comparator.comparing(SourceDefined::sourceId)).forEach(this::know);
    }

    /** Takes the file's next entry. */
    void take(SourceEntry entry) {
        SourceForm typed = SourceForm.of(entry);
        SourceDefined before = existing(entry, typed.uri()).orElse(null);
        SourceForm form = before == null ? typed : SourceForm.of(entry.over(before));
        if (before != null && inFile.contains(before.sourceId())) {
            report.refused(entry, List.of("source.wrong.twice"), before.name());
            return;
        }
        List<String> wrong = new ArrayList<>(form.wrong().values());
        SourceDefined other = other(form.uri(), before).orElse(null);
        if (other != null) {
            wrong.add(inFile.contains(other.sourceId()) ? "source.wrong.twice" : "source.wrong.taken");
        }
        if (wrong.isEmpty()) {
            take(entry, form, Objects.requireNonNull(form.uri(), "only an entry without errors is taken"), before);
        } else {
            report.refused(entry, wrong, other == null ? null : other.name());
        }
    }

    private void take(SourceEntry entry, SourceForm form, URI address, @Nullable SourceDefined before) {
        boolean paused = entry.paused() != null ? entry.paused() : before != null && before.paused();
        String id = before != null ? before.sourceId() : newId(entry, address);
        SourceDefined made = form.defined(id, paused, before == null ? null : before.pollAt(), now, by);
        inFile.add(id);
        if (before != null && made.equals(asOf(before, made))) {
            report.unchanged();
            return;
        }
        if (before == null) {
            report.added(id);
        } else {
            report.changed(id);
            forget(before);
        }
        know(made);
        changes.put(id, made);
    }

    /** What is to be written, in the file's order. */
    List<SourceDefined> changes() {
        return List.copyOf(changes.values());
    }

    ImportReport report() {
        return report;
    }

    private void know(SourceDefined source) {
        byId.put(source.sourceId(), source);
        byAddress.putIfAbsent(source.address(), source);
        bySameness.putIfAbsent(TypedAddress.sameness(source.address()), source);
    }

    private void forget(SourceDefined source) {
        byAddress.remove(source.address(), source);
        bySameness.remove(TypedAddress.sameness(source.address()), source);
    }

    private Optional<SourceDefined> existing(SourceEntry entry, @Nullable URI address) {
        String id = SourceForm.text(entry.id());
        SourceDefined named = id == null ? null : byId.get(id);
        return named != null || address == null ? Optional.ofNullable(named) : at(address);
    }

    /** Another source with the address that this one would have from now on; what it has already, it may keep. */
    private Optional<SourceDefined> other(@Nullable URI address, @Nullable SourceDefined before) {
        return address == null || before == null || before.address().equals(address)
                ? Optional.empty()
                : at(address).filter(holder -> !holder.sourceId().equals(before.sourceId()));
    }

    private Optional<SourceDefined> at(URI address) {
        SourceDefined same = byAddress.get(address);
        return Optional.ofNullable(same != null ? same : bySameness.get(TypedAddress.sameness(address)));
    }

    private String newId(SourceEntry entry, URI address) {
        String id = SourceForm.text(entry.id());
        return id != null && id.matches("[a-z0-9][a-z0-9-]{0,79}") ? id : SourceIds.free(address, byId::containsKey);
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
}
