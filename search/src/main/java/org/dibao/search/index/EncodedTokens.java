package org.dibao.search.index;

import java.util.ArrayList;
import java.util.List;
import org.dibao.search.text.SearchText;

/** Takes an {@link SearchText encoded} text apart: characters, words, gaps. */
final class EncodedTokens {

    private EncodedTokens() {}

    static List<String> of(String encoded) {
        List<String> tokens = new ArrayList<>(encoded.length());
        for (int at = 0; at < encoded.length(); ) {
            int end = end(encoded, at);
            tokens.add(encoded.substring(at, end));
            at = end;
        }
        return tokens;
    }

    private static int end(String encoded, int at) {
        char first = encoded.charAt(at);
        if (first == SearchText.WORD) {
            return encoded.indexOf(SearchText.WORD_END, at) + 1;
        }
        boolean pair = Character.isHighSurrogate(first)
                && at + 1 < encoded.length()
                && Character.isLowSurrogate(encoded.charAt(at + 1));
        return at + (pair ? 2 : 1);
    }
}
