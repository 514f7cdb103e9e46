package org.dibao.parser.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.Deadline;
import org.dibao.contracts.Directive;
import org.dibao.contracts.Evidence;
import org.dibao.contracts.Evidence.Fact;
import org.dibao.contracts.IssuerLevel;
import org.dibao.contracts.Official;
import org.dibao.contracts.Reference;
import org.dibao.contracts.Standing;
import org.dibao.contracts.StandingReason;
import org.dibao.lexicon.characters.Simplifier;
import org.dibao.lexicon.regions.Regions;
import org.dibao.parser.page.Page;
import org.dibao.parser.structure.text.Told;
import org.jspecify.annotations.Nullable;

/** An announcement in the making: what a reader has not set stays unknown. */
final class Draft {

    /** Below this many traditional characters a text is simplified with a few characters quoted or slipped in. */
    private static final int TRADITIONAL_ENOUGH = 8;

    Standing standing = Standing.UNVERIFIED;
    List<String> standingReasons = List.of(StandingReason.text(StandingReason.Code.UNKNOWN_PUBLISHER));
    AnnouncementKind kind = AnnouncementKind.OTHER;
    List<Told<String>> issuers = List.of();

    @Nullable
    Told<String> region;

    @Nullable
    IssuerLevel level;

    List<String> mentions = List.of();

    @Nullable
    Told<String> number;

    @Nullable
    String index;

    @Nullable
    Told<LocalDate> eventDate;

    @Nullable
    Told<LocalDate> effectiveDate;

    List<Told<Official>> officials = List.of();
    List<Told<Directive>> directives = List.of();
    List<Told<Deadline>> deadlines = List.of();
    List<Told<String>> topics = List.of();
    List<Told<Reference>> references = List.of();

    private final Page page;

    Draft(Page page) {
        this.page = page;
    }

    void standing(StandingReader.Verdict verdict) {
        standing = verdict.standing();
        standingReasons = verdict.reasons();
    }

    List<String> issuerNames() {
        return values(issuers);
    }

    @Nullable
    String regionCode() {
        return valueOf(region);
    }

    Announcement announcement() {
        String text = page.text();
        boolean traditional = page.language().equals("zh")
                && Simplifier.countTraditional(text) + Simplifier.countTraditional(page.title()) >= TRADITIONAL_ENOUGH;
        return new Announcement(
                page.title(),
                page.blocks(),
                page.language(),
                traditional ? Simplifier.simplify(page.title()) : null,
                traditional ? Simplifier.simplify(text) : null,
                page.publishedAt(),
                page.publishedPrecision(),
                page.attribution(),
                page.publisher(),
                standing,
                standingReasons,
                kind,
                issuerNames(),
                regionCode(),
                region == null ? List.of() : Regions.standard().ancestors(region.value()),
                level,
                mentions,
                valueOf(number),
                index,
                valueOf(eventDate),
                valueOf(effectiveDate),
                values(officials),
                values(directives),
                values(deadlines),
                values(topics),
                values(references),
                page.truncated(),
                evidence(),
                page.attachments(),
                page.continuedAt());
    }

    private List<Evidence> evidence() {
        List<Evidence> evidence = new ArrayList<>();
        add(evidence, Fact.ISSUER, issuers);
        add(evidence, Fact.ISSUER_REGION, asList(region));
        add(evidence, Fact.DOCUMENT_NUMBER, asList(number));
        add(evidence, Fact.EVENT_DATE, asList(eventDate));
        add(evidence, Fact.EFFECTIVE_DATE, asList(effectiveDate));
        add(evidence, Fact.OFFICIAL, officials);
        add(evidence, Fact.DIRECTIVE, directives);
        add(evidence, Fact.DEADLINE, deadlines);
        add(evidence, Fact.REFERENCE, references);
        add(evidence, Fact.TOPIC, topics);
        return evidence;
    }

    private static <T> void add(List<Evidence> evidence, Fact fact, List<Told<T>> told) {
        for (int i = 0; i < told.size(); i++) {
            evidence.add(told.get(i).evidence(fact, i));
        }
    }

    private static <T> List<Told<T>> asList(@Nullable Told<T> told) {
        return told == null ? List.of() : List.of(told);
    }

    private static <T> @Nullable T valueOf(@Nullable Told<T> told) {
        return told == null ? null : told.value();
    }

    private static <T> List<T> values(List<Told<T>> told) {
        return told.stream().map(Told::value).toList();
    }
}
