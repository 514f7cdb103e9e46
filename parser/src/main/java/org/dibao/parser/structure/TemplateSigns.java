package org.dibao.parser.structure;

import java.util.ArrayList;
import java.util.List;
import org.dibao.contracts.StandingReason;
import org.dibao.contracts.StandingReason.Code;
import org.dibao.parser.page.Page;
import org.dibao.parser.structure.text.Characters;
import org.dibao.parser.structure.text.Dictionary;
import org.dibao.parser.structure.text.PageText;

/** Looks for what makes a text a sample for people who write announcements. */
final class TemplateSigns {

    private static final Dictionary SAMPLE_WORDS =
            Dictionary.of("范文", "模板", "样本", "范本", "优秀篇", "精选篇", "(通用", "篇一", "合集", "参考范文", "例文", "sample", "template");

    private static final Dictionary PLACEHOLDERS = Dictionary.of(
            "xx", "XX", "××", "X X", "x x", "某市", "某县", "某区", "某省", "某某", "〇〇", "**", "__", "___", "[姓名]", "(姓名)",
            "[日期]", "[name]", "[Name]", "[date]", "[Date]");

    /** One placeholder may be a slip or a number withheld; this many are a form to be filled in. */
    private static final int PLACEHOLDERS_THAT_TELL = 3;

    private TemplateSigns() {}

    /** The signs, as texts of {@link StandingReason}; empty where the text is no template. */
    static List<String> in(Page page, String foldedTitle, PageText text) {
        List<String> signs = new ArrayList<>();
        int word = SAMPLE_WORDS.find(foldedTitle, 0, foldedTitle.length());
        if (word >= 0) {
            int length = SAMPLE_WORDS.longestAt(foldedTitle, word);
            signs.add(StandingReason.text(Code.CALLED_A_SAMPLE, foldedTitle.substring(word, word + length)));
        }
        List<String> placeholders = placeholders(text.folded());
        boolean telling = !signs.isEmpty() || !page.saleSigns().isEmpty();
        if (!placeholders.isEmpty() && (telling || placeholders.size() >= PLACEHOLDERS_THAT_TELL)) {
            signs.add(StandingReason.text(Code.PLACEHOLDER, placeholders.getFirst()));
        }
        page.saleSigns().stream().filter(sign -> !signs.contains(sign)).forEach(signs::add);
        return signs;
    }

    private static List<String> placeholders(String folded) {
        List<String> found = new ArrayList<>();
        for (int at = 0; at < folded.length(); at++) {
            int length = PLACEHOLDERS.longestAt(folded, at);
            if (length > 0 && standsAlone(folded, at, length)) {
                int end =
                        Math.min(folded.length(), Characters.clauseEnd(folded, at, Math.min(folded.length(), at + 6)));
                found.add(folded.substring(at, Math.max(at + length, end)));
                at += length;
            }
        }
        return found;
    }

    /** Not the middle of a word or number in Latin letters. */
    private static boolean standsAlone(String folded, int at, int length) {
        char before = at > 0 ? folded.charAt(at - 1) : ' ';
        char after = at + length < folded.length() ? folded.charAt(at + length) : ' ';
        return !isLatin(before) && (!isLatin(after) || folded.charAt(at) == '*' || folded.charAt(at) == '_');
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'W' || c >= '0' && c <= '9';
    }
}
