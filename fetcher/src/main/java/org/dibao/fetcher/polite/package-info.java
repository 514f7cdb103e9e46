/** What a site may expect of us: robots.txt and a pause between requests. */
@NullMarked
package org.dibao.fetcher.polite;

import org.jspecify.annotations.NullMarked;
