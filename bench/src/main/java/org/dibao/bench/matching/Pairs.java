package org.dibao.bench.matching;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.dibao.search.text.SearchText;

/** The tokens of a reduced text as terms, and each pair of neighbours as a term at the place of the first. */
final class Pairs extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final List<String> tokens;
    private int next;
    private boolean pairIsDue;

    Pairs(String encoded) {
        tokens = tokens(encoded);
    }

    static List<String> tokens(String encoded) {
        List<String> tokens = new ArrayList<>(encoded.length());
        for (int at = 0; at < encoded.length(); ) {
            int end = encoded.charAt(at) == SearchText.WORD
                    ? encoded.indexOf(SearchText.WORD_END, at) + 1
                    : encoded.offsetByCodePoints(at, 1);
            tokens.add(encoded.substring(at, end));
            at = end;
        }
        return tokens;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (pairIsDue) {
            pairIsDue = false;
            term.append(tokens.get(next - 1)).append(tokens.get(next));
            increment.setPositionIncrement(0);
            return true;
        }
        if (next == tokens.size()) {
            return false;
        }
        term.append(tokens.get(next));
        next++;
        pairIsDue = next < tokens.size();
        return true;
    }

    @Override
    public void reset() {
        next = 0;
        pairIsDue = false;
    }
}
