package org.dibao.parser.structure.date;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.dibao.parser.structure.text.Characters;
import org.dibao.parser.structure.text.Dictionary;
import org.dibao.parser.structure.text.PageText;
import org.dibao.parser.structure.text.Sentence;

/** The label of an event's day: 会议时间:5月20日, the same as a heading above it, or the head of a column of days. */
final class DayLabel {

    private static final Dictionary LABEL_ENDS = Dictionary.of(
            "时间", "日期", "日子", "时段", "时 间", "日 期", "日期、时间", "日期和时间", "日期及时间", "时间、地点", "时间和地点", "时间及地点", "时间地点", "日");

    /** Between a label and its first day: 时间:第一期5月26日至28日. */
    private static final Dictionary FIRST_OF_SEVERAL =
            Dictionary.of("第一期", "第一批", "第一场", "第一轮", "第一次", "第一天", "首期", "首批", "首场", "首轮", "首日");

    /** What the label of an event's day speaks of (会议时间, 停水日期). */
    private static final Dictionary LABELLED = Dictionary.of(
            "会议", "大会", "活动", "比赛", "竞赛", "赛事", "决赛", "开赛", "考试", "笔试", "面试", "机考", "开考", "测试", "测评", "体检", "听证", "听证会",
            "开庭", "庭审", "审理", "宣判", "拍卖", "拍卖会", "竞拍", "竞价", "开标", "演练", "演习", "试鸣", "停水", "停电", "停气", "停供", "封闭", "封路",
            "管制", "交通管制", "断行", "断交", "限行", "绕行", "举办", "举行", "召开", "开会", "培训", "讲座", "开讲", "授课", "招聘", "招聘会", "义诊",
            "接访", "演出", "开演", "展出", "展览", "检修", "放假", "开幕", "开幕式", "选举", "投票", "爆破", "集合", "抽签", "摇号", "选房", "献血", "采样",
            "飞播", "关闭", "闭馆", "闭园", "停诊", "停课", "停业", "停运", "暂停服务", "影响", "销毁", "发布会", "座谈会", "宣讲", "宣讲会", "开班", "调研",
            "检查", "视察", "游行", "巡游", "论坛", "仪式", "开学", "上课", "直播", "首播", "比武", "评审", "答辩", "复试", "初试", "接种", "巡诊", "作业",
            "维护", "抢修", "断网", "升级", "高考", "中考", "统考", "联考", "开放", "集市", "采血", "党日");

    private static final Pattern CELLS = Pattern.compile("[\\s|]+");

    /** Labels that need no more to tell what they are of. */
    private static final Dictionary TERMS = Dictionary.of("会期", "庭期", "展期", "赛期", "考期", "假期");

    private static final Dictionary ORDINALS = Dictionary.of(
            "一、", "二、", "三、", "四、", "五、", "六、", "七、", "八、", "九、", "十、", "1.", "2.", "3.", "4.", "5.", "6.", "(一)",
            "(二)", "(三)", "(四)", "(五)", "1、", "2、", "3、", "4、", "5、", "(1)", "(2)", "(3)");

    private static final int LONGEST_LABEL = 16;

    private static final int LONGEST_TABLE_HEAD = 40;

    private final String title;
    private final PageText text;

    DayLabel(String title, PageText text) {
        this.title = title;
        this.text = text;
    }

    /** 会议时间:5月20日, also with the label as a heading above it. */
    boolean marks(EventDay day, int index) {
        String folded = text.folded();
        Sentence sentence = text.sentences().get(index);
        int cell = beforeCell(folded, day.span().start(), sentence.start());
        int first = FIRST_OF_SEVERAL.longestBefore(folded, cell, sentence.start());
        int start = first > 0 ? cell - first : day.span().start();
        int end = beforeSeparator(folded, start, sentence.start());
        if (end > sentence.start()) {
            return end < start && isLabel(folded, end, sentence.start()) || isInColumnOfDays(day, sentence, index);
        }
        if (end == sentence.start() && index > 0) {
            Sentence above = text.sentences().get(index - 1);
            int aboveEnd = beforeSeparator(folded, above.end(), above.start());
            return above.end() - above.start() <= LONGEST_LABEL && isLabel(folded, aboveEnd, above.start())
                    || LABELLED.in(title) && isTableHead(folded, above);
        }
        return false;
    }

    /** 1 | 东关社区 | 2月26日 below 序号 | 社区 | 时间: by the column. */
    private boolean isInColumnOfDays(EventDay day, Sentence row, int index) {
        String folded = text.folded();
        Sentence head = text.sentences().get(Math.max(0, index - 1));
        if (index == 0 || !LABELLED.in(title) || head.end() - head.start() > LONGEST_TABLE_HEAD) {
            return false;
        }
        int cell = day.span().start();
        while (cell > row.start() && folded.charAt(cell - 1) != '|') {
            cell--;
        }
        boolean opens =
                cell > row.start() && folded.substring(cell, day.span().start()).isBlank();
        String[] heads = folded.substring(head.start(), head.end()).split("\\|", -1);
        int column = (int) folded.substring(row.start(), Math.max(row.start(), cell))
                .chars()
                .filter(c -> c == '|')
                .count();
        return opens && column < heads.length && isHeadOfDays(heads[column].strip());
    }

    /** 日期 时间 场次: the cells above the first row of a schedule. */
    private static boolean isTableHead(String folded, Sentence line) {
        if (line.end() - line.start() > LONGEST_TABLE_HEAD) {
            return false;
        }
        String[] cells = CELLS.split(folded.substring(line.start(), line.end()));
        return cells.length > 1
                && !AnnouncedEventReader.LIMITS.in(cells[0])
                && Arrays.stream(cells).anyMatch(DayLabel::isHeadOfDays);
    }

    /** 时间, 日期, 面试时间; but not 报名截止时间, 缴费时间. */
    private static boolean isHeadOfDays(String head) {
        return LABEL_ENDS.endsOne(head) && !AnnouncedEventReader.LIMITS.in(head);
    }

    /** Behind the cell before (第一场 | 2月26日). */
    private static int beforeCell(String folded, int at, int limit) {
        int end = at;
        while (end > limit && " \t|".indexOf(folded.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static int beforeSeparator(String folded, int at, int limit) {
        int end = at;
        while (end > limit && " :\t|为是定于在自从。".indexOf(folded.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean isLabel(String folded, int end, int limit) {
        int length = LABEL_ENDS.longestBefore(folded, end, limit);
        if (length == 0) {
            return TERMS.longestBefore(folded, end, limit) > 0;
        }
        int from = Math.max(limit, end - LONGEST_LABEL);
        int start = end - length;
        while (start > from
                && Characters.isHan(folded.charAt(start - 1))
                && ORDINALS.longestAt(folded, start - 1) == 0) {
            start--;
        }
        boolean bare = start == end - length;
        boolean opens = start == limit
                || ORDINALS.longestBefore(folded, start, limit) == start - limit
                || folded.charAt(start - 1) == ','
                        && (LABELLED.longestBefore(folded, start - 1, limit) > 0
                                || EventVerbs.endsWithOne(folded, start - 1, limit));
        if (bare) {
            return opens && folded.charAt(end - 1) != '日';
        }
        int of = folded.charAt(end - length - 1) == '的' ? 1 : 0; // 召开的时间
        return LABELLED.longestBefore(folded, end - length - of, start) > 0;
    }
}
