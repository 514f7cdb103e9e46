package org.dibao.search.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.Span;
import org.dibao.search.text.SearchText;
import org.dibao.search.text.TextField;

/**
 * Why an announcement answers a query: the words that were found and the other conditions that hold. What a query
 * excludes explains nothing and is left out.
 *
 * @param words the words and phrases found, in the order of the query
 * @param conditions the other conditions that hold, in the order of the query
 */
public record Explanation(List<Word> words, List<Condition> conditions) {

    /**
     * A word or phrase that was found.
     *
     * @param written as the query has it
     * @param field where it was looked for
     * @param inTitle where it stands in the title; empty for fields other than {@link TextField#TEXT}
     * @param inText where it stands in {@link org.dibao.contracts.Announcement#text()}; likewise
     */
    public record Word(String written, TextField field, List<Span> inTitle, List<Span> inText) {}

    /**
     * A condition that holds.
     *
     * @param field the field of the query language
     * @param value what it asks for: a region's code, the name of a kind, level or standing; empty for days
     */
    public record Condition(QueryField field, String value) {}

    /** Explains a match; empty if the query does not match. */
    public static Explanation of(Query query, AnnouncementPublished announcement, LocalDate today) {
        Subject subject = Subject.of(announcement);
        Set<Query> holding = new LinkedHashSet<>();
        gather(query, subject, today, holding);
        List<Word> words = new ArrayList<>();
        List<Condition> conditions = new ArrayList<>();
        for (Query condition : holding) {
            switch (condition) {
                case Query.Phrase phrase -> words.add(word(phrase, announcement));
                case Query.Binding of -> conditions.add(new Condition(QueryField.REGION, of.code()));
                case Query.Within of -> conditions.add(new Condition(QueryField.WITHIN, of.code()));
                case Query.OfKind of ->
                    conditions.add(new Condition(QueryField.KIND, of.kind().name()));
                case Query.OfLevel of ->
                    conditions.add(new Condition(QueryField.LEVEL, of.level().name()));
                case Query.OfStanding of ->
                    conditions.add(
                            new Condition(QueryField.STANDING, of.standing().name()));
                case Query.DeadlineOn days -> conditions.add(new Condition(QueryField.DEADLINE, ""));
                case Query.PublishedOn days ->
                    conditions.add(new Condition(days.from() == null ? QueryField.BEFORE : QueryField.AFTER, ""));
                default -> {}
            }
        }
        return new Explanation(List.copyOf(words), List.copyOf(conditions));
    }

    private static void gather(Query query, Subject subject, LocalDate today, Set<Query> holding) {
        if (!query.matches(subject, today)) {
            return;
        }
        switch (query) {
            case Query.And and -> and.parts().forEach(part -> gather(part, subject, today, holding));
            case Query.Or or -> or.parts().forEach(part -> gather(part, subject, today, holding));
            case Query.Not not -> {}
            default -> holding.add(query);
        }
    }

    private static Word word(Query.Phrase phrase, AnnouncementPublished announcement) {
        if (phrase.field() != TextField.TEXT) {
            return new Word(phrase.written(), phrase.field(), List.of(), List.of());
        }
        return new Word(
                phrase.written(),
                phrase.field(),
                spans(phrase.phrase(), announcement.announcement().title()),
                spans(phrase.phrase(), announcement.announcement().text()));
    }

    private static List<Span> spans(String phrase, String text) {
        SearchText reduced = SearchText.of(text);
        String encoded = reduced.encoded();
        List<Span> spans = new ArrayList<>();
        for (int at = encoded.indexOf(phrase); at >= 0; at = encoded.indexOf(phrase, at + phrase.length())) {
            spans.add(new Span(reduced.start(at), reduced.end(at + phrase.length() - 1)));
        }
        return spans;
    }
}
