/**
 * Documents to announcements. {@code page} reads a page, {@code clean} takes out what does not belong to the text,
 * {@code structure} reads who orders what until when, {@code duplicate} tells copies from news, {@code stream} is where
 * Kafka and Redis come in.
 */
@NullMarked
package org.dibao.parser;

import org.jspecify.annotations.NullMarked;
