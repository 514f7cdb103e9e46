package org.dibao.parser.structure.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.Reference;
import org.dibao.contracts.Reference.Relation;
import org.dibao.contracts.Span;
import org.dibao.parser.structure.text.Characters;
import org.dibao.parser.structure.text.Dictionary;
import org.dibao.parser.structure.text.PageText;
import org.dibao.parser.structure.text.Sentence;
import org.dibao.parser.structure.text.Told;
import org.jspecify.annotations.Nullable;

/** Finds the other documents that an announcement acts upon: 《…》 and document numbers, with what is done to them. */
public final class ReferenceReader {

    /** The document's own name or what it brings with it: no other document. */
    private static final Dictionary OWN = Dictionary.of(
            "印发", "制定", "现将", "发布", "公布", "编制", "出台", "起草", "形成", "以下简称", "简称", "制定了", "审议通过", "同意", "原则同意", "拟定");

    private static final Dictionary DOCUMENT_WORDS = Dictionary.of(
            "法", "条例", "办法", "规定", "通知", "意见", "方案", "规划", "计划", "决定", "细则", "规则", "规范", "标准", "预案", "通告", "公告", "批复",
            "令", "纲要", "指南", "章程", "制度", "措施", "(试行)", "(暂行)", "要点", "指引", "目录", "法)", "规程", "准则", "函", "请示", "解读",
            "公报", "报告", "决议", "政策");

    // How often each way is right, in percent: see bench/reports/structure.md.
    private static final int IN_TITLE = 97;
    private static final int IN_TEXT = 90;

    private final String title;
    private final @Nullable String own;

    /** What the title says of an earlier document that it may leave to the text to name; null if nothing. */
    private final @Nullable Relation byTitle;

    private final Map<String, Told<Reference>> found = new LinkedHashMap<>();

    private boolean inTitle;

    private ReferenceReader(String title, @Nullable String own, @Nullable Relation byTitle) {
        this.title = title;
        this.own = own;
        this.byTitle = byTitle;
    }

    /**
     * The documents referred to, in order of appearance, each once with the weightiest relation.
     *
     * @param own the announcement's own number; null if it has none
     */
    public static List<Told<Reference>> read(
            AnnouncementKind kind, String foldedTitle, PageText text, @Nullable String own) {
        ReferenceReader reader = new ReferenceReader(foldedTitle, own, TitleRelation.unnamed(kind, foldedTitle));
        Relation ofTitle = TitleRelation.named(kind, foldedTitle);
        if (ofTitle != null) {
            reader.inTitle = true;
            reader.readRange(foldedTitle, new Sentence(0, foldedTitle.length(), 0), ofTitle);
            reader.inTitle = false;
        }
        for (Sentence sentence : text.sentences()) {
            boolean item = ofTitle == Relation.REPEALS
                    && beginsWithTitle(text.folded(), sentence)
                    && !ReferenceWords.AMENDS.in(text.folded(), sentence.start(), sentence.end());
            reader.readRange(text.folded(), sentence, item ? ofTitle : null);
        }
        return new ArrayList<>(reader.found.values());
    }

    /** An item of a list of documents: 一、《…》. */
    private static boolean beginsWithTitle(String folded, Sentence sentence) {
        int open = folded.indexOf('《', sentence.start(), sentence.end());
        return open >= 0
                && open - sentence.start() <= 5
                && !ReferenceWords.IMPLEMENTS.in(folded, sentence.start(), open);
    }

    private void readRange(String folded, Sentence sentence, @Nullable Relation known) {
        int from = sentence.start();
        int to = sentence.end();
        int at = from;
        while (at < to) {
            char c = folded.charAt(at);
            if (c == '《') {
                int close = closing(folded, at, to);
                int end = Math.min(to, close + 1);
                DocumentNumber number = numberBehind(folded, end, to);
                int behind = number == null ? end : number.span().end();
                Relation relation = known == null ? relation(folded, at, behind, sentence) : known;
                String name = folded.substring(at + 1, close);
                if (relation != null && isDocument(folded, at, close) && !isOnlyFollowed(folded, at, relation)) {
                    add(relation, number, name, new Span(at, behind));
                } else if (number != null) {
                    found.computeIfPresent(
                            name,
                            (title, told) -> told.value().number() == null
                                    ? told.as(new Reference(told.value().relation(), number.text(), title))
                                    : told);
                }
                at = behind;
            } else {
                DocumentNumber number = DocumentNumber.around(folded, at, from, to);
                if (number != null && !isOwnLine(folded, number.span(), from, to)) {
                    Relation relation = known == null
                            ? relation(
                                    folded, number.span().start(), number.span().end(), sentence)
                            : known;
                    if (relation != null) {
                        add(relation, number, null, number.span());
                    }
                    at = number.span().end();
                } else {
                    at++;
                }
            }
        }
    }

    /** 关于落实《…》的补充通知: the supplement is to another notice. */
    private boolean isOnlyFollowed(String title, int at, Relation relation) {
        return inTitle
                && relation == Relation.AMENDS
                && ReferenceWords.IMPLEMENTS.longestBefore(title, at, 0) > 0
                && ReferenceWords.REPEALS.longestBefore(title, at, 0) == 0;
    }

    private static boolean isOwnLine(String folded, Span number, int from, int to) {
        return number.start() - from <= 1 && to - number.end() <= 1;
    }

    private static int closing(String folded, int open, int to) {
        int depth = 0;
        for (int at = open; at < to; at++) {
            depth += folded.charAt(at) == '《' ? 1 : folded.charAt(at) == '》' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return to;
    }

    private static @Nullable DocumentNumber numberBehind(String folded, int end, int to) {
        if (end >= to || folded.charAt(end) != '(') {
            return null;
        }
        int limit = Math.min(to, end + 40);
        int close = folded.indexOf(')', end + 1, limit);
        DocumentNumber number = DocumentNumber.first(folded, end + 1, limit);
        return number != null && (close < 0 || number.span().start() <= close + 6) ? number : null;
    }

    private static boolean isDocument(String folded, int open, int close) {
        return close - open > 3 && DOCUMENT_WORDS.longestBefore(folded, close, open) > 0;
    }

    private @Nullable Relation relation(String folded, int start, int end, Sentence sentence) {
        Relation beside = relation(folded, start, end, sentence.start(), sentence.end());
        return beside == null ? EarlierDocument.relation(folded, start, end, sentence, byTitle) : beside;
    }

    private static @Nullable Relation relation(String folded, int start, int end, int from, int to) {
        int stop = Characters.clauseEnd(folded, end, to);
        int reach = Math.min(to, Math.max(stop, end + 30));
        int clause = Characters.clauseStart(folded, start, from);
        if (ReferenceWords.IMPLEMENTS.longestAt(folded, clause, start) > 0
                && "、和及".indexOf(start > from ? folded.charAt(start - 1) : ' ') < 0) {
            return Relation.IMPLEMENTS;
        }
        if (ReferenceWords.REPEALS.in(folded, end, reach) || ReferenceWords.REPEALS.in(folded, clause, start)) {
            return Relation.REPEALS;
        }
        if (ReferenceWords.AMENDS.in(folded, end, stop) || ReferenceWords.AMENDS.in(folded, clause, start)) {
            return Relation.AMENDS;
        }
        if (ReferenceWords.CORRECTS.in(folded, end, stop)) {
            return Relation.CORRECTS;
        }
        int before = Math.max(clause, start - 24);
        if (OWN.in(folded, Math.max(clause, start - 10), start)) {
            return null;
        }
        boolean chained = start > from
                && (folded.charAt(start - 1) == '、'
                        || folded.charAt(start - 1) == '和'
                        || folded.charAt(start - 1) == '及');
        return ReferenceWords.IMPLEMENTS.in(folded, before, start)
                        || chained && ReferenceWords.IMPLEMENTS.in(folded, clause, start)
                        || spokenOfInChain(folded, start, from)
                ? Relation.IMPLEMENTS
                : null;
    }

    /** 根据《A》(甲)、《B》: the second in a row that a 根据 leads. */
    private static boolean spokenOfInChain(String folded, int start, int from) {
        int row = start - 1;
        if (row <= from || "、和及,".indexOf(folded.charAt(row)) < 0 || "》)".indexOf(folded.charAt(row - 1)) < 0) {
            return false;
        }
        return ReferenceWords.IMPLEMENTS.in(folded, from, Math.min(start, from + 12));
    }

    private void add(Relation relation, @Nullable DocumentNumber number, @Nullable String name, Span span) {
        if (name == null ? number != null && number.text().equals(own) : name.equals(title)) {
            return;
        }
        Reference reference = new Reference(relation, number == null ? null : number.text(), name);
        String key = name == null ? String.valueOf(reference.number()) : name;
        Told<Reference> told =
                inTitle ? Told.inTitle(reference, span, IN_TITLE) : Told.inText(reference, span, IN_TEXT);
        found.merge(key, told, ReferenceReader::weightier);
    }

    private static Told<Reference> weightier(Told<Reference> known, Told<Reference> here) {
        return known.as(weightier(known.value(), here.value()));
    }

    private static Reference weightier(Reference known, Reference here) {
        Relation relation = known.relation() == Relation.IMPLEMENTS ? here.relation() : known.relation();
        String number = known.number() == null ? here.number() : known.number();
        return new Reference(relation, number, known.title());
    }
}
