package org.dibao.search.query;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dibao.lexicon.regions.Region;
import org.dibao.lexicon.regions.Regions;
import org.dibao.search.query.QueryScanner.Piece;
import org.dibao.search.text.TextField;
import org.jspecify.annotations.Nullable;

/** Reads what stands after a field's colon. */
final class FieldValues {

    private static final Pattern CODE = Pattern.compile("\\d{6}");

    private FieldValues() {}

    static Query read(QueryField field, Piece value) {
        return switch (field) {
            case REGION -> new Query.Binding(region(value));
            case WITHIN -> new Query.Within(region(value));
            case ISSUER -> phrase(TextField.ISSUER, value);
            case TOPIC -> phrase(TextField.TOPIC, value);
            case OFFICIAL -> phrase(TextField.OFFICIAL, value);
            case NUMBER -> phrase(TextField.NUMBER, value);
            case KIND -> named(field, Vocabulary.KINDS, value, Query.OfKind::new);
            case LEVEL -> named(field, Vocabulary.LEVELS, value, Query.OfLevel::new);
            case STANDING -> named(field, Vocabulary.STANDINGS, value, Query.OfStanding::new);
            case DEADLINE -> DayValues.deadline(value);
            case AFTER -> new Query.PublishedOn(DayValues.day(field, value), null);
            case BEFORE ->
                new Query.PublishedOn(null, DayValues.day(field, value).plus(-1));
        };
    }

    static Query phrase(TextField field, Piece value) {
        String phrase = field.encodePhrase(value.text());
        if (phrase.isEmpty()) {
            throw new Problem("nothingToSearch", value.position(), lengthOf(value), null, value.text());
        }
        return new Query.Phrase(field, phrase, value.text());
    }

    private static <V> Query named(QueryField field, Vocabulary<V> names, Piece value, Function<V, Query> query) {
        Optional<V> named = names.named(value.text());
        return query.apply(named.orElseThrow(() -> new Problem(
                "unknownValue",
                value.position(),
                lengthOf(value),
                Suggestions.nearest(value.text(), names.all()).orElse(null),
                field.englishName(),
                value.text(),
                names.names().values().stream().map(List::getFirst).collect(Collectors.joining(", ")))));
    }

    private static String region(Piece value) {
        Regions regions = Regions.standard();
        String text = value.text();
        if (CODE.matcher(text).matches()) {
            return regions.byCode(text)
                    .map(Region::currentCode)
                    .orElseThrow(() -> new Problem("unknownRegion", value.position(), lengthOf(value), null, text));
        }
        List<Region> called = regions.byName(text);
        if (called.isEmpty()) {
            throw new Problem("unknownRegion", value.position(), lengthOf(value), withinText(text), text);
        }
        Region first = called.getFirst();
        List<Region> peers = called.stream()
                .filter(region -> region.level() == first.level() && region.retired() == first.retired())
                .toList();
        if (peers.size() > 1) {
            throw new Problem(
                    "ambiguousRegion",
                    value.position(),
                    lengthOf(value),
                    peers.getFirst().code(),
                    text,
                    described(peers));
        }
        return first.currentCode();
    }

    private static @Nullable String withinText(String text) {
        return Regions.standard().find(text).stream()
                .flatMap(mention -> mention.region().stream())
                .reduce((first, second) -> second)
                .map(Region::name)
                .orElse(null);
    }

    private static String described(List<Region> regions) {
        return regions.stream()
                .map(region -> {
                    String parent = Optional.ofNullable(region.parent())
                            .flatMap(Regions.standard()::byCode)
                            .map(Region::name)
                            .orElse("");
                    return parent + region.name() + " " + region.code();
                })
                .collect(Collectors.joining(", "));
    }

    static int lengthOf(Piece value) {
        return value.text().length() + (value.quoted() ? 2 : 0);
    }
}
