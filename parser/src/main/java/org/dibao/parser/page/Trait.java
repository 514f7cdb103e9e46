package org.dibao.parser.page;

/** What a style may say about whether an element is seen. Sets of traits are the bits {@code 1 << ordinal()}. */
enum Trait {
    /** {@code display:none}. */
    NOT_DISPLAYED,
    /** {@code visibility:hidden} or {@code collapse}; an element inside may be visible again. */
    INVISIBLE,
    /** {@code opacity:0}, or next to it. */
    SHEER,
    /** Brought in by an animation, whatever its opacity to begin with. */
    ANIMATED,
    /** {@code font-size:0}; an element inside may have a size of its own. */
    SIZELESS,
    /** Letters without a colour. */
    COLOURLESS,
    /** Letters white, or so nearly that they cannot be told from it. */
    WHITE,
    /** On a ground that white letters can be read on. */
    ON_COLOUR,
    /** A ground that shows through letters without a colour. */
    GROUND_IN_LETTERS,
    /** Letters of one known colour that nothing shows through. */
    TINTED,
    /** A ground of one known colour, below a picture if there is one. */
    PAINTED,
    /** A ground with a picture, which lies on its colour. */
    PICTURED,
    /** Moved out by an indent. */
    INDENTED_AWAY,
    /** Moved out to the left, or far to the right. */
    ASIDE,
    /** Moved out above. */
    ABOVE,
    /** Moved out by its right edge. */
    BESIDE,
    /** Moved out by its lower edge. */
    BELOW,
    /** Moved out, or made into a point. */
    TRANSFORMED,
    /** Cut to nothing by {@code clip}. */
    CLIPPED,
    /** Cut to nothing by {@code clip-path}. */
    CUT_OUT,
    /** Of no height. */
    FLAT,
    /** May have no height. */
    FLATTENED,
    /** Of no width. */
    NARROW,
    /** May have no width. */
    NARROWED,
    /** What goes beyond its edges is not shown. */
    CONTAINED,
    /** Has room whatever its height and width say: grows into what is left, or has a padding. */
    ROOMY;

    int bit() {
        return 1 << ordinal();
    }
}
