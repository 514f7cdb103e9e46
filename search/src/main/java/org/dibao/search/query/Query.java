package org.dibao.search.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.IssuerLevel;
import org.dibao.contracts.Standing;
import org.dibao.search.text.TextField;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for. The search box, the feeds and the subscriptions all hold one of these; {@link #matches} says
 * what it means, and everything faster must agree with it.
 */
public sealed interface Query {

    /** Matches every announcement. */
    record Everything() implements Query {}

    /** Matches where all parts do. */
    record And(List<Query> parts) implements Query {}

    /** Matches where at least one part does. */
    record Or(List<Query> parts) implements Query {}

    /** Matches where the part does not. */
    record Not(Query part) implements Query {}

    /**
     * A word or phrase in one of the texts.
     *
     * @param field where to look
     * @param phrase the phrase as {@link TextField#encodePhrase} reduces it; never empty
     * @param written the phrase as it was written
     */
    record Phrase(TextField field, String phrase, String written) implements Query {}

    /**
     * What binds a region: announcements of issuers there and of all regions above.
     *
     * @param code code in force
     */
    record Binding(String code) implements Query {}

    /**
     * What is announced in a region: by issuers there and of all regions within.
     *
     * @param code code in force
     */
    record Within(String code) implements Query {}

    /** Announcements of one form. */
    record OfKind(AnnouncementKind kind) implements Query {}

    /** Announcements of issuers on one level. */
    record OfLevel(IssuerLevel level) implements Query {}

    /** Announcements of one standing. */
    record OfStanding(Standing standing) implements Query {}

    /**
     * Announcements with a deadline on one of these days, ends included.
     *
     * @param from the first day; null for no limit
     * @param until the last day; null for no limit
     */
    record DeadlineOn(@Nullable Day from, @Nullable Day until) implements Query {}

    /**
     * Announcements published on one of these days, ends included; the day on which they were first seen counts where
     * the page gives none.
     *
     * @param from the first day; null for no limit
     * @param until the last day; null for no limit
     */
    record PublishedOn(@Nullable Day from, @Nullable Day until) implements Query {}

    /** Reads a query; messages are in English. */
    static ParsedQuery parse(String text) {
        return parse(text, Locale.ENGLISH);
    }

    /**
     * Reads a query. An empty one asks for everything. Samples for sale ({@code standing:template}) are left out unless
     * the query speaks of standing itself.
     *
     * @param language what messages are written in, Chinese or English
     */
    static ParsedQuery parse(String text, Locale language) {
        return QueryParser.of(text, language).parse();
    }

    /**
     * Reads a query that was read before with brackets and filters that a program has put around it: there is room for
     * these beside what a person may write, so that the largest query that is accepted alone is accepted so.
     */
    static ParsedQuery parseWrapped(String text) {
        return QueryParser.ofWrapped(text, Locale.ENGLISH).parse();
    }

    /**
     * Whether an announcement is what was asked for.
     *
     * @param today the day that relative days count from, in the calendar of {@link Subject#ZONE}
     */
    default boolean matches(Subject subject, LocalDate today) {
        return switch (this) {
            case Everything everything -> true;
            case And and -> and.parts().stream().allMatch(part -> part.matches(subject, today));
            case Or or -> or.parts().stream().anyMatch(part -> part.matches(subject, today));
            case Not not -> !not.part().matches(subject, today);
            case Phrase sought -> subject.text(sought.field()).contains(sought.phrase());
            case Binding binding -> subject.binds(binding.code());
            case Within within -> subject.liesWithin(within.code());
            case OfKind of -> subject.kind() == of.kind();
            case OfLevel of -> subject.level() == of.level();
            case OfStanding of -> subject.standing() == of.standing();
            case DeadlineOn days ->
                subject.deadlines().stream().anyMatch(date -> isBetween(date, days.from(), days.until(), today));
            case PublishedOn days -> isBetween(subject.published(), days.from(), days.until(), today);
        };
    }

    /** Whether it speaks of days counted from today, so that its answer changes at midnight. */
    default boolean dependsOnToday() {
        return switch (this) {
            case And and -> and.parts().stream().anyMatch(Query::dependsOnToday);
            case Or or -> or.parts().stream().anyMatch(Query::dependsOnToday);
            case Not not -> not.part().dependsOnToday();
            case DeadlineOn days -> days.from() instanceof Day.FromToday || days.until() instanceof Day.FromToday;
            case PublishedOn days -> days.from() instanceof Day.FromToday || days.until() instanceof Day.FromToday;
            default -> false;
        };
    }

    private static boolean isBetween(LocalDate date, @Nullable Day from, @Nullable Day until, LocalDate today) {
        return (from == null || !date.isBefore(from.seenFrom(today)))
                && (until == null || !date.isAfter(until.seenFrom(today)));
    }
}
