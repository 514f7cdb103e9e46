package org.dibao.parser.structure.directive;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.dibao.parser.structure.person.Names;
import org.dibao.parser.structure.person.SpeechTurns;
import org.dibao.parser.structure.text.Characters;
import org.dibao.parser.structure.text.Dictionary;
import org.dibao.parser.structure.text.PageText;

/**
 * Where people speak who order nothing here: residents, experts, anybody who is named without an office (有居民说,
 * 张某某教授曾说). Whoever holds an office, and authorities, are none of them.
 */
final class Bystanders {

    /** Who is quoted without speaking for an authority. */
    private static final Dictionary PEOPLE = Dictionary.of(
            "居民", "市民", "村民", "群众", "网友", "网民", "专家", "教授", "学者", "院士", "研究员", "博士", "医生", "医师", "律师", "业内人士", "知情人士",
            "店主", "商户", "摊主", "老板", "老人", "家长", "学生", "同学", "老师", "教师", "游客", "乘客", "旅客", "司机", "业主", "住户", "先生", "女士",
            "小姐", "大爷", "大妈", "大叔", "大娘", "阿姨", "奶奶", "爷爷", "志愿者", "工人", "农民", "渔民", "消费者", "读者", "患者", "家属", "邻居",
            "目击者", "路人", "顾客", "有人", "大家", "俗话", "老话", "古人", "常言", "人们");

    /** Verbs by which people of no office are quoted too. */
    private static final Dictionary SAYS = Dictionary.of(
            "说", "说道", "表示", "认为", "称", "告诉记者", "坦言", "直言", "指出", "强调", "建议", "呼吁", "感慨", "谈到", "介绍", "道", "云");

    /** Of these, what somebody who is only named says in his own name. */
    private static final Dictionary SAYS_PLAINLY = Dictionary.of("说", "说道", "表示", "认为", "称", "告诉记者", "坦言", "直言", "感慨");

    /** Between who speaks and the verb. */
    private static final Dictionary BETWEEN = Dictionary.of(
            "曾",
            "曾经",
            "也",
            "还",
            "都",
            "则",
            "就",
            "便",
            "这样",
            "多次",
            "纷纷",
            "对记者",
            "向记者",
            "告诉记者",
            "接受采访时",
            "在接受采访时",
            "接受记者采访时",
            "在接受记者采访时",
            "笑着",
            "高兴地",
            "激动地",
            "代表",
            "们",
            "等");

    /** In front of whom something is said to: 对居民说. */
    private static final String TO = "对向给同跟与和";

    /** What resolutions of many are told by: 干部群众纷纷表示,要…. */
    private static final Dictionary MANY = Dictionary.of("纷纷表示", "纷纷说", "纷纷认为");

    /** What a body ends in that begins like such people (居民委员会, 专家组). */
    private static final String BODIES = "会局委组部院厅处办站所队校司";

    /** What is said of somebody by his office, though it looks like a name (李镇长). */
    private static final Dictionary OFFICES = Dictionary.of("长", "书记", "主任", "主席", "总理", "委员", "干事", "队员", "经理");

    private static final int LONGEST_NAME = 4;
    private static final int LONGEST_SUBJECT = 40;
    private static final int LONGEST_QUOTATION = 400;

    private final String folded;
    private final SpeechTurns turns;

    /** Where their words end, by where they begin. */
    private final NavigableMap<Integer, Integer> words = new TreeMap<>();

    Bystanders(PageText text, SpeechTurns turns) {
        this.folded = text.folded();
        this.turns = turns;
        text.sentences().forEach(sentence -> read(sentence.start(), sentence.end()));
    }

    /** Whether what stands at a place is theirs. */
    boolean speakAt(int place) {
        Map.Entry<Integer, Integer> before = words.floorEntry(place);
        return before != null && place < before.getValue();
    }

    private void read(int start, int end) {
        int clause = start;
        for (int at = start; at < end; at++) {
            if (Characters.partsClauses(folded, at)) {
                clause = at + 1;
                continue;
            }
            int verb = SAYS.longestAt(folded, at, end);
            if (verb > 0) {
                if (speaks(Math.max(clause, at - LONGEST_SUBJECT), at, verb)) {
                    words.merge(at + verb, endOfWords(at + verb, end), Math::max);
                }
                at += verb - 1;
            }
        }
    }

    private boolean speaks(int clause, int verb, int length) {
        if (clause == verb || turns.speakerAt(clause) != null) {
            return false;
        }
        if (MANY.longestBefore(folded, verb + length, clause) > 0) {
            return true;
        }
        int end = withoutAdverbs(clause, verb);
        int name = nameBefore(clause, end);
        int people = PEOPLE.longestBefore(folded, end, clause);
        if (people > 0 && end - people > clause && TO.indexOf(folded.charAt(end - people - 1)) >= 0) {
            return false;
        }
        boolean before = name < end && PEOPLE.longestBefore(folded, name, clause) > 0;
        boolean onlyNamed = name == clause && name < end && SAYS_PLAINLY.longestAt(folded, verb) == length;
        return people > 0 || before || onlyNamed;
    }

    private int withoutAdverbs(int clause, int verb) {
        int end = verb;
        for (int length = BETWEEN.longestBefore(folded, end, clause);
                length > 0;
                length = BETWEEN.longestBefore(folded, end, clause)) {
            end -= length;
        }
        return end;
    }

    /** Where the name begins that ends at a place; {@code end} if there is none. */
    private int nameBefore(int clause, int end) {
        boolean named = end > clause
                && BODIES.indexOf(folded.charAt(end - 1)) < 0
                && OFFICES.longestBefore(folded, end, clause) == 0;
        if (!named) {
            return end;
        }
        for (int length = LONGEST_NAME; length >= 2; length--) {
            int start = end - length;
            if (start >= clause && Names.lengthAt(folded, start, end) == length) {
                return start;
            }
        }
        return end;
    }

    /** The end of the quotation that begins behind the verb; of the sentence, or where another is given the word, if none does. */
    private int endOfWords(int from, int sentenceEnd) {
        int open = from;
        while (open < folded.length() && ":, ".indexOf(folded.charAt(open)) >= 0) {
            open++;
        }
        if (open < folded.length() && folded.charAt(open) == '“') {
            int limit = Math.min(folded.length(), open + LONGEST_QUOTATION);
            int close = folded.indexOf('”', open, limit);
            return close < 0 ? Math.max(sentenceEnd, limit) : close;
        }
        return turns.nextTurn(from, sentenceEnd);
    }
}
