package org.dibao.parser.structure;

import java.util.List;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.parser.structure.text.Dictionary;
import org.dibao.parser.structure.text.PageText;
import org.dibao.parser.structure.text.Sentence;

/** The form of a text that has no title: a warning of one line, or what its formulas say that it is (特此公告). */
final class Untitled {

    private static final Dictionary GIVEN = Dictionary.of("发布", "升级", "变更", "更新", "解除", "继续");
    private static final Dictionary WARNINGS = Dictionary.of("预警信号", "色预警", "预警信息", "预警");

    private static final Dictionary CORRECTIONS = Dictionary.of("特此更正", "现更正如下", "更正如下", "特此勘误", "现予更正");
    private static final Dictionary PUBLIC_NOTICES =
            Dictionary.of("特此公告", "特此通告", "特此公示", "特此声明", "特此布告", "公告如下", "通告如下", "公示如下", "声明如下", "现予公告", "现予公示");
    private static final Dictionary NOTICES = Dictionary.of("特此通知", "特此通报", "通知如下", "通报如下");

    /** Letters between the verb of giving a warning and the word for it (发布台风橙色预警信号, 将大风黄色预警信号升级为…). */
    private static final int REACH = 24;

    /** Letters of the first sentence within which a warning says that it is one. */
    private static final int OPENING = 90;

    private Untitled() {}

    /** The form; {@link AnnouncementKind#OTHER} where nothing in the text says. */
    static AnnouncementKind kind(PageText text) {
        List<Sentence> sentences = text.sentences();
        if (sentences.isEmpty()) {
            return AnnouncementKind.OTHER;
        }
        String folded = text.folded();
        Sentence first = sentences.getFirst();
        if (warns(folded, first.start(), Math.min(first.end(), first.start() + OPENING))) {
            return AnnouncementKind.WARNING;
        }
        if (CORRECTIONS.in(folded)) {
            return AnnouncementKind.CORRECTION;
        }
        if (PUBLIC_NOTICES.in(folded)) {
            return AnnouncementKind.PUBLIC_NOTICE;
        }
        return NOTICES.in(folded) ? AnnouncementKind.NOTICE : AnnouncementKind.OTHER;
    }

    private static boolean warns(String folded, int from, int to) {
        int given = GIVEN.find(folded, from, to);
        int warning = WARNINGS.find(folded, from, to);
        return given >= 0 && warning >= 0 && Math.abs(warning - given) <= REACH;
    }
}
