package org.dibao.bench.extraction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an extractor found on a page.
 *
 * @param text the main text; empty for none
 * @param title the title; null where the extractor finds none or looks for none
 * @param day the day of publication; null where it finds none or looks for none
 */
record Extracted(
        String text, @Nullable String title, @Nullable LocalDate day) {}
