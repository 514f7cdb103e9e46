package org.dibao.search.text;

/** The texts of an announcement that can be searched. */
public enum TextField {
    /** Title and text. */
    TEXT,
    ISSUER,
    OFFICIAL,
    TOPIC,
    /** Document number and index number. */
    NUMBER;

    /** A value of this field reduced to what search compares. */
    public String encode(String value) {
        String encoded = SearchText.encode(value);
        return this == ISSUER ? IssuerNames.shorten(encoded) : encoded;
    }

    /** What is looked for in this field, reduced in the same way. Empty if nothing in it can be looked for. */
    public String encodePhrase(String phrase) {
        String encoded = SearchText.encodePhrase(phrase);
        return this == ISSUER ? IssuerNames.shorten(encoded) : encoded;
    }
}
