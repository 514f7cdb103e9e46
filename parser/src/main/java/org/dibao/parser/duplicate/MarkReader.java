package org.dibao.parser.duplicate;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dibao.contracts.Announcement;
import org.dibao.lexicon.regions.Region;
import org.dibao.lexicon.regions.RegionMention;
import org.dibao.lexicon.regions.Regions;

/** Reads out of an announcement what keeps it apart from others of the same wording. */
final class MarkReader {

    private static final Pattern VERSION = Pattern.compile("更正|勘误|征求意见|公开征集|草案|送审稿");
    private static final Pattern TURN = Pattern.compile("修改|修订|修正|解除|延期|延长|暂停|恢复|终止|补充");
    private static final Pattern ABOUT = Pattern.compile("解读|问答|图解|废止|失效|撤销|关于转发");
    private static final Pattern WARNING = Pattern.compile("(\\p{IsHan}{2})?([红橙黄蓝])色(?:预警|警报)");

    private static final Pattern PLACE = Pattern.compile("\\p{IsHan}{2,8}?(?:省|市|县|区|旗|州|镇|乡|街道|村|社区)");

    private static final Pattern SUBJECT =
            Pattern.compile("关于(.{4,80})的\\p{IsHan}{0,4}(?:通知|通告|公告|通报|公示|意见|决定|批复|函|方案|办法|规定|报告|预案|细则)");

    private static final String EMPTY_WORDS = "的和与及等在对为";

    /** Letters of the longest name of a body before 关于. */
    private static final int LONGEST_BODY = 30;

    private final Regions regions;

    MarkReader(Regions regions) {
        this.regions = regions;
    }

    /** The marks, sorted. */
    List<String> read(Announcement announcement, String title, String text, boolean shortText) {
        List<String> marks = new ArrayList<>();
        String letters = Letters.of(title).exact();
        if (!letters.isEmpty()) {
            add(marks, Mark.TITLE, List.of(letters));
        }
        subject(marks, title);
        number(marks, announcement);
        Figures figures = Figures.of(text);
        years(marks, title, figures);
        add(marks, Mark.TITLE_FIGURE, new TreeSet<>(CountedThings.in(title)));
        regions(marks, title, text);
        place(marks, title);
        words(marks, Mark.VERSION, VERSION, title);
        words(marks, Mark.TURN, TURN, title);
        words(marks, Mark.ABOUT, ABOUT, title);
        boolean warning = warning(marks, title);
        OffsetDateTime publishedAt = announcement.publishedAt();
        if ((warning || shortText) && publishedAt != null) {
            add(marks, Mark.DAY, List.of(publishedAt.toLocalDate().toString()));
        }
        sample(marks, Mark.DATE, figures.dates());
        sample(marks, Mark.FIGURE, figures.figures());
        return marks.stream().sorted().toList();
    }

    private static void subject(List<String> marks, String title) {
        Matcher matcher = SUBJECT.matcher(title);
        if (matcher.find()) {
            String subject = Letters.of(matcher.group(1)).exact();
            sample(
                    marks,
                    Mark.SUBJECT,
                    IntStream.range(0, Math.max(0, subject.length() - 1))
                            .mapToObj(at -> subject.substring(at, at + 2))
                            .filter(pair ->
                                    EMPTY_WORDS.indexOf(pair.charAt(0)) < 0 && EMPTY_WORDS.indexOf(pair.charAt(1)) < 0)
                            .toList());
        }
    }

    private static void number(List<String> marks, Announcement announcement) {
        String number = announcement.documentNumber();
        if (number != null) {
            add(marks, Mark.NUMBER, List.of(normalNumber(number)));
        }
    }

    /** A document number, whatever brackets it is written with: {@code 浙政发-2020-3}. */
    static String normalNumber(String number) {
        return number.replaceAll("[〔〕﹝﹞\\[\\]【】()（）{}]+", "-").replaceAll("[\\s号第]+", "");
    }

    private static void years(List<String> marks, String title, Figures figures) {
        add(marks, Mark.TITLE_YEAR, Figures.of(title).years());
        List<String> byCount = mostFrequentFirst(figures.years());
        add(marks, Mark.YEAR, byCount);
        add(marks, Mark.OTHER_YEAR, byCount.subList(Math.min(1, byCount.size()), byCount.size()));
    }

    private void regions(List<String> marks, String title, String text) {
        List<String> inTitle = codes(title);
        List<String> inText = mostFrequentFirst(codes(text));
        List<String> ordered = new ArrayList<>();
        // A place that only the title names is most often the one who passes it on.
        inTitle.stream()
                .filter(code -> inText.isEmpty() || inText.contains(code))
                .max(Comparator.comparingInt(this::depth))
                .ifPresent(ordered::add);
        inText.stream().filter(code -> !ordered.contains(code)).forEach(ordered::add);
        add(marks, Mark.REGION, ordered);
        add(marks, Mark.OTHER_REGION, ordered.subList(Math.min(1, ordered.size()), ordered.size()));
    }

    /** 龙湾区 of 温州市龙湾区教育局关于…; who passes on (转发, 转载) is not who speaks. */
    private static void place(List<String> marks, String title) {
        int about = title.indexOf("关于");
        if (about <= 0 || about > LONGEST_BODY || title.lastIndexOf("转", about) >= 0) {
            return;
        }
        Matcher place = PLACE.matcher(title.substring(0, about));
        String innermost = null;
        while (place.find()) {
            innermost = place.group();
        }
        if (innermost != null) {
            add(marks, Mark.PLACE, List.of(innermost));
        }
    }

    private List<String> codes(String text) {
        return regions.find(text).stream()
                .map(RegionMention::region)
                .flatMap(region -> region.map(Region::currentCode).stream())
                .toList();
    }

    private int depth(String code) {
        return regions.ancestors(code).size();
    }

    private static void words(List<String> marks, Mark kind, Pattern pattern, String title) {
        TreeSet<String> words = new TreeSet<>();
        Matcher matcher = pattern.matcher(title);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        if (!words.isEmpty()) {
            add(marks, kind, List.of(String.join("+", words)));
        }
    }

    private static boolean warning(List<String> marks, String title) {
        Matcher matcher = WARNING.matcher(title);
        if (!matcher.find()) {
            return false;
        }
        add(marks, Mark.WARNING, List.of(matcher.group()));
        return true;
    }

    /** Those with the smallest numbers in the index, so that copies choose alike. */
    private static void sample(List<String> marks, Mark kind, List<String> values) {
        TreeMap<Integer, String> smallest = new TreeMap<>();
        for (String value : new HashSet<>(values)) {
            String mark = kind.of(value);
            smallest.put(MarkToken.value(kind, mark), mark);
            if (smallest.size() > kind.most()) {
                smallest.pollLastEntry();
            }
        }
        marks.addAll(smallest.values());
    }

    private static List<String> mostFrequentFirst(List<String> words) {
        Map<String, Long> counts =
                words.stream().collect(groupingBy(Function.identity(), LinkedHashMap::new, counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void add(List<String> marks, Mark kind, Collection<String> values) {
        values.stream().distinct().limit(kind.most()).map(kind::of).forEach(marks::add);
    }
}
