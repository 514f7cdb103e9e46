package org.dibao.console.gazette;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What changed between two texts, line by line, as two columns. */
public final class TextDifference {

    /** Longer texts are shown without being compared: what that costs grows with the square of what differs. */
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
        List<Row> rows = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after, true).getDeltas()) {
            rows.addAll(besideEachOther(
                    delta.getSource().getLines(), delta.getTarget().getLines()));
        }
        return Collections.unmodifiableList(rows);
    }

    private static List<Row> besideEachOther(List<String> gone, List<String> come) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
            rows.add(new Row(i < gone.size() ? gone.get(i) : null, i < come.size() ? come.get(i) : null));
        }
        return rows;
    }
}
