package org.dibao.fetcher.stream;

import org.dibao.fetcher.browser.Chromium;
import org.jspecify.annotations.Nullable;

/**
 * The browser that the installation has, ended with the service.
 *
 * @param chromium it; null where none is configured
 */
record Browsers(@Nullable Chromium chromium) implements AutoCloseable {

    @Override
    public void close() {
        if (chromium != null) {
            chromium.close();
        }
    }
}
