package org.dibao.contracts;

/** The kinds of source that can be polled. */
public enum SourceKind {
    /** RSS, Atom, RDF or JSON Feed. */
    FEED,
    /** A page of links, read by CSS selectors. */
    LIST,
    /** One page that is watched for changes. */
    PAGE,
    /** sitemap.xml, its index, or a news sitemap. */
    SITEMAP,
    /** A Discuz! board. */
    DISCUZ,
    /** A government's catalogue of disclosed documents. */
    CATALOGUE
}
