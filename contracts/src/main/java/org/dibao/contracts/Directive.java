package org.dibao.contracts;

import org.jspecify.annotations.Nullable;

/**
 * One thing ordered.
 *
 * @param text the order in the announcement's own words, with the condition or exception that it stands under, before
 *     (如发现隐患，要…; 除急需外，一律…) or behind (…，经批准的除外); else beginning with its verb phrase (要…, 严禁…) or
 *     ordinal (一是…)
 * @param speaker name of the official who gives it; null for the issuer as a whole
 * @param actor who must act, where stated; null otherwise
 * @param depth nesting: 0 for 一、, 1 for （一）, 2 for 1., 3 for 一是; an unnumbered order below one of these stands one deeper,
 *     any other is 0
 * @param span where it was read
 */
public record Directive(
        String text, @Nullable String speaker, @Nullable String actor, int depth, Span span) {}
