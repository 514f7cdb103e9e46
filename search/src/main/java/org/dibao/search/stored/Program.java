package org.dibao.search.stored;

import java.util.List;
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
    static final int CONDITION = 0;
    static final int TRUE = 1;
    static final int AND = 2;
    static final int OR = 3;
    static final int NOT = 4;

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

    /** Where the query after the one at a place begins. */
    static int next(int[] code, int at) {
        return code[at] >>> SHIFT >= AND ? at + 1 + (code[at] & OPERAND) : at + 1;
    }
}
