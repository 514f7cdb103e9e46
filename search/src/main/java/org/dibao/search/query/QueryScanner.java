package org.dibao.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Walks through the letters of a query. Chinese and ASCII punctuation are the same to it. */
final class QueryScanner {

    /** Joins or turns round what stands beside it. Words are capitals, so that "not" can be searched for. */
    enum Operator {
        AND("A&", "AND(?![^\\s(（\"“「])|&&?"),
        OR("O|", "OR(?![^\\s(（\"“「])|\\|\\|?"),
        NOT("N-－!！", "NOT(?![^\\s(（\"“「])|[-－](?=\\S)|[!！](?=\\S)");

        /** What it can begin with, which settles nearly all cases at a restart with a million queries. */
        private final String beginnings;

        private final Pattern pattern;

        Operator(String beginnings, String pattern) {
            this.beginnings = beginnings;
            this.pattern = Pattern.compile(pattern);
        }
    }

    /** A piece of the query and where it stands. */
    record Piece(String text, int position, boolean quoted) {}

    /** What stands before a colon. */
    record FieldName(String name, int position) {}

    private static final Pattern FIELD = Pattern.compile("([A-Za-z]+|[\\p{IsHan}]{1,2})[:：](?!//)");
    private static final String OPENING = "(（";
    private static final String CLOSING = ")）";
    private static final String QUOTES = "\"“”「『";

    private final String text;
    private int at;

    QueryScanner(String text) {
        this.text = text;
        skipSpace();
    }

    boolean atEnd() {
        return at == text.length();
    }

    int position() {
        return at;
    }

    /** Whether something to search for, or a bracket or NOT before it, begins here. */
    boolean atTerm() {
        return !atEnd() && CLOSING.indexOf(here()) < 0 && !looking(Operator.OR) && !looking(Operator.AND);
    }

    boolean skip(Operator operator) {
        if (!canBegin(operator)) {
            return false;
        }
        Matcher matcher = matcher(operator.pattern);
        if (!matcher.lookingAt()) {
            return false;
        }
        at = matcher.end();
        skipSpace();
        return true;
    }

    boolean skipOpening() {
        return skipOneOf(OPENING);
    }

    boolean skipClosing() {
        return skipOneOf(CLOSING);
    }

    /** The field named here, skipped; empty if the letters before a colon are just text. */
    Optional<FieldName> fieldName() {
        Matcher matcher = matcher(FIELD);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        String name = matcher.group(1);
        boolean latin = name.charAt(0) < 0x80;
        if (!latin && QueryField.named(name).isEmpty()) {
            return Optional.empty();
        }
        FieldName found = new FieldName(name, at);
        at = matcher.end();
        skipSpace();
        return Optional.of(found);
    }

    /** A word or something in quotes. */
    Piece phrase() {
        return quotedHere() ? quoted() : word();
    }

    /** What a field is asked for: one value, or several with commas between them. */
    List<Piece> values(QueryField field) {
        int start = at;
        List<Piece> values = new ArrayList<>();
        do {
            if (atEnd() || Character.isWhitespace(here()) || OPENING.indexOf(here()) >= 0) {
                throw new Problem("missingValue", start, 0, field.examples().getFirst(), field.englishName());
            }
            values.add(quotedHere() ? quoted() : value());
        } while (skipOneOf(",，、"));
        return values;
    }

    private Piece word() {
        int start = at;
        while (!atEnd() && !Character.isWhitespace(here()) && (OPENING + CLOSING + QUOTES).indexOf(here()) < 0) {
            at++;
        }
        return piece(start, at, false);
    }

    /** Brackets are part of a value (浙政发(2020)3号) as long as they close within it. */
    private Piece value() {
        int start = at;
        int open = 0;
        while (!atEnd() && !Character.isWhitespace(here()) && ",，、".indexOf(here()) < 0) {
            if (OPENING.indexOf(here()) >= 0) {
                open++;
            } else if (CLOSING.indexOf(here()) >= 0 && --open < 0) {
                break;
            }
            at++;
        }
        return piece(start, at, false);
    }

    private Piece quoted() {
        int start = at;
        String closing = switch (here()) {
            case '「' -> "」";
            case '『' -> "』";
            default -> "\"”“";
        };
        for (at++; !atEnd(); at++) {
            if (closing.indexOf(here()) >= 0) {
                Piece inside = new Piece(text.substring(start + 1, at), start, true);
                at++;
                skipSpace();
                return inside;
            }
        }
        throw new Problem("unclosedQuote", start, 1, null);
    }

    private Piece piece(int start, int end, boolean quoted) {
        skipSpace();
        return new Piece(text.substring(start, end), start, quoted);
    }

    private boolean quotedHere() {
        return QUOTES.indexOf(here()) >= 0;
    }

    private boolean skipOneOf(String letters) {
        if (atEnd() || letters.indexOf(here()) < 0) {
            return false;
        }
        at++;
        skipSpace();
        return true;
    }

    private boolean looking(Operator operator) {
        return canBegin(operator) && matcher(operator.pattern).lookingAt();
    }

    private boolean canBegin(Operator operator) {
        return !atEnd() && operator.beginnings.indexOf(here()) >= 0;
    }

    private Matcher matcher(Pattern pattern) {
        return pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
    }

    private char here() {
        return text.charAt(at);
    }

    private void skipSpace() {
        while (!atEnd() && Character.isWhitespace(here())) {
            at++;
        }
    }
}
