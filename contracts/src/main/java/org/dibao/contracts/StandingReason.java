package org.dibao.contracts;

import java.util.Optional;

/**
 * Why a document was given its {@link Standing}: a code and what it speaks of, so that everybody can be told in his own
 * language. In records it stands as text, {@code ATTRIBUTED:湖州日报}.
 *
 * @param code the reason
 * @param about what it speaks of, as each code says; empty where the code says all
 */
public record StandingReason(Code code, String about) {

    /** The reasons that there are. */
    public enum Code {
        /** An admin vouches that the source is the issuer's own. */
        VOUCHED_FOR,
        /** The site's code is of the issuer's region; about: the region's code. */
        SITE_OF_REGION,
        /** It stands on a government's host and names no other origin. */
        GOVERNMENT_HOST,
        /** The page says that the text comes from elsewhere; about: from where. */
        ATTRIBUTED,
        /** The site's code is of another region than the issuer's; about: the site's region. */
        SITE_OF_OTHER_REGION,
        /** It was posted in a forum. */
        IN_FORUM,
        /** It reports on an authority from a site that is not the authority's; about: the authority. */
        TOLD_BY_OTHERS,
        /** Nothing tells who published it. */
        UNKNOWN_PUBLISHER,
        /** The title calls it a sample; about: the word. */
        CALLED_A_SAMPLE,
        /** Places are left to be filled in; about: one of them. */
        PLACEHOLDER,
        /** It is sold for a price. */
        PRICED,
        /** The page is a preview that is cut off. */
        PREVIEW,
        /** It is offered as a download. */
        DOWNLOAD
    }

    /** A reason that says all by itself, as text. */
    public static String text(Code code) {
        return code.name();
    }

    /** A reason with what it speaks of, as text. */
    public static String text(Code code, String about) {
        return code.name() + ":" + about;
    }

    /** The reason behind a text; empty for one that this version does not know, such as a sentence of an older one. */
    public static Optional<StandingReason> read(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        for (Code code : Code.values()) {
            if (code.name().equals(name)) {
                return Optional.of(new StandingReason(code, colon < 0 ? "" : text.substring(colon + 1)));
            }
        }
        return Optional.empty();
    }
}
