package org.dibao.search.stored;

import java.util.Arrays;
import org.dibao.search.query.Query;

/**
 * For each condition, the queries to look at where it holds, each with its guard. The guards of a drawer stand one after
 * the other, and so do the {@link Program programs} of its queries: looking through a drawer is reading on, where
 * following numbers to programs elsewhere would be a trip to main memory for each. A query filed under several
 * conditions is written in several drawers.
 */
final class Drawers {

    /** Where the first entry of each drawer stands, and the end of the last. */
    private final int[] begins;
    /** The guard of each entry. */
    private final int[] guards;
    /** Where in {@link #code} each entry begins: its query's place, doubled, one more if it has several; its program. */
    private final int[] codeAt;

    final int[] code;
    /** An entry of each query. */
    private final int[] entryOf;

    private Drawers(int[] begins, int[] guards, int[] codeAt, int[] code, int[] entryOf) {
        this.begins = begins;
        this.guards = guards;
        this.codeAt = codeAt;
        this.code = code;
        this.entryOf = entryOf;
    }

    int begin(int condition) {
        return begins[condition];
    }

    int end(int condition) {
        return begins[condition + 1];
    }

    int guard(int entry) {
        return guards[entry];
    }

    /** The place of the query of an entry. */
    int query(int entry) {
        return code[codeAt[entry]] >>> 1;
    }

    /** Whether the query of an entry stands in several drawers. */
    boolean standsElsewhereToo(int entry) {
        return (code[codeAt[entry]] & 1) != 0;
    }

    /** Where the program of an entry begins. */
    int program(int entry) {
        return codeAt[entry] + 1;
    }

    /** How many queries there are. */
    int size() {
        return entryOf.length;
    }

    /** The query at a place. */
    Query query(int place, Query[] conditions) {
        return Program.read(at -> code[at], program(entryOf[place]), conditions);
    }

    /** Files all queries. */
    static Drawers of(Programs programs, Query[] conditions) {
        Rarity rarity = new Rarity(programs.conditions());
        Filed filed = new Filed(programs.conditions());
        for (int place = 0; place < programs.size(); place++) {
            Query query = programs.query(place, conditions);
            Filing filing = Filing.of(query, rarity);
            filed.add(filing, filing.arranged(query, rarity), place);
        }
        return filed.sorted(conditions.length, programs.size());
    }

    /** Entries in the order in which they came, each with the condition whose drawer it belongs to. */
    private static final class Filed {

        private final Conditions numbers;
        private final Numbers code = new Numbers();
        private final Numbers codeAt = new Numbers();
        private final Numbers guards = new Numbers();
        private final Numbers drawers = new Numbers();

        private Filed(Conditions numbers) {
            this.numbers = numbers;
        }

        private void add(Filing filing, Query query, int place) {
            int several = filing.under().size() > 1 ? 1 : 0;
            int guard = numbers.numberOf(filing.guard());
            for (Query condition : filing.under()) {
                codeAt.add(code.size());
                guards.add(guard);
                drawers.add(numbers.numberOf(condition));
                code.add(place << 1 | several);
                Program.write(query, code, numbers::numberOf);
            }
        }

        private Drawers sorted(int conditions, int queries) {
            int[] begins = begins(conditions);
            int[] order = order(begins, conditions);
            int[] sortedGuards = new int[order.length];
            int[] sortedAt = new int[order.length];
            int[] sortedCode = new int[code.size()];
            int[] entryOf = new int[queries];
            int next = 0;
            for (int entry = 0; entry < order.length; entry++) {
                int from = order[entry];
                code.copy(codeAt.get(from), sortedCode, next, length(from));
                sortedGuards[entry] = guards.get(from);
                sortedAt[entry] = next;
                entryOf[sortedCode[next] >>> 1] = entry;
                next += length(from);
            }
            return new Drawers(begins, sortedGuards, sortedAt, sortedCode, entryOf);
        }

        private int[] begins(int conditions) {
            int[] begins = new int[conditions + 1];
            for (int entry = 0; entry < drawers.size(); entry++) {
                begins[drawers.get(entry) + 1]++;
            }
            for (int drawer = 0; drawer < conditions; drawer++) {
                begins[drawer + 1] += begins[drawer];
            }
            return begins;
        }

        /** Which entry comes where, once they are ordered by drawers. */
        private int[] order(int[] begins, int conditions) {
            int[] next = Arrays.copyOf(begins, conditions);
            int[] order = new int[drawers.size()];
            for (int entry = 0; entry < order.length; entry++) {
                order[next[drawers.get(entry)]++] = entry;
            }
            return order;
        }

        private int length(int entry) {
            int end = entry + 1 < codeAt.size() ? codeAt.get(entry + 1) : code.size();
            return end - codeAt.get(entry);
        }
    }
}
