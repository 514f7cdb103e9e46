package org.dibao.search.stored;

import java.time.LocalDate;
import java.util.Objects;
import org.dibao.search.query.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Looks at one announcement after the other on behalf of a segment's queries. It remembers which conditions hold and
 * which queries were looked at already; not for several threads at once.
 */
final class Look {

    private static final int[] NONE = {};

    private final Segment segment;
    private final Drawers drawers;
    private final int[] code;
    private final Marks holding;
    /** Days that were asked already; those that hold are among {@link #holding}. */
    private final Marks asked;
    /** Of the queries that stand in several drawers. */
    private final Marks lookedAt;
    /** Where the entries of the groups to be looked at begin and end, by turns. */
    private final Numbers groups = new Numbers();

    private final Numbers matches = new Numbers();

    private LocalDate today = LocalDate.EPOCH;
    private @Nullable Subject subject;
    /** Of no use but that what leads to it is not taken for useless. */
    private int touched;

    Look(Segment segment) {
        this.segment = segment;
        drawers = segment.drawers;
        code = drawers.code;
        holding = new Marks(segment.conditions.length);
        asked = new Marks(segment.conditions.length);
        lookedAt = new Marks(segment.size());
    }

    /** The places of the queries that an announcement answers, in no particular order. */
    int[] at(Subject announcement, LocalDate day) {
        subject = announcement;
        today = day;
        holding.add(Conditions.ALWAYS);
        segment.phrases.forEach((field, automaton) -> automaton.find(announcement.text(field), holding::add));
        for (AccessKey key : AccessKey.of(announcement)) {
            for (int condition : segment.holding.getOrDefault(key, NONE)) {
                holding.add(condition);
            }
        }
        Numbers open = holding.marked();
        touchDrawers(open);
        for (int i = 0, count = open.size(); i < count; i++) {
            open(open.get(i));
        }
        touchGroups();
        for (int i = 0; i < groups.size(); i += 2) {
            look(groups.get(i), groups.get(i + 1));
        }
        int[] places = matches.toArray();
        forget();
        return places;
    }

    /** Begins the trips to main memory that opening the drawers will need, so that they are made side by side. */
    private void touchDrawers(Numbers open) {
        int sum = 0;
        for (int i = 0; i < open.size(); i++) {
            sum += drawers.guard(drawers.begin(open.get(i)));
        }
        touched = sum;
    }

    /** The same for the entries of the groups. */
    private void touchGroups() {
        int sum = 0;
        for (int i = 0; i < groups.size(); i += 2) {
            sum += code[groups.get(i)];
        }
        touched = sum;
    }

    /** Nothing of the announcement is kept while this waits for the next one. */
    private void forget() {
        subject = null;
        matches.clear();
        groups.clear();
        holding.clear();
        asked.clear();
        lookedAt.clear();
    }

    /** Most guards do not hold, which ends the matter before anything of the queries is read. */
    private void open(int drawer) {
        int end = drawers.end(drawer);
        for (int group = drawers.begin(drawer); group < end; group++) {
            if (holding.has(drawers.guard(group)) && !holding.has(drawers.bar(group))) {
                groups.add(drawers.entries(group));
                groups.add(drawers.entries(group + 1));
            }
        }
    }

    private void look(int begin, int end) {
        for (int at = begin; at < end; ) {
            int head = code[at];
            boolean decided = Drawers.isDecided(head);
            int query = Drawers.query(head);
            boolean lookedAtBefore = Drawers.standsElsewhereToo(head) && !lookedAt.add(query);
            if (!lookedAtBefore && (decided || holds(at + 1))) {
                matches.add(query);
            }
            at = Drawers.next(code, at);
        }
    }

    private boolean holds(int at) {
        int written = code[at];
        int operand = written & Program.OPERAND;
        return switch (written >>> Program.SHIFT) {
            case Program.CONDITION -> holding.has(operand);
            case Program.EXCLUDED -> !holding.has(operand);
            case Program.ASKED -> holdsAsked(operand);
            case Program.AND -> !anyIs(false, at + 1, at + 1 + operand);
            case Program.OR -> anyIs(true, at + 1, at + 1 + operand);
            default -> !holds(at + 1);
        };
    }

    /** Nearly all parts are single conditions; those are told here, without a call. */
    private boolean anyIs(boolean wanted, int from, int end) {
        for (int at = from; at < end; ) {
            int written = code[at];
            boolean holds = written >>> Program.SHIFT == Program.CONDITION ? holding.has(written) : holds(at);
            if (holds == wanted) {
                return true;
            }
            at = Program.next(written, at);
        }
        return false;
    }

    private boolean holdsAsked(int condition) {
        if (asked.add(condition) && segment.conditions[condition].matches(Objects.requireNonNull(subject), today)) {
            holding.add(condition);
        }
        return holding.has(condition);
    }
}
