package org.dibao.parser.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dibao.lexicon.characters.Simplifier;
import org.dibao.parser.clean.CharacterForms;
import org.dibao.parser.clean.Han;
import org.jspecify.annotations.Nullable;

/**
 * Finds labels and their values in a line such as {@code 来源：新华社 编辑：张三责任编辑：李四}, whatever white space stands inside a
 * label (索 引 号) and even where nothing stands between a value and the next label.
 */
final class Labels {

    /** Spaces inside one label: 索　　引　　号 was seen with four. */
    private static final int LONGEST_LABEL = 24;

    /** Longer words than 来源 end no others: 作者：门诊部发布时间：2021/6/8. */
    private static final int LONG_LABEL = 4;

    private final Map<Character, List<String>> byFirst = new HashMap<>();

    /** Longer labels are tried first, so that 责任编辑 is not read as 编辑. */
    Labels(Collection<String> labels) {
        labels.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(label -> byFirst.computeIfAbsent(label.charAt(0), c -> new ArrayList<>())
                        .add(label));
    }

    static Labels of(String... labels) {
        return new Labels(Arrays.asList(labels));
    }

    /**
     * A label with what follows it.
     *
     * @param label as given to the constructor, without the white space that the page put inside
     * @param value up to the next label or the end of the line; may be empty
     * @param start index of the label in the line
     */
    record Labelled(String label, String value, int start) {}

    /**
     * The labels of the line with their values, in order. A label must be followed by a colon; it may be written in
     * traditional characters.
     */
    List<Labelled> scan(String line) {
        if (!hasColon(line)) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        String plain = Simplifier.simplify(line);
        boolean colon = false;
        for (int i = 0; i < plain.length(); i++) {
            // 资金来源 is not 来源; only behind another label's value may a label follow a word at once
            boolean insideWord = found.isEmpty() && i > 0 && Character.isLetterOrDigit(plain.charAt(i - 1));
            Found hit = insideWord && !colon ? null : at(plain, i);
            colon |= isColon(plain.charAt(i));
            if (hit != null && !(insideWord && hit.label.length() < LONG_LABEL)) {
                found.add(hit);
                i = hit.valueStart - 1;
            }
        }
        List<Labelled> labelled = new ArrayList<>(found.size());
        for (int i = 0; i < found.size(); i++) {
            Found hit = found.get(i);
            int end = i + 1 < found.size() ? found.get(i + 1).start : line.length();
            labelled.add(
                    new Labelled(hit.label, line.substring(hit.valueStart, end).strip(), hit.start));
        }
        return labelled;
    }

    /** The label that this whole text is, with or without a colon and brackets; empty where it is none. */
    String exactly(String text) {
        StringBuilder bare = new StringBuilder();
        for (int i = 0; i < text.length() && bare.length() <= LONGEST_LABEL; i++) {
            char c = text.charAt(i);
            if (!CharacterForms.isSpace(c) && ":：【】[]".indexOf(c) < 0) {
                bare.append(c);
            }
        }
        if (bare.length() > LONGEST_LABEL) {
            return "";
        }
        String label = Simplifier.simplify(bare.toString());
        List<String> candidates = label.isEmpty() ? List.of() : byFirst.getOrDefault(label.charAt(0), List.of());
        return candidates.contains(label) ? label : "";
    }

    private record Found(String label, int start, int valueStart) {}

    private @Nullable Found at(String line, int start) {
        List<String> candidates = byFirst.get(line.charAt(start));
        if (candidates == null) {
            return null;
        }
        for (String label : candidates) {
            int end = endOf(label, line, start);
            int colon = end < 0 ? -1 : skipSpaces(line, end);
            if (colon >= 0 && colon < line.length() && isColon(line.charAt(colon))) {
                return new Found(label, start, colon + 1);
            }
        }
        return null;
    }

    private static int endOf(String label, String line, int start) {
        int i = start;
        int limit = Math.min(line.length(), start + LONGEST_LABEL);
        for (int j = 0; j < label.length(); j++) {
            while (j > 0 && Han.is(label.charAt(j)) && i < limit && CharacterForms.isSpace(line.charAt(i))) {
                i++;
            }
            if (i >= limit || line.charAt(i) != label.charAt(j)) {
                return -1;
            }
            i++;
        }
        return i;
    }

    private static int skipSpaces(String line, int from) {
        int i = from;
        while (i < line.length() && (CharacterForms.isSpace(line.charAt(i)) || "】]".indexOf(line.charAt(i)) >= 0)) {
            i++;
        }
        // 【来源】新华社 needs no colon
        return i > from && "】]".indexOf(line.charAt(i - 1)) >= 0 && (i == line.length() || !isColon(line.charAt(i)))
                ? i - 1
                : i;
    }

    private static boolean hasColon(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (isColon(line.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isColon(char c) {
        return c == ':' || c == '：' || c == '】' || c == ']' || c == '丨' || c == '｜' || c == '|';
    }
}
