package org.dibao.parser.structure;

import java.util.Locale;
import org.dibao.parser.page.Page;

/** Tells whether a page comes from a forum, where anybody may post. */
final class Forum {

    private Forum() {}

    static boolean published(Page page) {
        String generator = page.metadata().getOrDefault("generator", "").toLowerCase(Locale.ROOT);
        return generator.contains("discuz") || generator.contains("phpwind") || generator.contains("phpbb");
    }
}
