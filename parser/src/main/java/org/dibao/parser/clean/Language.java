package org.dibao.parser.clean;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dibao.contracts.Block;

/** Tells the language of a text as far as it matters here: Chinese, English, or neither. */
public final class Language {

    private static final Set<String> ENGLISH_WORDS =
            Set.of("the", "of", "and", "to", "in", "for", "is", "on", "with", "that", "by", "be", "from", "will");

    private static final int SAMPLE = 4000;

    private Language() {}

    /** BCP 47 tag: {@code zh}, {@code en} or {@code und}. */
    public static String of(String text) {
        String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
        int han = 0;
        int kana = 0;
        int letters = 0;
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            if (Han.is(c)) {
                han++;
            } else if (Character.isLetter(c)) {
                letters++;
                kana += c >= 0x3040 && c <= 0x30FF ? 1 : 0;
            }
        }
        if (han * 3L >= letters && han > 0) {
            return kana * 10 > han ? "und" : "zh";
        }
        return isEnglish(sample) ? "en" : "und";
    }

    /** The language of a title and the text under it. */
    public static String ofText(String title, List<Block> blocks) {
        StringBuilder sample = new StringBuilder(title).append(' ');
        for (int i = 0; i < blocks.size() && sample.length() < SAMPLE; i++) {
            sample.append(blocks.get(i).text()).append(' ');
        }
        return of(sample.toString());
    }

    private static boolean isEnglish(String sample) {
        int words = 0;
        int known = 0;
        int start = -1;
        for (int i = 0; i <= sample.length(); i++) {
            boolean letter = i < sample.length() && Character.isLetter(sample.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                words++;
                known += ENGLISH_WORDS.contains(sample.substring(start, i).toLowerCase(Locale.ROOT)) ? 1 : 0;
                start = -1;
            }
        }
        return words > 0 && known * 12 >= words;
    }
}
