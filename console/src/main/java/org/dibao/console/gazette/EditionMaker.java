package org.dibao.console.gazette;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dibao.console.gazette.Edition.AgendaEntry;
import org.dibao.console.gazette.Edition.Facet;
import org.dibao.console.gazette.Sieve.Part;
import org.dibao.console.gazette.Sieve.Verdict;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.Standing;

/** Goes once through all announcements, newest first, and gathers one edition. Used once. */
final class EditionMaker {

    private static final int AGENDA = 6;

    private final Sieve sieve;
    private final Storyteller teller;
    private final LocalDate today;
    private final List<AnnouncementPublished> page = new ArrayList<>();
    private final List<AgendaCandidate> agenda = new ArrayList<>();
    private final Tally<String> regions = new Tally<>();
    private final Tally<AnnouncementKind> kinds = new Tally<>();
    private final Tally<Standing> standings = new Tally<>();
    private final Tally<String> issuers = new Tally<>();
    private int total;
    private int all;
    private int ofToday;
    private int hidden;

    EditionMaker(Sieve sieve, Storyteller teller) {
        this.sieve = sieve;
        this.teller = teller;
        this.today = teller.today();
    }

    Edition make(Iterable<AnnouncementPublished> newestFirst) {
        newestFirst.forEach(this::take);
        int pages = (total + Edition.PAGE - 1) / Edition.PAGE;
        return new Edition(
                page.stream().map(teller::tell).toList(),
                total,
                pages,
                hidden,
                all,
                ofToday,
                facets(),
                nextDeadlines());
    }

    private void take(AnnouncementPublished published) {
        countWhole(published);
        Verdict verdict = sieve.judge(published);
        countFacets(published, verdict);
        if (verdict.in()) {
            takeIn(published);
        }
    }

    private void countWhole(AnnouncementPublished published) {
        if (published.announcement().standing() != Standing.TEMPLATE) {
            all++;
            if (teller.dayOf(published).equals(today)) {
                ofToday++;
            }
        }
    }

    private void takeIn(AnnouncementPublished published) {
        int first = (sieve.selection().page() - 1) * Edition.PAGE;
        if (total >= first && page.size() < Edition.PAGE) {
            page.add(published);
        }
        total++;
        Due.next(published.announcement(), today).ifPresent(due -> consider(new AgendaCandidate(due, published)));
    }

    private void consider(AgendaCandidate candidate) {
        agenda.add(candidate);
        if (agenda.size() > 20 * AGENDA) {
            agenda.sort(AgendaCandidate.SOONEST);
            agenda.subList(AGENDA, agenda.size()).clear();
        }
    }

    private void countFacets(AnnouncementPublished published, Verdict verdict) {
        if (verdict.countsFor(Part.REGION)) {
            regions.add(published.announcement().issuerRegion());
        }
        if (verdict.countsFor(Part.KIND)) {
            kinds.add(published.announcement().kind());
        }
        if (verdict.countsFor(Part.STANDING)) {
            standings.add(published.announcement().standing());
        }
        if (verdict.countsFor(Part.ISSUER)) {
            published.announcement().issuers().forEach(issuers::add);
        }
        if (verdict.keptOutBy() == Part.STANDING && published.announcement().standing() == Standing.TEMPLATE) {
            hidden++;
        }
    }

    private List<Facet> facets() {
        Selection now = sieve.selection();
        return List.of(
                new Facet(
                        "region",
                        regions.choices(
                                now.region(),
                                code -> Optional.ofNullable(Storyteller.regionName(code))
                                        .orElse(code),
                                false,
                                code -> now.withRegion(code).address())),
                new Facet(
                        "kind",
                        kinds.choices(
                                now.kind(),
                                kind -> "kind." + kind.name(),
                                true,
                                kind -> now.withKind(kind).address())),
                new Facet(
                        "standing",
                        standings.choices(
                                now.standing(),
                                standing -> "standing." + standing.name(),
                                true,
                                standing -> now.withStanding(standing).address())),
                new Facet(
                        "issuer",
                        issuers.choices(
                                now.issuer(),
                                name -> name,
                                false,
                                name -> now.withIssuer(name).address())));
    }

    private List<AgendaEntry> nextDeadlines() {
        return agenda.stream()
                .sorted(AgendaCandidate.SOONEST)
                .limit(AGENDA)
                .map(entry -> new AgendaEntry(entry.due(), teller.tell(entry.published())))
                .toList();
    }

    private record AgendaCandidate(Due due, AnnouncementPublished published) {

        private static final Comparator<AgendaCandidate> SOONEST = Comparator.comparing(entry ->
                entry.due().days() == null ? Long.MAX_VALUE : entry.due().days());
    }
}
