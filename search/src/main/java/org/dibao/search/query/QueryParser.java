package org.dibao.search.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dibao.contracts.Standing;
import org.dibao.search.text.TextField;

/** Reads the query language, by recursive descent: OR binds loosest, then AND (or nothing), then NOT. */
final class QueryParser {

    /** Deeper nesting than any person writes would only serve to exhaust the stack. */
    private static final int MAX_DEPTH = 50;

    /** A query is typed by a person; what is longer was not. */
    private static final int MAX_LENGTH = 2000;

    /** What a program may write around a person's query: some brackets, and filters of which one may be a long name. */
    private static final int ROOM_DEPTH = 4;

    private static final int ROOM_LENGTH = 1500;

    private final QueryScanner scanner;
    private final int length;
    private final int maxLength;
    private final int maxDepth;
    private final Locale language;
    private int depth;

    private QueryParser(String text, Locale language, int maxLength, int maxDepth) {
        scanner = new QueryScanner(text);
        length = text.length();
        this.language = language;
        this.maxLength = maxLength;
        this.maxDepth = maxDepth;
    }

    /** Reads what a person wrote. */
    static QueryParser of(String text, Locale language) {
        return new QueryParser(text, language, MAX_LENGTH, MAX_DEPTH);
    }

    /** Reads what a program has put around it. */
    static QueryParser ofWrapped(String text, Locale language) {
        return new QueryParser(text, language, MAX_LENGTH + ROOM_LENGTH, MAX_DEPTH + ROOM_DEPTH);
    }

    ParsedQuery parse() {
        try {
            if (length > maxLength) {
                throw new Problem("tooLong", maxLength, length - maxLength, null, maxLength);
            }
            if (scanner.atEnd()) {
                return new ParsedQuery.Ok(withoutTemplates(new Query.Everything()));
            }
            Query query = alternatives();
            if (!scanner.atEnd()) {
                throw new Problem("unopened", scanner.position(), 1, null);
            }
            return new ParsedQuery.Ok(speaksOfStanding(query) ? query : withoutTemplates(query));
        } catch (Problem problem) {
            return problem.toInvalid(language);
        }
    }

    private Query alternatives() {
        List<Query> parts = new ArrayList<>();
        do {
            parts.add(conjunction());
        } while (scanner.skip(QueryScanner.Operator.OR));
        return parts.size() == 1 ? parts.getFirst() : new Query.Or(List.copyOf(parts));
    }

    private Query conjunction() {
        List<Query> parts = new ArrayList<>();
        do {
            parts.add(negation());
        } while (scanner.skip(QueryScanner.Operator.AND) || scanner.atTerm());
        return parts.size() == 1 ? parts.getFirst() : new Query.And(List.copyOf(parts));
    }

    private Query negation() {
        int start = scanner.position();
        if (!scanner.skip(QueryScanner.Operator.NOT)) {
            return primary();
        }
        deeper(start);
        Query part = new Query.Not(negation());
        depth--;
        return part;
    }

    private Query primary() {
        int start = scanner.position();
        if (scanner.skipOpening()) {
            deeper(start);
            Query inside = alternatives();
            if (!scanner.skipClosing()) {
                throw new Problem("unclosed", start, 1, null);
            }
            depth--;
            return inside;
        }
        if (!scanner.atTerm()) {
            throw new Problem("missingTerm", start, 0, null);
        }
        Optional<QueryScanner.FieldName> name = scanner.fieldName();
        return name.isPresent() ? field(name.get()) : phrase();
    }

    private void deeper(int position) {
        if (++depth > maxDepth) {
            throw new Problem("tooDeep", position, 1, null);
        }
    }

    private Query field(QueryScanner.FieldName name) {
        QueryField field = QueryField.named(name.name()).orElseThrow(() -> unknown(name));
        List<Query> alternatives = new ArrayList<>();
        for (QueryScanner.Piece value : scanner.values(field)) {
            alternatives.add(FieldValues.read(field, value));
        }
        return alternatives.size() == 1 ? alternatives.getFirst() : new Query.Or(List.copyOf(alternatives));
    }

    private static Problem unknown(QueryScanner.FieldName name) {
        List<String> known =
                Arrays.stream(QueryField.values()).map(QueryField::englishName).toList();
        String suggestion = Suggestions.nearest(name.name(), known)
                .map(field -> field + ":")
                .orElse(null);
        return new Problem(
                "unknownField",
                name.position(),
                name.name().length() + 1,
                suggestion,
                name.name(),
                String.join(", ", known));
    }

    private Query phrase() {
        return FieldValues.phrase(TextField.TEXT, scanner.phrase());
    }

    private static Query withoutTemplates(Query query) {
        Query noTemplate = new Query.Not(new Query.OfStanding(Standing.TEMPLATE));
        List<Query> parts = new ArrayList<>();
        switch (query) {
            case Query.Everything everything -> {}
            case Query.And and -> parts.addAll(and.parts());
            default -> parts.add(query);
        }
        parts.add(noTemplate);
        return parts.size() == 1 ? noTemplate : new Query.And(List.copyOf(parts));
    }

    private static boolean speaksOfStanding(Query query) {
        return switch (query) {
            case Query.OfStanding standing -> true;
            case Query.Not not -> speaksOfStanding(not.part());
            case Query.And and -> and.parts().stream().anyMatch(QueryParser::speaksOfStanding);
            case Query.Or or -> or.parts().stream().anyMatch(QueryParser::speaksOfStanding);
            default -> false;
        };
    }
}
