package org.dibao.parser.structure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.parser.structure.text.Characters;
import org.dibao.parser.structure.text.Dictionary;
import org.dibao.parser.structure.text.PageText;
import org.dibao.parser.structure.text.Sentence;
import org.dibao.parser.structure.text.WordList;

/** Tells the form of an announcement: by the word that its title ends in, else by what its first sentences report. */
final class KindReader {

    private static final Map<String, AnnouncementKind> WORDS = new LinkedHashMap<>();

    static {
        WordList.table("kinds.txt")
                .forEach((kind, words) -> words.forEach(word -> WORDS.put(word, AnnouncementKind.valueOf(kind))));
    }

    private static final Dictionary ALL = Dictionary.of(WORDS.keySet());
    private static final Dictionary SPEECH_OPENINGS =
            Dictionary.of("同志们", "各位代表", "各位同事", "各位来宾", "女士们", "各位委员", "各位领导");
    private static final Dictionary MEETING_SIGNS = Dictionary.of(
            "召开", "主持召开", "会议强调", "会议指出", "会议要求", "会议审议", "会议听取", "会议传达", "推进会", "出席会议", "主持会议", "部署会", "电视电话会议",
            "视频会议", "常务会议", "调度会");

    /** What may stand behind the word for the form without taking it over. */
    private static final Dictionary MAY_FOLLOW = Dictionary.of(
            "范文", "稿", "全文", "摘要", "之", "第", "一图", "汇编", "模板", "样本", "解读", "政策解读", "的通知", "的公告", "发布", "印发", "来了");

    private static final int SENTENCES_READ = 6;

    private KindReader() {}

    static AnnouncementKind read(String foldedTitle, PageText text) {
        AnnouncementKind byTitle = byTitle(foldedTitle);
        if (byTitle != AnnouncementKind.OTHER) {
            return byTitle;
        }
        AnnouncementKind untitled = foldedTitle.isBlank() ? Untitled.kind(text) : AnnouncementKind.OTHER;
        return untitled == AnnouncementKind.OTHER ? byText(text) : untitled;
    }

    /** The word that stands last decides (关于印发《…方案》的通知 is a notice), unless one is told by its presence. */
    private static AnnouncementKind byTitle(String title) {
        AnnouncementKind last = AnnouncementKind.OTHER;
        int quoted = 0;
        for (int at = 0; at < title.length(); at++) {
            char c = title.charAt(at);
            quoted += c == '《' ? 1 : c == '》' ? -1 : 0;
            int length = ALL.longestAt(title, at);
            if (length > 0) {
                AnnouncementKind kind = kindOf(title.substring(at, at + length));
                if (kind != AnnouncementKind.MEETING && !closesPhrase(title, at + length)) {
                    continue;
                }
                if (kind == AnnouncementKind.CORRECTION || kind == AnnouncementKind.INTERPRETATION && quoted <= 0) {
                    return kind;
                }
                if (quoted <= 0 || last == AnnouncementKind.OTHER) {
                    last = kind;
                }
                at += length - 1;
            }
        }
        return last;
    }

    /** Whether the word is the head of its phrase: nothing stands behind it that it could merely describe. */
    private static boolean closesPhrase(String title, int end) {
        return end >= title.length() || !Characters.isHan(title.charAt(end)) || MAY_FOLLOW.longestAt(title, end) > 0;
    }

    private static AnnouncementKind kindOf(String word) {
        return WORDS.getOrDefault(word, AnnouncementKind.OTHER);
    }

    private static AnnouncementKind byText(PageText text) {
        String folded = text.folded();
        int end = endOfOpening(text);
        if (SPEECH_OPENINGS.in(folded, 0, Math.min(end, 60))) {
            return AnnouncementKind.SPEECH;
        }
        if (MEETING_SIGNS.in(folded, 0, end)) {
            return AnnouncementKind.MEETING;
        }
        return folded.isBlank() ? AnnouncementKind.OTHER : AnnouncementKind.NEWS;
    }

    private static int endOfOpening(PageText text) {
        List<Sentence> sentences = text.sentences();
        return sentences.isEmpty()
                ? 0
                : sentences.get(Math.min(SENTENCES_READ, sentences.size()) - 1).end();
    }
}
