package org.dibao.launcher.samples;

import com.ibm.icu.text.Transliterator;

/** Rewrites a text as mechanical mirrors do: traditional characters, and pinyin in brackets after some of them. */
final class MirrorScript {

    private static final Transliterator TRADITIONAL = Transliterator.getInstance("Hans-Hant");
    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin");
    /** Mirrors annotate a fixed set of characters; this one takes every third of those that the conversion changes. */
    private static final int EVERY = 3;

    private MirrorScript() {}

    /** A posting as a mirror shows it. */
    static Posting write(Posting posting) {
        return new Posting(
                posting.number(),
                write(posting.title()),
                write(posting.issuer()),
                posting.documentNumber(),
                posting.paragraphs().stream().map(MirrorScript::write).toList(),
                null,
                posting.at());
    }

    static synchronized String write(String simplified) {
        StringBuilder mirrored = new StringBuilder(simplified.length() * 2);
        for (int i = 0; i < simplified.length(); i++) {
            String plain = simplified.substring(i, i + 1);
            String traditional = TRADITIONAL.transliterate(plain);
            mirrored.append(traditional);
            if (!traditional.equals(plain) && plain.charAt(0) % EVERY == 0) {
                mirrored.append('(').append(PINYIN.transliterate(plain).strip()).append(')');
            }
        }
        return mirrored.toString();
    }
}
