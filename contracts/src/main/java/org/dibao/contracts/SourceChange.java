package org.dibao.contracts;

import static org.dibao.contracts.SourceNote.Argument.NUMBER;
import static org.dibao.contracts.SourceNote.Argument.WORDS;

import java.util.List;

/** What a source showed that it had not shown before. */
public enum SourceChange implements SourceNote.Code {
    /** The answer's bytes, but no item in it. */
    BYTES_ONLY,
    /** The text of the watched page. */
    TEXT_OF_THE_PAGE,
    /** Items that are new or changed; about: how many. */
    ITEMS_CHANGED(NUMBER),
    /** Items that are new or changed; about: how many, the first one's title. */
    ITEMS_CHANGED_FIRST(NUMBER, WORDS);

    private final List<SourceNote.Argument> arguments;

    SourceChange(SourceNote.Argument... arguments) {
        this.arguments = List.of(arguments);
    }

    @Override
    public List<SourceNote.Argument> arguments() {
        return arguments;
    }
}
