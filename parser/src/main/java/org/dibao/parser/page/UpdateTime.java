package org.dibao.parser.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds when a page was last touched: of a page that tells nothing else, when it was published. */
final class UpdateTime {

    private static final Labels LABELS =
            Labels.of("更新时间", "更新日期", "更新于", "最后更新", "Updated", "Last updated", "Last Updated", "Last modified");

    /** What needs no colon where it begins its line: 编辑于 2022-05-11 10:20. */
    private static final Pattern FREE = Pattern.compile(
            "^(?:编辑于|更新于|修改于|最后编辑于|最后更新于?|(?:This )?(?:[Pp]age )?(?:[Ww]as )?(?:[Ll]ast )?(?:[Uu]pdated|[Mm]odified|[Rr]evised)(?: on)?) ?");

    private static final int HEAD_OF_BODY = 4;
    private static final int LONGEST = 160;
    private static final int LONGEST_BELOW = 60;

    /** Passages under a text, and at its end, in which its author may say so. */
    private static final int UNDER = 3;

    private static final int AT_END = 6;

    private final List<Passage> passages;
    private final Body body;
    private final TimeLines lines;

    UpdateTime(Findings findings, TimeLines lines) {
        this.passages = findings.content().passages();
        this.body = findings.body();
        this.lines = lines;
    }

    /** What is said from this passage on up to the beginning of the text; null for nothing. */
    @Nullable
    FoundTime above(int start) {
        int last = Math.min(passages.size(), body.first() + HEAD_OF_BODY);
        for (int i = start; i < last; i++) {
            Passage passage = passages.get(i);
            String line = passage.text();
            if (line.length() <= LONGEST && !passage.isLink() && lines.canTell(passage)) {
                FoundTime labelled = labelled(line, line.length());
                if (labelled != null) {
                    return labelled;
                }
                FoundTime time = i < body.first() ? lines.usable(line) : null;
                if (time != null && TimeWords.tellsUpdate(line, time)) {
                    return time;
                }
            }
        }
        return null;
    }

    /** What is said under the text by its author, and not in the site's footer; null for nothing. */
    @Nullable
    FoundTime below() {
        int end = Math.min(passages.size(), body.end() + UNDER);
        for (int i = Math.max(body.first(), body.end() - AT_END); i < end; i++) {
            Passage passage = passages.get(i);
            String line = passage.text();
            if (line.length() <= LONGEST_BELOW && lines.canTell(passage)) {
                FoundTime labelled = labelled(line, 0);
                FoundTime time = labelled == null ? free(line) : labelled;
                if (time != null) {
                    return time;
                }
            }
        }
        return null;
    }

    /** Behind a label that begins no later. */
    private @Nullable FoundTime labelled(String line, int latest) {
        for (Labels.Labelled found : LABELS.scan(line)) {
            FoundTime time = found.start() <= latest ? lines.usable(found.value()) : null;
            if (time != null) {
                return time;
            }
        }
        return null;
    }

    private @Nullable FoundTime free(String line) {
        Matcher label = FREE.matcher(line);
        FoundTime time = label.find() ? lines.usable(line) : null;
        return time != null && time.start() <= label.end() + "Saturday, ".length() ? time : null;
    }
}
