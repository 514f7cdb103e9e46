package org.dibao.parser.structure.reference;

import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.Reference.Relation;
import org.dibao.parser.structure.text.Dictionary;
import org.jspecify.annotations.Nullable;

/** What a title says that an announcement does with an earlier document, whether it names that document or not. */
final class TitleRelation {

    private static final Dictionary INTERPRETS = Dictionary.of("解读", "答记者问", "政策问答", "图解", "一图读懂");

    /** What changes a document that is named beside it; elsewhere it may be the matter itself (关于调整公交线路的通告). */
    private static final Dictionary CHANGES =
            Dictionary.of("调整", "变更", "更改", "延期", "延长", "延续", "推迟", "顺延", "暂停", "取消", "中止", "终止", "补充", "完善");

    /** Letters between the word for a change and the name of what is changed (关于调整部分《…》, 5号文件的补充通知). */
    private static final int REACH = 6;

    private TitleRelation() {}

    /** What is done with each document that the title names; null where the title does not say. */
    static @Nullable Relation named(AnnouncementKind kind, String title) {
        if (kind == AnnouncementKind.INTERPRETATION || INTERPRETS.in(title)) {
            return Relation.INTERPRETS;
        }
        String bare = withoutNames(title);
        if (ReferenceWords.CORRECTS.in(bare)) {
            return Relation.CORRECTS;
        }
        if (ReferenceWords.REPEALS.in(bare)) {
            return Relation.REPEALS;
        }
        return ReferenceWords.AMENDS.in(bare) || changesNamed(title) ? Relation.AMENDS : null;
    }

    /** What is done with an earlier document that only the text names; null where the title tells of no change. */
    static @Nullable Relation unnamed(AnnouncementKind kind, String title) {
        Relation named = named(kind, title);
        if (kind == AnnouncementKind.CORRECTION) {
            return Relation.CORRECTS;
        }
        return named == null && CHANGES.in(withoutNames(title)) ? Relation.AMENDS : named;
    }

    /** The title with its 《…》 emptied: the word 修订 in a document's own name changes nothing. */
    private static String withoutNames(String title) {
        StringBuilder bare = new StringBuilder(title.length());
        int depth = 0;
        for (int at = 0; at < title.length(); at++) {
            char c = title.charAt(at);
            depth -= c == '》' && depth > 0 ? 1 : 0;
            if (depth == 0) {
                bare.append(c);
            }
            depth += c == '《' ? 1 : 0;
        }
        return bare.toString();
    }

    private static boolean changesNamed(String title) {
        int open = title.indexOf('《');
        DocumentNumber number = DocumentNumber.first(title, 0, title.length());
        int start = open >= 0 ? open : number == null ? -1 : number.span().start();
        int end = open >= 0
                ? title.lastIndexOf('》')
                : number == null ? -1 : number.span().end();
        return start >= 0
                && (CHANGES.in(title, Math.max(0, start - REACH), start)
                        || end > start && CHANGES.in(title, end, Math.min(title.length(), end + REACH)));
    }
}
