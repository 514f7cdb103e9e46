package org.dibao.parser.structure.reference;

import org.dibao.contracts.Reference.Relation;
import org.dibao.parser.structure.text.Characters;
import org.dibao.parser.structure.text.Dictionary;
import org.dibao.parser.structure.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What is done with a document that an announcement speaks of as issued before, where the verb stands at some distance:
 * 我局3月5日发布的《…公告》中时间有误,现更正为….
 */
final class EarlierDocument {

    private static final Dictionary ISSUED = Dictionary.of(
            "发布的", "印发的", "公布的", "下发的", "刊登的", "刊发的", "登载的", "发出的", "出台的", "制定的", "公示的", "发布了", "印发了", "公布了", "下发了",
            "刊登了", "刊发了", "发出了", "出台了", "原", "上述");

    private static final Dictionary ISSUES = Dictionary.of("发布", "印发", "公布", "下发", "刊登", "刊发", "登载", "发出", "出台");

    /** What tells that the issuing lies back where the verb alone does not (3月5日发布《…》). */
    private static final Dictionary BEFORE_NOW = Dictionary.of("日", "此前", "前期", "先前", "日前", "曾", "已", "前不久");

    private static final Dictionary OBJECT_MARKS = Dictionary.of("对", "就", "将", "把", "关于");

    /** What of the document something is said. */
    private static final Dictionary PARTS =
            Dictionary.of("中", "第", "附件", "附表", "里", "有关", "相关", "所列", "所附", "内容", "部分", "文件", "一文");

    private static final Dictionary IN_ERROR = Dictionary.of("更正", "勘误", "有误", "错误", "笔误");

    private static final Dictionary CHANGED = Dictionary.of(
            "修改为", "修改如下", "修订如下", "调整为", "调整如下", "调整至", "变更为", "变更如下", "变更至", "更改为", "更改如下", "改为", "改至", "延期", "延长",
            "推迟至", "顺延", "延至", "补充如下", "补充通知如下", "补充公告如下", "予以补充", "补充说明", "作如下修改", "作如下调整", "作如下变更", "作如下补充", "作如下更改",
            "作出如下", "暂停", "取消", "终止", "中止");

    private static final Dictionary CUT = Dictionary.of("删去", "删除");

    /** Who speaks of his own documents. */
    private static final Dictionary OUR = Dictionary.of("我", "本");

    /** Letters behind the name within which the verb stands, and behind its sentence. */
    private static final int SENTENCE = 240;

    private static final int NEXT_SENTENCE = 80;

    /** Letters between the verb of issuing, or the mark of the object, and the name. */
    private static final int REACH = 4;

    private EarlierDocument() {}

    /**
     * The relation to a document.
     *
     * @param start where it is named, {@code end} the index after its name and number
     * @param byTitle what the title says of an earlier document that it does not name; null if nothing
     */
    static @Nullable Relation relation(
            String folded, int start, int end, Sentence sentence, @Nullable Relation byTitle) {
        int clause = Characters.clauseStart(folded, start, sentence.start());
        if (ReferenceWords.IMPLEMENTS.in(folded, clause, start)) {
            return null;
        }
        int behind = end < sentence.end() && folded.charAt(end) == ')' ? end + 1 : end;
        int limit = Math.min(sentence.end(), behind + SENTENCE);
        boolean issued = isIssued(folded, start, clause) || isSaidToBeIssued(folded, behind, limit);
        boolean spokenOf = issued
                || PARTS.longestAt(folded, behind, limit) > 0
                || OBJECT_MARKS.longestBefore(folded, start, Math.max(clause, start - REACH)) > 0;
        if (!spokenOf) {
            return null;
        }
        boolean corrects = byTitle == Relation.CORRECTS;
        if (corrects && (issued || IN_ERROR.in(folded, behind, limit))
                || ReferenceWords.CORRECTS.in(folded, behind, limit)) {
            return Relation.CORRECTS;
        }
        if (byTitle == null || !byTitle.changes()) {
            return null;
        }
        if (CUT.longestBefore(folded, start, clause) > 0) {
            return byTitle;
        }
        boolean ours = issued && OUR.in(folded, clause, start);
        int reach = ours ? Math.min(folded.length(), limit + NEXT_SENTENCE) : limit;
        boolean othersOnly = issued && !ours;
        return !othersOnly && CHANGED.in(folded, behind, reach) ? byTitle : null;
    }

    /** 《…》已于3月1日发布. */
    private static boolean isSaidToBeIssued(String folded, int behind, int limit) {
        return behind < limit
                && folded.charAt(behind) == '已'
                && ISSUES.in(folded, behind, Characters.clauseEnd(folded, behind, limit));
    }

    private static boolean isIssued(String folded, int start, int clause) {
        if (ISSUED.longestBefore(folded, start, Math.max(clause, start - REACH)) > 0) {
            return true;
        }
        int verb = ISSUES.longestBefore(folded, start, clause);
        return verb > 0 && BEFORE_NOW.in(folded, clause, start - verb);
    }
}
