package org.dibao.parser.page;

import org.dibao.parser.clean.Restoration;
import org.dibao.parser.explain.Trace;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a page once its main text is found.
 *
 * @param content the page taken apart, restored
 * @param body the main text
 * @param restoration how the texts of this page are restored
 * @param title the title, restored
 * @param siteName the site's name, restored; null where unknown
 * @param metadata what the page declares
 * @param linkedData what it declares in JSON-LD
 * @param thread the forum thread that it is; null where it is none
 * @param trace where the steps that follow say what they found
 */
record Findings(
        PageContent content,
        Body body,
        Restoration restoration,
        String title,
        @Nullable String siteName,
        PageMetadata metadata,
        LinkedData linkedData,
        @Nullable DiscuzThread thread,
        Trace trace) {}
