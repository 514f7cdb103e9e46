package org.dibao.parser.page;

/**
 * What several rules say of one element, trait by trait: an important declaration wins over others, then the one with the
 * weightier selector, then the later one.
 */
final class Cascade {

    private static final int TRAITS = Trait.values().length;
    private static final long IMPORTANT = 1L << 60;
    private static final int WEIGHT = 36;

    /** The weight of an element's own style, above that of any selector. */
    static final int OWN = 1 << 20;

    private static final int ALONE = Trait.NOT_DISPLAYED.bit()
            | Trait.INDENTED_AWAY.bit()
            | Trait.ASIDE.bit()
            | Trait.ABOVE.bit()
            | Trait.BESIDE.bit()
            | Trait.BELOW.bit()
            | Trait.TRANSFORMED.bit()
            | Trait.CLIPPED.bit()
            | Trait.CUT_OUT.bit();
    private static final int EMPTY =
            Trait.FLAT.bit() | Trait.FLATTENED.bit() | Trait.NARROW.bit() | Trait.NARROWED.bit();

    private static final int LETTERS =
            Trait.INVISIBLE.bit() | Trait.SIZELESS.bit() | Trait.COLOURLESS.bit() | Trait.WHITE.bit();

    private final long[] ranks = new long[TRAITS];
    private int given;
    private int had;
    private int letters = CssColour.UNKNOWN;
    private int ground = CssColour.UNKNOWN;

    /**
     * Takes the declarations of a rule.
     *
     * @param weight the selector's
     * @param order how many rules stand before it
     */
    void declare(Declarations declarations, int weight, int order) {
        long rank = ((long) weight << WEIGHT) + order + 1;
        for (int left = declarations.given(); left != 0; left &= left - 1) {
            int trait = Integer.numberOfTrailingZeros(left);
            int bit = 1 << trait;
            boolean important = (declarations.important() & bit) != 0;
            if (set(trait, important ? rank | IMPORTANT : rank, (declarations.had() & bit) != 0)) {
                colour(trait, declarations.letters(), declarations.ground());
            }
        }
    }

    /** Takes what other rules came to. */
    void add(Cascade other) {
        for (int left = other.given; left != 0; left &= left - 1) {
            int trait = Integer.numberOfTrailingZeros(left);
            if (set(trait, other.ranks[trait], (other.had & 1 << trait) != 0)) {
                colour(trait, other.letters, other.ground);
            }
        }
    }

    private void colour(int trait, int ofLetters, int ofGround) {
        if (trait == Trait.TINTED.ordinal()) {
            letters = ofLetters;
        } else if (trait == Trait.PAINTED.ordinal()) {
            ground = ofGround;
        }
    }

    private boolean set(int trait, long rank, boolean has) {
        if (rank >= ranks[trait]) {
            int bit = 1 << trait;
            ranks[trait] = rank;
            given |= bit;
            had = has ? had | bit : had & ~bit;
            return true;
        }
        return false;
    }

    /** The colour of its letters; {@link CssColour#UNKNOWN} where nothing tells. */
    int letters() {
        return has(Trait.TINTED) ? letters : CssColour.UNKNOWN;
    }

    /** The colour of its ground; {@link CssColour#UNKNOWN} where nothing tells, and for a picture, which may be anything. */
    int ground() {
        return has(Trait.PAINTED) && !has(Trait.PICTURED) ? ground : CssColour.UNKNOWN;
    }

    /** Whether it has a ground that what is around it does not show through. */
    boolean covers() {
        return has(Trait.PICTURED) || gives(Trait.PAINTED) && ground() != CssColour.NONE;
    }

    boolean gives(Trait trait) {
        return (given & trait.bit()) != 0;
    }

    boolean has(Trait trait) {
        return (had & trait.bit()) != 0;
    }

    /** Whether nothing in the element is seen, whatever is said of elements inside it. */
    boolean hidesAll() {
        return (had & ALONE) != 0
                || has(Trait.SHEER) && !has(Trait.ANIMATED)
                || (had & EMPTY) != 0 && has(Trait.CONTAINED) && !has(Trait.ROOMY);
    }

    /** Whether letters are seen again by this that another, around it, takes from sight. */
    boolean givesBack(Cascade around) {
        int taken = around.had & LETTERS;
        return taken != 0 && (given & taken) == taken && (had & LETTERS) == 0;
    }

    /** Whether its letters are not seen, while those of elements inside it may be. */
    boolean hidesLetters() {
        return has(Trait.INVISIBLE) || has(Trait.SIZELESS) || has(Trait.COLOURLESS) && !has(Trait.GROUND_IN_LETTERS);
    }
}
