package org.dibao.contracts;

/** How exactly a time is known. */
public enum DatePrecision {
    DAY,
    MINUTE,
    SECOND
}
