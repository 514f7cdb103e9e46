package org.dibao.bench.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.dibao.bench.structure.Expectation.Fit;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.Evidence;
import org.dibao.contracts.Evidence.Fact;
import org.jspecify.annotations.Nullable;

/** The fields that are compared: their names in the samples' files, and how to take them from an announcement. */
enum Field {
    KIND("kind", null, a -> List.of(List.of(lower(a.kind())))),
    ISSUER("issuer", Fact.ISSUER, a -> each(a.issuers(), List::of)),
    REGION("region", Fact.ISSUER_REGION, a -> one(a.issuerRegion())),
    LEVEL("level", null, a -> one(a.issuerLevel() == null ? null : lower(a.issuerLevel()))),
    NUMBER("number", Fact.DOCUMENT_NUMBER, a -> one(a.documentNumber())),
    EVENT("event", Fact.EVENT_DATE, a -> one(a.eventDate())),
    EFFECTIVE("effective", Fact.EFFECTIVE_DATE, a -> one(a.effectiveDate())),
    OFFICIAL(
            "official",
            Fact.OFFICIAL,
            a -> each(a.officials(), o -> List.of(o.name(), orEmpty(o.role()), lower(o.part())))),
    DIRECTIVE(
            "directive",
            Fact.DIRECTIVE,
            a -> each(
                    a.directives(),
                    d -> List.of(d.text(), orEmpty(d.speaker()), orEmpty(d.actor()), Integer.toString(d.depth())))),
    DEADLINE("deadline", Fact.DEADLINE, a -> each(a.deadlines(), d -> List.of(d.text(), orEmpty(d.date())))),
    REFERENCE(
            "reference",
            Fact.REFERENCE,
            a -> each(a.references(), r -> List.of(lower(r.relation()), orEmpty(r.number()), orEmpty(r.title())))),
    TOPIC("topic", Fact.TOPIC, a -> each(a.topics(), List::of));

    final String label;
    private final @Nullable Fact fact;
    private final Function<Announcement, List<List<String>>> cells;

    Field(String label, @Nullable Fact fact, Function<Announcement, List<List<String>>> cells) {
        this.label = label;
        this.fact = fact;
        this.cells = cells;
    }

    /**
     * A fact as it was read.
     *
     * @param cells as in a sample's file
     * @param confidence in percent; 0 where none is given
     */
    record Read(List<String> cells, int confidence) {

        @Override
        public String toString() {
            return String.join(" | ", cells);
        }
    }

    List<Read> of(Announcement announcement) {
        List<Read> read = new ArrayList<>();
        for (List<String> cell : cells.apply(announcement)) {
            read.add(new Read(cell, confidence(announcement, read.size())));
        }
        return read;
    }

    private int confidence(Announcement announcement, int index) {
        return announcement.evidence().stream()
                .filter(evidence -> evidence.fact() == fact && evidence.index() == index)
                .mapToInt(Evidence::confidence)
                .findFirst()
                .orElse(0);
    }

    /** Whether what was read is the fact expected: its cells that say which fact it is agree. */
    boolean isMeant(Expectation wanted, Read read) {
        return switch (this) {
            case OFFICIAL -> wanted.allows(0, read.cells().getFirst(), Fit.EXACT);
            case DIRECTIVE -> wanted.allows(0, read.cells().getFirst(), Fit.BEGINNING);
            case DEADLINE ->
                wanted.allows(0, read.cells().getFirst(), Fit.OVERLAP)
                        && wanted.allows(1, read.cells().get(1), Fit.EXACT);
            default -> isRight(wanted, read);
        };
    }

    /** Whether all of it is as expected; of a directive the text alone, since speaker and actor are counted apart. */
    boolean isRight(Expectation wanted, Read read) {
        if (this == DIRECTIVE || this == DEADLINE) {
            return true;
        }
        for (int cell = 0; cell < read.cells().size(); cell++) {
            if (!wanted.allows(cell, read.cells().get(cell), Fit.EXACT)) {
                return false;
            }
        }
        return true;
    }

    private static <T> List<List<String>> each(List<T> facts, Function<T, List<String>> cells) {
        return facts.stream().map(cells).toList();
    }

    private static List<List<String>> one(@Nullable Object fact) {
        return fact == null ? List.of() : List.of(List.of(fact.toString()));
    }

    private static String orEmpty(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
