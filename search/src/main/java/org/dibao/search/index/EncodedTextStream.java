package org.dibao.search.index;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The terms of an encoded text: each token, and at the same position each token together with the next. A phrase is
 * then looked up by its pairs, which are rare, rather than by its characters, which are not.
 */
final class EncodedTextStream extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final List<String> tokens;
    private int next;
    private boolean pairIsDue;

    EncodedTextStream(String encoded) {
        tokens = EncodedTokens.of(encoded);
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
