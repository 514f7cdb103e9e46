package org.dibao.search.stored;

import java.util.Arrays;
import org.dibao.search.query.Query;

/**
 * For each condition, the queries to look at where it holds, in groups that have guard and bar in common. The entries of a
 * group stand one after the other in {@link #code}, each a head and the {@link Program program} of what is left of its
 * query: looking through a group is reading on, where following numbers to programs elsewhere would be a trip to main
 * memory for each. A query filed under several conditions is written in several drawers.
 */
final class Drawers {

    /** Below a query's place in the head of an entry: it stands in other drawers too. */
    private static final int ELSEWHERE_TOO = 1;
    /** Condition, guard and bar decide the query; no program follows. */
    private static final int DECIDED = 2;

    private static final int SHIFT = 2;

    /** The numbers that a group takes in {@link #groups}, and which is which. */
    private static final int WIDTH = 3;

    /** What must hold as well for the entries to be looked at. */
    private static final int GUARD = 0;
    /** What must not hold for them to be looked at. */
    private static final int BAR = 1;
    /** Where in {@link #code} the entries begin. */
    private static final int ENTRIES = 2;

    /** The first group of each drawer, and the end of the last. */
    private final int[] begins;
    /** {@link #WIDTH} numbers for each group, and one more group that stands for the end. */
    private final int[] groups;

    final int[] code;

    private Drawers(int[] begins, int[] groups, int[] code) {
        this.begins = begins;
        this.groups = groups;
        this.code = code;
    }

    /** The first group of a condition's drawer. */
    int begin(int condition) {
        return begins[condition];
    }

    /** The group behind the last of a condition's drawer. */
    int end(int condition) {
        return begins[condition + 1];
    }

    int guard(int group) {
        return groups[group * WIDTH + GUARD];
    }

    int bar(int group) {
        return groups[group * WIDTH + BAR];
    }

    /** Where the first entry of a group stands; for the group behind the last, where the last entry ends. */
    int entries(int group) {
        return groups[group * WIDTH + ENTRIES];
    }

    /** The place of the query whose entry has this head. */
    static int query(int head) {
        return head >>> SHIFT;
    }

    /** Whether the query whose entry has this head stands in several drawers. */
    static boolean standsElsewhereToo(int head) {
        return (head & ELSEWHERE_TOO) != 0;
    }

    /** Whether the query whose entry has this head matches wherever it is looked at; no program follows. */
    static boolean isDecided(int head) {
        return (head & DECIDED) != 0;
    }

    /** Where the entry after the one at a place in {@link #code} stands. */
    static int next(int[] code, int at) {
        return isDecided(code[at]) ? at + 1 : Program.next(code[at + 1], at + 1);
    }

    /**
     * Gives the queries new places, in the order in which they stand here, so that what is kept by place stands together
     * for queries that are found together.
     *
     * @return the former place of each
     */
    int[] renumber(int queries) {
        int[] former = new int[queries];
        int[] renewed = new int[queries];
        Arrays.fill(renewed, -1);
        int count = 0;
        for (int at = 0; at < code.length; at = next(code, at)) {
            int query = query(code[at]);
            if (renewed[query] < 0) {
                renewed[query] = count;
                former[count++] = query;
            }
            code[at] = renewed[query] << SHIFT | code[at] & (ELSEWHERE_TOO | DECIDED);
        }
        return former;
    }

    /** Files all queries. */
    static Drawers of(Programs programs) {
        Query[] conditions = programs.conditions().toArray();
        Rarity rarity = new Rarity(programs.conditions());
        Filed filed = new Filed(programs.conditions());
        for (int place = 0; place < programs.size(); place++) {
            Query query = programs.query(place, conditions);
            Filing filing = Filing.of(query, rarity);
            filed.add(filing, filing.left(query, rarity), place);
        }
        return filed.sorted(conditions.length);
    }

    /** Entries in the order in which they came, each with the condition whose drawer it belongs to. */
    private static final class Filed {

        private final Conditions numbers;
        private final Numbers code = new Numbers();
        private final Numbers codeAt = new Numbers();
        private final Numbers guards = new Numbers();
        private final Numbers bars = new Numbers();
        private final Numbers drawers = new Numbers();

        private Filed(Conditions numbers) {
            this.numbers = numbers;
        }

        private void add(Filing filing, Query left, int place) {
            boolean decided = left instanceof Query.Everything;
            int head = place << SHIFT | (filing.under().size() > 1 ? ELSEWHERE_TOO : 0) | (decided ? DECIDED : 0);
            int guard = numbers.numberOf(filing.guard());
            int bar = filing.bar() == null ? Conditions.NEVER : numbers.numberOf(filing.bar());
            for (Query condition : filing.under()) {
                codeAt.add(code.size());
                guards.add(guard);
                bars.add(bar);
                drawers.add(numbers.numberOf(condition));
                code.add(head);
                if (!decided) {
                    Program.write(left, code, numbers::numberOf);
                }
            }
        }

        private Drawers sorted(int conditions) {
            int[] byBar = ordered(bars, asTheyCame(), conditions);
            int[] order = ordered(drawers, ordered(guards, byBar, conditions), conditions);
            int[] begins = new int[conditions + 1];
            Numbers groups = new Numbers();
            int[] sortedCode = new int[code.size()];
            int next = 0;
            for (int i = 0; i < order.length; i++) {
                int from = order[i];
                if (i == 0 || !areOfOneGroup(order[i - 1], from)) {
                    begins[drawers.get(from) + 1]++;
                    groups.add(guards.get(from));
                    groups.add(bars.get(from));
                    groups.add(next);
                }
                code.copy(codeAt.get(from), sortedCode, next, length(from));
                next += length(from);
            }
            groups.add(Conditions.NEVER);
            groups.add(Conditions.NEVER);
            groups.add(next);
            for (int drawer = 0; drawer < conditions; drawer++) {
                begins[drawer + 1] += begins[drawer];
            }
            return new Drawers(begins, groups.toArray(), sortedCode);
        }

        private boolean areOfOneGroup(int entry, int other) {
            return drawers.get(entry) == drawers.get(other)
                    && guards.get(entry) == guards.get(other)
                    && bars.get(entry) == bars.get(other);
        }

        private int[] asTheyCame() {
            int[] order = new int[drawers.size()];
            Arrays.setAll(order, entry -> entry);
            return order;
        }

        /** Entries by the number that each has, those with the same number in the order that they had. */
        private static int[] ordered(Numbers numbers, int[] entries, int below) {
            int[] next = new int[below + 1];
            for (int entry : entries) {
                next[numbers.get(entry) + 1]++;
            }
            for (int number = 0; number < below; number++) {
                next[number + 1] += next[number];
            }
            int[] order = new int[entries.length];
            for (int entry : entries) {
                order[next[numbers.get(entry)]++] = entry;
            }
            return order;
        }

        private int length(int entry) {
            int end = entry + 1 < codeAt.size() ? codeAt.get(entry + 1) : code.size();
            return end - codeAt.get(entry);
        }
    }
}
