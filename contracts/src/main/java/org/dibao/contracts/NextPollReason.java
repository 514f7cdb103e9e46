package org.dibao.contracts;

import static org.dibao.contracts.SourceNote.Argument.DAY;
import static org.dibao.contracts.SourceNote.Argument.NUMBER;
import static org.dibao.contracts.SourceNote.Argument.SECONDS;

import java.util.List;

/** Why a source is polled next when it is. Each speaks first of how long that is after the last poll. */
public enum NextPollReason implements SourceNote.Code {
    /** It brought something new. */
    BROUGHT_NEWS(SECONDS),
    /** It brought something new; about: how long it asks to be left alone. */
    BROUGHT_NEWS_AND_ASKS(SECONDS, SECONDS),
    /** It held nothing new. */
    NOTHING_NEW(SECONDS),
    /** It held nothing new; about: for how long. */
    NOTHING_NEW_FOR(SECONDS, SECONDS),
    /** It held nothing new; about: how long it asks to be left alone. */
    NOTHING_NEW_AND_ASKS(SECONDS, SECONDS),
    /** It has not changed. */
    UNCHANGED(SECONDS),
    /** It has not changed; about: for how long. */
    UNCHANGED_FOR(SECONDS, SECONDS),
    /** It has not changed; about: how long it asks to be left alone. */
    UNCHANGED_AND_ASKS(SECONDS, SECONDS),
    /** Items are still to be fetched; about: how many. */
    ITEMS_LEFT(SECONDS, NUMBER),
    /** Its list is being followed back; about: to which day. */
    FOLLOWED_BACK(SECONDS, DAY),
    /** The host asked for fewer requests and did not say how many. */
    ASKED_FOR_FEWER(SECONDS),
    /** The host asked to be left alone; about: for how long. */
    ASKED_TO_REST(SECONDS, SECONDS),
    /** Other requests to the same host come first, or it rests. */
    HOST_BUSY(SECONDS),
    /** It could not be fetched or read; about: how often in a row. */
    FAILED_IN_A_ROW(SECONDS, NUMBER),
    /** Its robots.txt closes it. */
    CLOSED_TO_US(SECONDS),
    /** It yields nothing where it used to. */
    YIELDED_NOTHING(SECONDS),
    /** Its hub tells when there is something new. */
    HUB_TELLS(SECONDS);

    private final List<SourceNote.Argument> arguments;

    NextPollReason(SourceNote.Argument... arguments) {
        this.arguments = List.of(arguments);
    }

    @Override
    public List<SourceNote.Argument> arguments() {
        return arguments;
    }
}
