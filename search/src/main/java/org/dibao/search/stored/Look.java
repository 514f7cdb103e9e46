package org.dibao.search.stored;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.dibao.search.query.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Looks at one announcement after the other on behalf of a segment's queries. It remembers which conditions hold and
 * which queries were looked at already; not for several threads at once.
 */
final class Look {

    private static final int[] NONE = {};
    private static final IntConsumer NOBODY = query -> {};

    private final Segment segment;
    private final int[] code;
    private final int firstToAsk;
    /** Equal to {@link #turn} where a condition holds; one more where it was asked and does not. */
    private final int[] known;

    private final int[] lookedAt;
    private final Numbers found = new Numbers();
    private int turn;
    private LocalDate today = LocalDate.EPOCH;
    private @Nullable Subject subject;
    private IntConsumer matches = NOBODY;

    Look(Segment segment) {
        this.segment = segment;
        code = segment.code;
        firstToAsk = segment.firstToAsk;
        known = new int[segment.conditionCount];
        lookedAt = new int[segment.size()];
    }

    /** Reports the queries that an announcement answers. */
    void at(Subject announcement, LocalDate day, IntConsumer report) {
        subject = announcement;
        today = day;
        matches = report;
        nextTurn();
        markPhrases(announcement);
        List<AccessKey> keys = AccessKey.of(announcement);
        for (AccessKey key : keys) {
            for (int condition : segment.holdingByKey.getOrDefault(key, NONE)) {
                known[condition] = turn;
            }
        }
        for (int i = 0; i < found.size(); i++) {
            candidates(segment.underPhrase[found.get(i)]);
        }
        for (AccessKey key : keys) {
            candidates(segment.underKey.getOrDefault(key, NONE));
        }
        candidates(segment.alwaysLookedAt);
        // Nothing of the announcement is kept while this waits for the next one.
        subject = null;
        matches = NOBODY;
    }

    /** Marks count up, so that the arrays need no clearing between announcements. */
    private void nextTurn() {
        turn += 2;
        if (turn < 0) {
            Arrays.fill(known, 0);
            Arrays.fill(lookedAt, 0);
            turn = 2;
        }
    }

    private void markPhrases(Subject announcement) {
        found.clear();
        segment.phrases.forEach((field, sought) -> sought.automaton().find(announcement.text(field), phrase -> {
            int condition = sought.first() + phrase;
            if (known[condition] != turn) {
                known[condition] = turn;
                found.add(condition);
            }
        }));
    }

    private void candidates(int[] queries) {
        for (int query : queries) {
            if (lookedAt[query] != turn) {
                lookedAt[query] = turn;
                if (holds(segment.codeAt[query])) {
                    matches.accept(query);
                }
            }
        }
    }

    private boolean holds(int at) {
        int operand = code[at] & Program.OPERAND;
        return switch (code[at] >>> Program.SHIFT) {
            case Program.CONDITION -> holdsCondition(operand);
            case Program.AND -> !anyIs(false, at + 1, at + 1 + operand);
            case Program.OR -> anyIs(true, at + 1, at + 1 + operand);
            case Program.NOT -> !holds(at + 1);
            default -> true;
        };
    }

    private boolean anyIs(boolean wanted, int from, int end) {
        for (int at = from; at < end; at = Program.next(code, at)) {
            if (holds(at) == wanted) {
                return true;
            }
        }
        return false;
    }

    private boolean holdsCondition(int condition) {
        if (condition >= firstToAsk && known[condition] < turn) {
            boolean holds = segment.toAsk.get(condition - firstToAsk).matches(Objects.requireNonNull(subject), today);
            known[condition] = holds ? turn : turn + 1;
        }
        return known[condition] == turn;
    }
}
