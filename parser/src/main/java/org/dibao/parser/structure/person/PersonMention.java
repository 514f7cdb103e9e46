package org.dibao.parser.structure.person;

import org.dibao.contracts.Span;
import org.jspecify.annotations.Nullable;

/**
 * A place where a person is named.
 *
 * @param name the name, without padding
 * @param key the name folded, as the folded text has it
 * @param role the role stated here; null for none
 * @param nameSpan where the name stands
 * @param start where the role begins that leads to it, or the name itself
 * @param cited whether a title behind the name (孙春兰副总理) or a citation makes it a person spoken of
 */
public record PersonMention(
        String name, String key, @Nullable String role, Span nameSpan, int start, boolean cited) {}
