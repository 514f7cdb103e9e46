package org.dibao.notifier.bot;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A message as lines of a platform's markup, shortened to what the platform takes. */
final class Markup {

    private static final String ELLIPSIS = "…";

    private Markup() {}

    /**
     * The text of a message: origin, sections and, at the end, the links. Where it is too long, lines of the sections go,
     * the last ones first; never the links.
     *
     * @param escape takes the platform's markup out of what others wrote
     * @param bold sets a heading
     * @param links the last line
     * @param mostBytes the most that the platform takes, in bytes of UTF-8
     */
    static String text(
            BotMessage message, UnaryOperator<String> escape, UnaryOperator<String> bold, String links, int mostBytes) {
        List<String> lines = new ArrayList<>();
        if (!message.origin().isEmpty()) {
            lines.add(escape.apply(message.origin()));
        }
        for (BotMessage.Section section : message.sections()) {
            lines.add(bold.apply(escape.apply(section.heading())));
            section.lines().forEach(line -> lines.add("• " + escape.apply(line)));
        }
        int left = mostBytes - bytes(links);
        int kept = 0;
        while (kept < lines.size() && bytes(lines.get(kept)) + 2 <= left) {
            left -= bytes(lines.get(kept)) + 2;
            kept++;
        }
        List<String> fitting = new ArrayList<>(lines.subList(0, kept));
        fitting.add(links);
        return String.join("\n\n", fitting);
    }

    /** A text that takes at most so many bytes, cut between characters. */
    static String clipped(String text, int mostBytes) {
        if (bytes(text) <= mostBytes) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int left = mostBytes - bytes(ELLIPSIS);
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            String character = Character.toString(text.codePointAt(i));
            left -= bytes(character);
            if (left < 0) {
                break;
            }
            kept.append(character);
        }
        return kept + ELLIPSIS;
    }

    /**
     * Takes Markdown out of what others wrote. The characters are replaced by their full-width twins, because none of
     * the platforms knows a way to escape them, and a bracket can call everybody in a group.
     */
    static String plain(String text) {
        return text.replace('<', '＜')
                .replace('>', '＞')
                .replace('[', '［')
                .replace(']', '］')
                .replace('*', '＊')
                .replace('#', '＃')
                .replace('`', '｀')
                .replace('@', '＠');
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
