package org.dibao.search.index;

import java.util.Locale;
import org.dibao.search.text.TextField;

/** The names of the fields in the index. */
final class Fields {

    static final String ID = "id";
    /** Code of the issuers' region. */
    static final String REGION = "region";
    /** That code and all above. */
    static final String WITHIN = "within";

    static final String KIND = "kind";
    static final String LEVEL = "level";
    static final String STANDING = "standing";
    /** Days since 1970. */
    static final String DEADLINE = "deadline";
    /** Days since 1970. */
    static final String PUBLISHED_DAY = "published.day";
    /** Milliseconds since 1970, to sort by. */
    static final String PUBLISHED = "published";
    /** Milliseconds since 1970. */
    static final String FIRST_SEEN = "seen";
    /** Issuers by their whole names, to count. */
    static final String ISSUER_NAME = "issuer.name";

    private Fields() {}

    static String of(TextField field) {
        return "text." + field.name().toLowerCase(Locale.ROOT);
    }
}
