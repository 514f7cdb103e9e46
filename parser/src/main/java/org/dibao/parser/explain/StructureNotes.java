package org.dibao.parser.explain;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.Deadline;
import org.dibao.contracts.Directive;
import org.dibao.contracts.Evidence;
import org.dibao.contracts.Evidence.Fact;
import org.dibao.contracts.Official;
import org.dibao.contracts.Reference;
import org.dibao.contracts.Span;
import org.dibao.lexicon.regions.Region;
import org.dibao.lexicon.regions.Regions;
import org.jspecify.annotations.Nullable;

/** Puts into words what was understood of a text, with the place in it that each fact was read from. */
public final class StructureNotes {

    private static final int LONGEST_QUOTE = 60;

    private final Announcement announcement;
    private final String text;
    private final Trace trace;

    private StructureNotes(Announcement announcement, Trace trace) {
        this.announcement = announcement;
        this.text = announcement.text();
        this.trace = trace;
    }

    /** Says all facts of the announcement. */
    public static void write(Announcement announcement, Trace trace) {
        if (trace.listens()) {
            new StructureNotes(announcement, trace).write();
        }
    }

    private void write() {
        trace.note("language", announcement.language(), "");
        trace.note("kind", word(announcement.kind()), "");
        each("issuer", Fact.ISSUER, announcement.issuers(), name -> name);
        each("region", Fact.ISSUER_REGION, asList(announcement.issuerRegion()), StructureNotes::region);
        String reasons = String.join("; ", announcement.standingReasons());
        trace.note("standing", word(announcement.standing()), reasons);
        each("document number", Fact.DOCUMENT_NUMBER, asList(announcement.documentNumber()), number -> number);
        each("event", Fact.EVENT_DATE, asList(announcement.eventDate()), LocalDate::toString);
        each("in force from", Fact.EFFECTIVE_DATE, asList(announcement.effectiveDate()), LocalDate::toString);
        each("official", Fact.OFFICIAL, announcement.officials(), StructureNotes::official);
        each("directive", Fact.DIRECTIVE, announcement.directives(), StructureNotes::directive);
        each("deadline", Fact.DEADLINE, announcement.deadlines(), StructureNotes::deadline);
        each("reference", Fact.REFERENCE, announcement.references(), StructureNotes::reference);
        each("topic", Fact.TOPIC, announcement.topics(), topic -> topic);
    }

    private <T> void each(String step, Fact fact, List<T> values, Function<T, String> words) {
        if (values.isEmpty()) {
            trace.note(step, "none", "");
        }
        for (int i = 0; i < values.size(); i++) {
            trace.note(step, words.apply(values.get(i)), evidence(fact, i));
        }
    }

    private static <T> List<T> asList(@Nullable T value) {
        return value == null ? List.of() : List.of(value);
    }

    private static String region(String code) {
        String name = Regions.standard().byCode(code).map(Region::name).orElse("");
        return (code + " " + name).strip();
    }

    private static String official(Official official) {
        String role = official.role() == null ? "" : ", " + official.role();
        return official.name() + role + " (" + word(official.part()) + ")";
    }

    private static String directive(Directive directive) {
        String actor = directive.actor() == null ? "" : directive.actor() + ": ";
        String speaker = directive.speaker() == null ? "" : " — " + directive.speaker();
        return actor + cut(directive.text()) + speaker;
    }

    private static String deadline(Deadline deadline) {
        return deadline.text() + ": " + (deadline.date() == null ? "no day can be told" : deadline.date());
    }

    private static String reference(Reference reference) {
        String document = Stream.of(reference.number(), reference.title())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return word(reference.relation()) + " " + document;
    }

    private String evidence(Fact fact, int index) {
        return announcement.evidence().stream()
                .filter(evidence -> evidence.fact() == fact && evidence.index() == index)
                .findFirst()
                .map(this::inWords)
                .orElse("");
    }

    private String inWords(Evidence evidence) {
        String place = switch (evidence.origin()) {
            case TEXT -> "in the text" + at(evidence.span(), text);
            case TITLE -> "in the title" + at(evidence.span(), announcement.title());
            case PAGE -> "stated by the page";
            case SOURCE -> "told by an admin";
        };
        return place + "; such a rule is right in " + evidence.confidence() + " of 100";
    }

    private static String at(@Nullable Span span, String text) {
        return span != null && span.start() < span.end() && span.end() <= text.length()
                ? " at " + span.start() + ": \"" + cut(text.substring(span.start(), span.end())) + "\""
                : "";
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }
}
