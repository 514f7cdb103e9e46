package org.dibao.search.stored;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import org.dibao.search.query.Query;

/**
 * A query as numbers, in prefix notation: a million of them fit into memory and are evaluated without following
 * pointers. A number is an operation in its top bits and, below them, a condition's number or how many numbers the
 * parts take.
 */
final class Program {

    private static final int SHIFT = 28;
    private static final int OPERAND = (1 << SHIFT) - 1;
    private static final int CONDITION = 0;
    private static final int AND = 1;
    private static final int OR = 2;
    private static final int NOT = 3;
    private static final int TRUE = 4;

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
            case Query.Not not -> parts(NOT, List.of(not.part()), code, conditions);
            case Query.Everything everything -> code.add(TRUE << SHIFT);
            default -> code.add(conditions.applyAsInt(query));
        }
    }

    private static void parts(int operation, List<Query> parts, Numbers code, ToIntFunction<Query> conditions) {
        int at = code.size();
        code.add(0);
        parts.forEach(part -> write(part, code, conditions));
        code.set(at, operation << SHIFT | (code.size() - at - 1));
    }

    /** Whether the query that begins at a place holds. */
    static boolean holds(int[] code, int at, IntPredicate condition) {
        int operand = code[at] & OPERAND;
        return switch (code[at] >>> SHIFT) {
            case CONDITION -> condition.test(operand);
            case NOT -> !holds(code, at + 1, condition);
            case AND -> all(code, at + 1, at + 1 + operand, condition);
            case OR -> any(code, at + 1, at + 1 + operand, condition);
            default -> true;
        };
    }

    private static boolean all(int[] code, int from, int end, IntPredicate condition) {
        for (int at = from; at < end; at = next(code, at)) {
            if (!holds(code, at, condition)) {
                return false;
            }
        }
        return true;
    }

    private static boolean any(int[] code, int from, int end, IntPredicate condition) {
        for (int at = from; at < end; at = next(code, at)) {
            if (holds(code, at, condition)) {
                return true;
            }
        }
        return false;
    }

    private static int next(int[] code, int at) {
        int operation = code[at] >>> SHIFT;
        boolean alone = operation == CONDITION || operation == TRUE;
        return alone ? at + 1 : at + 1 + (code[at] & OPERAND);
    }
}
