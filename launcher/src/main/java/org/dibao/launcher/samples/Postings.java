package org.dibao.launcher.samples;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What one site has published by now. */
final class Postings {

    private final List<Sample> samples;
    private final Site site;
    private final InstantSource clock;

    Postings(List<Sample> samples, Site site, InstantSource clock) {
        this.samples = samples;
        this.site = site;
        this.clock = clock;
    }

    List<Posting> newestFirst() {
        Instant now = clock.instant();
        return samples.stream()
                .filter(sample -> published(sample, now))
                .map(sample -> posting(sample, now))
                .sorted(Comparator.comparing(Posting::at).reversed())
                .toList();
    }

    Optional<Posting> numbered(String number) {
        return newestFirst().stream()
                .filter(posting -> Integer.toString(posting.number()).equals(number))
                .findFirst();
    }

    private boolean published(Sample sample, Instant now) {
        Instant at = sample.sites().get(site);
        return at != null && !at.isAfter(now);
    }

    private Posting posting(Sample sample, Instant now) {
        return new Posting(
                sample.number(),
                sample.title(),
                sample.issuer(),
                Objects.requireNonNullElse(sample.documentNumber(), ""),
                sample.paragraphs(site, now),
                sample.file(),
                Objects.requireNonNull(sample.sites().get(site)));
    }
}
