/** Pages that are made by script, as an installed Chromium shows them. Off unless one is configured. */
@NullMarked
package org.dibao.fetcher.browser;

import org.jspecify.annotations.NullMarked;
