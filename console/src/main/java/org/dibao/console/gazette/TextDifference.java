package org.dibao.console.gazette;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What changed between two texts, line by line, as two columns. */
public final class TextDifference {

    /** A longer text is shown without being compared: the table below has lines × lines cells. */
    private static final int MOST_LINES = 800;

    private TextDifference() {}

    /**
     * One row of the two columns.
     *
     * @param left the line as it was; null where there was none
     * @param right the line as it is; null where there is none
     */
    public record Row(@Nullable String left, @Nullable String right) {

        public boolean changed() {
            return left == null || !left.equals(right);
        }
    }

    /** The rows in order; a line that was reworded stands beside what it became. */
    public static List<Row> between(List<String> before, List<String> after) {
        if (before.size() > MOST_LINES || after.size() > MOST_LINES) {
            return besideEachOther(before, after);
        }
        int[][] common = commonFrom(before, after);
        List<Row> rows = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        List<String> come = new ArrayList<>();
        int left = 0;
        int right = 0;
        while (left < before.size() || right < after.size()) {
            if (left < before.size() && right < after.size() && before.get(left).equals(after.get(right))) {
                rows.addAll(besideEachOther(gone, come));
                gone.clear();
                come.clear();
                rows.add(new Row(before.get(left++), after.get(right++)));
            } else if (right == after.size()
                    || (left < before.size() && common[left + 1][right] >= common[left][right + 1])) {
                gone.add(before.get(left++));
            } else {
                come.add(after.get(right++));
            }
        }
        rows.addAll(besideEachOther(gone, come));
        return Collections.unmodifiableList(rows);
    }

    /** Length of the longest common subsequence of what follows each pair of places. */
    private static int[][] commonFrom(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int left = before.size() - 1; left >= 0; left--) {
            for (int right = after.size() - 1; right >= 0; right--) {
                common[left][right] = before.get(left).equals(after.get(right))
                        ? common[left + 1][right + 1] + 1
                        : Math.max(common[left + 1][right], common[left][right + 1]);
            }
        }
        return common;
    }

    private static List<Row> besideEachOther(List<String> gone, List<String> come) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
            rows.add(new Row(i < gone.size() ? gone.get(i) : null, i < come.size() ? come.get(i) : null));
        }
        return rows;
    }
}
