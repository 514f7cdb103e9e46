package org.dibao.contracts;

/** The level of government that an issuer stands on. */
public enum IssuerLevel {
    NATIONAL,
    PROVINCE,
    PREFECTURE,
    COUNTY,
    TOWNSHIP
}
