package org.dibao.bench.extraction;

import java.util.Random;

/** The ways in which editors, word processors and forums write a paragraph, with all that they write around it. Seeded. */
final class Paragraphs {

    /** Word begins a new run wherever fonts, languages or its spelling checker change. */
    private static final int LONGEST_RUN = 18;

    private static final String WORD_FONT =
            "font-size:16.0pt;line-height:150%;font-family:仿宋_GB2312;mso-hansi-font-family:仿宋;mso-bidi-font-family:宋体;"
                    + "color:black;mso-font-kerning:0pt";

    private final Random random;
    private final Filler filler;

    Paragraphs(long seed, Filler filler) {
        this.random = new Random(seed);
        this.filler = filler;
    }

    /** The paragraph in the markup of this style. */
    String marked(String paragraph, String style) {
        return switch (style) {
            case "trs" ->
                "<p style=\"text-align:justify;text-indent:2em;line-height:1.75em;margin-top:0;margin-bottom:15px\" align=\"\">"
                        + "<span style=\"font-family:宋体,SimSun;font-size:12pt\">　　" + paragraph + "</span></p>\n";
            case "word" -> word(paragraph);
            case "font" ->
                "<p class=\"MsoNormal\" align=\"left\"><font face=\"宋体\" size=\"4\" color=\"#000000\">　　"
                        + runs(paragraph, "<font " + "face=\"Times New Roman\">", "</font>")
                        + "</font></p>\n<p>&nbsp;</p>\n";
            case "section" ->
                "<section data-role=\"paragraph\" class=\"_135editor\" style=\"margin:0 8px 16px;box-sizing:border-box\">"
                        + "<section style=\"max-width:100%;letter-spacing:1.5px\"><p style=\"white-space:normal;color:#3e3e3e\">"
                        + "<span style=\"font-size:15px\">" + paragraph + "</span></p></section></section>\n";
            case "jammer" -> "<font size=\"3\">" + paragraph + "</font>" + filler.jammer() + "<br />\n<br />\n";
            case "post" -> paragraph + "<br />\n<br />\n";
            case "cells" ->
                "<tr style=\"mso-yfti-irow:1;height:22.7pt\"><td width=\"568\" colspan=\"4\" valign=\"top\" style=\"width:426.1pt;"
                        + "border:solid windowtext 1.0pt;padding:0cm 5.4pt 0cm 5.4pt\"><p class=\"MsoNormal\">"
                        + paragraph
                        + "</p></td></tr>\n";
            case "story" ->
                "<div class=\"sc-1x7olzq-0 hTfqJd Block__Wrapper-sc-9f2k\" data-component=\"text-block\" data-testid=\"block\">"
                        + "<p class=\"sc-eb7bd5f6-0 fYAfXe paragraph paragraph--m\" data-analytics='{\"pos\":"
                        + random.nextInt(40)
                        + "}'>" + linked(paragraph) + "</p></div>\n<!--ad-slot " + random.nextInt(99) + "-->\n";
            default -> throw new IllegalArgumentException("There is no style " + style + ".");
        };
    }

    private String word(String paragraph) {
        return "<p class=MsoNormal align=left style='text-align:left;text-indent:32.0pt;line-height:150%;mso-pagination:widow-orphan'>"
                + runs(
                        paragraph,
                        "<span lang=EN-US style='" + WORD_FONT + "'>",
                        "</span><!--[if !supportEmptyParas]--><!--[endif]-->")
                + "<span lang=EN-US style='" + WORD_FONT + "'><o:p></o:p></span></p>\n\n";
    }

    /** Cut into runs, each in markup of its own; every other one in the local language's font. */
    private String runs(String paragraph, String open, String close) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int i = 0; from < paragraph.length(); i++) {
            int end = Math.min(paragraph.length(), from + 2 + random.nextInt(LONGEST_RUN));
            out.append(i % 2 == 0 ? open.replace(" lang=EN-US", "") : open);
            out.append(paragraph, from, end).append(close);
            from = end;
        }
        return out.toString();
    }

    /** With a word or two as a link, as newsrooms set them. */
    private String linked(String paragraph) {
        int from = paragraph.indexOf(' ', random.nextInt(Math.max(1, paragraph.length() / 2)));
        int to = from < 0 ? -1 : paragraph.indexOf(' ', from + 1);
        if (to < 0) {
            return paragraph;
        }
        return paragraph.substring(0, from + 1)
                + "<a class=\"inline-link sc-c9299ecf-0\" data-link-name=\"in body link\" href=\"/topic/"
                + random.nextInt(9999) + "\"><span>" + paragraph.substring(from + 1, to) + "</span></a>"
                + paragraph.substring(to);
    }
}
