package org.dibao.fetcher.browser;

/**
 * Where a page is shown.
 *
 * @param session how to speak to it
 * @param frame the frame of the page itself, which the frames within it are not
 */
record Tab(String session, String frame) {}
