package org.dibao.console.gazette;

import java.time.LocalDate;
import java.util.List;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.Deadline;
import org.dibao.contracts.Directive;
import org.dibao.contracts.Span;
import org.jspecify.annotations.Nullable;

/**
 * One thing ordered, with the time limits that stand in it.
 *
 * @param text in the announcement's words
 * @param speaker who gives it; null for the issuer as a whole
 * @param actor who must act; null where not stated
 * @param depth how deep it is nested, 0 to 3
 * @param dues the deadlines within it
 */
public record Order(
        String text, @Nullable String speaker, @Nullable String actor, int depth, List<Due> dues) {

    private static final int DEEPEST = 3;

    static List<Order> allOf(Announcement announcement, LocalDate today) {
        return announcement.directives().stream()
                .map(directive -> new Order(
                        directive.text(),
                        directive.speaker(),
                        directive.actor(),
                        Math.clamp(directive.depth(), 0, DEEPEST),
                        within(directive, announcement.deadlines(), today)))
                .toList();
    }

    private static List<Due> within(Directive directive, List<Deadline> deadlines, LocalDate today) {
        return deadlines.stream()
                .filter(deadline -> holds(directive.span(), deadline.span()))
                .map(deadline -> Due.of(deadline, today))
                .toList();
    }

    private static boolean holds(Span outer, Span inner) {
        return outer.start() <= inner.start() && inner.end() <= outer.end() && inner.start() < inner.end();
    }
}
