package org.dibao.parser.clean;

import org.dibao.lexicon.characters.Simplifier;

/**
 * What is to be done to the texts of one page. A page that a converter wrote in traditional characters, told by the pinyin
 * that it left behind, is given back in simplified ones; any other page stays as its writer wrote it.
 *
 * @param converted whether the page was mechanically converted
 */
public record Restoration(boolean converted) {

    /** Decides by all texts of the page together, for a title alone seldom shows it. */
    public static Restoration of(Iterable<String> texts) {
        return new Restoration(PinyinInserts.showConversion(texts));
    }

    /** The text as its first writer wrote it. */
    public String restore(String text) {
        return converted ? Simplifier.simplify(PinyinInserts.remove(text)) : text;
    }
}
