package org.dibao.parser.page;

import org.jsoup.nodes.Element;

/**
 * A link, and where it stands among the passages.
 *
 * @param element the anchor
 * @param region the block element around it
 * @param passage index of the passage that it is part of
 */
record PlacedLink(Element element, Region region, int passage) {}
