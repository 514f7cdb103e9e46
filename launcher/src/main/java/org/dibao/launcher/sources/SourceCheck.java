package org.dibao.launcher.sources;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.dibao.console.desk.Notes;
import org.dibao.console.sourcefile.SourceEntry;
import org.dibao.contracts.ProbeAnswered;
import org.dibao.contracts.ProbeRequested;
import org.dibao.contracts.SourceKind;
import org.dibao.fetcher.polite.PoliteFetcher;
import org.dibao.fetcher.polite.Robots;
import org.dibao.fetcher.probe.Probe;
import org.dibao.network.AddressGuard;
import org.dibao.network.HttpFetcher;
import org.dibao.network.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * Asks many sources what they yield, as the desk does for one, but with nobody waiting for a single one: hosts are asked
 * side by side, each for one source after the other, in its turns, with the pause that its robots.txt wants.
 */
final class SourceCheck {

    private static final int AT_ONCE = 24;
    private static final Duration SPACING = Duration.ofSeconds(1);
    private static final Notes NOTES = Notes.inEnglish();

    /** A page and the seven usual addresses of a feed, with half a minute between them. */
    private static final Duration LONGEST_FOR_ONE = Duration.ofMinutes(5);

    /** A host that asks for rest is heard only by whoever has not taken a turn yet, so nobody takes one far ahead. */
    private final Map<String, Lock> hosts = new ConcurrentHashMap<>();

    private final Clock clock = Clock.systemUTC();
    private final List<String> allowed;
    private final String userAgent;

    /**
     * A check.
     *
     * @param allowed what may be called beside public addresses
     */
    SourceCheck(List<String> allowed, String userAgent) {
        this.allowed = allowed;
        this.userAgent = userAgent;
    }

    /** Checks the entries, and hands on each result in the entries' order as soon as it is there. */
    void run(List<SourceEntry> entries, Consumer<Checked> result) {
        try (HttpFetcher http = new HttpFetcher(AddressGuard.allowing(allowed), userAgent)) {
            PoliteFetcher polite =
                    new PoliteFetcher(http, new Robots(http, clock), new HostSpacing(clock), clock, SPACING);
            Probe probe = Probe.takingTurns(polite, clock, LONGEST_FOR_ONE);
            entries.stream()
                    .gather(Gatherers.mapConcurrent(AT_ONCE, entry -> check(entry, probe)))
                    .forEach(result);
        }
    }

    private Checked check(SourceEntry entry, Probe probe) {
        SourceKind kind = kind(entry);
        if (kind == null) {
            return new Checked(entry, null, "There is no kind of source \"" + entry.kind() + "\".");
        }
        String address = entry.address() == null ? "" : entry.address();
        return WebAddress.of(address)
                .map(uri -> ask(probe, entry, uri, kind))
                .map(answer -> new Checked(entry, answer, trouble(answer)))
                .orElseGet(() -> new Checked(entry, null, "\"" + address + "\" is no http or https address."));
    }

    private ProbeAnswered ask(Probe probe, SourceEntry entry, URI address, SourceKind kind) {
        Lock host = hosts.computeIfAbsent(address.getHost().toLowerCase(Locale.ROOT), each -> new ReentrantLock(true));
        host.lock();
        try {
            return probe.answer(new ProbeRequested(
                            String.valueOf(entry.id()),
                            address,
                            kind,
                            entry.selectors(),
                            Boolean.TRUE.equals(entry.rendered()),
                            clock.instant()))
                    .answer();
        } finally {
            host.unlock();
        }
    }

    private static @Nullable String trouble(ProbeAnswered answer) {
        return answer.error() == null
                ? null
                : Stream.of(Optional.of(answer.error()), Optional.ofNullable(answer.advice()))
                        .flatMap(Optional::stream)
                        .map(NOTES::tell)
                        .collect(Collectors.joining(" "));
    }

    private static @Nullable SourceKind kind(SourceEntry entry) {
        for (SourceKind kind : SourceKind.values()) {
            if (kind.name().equals(entry.kindName())) {
                return kind;
            }
        }
        return null;
    }

    /**
     * An entry, checked.
     *
     * @param answer what it yields; null where it could not even be asked
     * @param trouble why it would not do as a source, in a sentence; null if it would
     */
    record Checked(
            SourceEntry entry,
            @Nullable ProbeAnswered answer,
            @Nullable String trouble) {

        int items() {
            return answer == null ? 0 : answer.items().size();
        }

        /** The first item's title; empty if there is none. */
        Optional<String> newest() {
            return answer == null
                    ? Optional.empty()
                    : answer.items().stream().map(ProbeAnswered.Item::title).findFirst();
        }
    }
}
