package org.dibao.contracts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time limit set by an announcement.
 *
 * @param text as worded (月底前, 再战十天)
 * @param date the last day, in the issuer's calendar; null where the base it counts from is unknown
 * @param span where it was read
 */
public record Deadline(String text, @Nullable LocalDate date, Span span) {}
