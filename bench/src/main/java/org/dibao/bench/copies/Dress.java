package org.dibao.bench.copies;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dibao.bench.papers.Paper;
import org.dibao.bench.papers.Site;

/** What copying does to a paper. The same paper is always dressed alike. */
enum Dress {
    /** Passed on as it is, under another headline. */
    REPOSTED("reposted", Site.NEWS) {
        @Override
        Paper of(Paper paper) {
            return paper.titled("云岭市发布：" + paper.title()).on(paper.day().plusDays(1));
        }
    },
    /** Strings against copying, in the element that Discuz! puts them in. */
    JAMMED_MARKUP("anti-copy strings, marked up", Site.FORUM) {
        @Override
        Paper of(Paper paper) {
            return jammed(paper, jam -> "<font class=\"jammer\">" + escaped(jam) + "</font>");
        }
    },
    /** The same as hidden text. */
    JAMMED_HIDDEN("anti-copy strings, hidden", Site.FORUM) {
        @Override
        Paper of(Paper paper) {
            return jammed(paper, jam -> "<span style=\"display:none\">" + escaped(jam) + "</span>");
        }
    },
    /** The same where the markup was lost on the way. */
    JAMMED_FLAT("anti-copy strings, flattened", Site.NEWS) {
        @Override
        Paper of(Paper paper) {
            return jammed(paper, Dress::escaped);
        }
    },
    /** Traditional characters, with pinyin in brackets behind some of them. */
    MIRRORED("traditional with pinyin", Site.NEWS) {
        @Override
        Paper of(Paper paper) {
            return paper.titled(mirrored(paper.title()))
                    .saying(paper.paragraphs().stream().map(Dress::mirrored).toList());
        }
    },
    /** One sentence in nine left out, credits added. */
    EDITED("edited", Site.NEWS) {
        @Override
        Paper of(Paper paper) {
            List<String> edited = new ArrayList<>(List.of("本报讯（记者某某）近日，有关部门发出通知，全文如下。"));
            int count = 0;
            for (String paragraph : paper.paragraphs()) {
                StringBuilder kept = new StringBuilder();
                for (String sentence : paragraph.split("(?<=。)")) {
                    kept.append(count++ % 9 == 4 ? "" : sentence);
                }
                edited.add(kept.toString());
            }
            edited.add("（来源：云岭发布，编辑：某某，审核：某某，未经授权不得转载）");
            Paper news = paper.saying(edited).on(paper.day().plusDays(2)).numbered(null);
            return paper.hashCode() % 2 == 0 ? news : news.titled("权威发布！这件事关系到你我，快看");
        }
    },
    /** The first three fifths, and an invitation to pay for the rest. */
    PREVIEW_60("60 % preview", Site.LIBRARY) {
        @Override
        Paper of(Paper paper) {
            return preview(paper, 60);
        }
    },
    /** The first three tenths. */
    PREVIEW_30("30 % preview", Site.LIBRARY) {
        @Override
        Paper of(Paper paper) {
            return preview(paper, 30);
        }
    };

    private static final Transliterator TRADITIONAL = Transliterator.getInstance("Hans-Hant");
    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin");
    /** Characters between two strings against copying. */
    private static final int BETWEEN = 60;

    private final String kind;
    private final Site site;

    Dress(String kind, Site site) {
        this.kind = kind;
        this.site = site;
    }

    String kind() {
        return kind;
    }

    Site site() {
        return site;
    }

    /** The paper as the copy has it. */
    abstract Paper of(Paper paper);

    private static Paper jammed(Paper paper, UnaryOperator<String> markup) {
        Random random = new Random(paper.title().hashCode());
        return paper.numbered(null)
                .saying(paper.paragraphs().stream()
                        .map(line -> jammed(line, random, markup))
                        .toList());
    }

    private static String jammed(String line, Random random, UnaryOperator<String> markup) {
        StringBuilder jammed = new StringBuilder();
        for (int at = 0; at < line.length(); at += BETWEEN) {
            jammed.append(line, at, Math.min(line.length(), at + BETWEEN)).append(markup.apply(jam(random)));
        }
        return jammed.toString();
    }

    /** Pairs of a character between 0x20 and 0x3B, a space, and one between 0x3F and 0x7E. */
    private static String jam(Random random) {
        StringBuilder jam = new StringBuilder();
        for (int i = 3 + random.nextInt(5); i > 0; i--) {
            jam.append((char) (0x20 + random.nextInt(0x1C))).append(' ').append((char) (0x3F + random.nextInt(0x40)));
        }
        return jam.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static synchronized String mirrored(String simplified) {
        StringBuilder mirrored = new StringBuilder();
        for (int i = 0; i < simplified.length(); i++) {
            String plain = simplified.substring(i, i + 1);
            String traditional = TRADITIONAL.transliterate(plain);
            mirrored.append(traditional);
            if (!traditional.equals(plain) && plain.charAt(0) % 3 == 0) {
                mirrored.append('(').append(PINYIN.transliterate(plain).strip()).append(')');
            }
        }
        return mirrored.toString();
    }

    private static Paper preview(Paper paper, int percent) {
        int left = paper.text().length() * percent / 100;
        Stream.Builder<String> shown = Stream.builder();
        for (String paragraph : paper.paragraphs()) {
            if (left > 0) {
                shown.add(paragraph.substring(0, Math.min(left, paragraph.length())));
            }
            left -= paragraph.length();
        }
        return paper.numbered(null).saying(shown.build().toList());
    }
}
