package org.dibao.parser.structure.text;

import org.dibao.contracts.Span;

/**
 * A stretch of text that ends in a full stop or with its line.
 *
 * @param start index of its first character in the text
 * @param end index after its last
 * @param line number of the line that it stands on, from 0
 */
public record Sentence(int start, int end, int line) {

    /** Its place. */
    public Span span() {
        return new Span(start, end);
    }
}
