package org.dibao.search.stored;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import org.dibao.search.query.Query;

/**
 * How a query is written as numbers, in prefix notation: a million of them fit into memory and are evaluated without
 * following pointers. A number is an operation in its top bits and, below them, a condition's number or how many
 * numbers the parts take. {@link Look} evaluates them.
 */
final class Program {

    static final int SHIFT = 28;
    static final int OPERAND = (1 << SHIFT) - 1;
    /** A condition that is known to hold or not before any program is evaluated. */
    static final int CONDITION = 0;
    /** A condition that must be asked: days, which nothing can be filed under. */
    static final int ASKED = 1;

    /** A condition known beforehand that must not hold; most queries leave something out in this way. */
    static final int EXCLUDED = 2;

    static final int AND = 3;
    static final int OR = 4;
    static final int NOT = 5;

    private Program() {}

    /**
     * Appends a query to a program.
     *
     * @param conditions the number of a condition, which is any query without parts
     */
    static void write(Query query, Numbers code, ToIntFunction<Query> conditions) {
        switch (query) {
            case Query.And and -> parts(AND, and.parts(), code, conditions);
            case Query.Or or -> parts(OR, or.parts(), code, conditions);
            case Query.Not not -> exclusion(not.part(), code, conditions);
            case Query.DeadlineOn days -> code.add(ASKED << SHIFT | conditions.applyAsInt(days));
            case Query.PublishedOn days -> code.add(ASKED << SHIFT | conditions.applyAsInt(days));
            default -> code.add(conditions.applyAsInt(query));
        }
    }

    private static void exclusion(Query excluded, Numbers code, ToIntFunction<Query> conditions) {
        if (Filing.isToldBeforehand(excluded)) {
            code.add(EXCLUDED << SHIFT | conditions.applyAsInt(excluded));
        } else {
            parts(NOT, List.of(excluded), code, conditions);
        }
    }

    /**
     * The query that is written at a place.
     *
     * @param code the numbers by their places
     */
    static Query read(IntUnaryOperator code, int at, Query[] conditions) {
        int written = code.applyAsInt(at);
        return switch (written >>> SHIFT) {
            case AND -> new Query.And(readParts(code, at, conditions));
            case OR -> new Query.Or(readParts(code, at, conditions));
            case EXCLUDED -> new Query.Not(conditions[written & OPERAND]);
            case NOT -> new Query.Not(read(code, at + 1, conditions));
            default -> conditions[written & OPERAND];
        };
    }

    /** Where the query after the one at a place begins, of which the first number is given. */
    static int next(int written, int at) {
        return written >>> SHIFT >= AND ? at + 1 + (written & OPERAND) : at + 1;
    }

    private static void parts(int operation, List<Query> parts, Numbers code, ToIntFunction<Query> conditions) {
        int at = code.size();
        code.add(0);
        parts.forEach(part -> write(part, code, conditions));
        code.set(at, operation << SHIFT | (code.size() - at - 1));
    }

    private static List<Query> readParts(IntUnaryOperator code, int at, Query[] conditions) {
        List<Query> parts = new ArrayList<>();
        int end = next(code.applyAsInt(at), at);
        for (int part = at + 1; part < end; part = next(code.applyAsInt(part), part)) {
            parts.add(read(code, part, conditions));
        }
        return parts;
    }
}
