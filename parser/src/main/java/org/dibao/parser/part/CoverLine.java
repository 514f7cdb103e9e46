package org.dibao.parser.part;

import java.util.List;
import java.util.Locale;
import org.dibao.contracts.Attachment;
import org.dibao.lexicon.characters.Simplifier;
import org.dibao.parser.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether the text of a page only covers the files beside it: 现将《…》印发给你们，请遵照执行。附件：….pdf. What is counted is what
 * remains without the lines that list the files, the addressees and the signature.
 */
final class CoverLine {

    /** Characters of a text that says too little to be an order of its own, whatever it says. */
    private static final int SAYS_NOTHING = 40;

    /** Characters of the longest text that is a cover if it sends its reader to the files. */
    private static final int LONGEST_COVER = 400;

    /** English needs about three times as many for the same. */
    private static final int ENGLISH = 3;

    /** Lines at the end among which the signature stands. */
    private static final int LAST_LINES = 4;

    private static final int LONGEST_SIGNATURE = 40;

    private static final List<String> SENDS = List.of(
            "见附件",
            "附件如下",
            "附后",
            "附件下载",
            "下载附件",
            "查看附件",
            "点击附件",
            "印发给你们",
            "转发给你们",
            "下发给你们",
            "发给你们",
            "现予印发",
            "现予公布",
            "现予发布",
            "现予公告",
            "现印发",
            "现公布",
            "现发布",
            "see attach",
            "see the attach",
            "is attached",
            "are attached",
            "attached hereto",
            "in the attachment",
            "please find attached");

    private static final List<String> HANDS_OUT = List.of("印发", "转发", "下发", "公布", "发布", "公告", "予以公示", "公示如下");

    private CoverLine() {}

    /** Why the page's text is only a cover, in words; null where it is not, or offers no file. */
    static @Nullable String sign(Page page) {
        if (page.attachments().isEmpty()) {
            return null;
        }
        int times = page.language().equals("zh") ? 1 : ENGLISH;
        String said = saidByItself(page);
        int letters = (int) said.codePoints().filter(Character::isLetterOrDigit).count();
        if (letters <= SAYS_NOTHING * times) {
            return "it says " + letters + " characters beside the names of files";
        }
        String word = letters <= LONGEST_COVER * times ? sends(said) : null;
        return word == null ? null : "it is short and says \"" + word + "\"";
    }

    private static @Nullable String sends(String said) {
        String lower = said.toLowerCase(Locale.ROOT);
        for (String word : SENDS) {
            if (lower.contains(word)) {
                return word;
            }
        }
        int now = said.indexOf("现将");
        for (String word : HANDS_OUT) {
            if (now >= 0 && said.indexOf(word, now) > now) {
                return "现将…" + word;
            }
        }
        return null;
    }

    private static String saidByItself(Page page) {
        List<String> lines = Simplifier.simplify(page.text()).lines().toList();
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            boolean signature = i >= lines.size() - LAST_LINES && isSignature(line);
            if (!signature && !isAddressee(line) && !listsFiles(line, page.attachments())) {
                said.append(line).append('\n');
            }
        }
        return said.toString();
    }

    private static boolean isSignature(String line) {
        return line.length() <= LONGEST_SIGNATURE && !line.isEmpty() && "。.；;！!".indexOf(last(line)) < 0;
    }

    private static boolean isAddressee(String line) {
        return !line.isEmpty() && "：:".indexOf(last(line)) >= 0;
    }

    private static char last(String line) {
        return line.charAt(line.length() - 1);
    }

    private static boolean listsFiles(String line, List<Attachment> files) {
        boolean label = line.startsWith("附件") && line.length() <= 2 * LONGEST_SIGNATURE && !line.contains("。");
        return label || files.stream().anyMatch(file -> isMostly(line, Simplifier.simplify(file.name())));
    }

    /** 1.某某表.docx（点击下载）: little stands beside the name. */
    private static boolean isMostly(String line, String name) {
        return line.contains(name) && line.length() - name.length() <= 15;
    }
}
