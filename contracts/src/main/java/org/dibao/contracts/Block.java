package org.dibao.contracts;

/**
 * One piece of an announcement's text: the site's markup reduced to what it means.
 *
 * @param form what it is
 * @param text its plain text on one line; the cells of a table row are separated by tabs
 */
public record Block(Form form, String text) {

    /** What a block is. */
    public enum Form {
        PARAGRAPH,
        HEADING,
        LIST_ITEM,
        TABLE_ROW
    }
}
