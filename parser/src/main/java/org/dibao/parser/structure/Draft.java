package org.dibao.parser.structure;

import java.time.LocalDate;
import java.util.List;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.Deadline;
import org.dibao.contracts.Directive;
import org.dibao.contracts.IssuerLevel;
import org.dibao.contracts.Official;
import org.dibao.contracts.Reference;
import org.dibao.contracts.Standing;
import org.dibao.lexicon.characters.Simplifier;
import org.dibao.lexicon.regions.Regions;
import org.dibao.parser.page.Page;
import org.jspecify.annotations.Nullable;

/** An announcement in the making: what a reader has not set stays unknown. */
final class Draft {

    /** Below this many traditional characters a text is simplified with a few characters quoted or slipped in. */
    private static final int TRADITIONAL_ENOUGH = 8;

    Standing standing = Standing.UNVERIFIED;
    List<String> standingReasons = List.of("nothing tells who published it");
    AnnouncementKind kind = AnnouncementKind.OTHER;
    List<String> issuers = List.of();

    @Nullable
    String region;

    @Nullable
    IssuerLevel level;

    List<String> mentions = List.of();

    @Nullable
    String number;

    @Nullable
    String index;

    @Nullable
    LocalDate eventDate;

    @Nullable
    LocalDate effectiveDate;

    List<Official> officials = List.of();
    List<Directive> directives = List.of();
    List<Deadline> deadlines = List.of();
    List<String> topics = List.of();
    List<Reference> references = List.of();

    private final Page page;

    Draft(Page page) {
        this.page = page;
    }

    void standing(StandingReader.Verdict verdict) {
        standing = verdict.standing();
        standingReasons = verdict.reasons();
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
                issuers,
                region,
                region == null ? List.of() : Regions.standard().ancestors(region),
                level,
                mentions,
                number,
                index,
                eventDate,
                effectiveDate,
                officials,
                directives,
                deadlines,
                topics,
                references,
                page.truncated());
    }
}
