package org.dibao.parser.part;

import java.net.URI;
import org.dibao.contracts.DocumentPart.Kind;

/**
 * A part without which a document is not whole.
 *
 * @param kind a file or a further page
 * @param name the file's name as the page gives it; the further page's address as text
 * @param url where it is
 */
public record Wanted(Kind kind, String name, URI url) {}
