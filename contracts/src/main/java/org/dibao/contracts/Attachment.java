package org.dibao.contracts;

import java.net.URI;

/**
 * A file that a page offers beside its text: the table, form or document that the text is only the cover of.
 *
 * @param name as the page names it; its file name where the page gives no other
 * @param url where it can be fetched
 */
public record Attachment(String name, URI url) {}
