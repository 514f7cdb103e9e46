package org.dibao.parser.structure.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dibao.contracts.Span;
import org.dibao.parser.structure.date.DateMention.Counting;
import org.dibao.parser.structure.text.Characters;
import org.dibao.parser.structure.text.Dictionary;
import org.dibao.parser.structure.text.Numerals;
import org.jspecify.annotations.Nullable;

/** Finds dates in a folded Chinese text, in one pass. */
public final class DateFinder {

    private static final Map<String, Integer> DAYS = Map.ofEntries(
            Map.entry("今天", 0),
            Map.entry("今日", 0),
            Map.entry("今晨", 0),
            Map.entry("今晚", 0),
            Map.entry("今早", 0),
            Map.entry("昨天", -1),
            Map.entry("昨日", -1),
            Map.entry("昨晚", -1),
            Map.entry("昨夜", -1),
            Map.entry("昨晨", -1),
            Map.entry("前晚", -2),
            Map.entry("前天", -2),
            Map.entry("明天", 1),
            Map.entry("明日", 1),
            Map.entry("后天", 2));

    private static final Dictionary DAY_WORDS = Dictionary.of(DAYS.keySet());
    private static final Map<String, Integer> MONTHS =
            Map.of("上月", -1, "上个月", -1, "本月", 0, "这个月", 0, "下月", 1, "下个月", 1);
    private static final Dictionary MONTH_WORDS = Dictionary.of(MONTHS.keySet());

    /** With what words for dates begin that do not begin with a figure. */
    private static final String FIRSTS = "今昨前明后本月年上下这农阴夏旧正冬腊";

    private static final Dictionary THIS_YEAR = Dictionary.of("今年", "本年");
    private static final Dictionary ENDS = Dictionary.of("月底", "月末", "本月底", "本月末", "年底", "年末", "今年底", "今年年底", "本年底");

    /** What follows a bare day (20日) if it is a day rather than a number of days. */
    private static final Dictionary AFTER_DAY = Dictionary.of(
            "上午", "下午", "晚", "凌晨", "中午", "早", "夜", "零时", "召开", "举行", "印发", "起", "前", "之前", "以前", "止", "至", "从", "在",
            ",", "讯", "电", "夜间", "白天", "傍晚", "清晨", "到", "消息");

    /** What somebody does on a day (省长20日主持座谈会), where nothing says that the days are counted. */
    private static final Dictionary DEEDS = Dictionary.of(
            "一早", "主持", "表示", "宣布", "会见", "赴", "前往", "抵达", "率", "带队", "调研", "考察", "检查", "视察", "来到", "深入", "出席", "公布",
            "通报");

    /** What makes a bare 20日 a number of days whatever follows: 历时20日抵达, 每20日检查一次. */
    private static final Dictionary COUNTS_DAYS =
            Dictionary.of("历时", "为期", "连续", "每", "近", "达", "约", "满", "经", "后", "用", "仅");

    private static final Dictionary ACTS = Dictionary.of(
            "举办", "召开", "举行", "开始", "届满", "施行", "实施", "到期", "启动", "开工", "开幕", "开标", "开考", "报到", "满", "截止", "考试", "会议");

    private static final Dictionary PARTS_OF_MONTH = Dictionary.of("底", "末", "上旬", "中旬", "下旬");

    private static final Dictionary CALENDAR = Dictionary.of("年", "月", "日", "号", "-", "/", ".");

    private DateFinder() {}

    /** All dates between two places, in order. */
    public static List<DateMention> find(String text, int from, int to) {
        List<DateMention> found = new ArrayList<>();
        int at = from;
        while (at < to) {
            DateMention mention = at(text, at, to);
            if (mention == null) {
                at = Math.max(at + 1, Numerals.end(text, at));
            } else {
                found.add(mention);
                at = mention.span().end();
            }
        }
        return found;
    }

    /** The date that begins exactly at a place; null if none does. */
    static @Nullable DateMention at(String text, int at, int to) {
        char c = text.charAt(at);
        if (Numerals.isNumeral(c)) {
            return numeric(text, at, to);
        }
        if (FIRSTS.indexOf(c) < 0) {
            return null;
        }
        int word = DAY_WORDS.longestAt(text, at, to);
        if (word > 0) {
            int away = DAYS.getOrDefault(text.substring(at, at + word), 0);
            return new DateMention(new Span(at, at + word), 0, 0, 0, Counting.DAYS, away);
        }
        LunarDay lunar = LunarDay.at(text, at, to);
        if (lunar != null) {
            return new DateMention(new Span(at, lunar.end()), 0, lunar.month(), lunar.day(), Counting.MOON, 0);
        }
        int end = ENDS.longestAt(text, at, to);
        if (end > 0 && !(at > 0 && Numerals.isNumeral(text.charAt(at - 1)))) {
            boolean ofYear = text.substring(at, at + end).contains("年");
            return DateMention.of(new Span(at, at + end), 0, ofYear ? 12 : 0, DateMention.LAST_DAY);
        }
        int month = MONTH_WORDS.longestAt(text, at, to);
        if (month > 0) {
            return inMonth(text, at, at + month, to, MONTHS.getOrDefault(text.substring(at, at + month), 0));
        }
        int year = THIS_YEAR.longestAt(text, at, to);
        if (year > 0 && at + year < to && Numerals.isNumeral(text.charAt(at + year))) {
            DateMention rest = numeric(text, at + year, to);
            return rest == null || rest.year() > 0
                    ? null
                    : DateMention.of(new Span(at, rest.span().end()), 0, rest.month(), rest.day());
        }
        return null;
    }

    /** 本月8日, 下月中旬, behind the word for the month; null where neither a day nor a part of it follows. */
    private static @Nullable DateMention inMonth(String text, int start, int at, int to, int away) {
        int digits = Numerals.end(text, at);
        int end = unit(text, digits, to);
        if (digits > at && end < to && isDayUnit(text.charAt(end))) {
            int day = Numerals.value(text.subSequence(at, digits));
            boolean sound = day >= 1 && day <= 31;
            return sound ? new DateMention(new Span(start, end + 1), 0, 0, day, Counting.MONTHS, away) : null;
        }
        int part = PARTS_OF_MONTH.longestAt(text, at, to);
        return part == 0
                ? null
                : new DateMention(new Span(start, at + part), 0, 0, lastDayOf(text.charAt(at)), Counting.MONTHS, away);
    }

    private static @Nullable DateMention numeric(String text, int at, int to) {
        int end = unit(text, Numerals.end(text, at), to);
        if (end >= to || CALENDAR.longestAt(text, end, to) == 0 || joinsNumberBefore(text, at)) {
            return null;
        }
        int value = Numerals.value(text.subSequence(at, Numerals.end(text, at)));
        return switch (text.charAt(end)) {
            case '年' -> isYear(value) ? afterYear(text, at, end + 1, to, value) : null;
            case '月' -> afterMonth(text, at, end, to, 0, value);
            case '日', '号' -> bareDay(text, at, end, to, value);
            default -> isYear(value) && end - at == 4 ? punctuated(text, at, end, to, value) : null;
        };
    }

    /** Where the unit of a number stands: behind one space in texts that put spaces around their digits (3 月 18 日). */
    private static int unit(String text, int end, int to) {
        boolean spaced = end + 1 < to && text.charAt(end) == ' ' && "年月日号".indexOf(text.charAt(end + 1)) >= 0;
        return spaced ? end + 1 : end;
    }

    private static boolean joinsNumberBefore(String text, int at) {
        if (at == 0) {
            return false;
        }
        char before = text.charAt(at - 1);
        return Numerals.isNumeral(before)
                || before == '第'
                || before == '.'
                || Character.isLetter(before) && before < 0x80;
    }

    private static boolean isYear(int value) {
        return value >= 1949 && value <= 2100;
    }

    private static DateMention afterYear(String text, int start, int at, int to, int year) {
        int from = at;
        while (from < to && text.charAt(from) == ' ') {
            from++;
        }
        int digits = Numerals.end(text, from);
        int end = unit(text, digits, to);
        if (digits > from && end < to && text.charAt(end) == '月') {
            DateMention whole = afterMonth(text, start, end, to, year, Numerals.value(text.subSequence(from, digits)));
            if (whole != null) {
                return whole;
            }
        }
        boolean last = text.startsWith("底", at) || text.startsWith("末", at) || text.startsWith("年底", at);
        int length = last ? (text.startsWith("年底", at) ? 2 : 1) : 0;
        return DateMention.of(new Span(start, at + length), year, 0, last ? DateMention.LAST_DAY : 0);
    }

    /** {@code at} is the place of 月. */
    private static @Nullable DateMention afterMonth(String text, int start, int at, int to, int year, int month) {
        if (month < 1 || month > 12) {
            return null;
        }
        int from = at + 1;
        while (from < to && text.charAt(from) == ' ') {
            from++;
        }
        int digits = Numerals.end(text, from);
        int end = unit(text, digits, to);
        if (digits > from && end < to && isDayUnit(text.charAt(end))) {
            return DateMention.of(
                    new Span(start, end + 1), year, month, Numerals.value(text.subSequence(from, digits)));
        }
        if (digits > from && leadsToDay(text, digits, to)) {
            return DateMention.of(new Span(start, digits), year, month, Numerals.value(text.subSequence(from, digits)));
        }
        int part = PARTS_OF_MONTH.longestAt(text, at + 1, to);
        return DateMention.of(
                new Span(start, at + 1 + part), year, month, part == 0 ? 0 : lastDayOf(text.charAt(at + 1)));
    }

    private static boolean isDayUnit(char c) {
        return c == '日' || c == '号';
    }

    /** 6月12-13日, 6月12至13日: the first number is a day as well, its unit stands behind the second. */
    private static boolean leadsToDay(String text, int at, int to) {
        if (at >= to || "-—~至、".indexOf(text.charAt(at)) < 0) {
            return false;
        }
        int end = Numerals.end(text, at + 1);
        return end > at + 1 && end < to && isDayUnit(text.charAt(end));
    }

    /** The last day of a part of a month by its first character. */
    private static int lastDayOf(char part) {
        return switch (part) {
            case '上' -> 10;
            case '中' -> 20;
            default -> DateMention.LAST_DAY;
        };
    }

    private static @Nullable DateMention bareDay(String text, int start, int at, int to, int day) {
        boolean sun = text.charAt(at) == '日';
        if (day < 1 || day > 31 || !sun && text.startsWith("第", Math.max(0, start - 1))) {
            return null;
        }
        int follows = AFTER_DAY.longestAt(text, at + 1, to);
        boolean before = follows > 0
                && (text.startsWith("前", at + 1) || text.startsWith("之前", at + 1) || text.startsWith("以前", at + 1));
        if (before && ACTS.longestBefore(text, start, 0) > 0) {
            return null; // 活动举办20日前: so many days before it
        }
        boolean deed = DEEDS.longestAt(text, at + 1, to) > 0 && COUNTS_DAYS.longestBefore(text, start, 0) == 0;
        boolean hour = at + 1 < to && Characters.isDigit(text.charAt(at + 1));
        return follows > 0 || hour || deed ? DateMention.of(new Span(start, at + 1), 0, 0, day) : null;
    }

    /** {@code at} is the place of the first of two like separators. */
    private static @Nullable DateMention punctuated(String text, int start, int at, int to, int year) {
        char separator = text.charAt(at);
        int monthEnd = Numerals.end(text, at + 1);
        if (monthEnd >= to || text.charAt(monthEnd) != separator) {
            return null;
        }
        int dayEnd = Numerals.end(text, monthEnd + 1);
        int month = Numerals.value(text.subSequence(at + 1, monthEnd));
        int day = Numerals.value(text.subSequence(monthEnd + 1, dayEnd));
        boolean sound = month >= 1 && month <= 12 && day >= 1 && day <= 31;
        return sound ? DateMention.of(new Span(start, dayEnd), year, month, day) : null;
    }
}
