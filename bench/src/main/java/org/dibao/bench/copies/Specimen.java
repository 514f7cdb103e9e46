package org.dibao.bench.copies;

/**
 * A page of the set.
 *
 * @param kind what it tries: {@code edited}, {@code annual notice}
 * @param announcement what it truly carries; the first specimen of an announcement makes it known
 * @param url its address
 * @param html the page
 */
record Specimen(String kind, String announcement, String url, String html) {}
