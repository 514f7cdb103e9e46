package org.dibao.parser.structure.english;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.dibao.contracts.Reference;
import org.dibao.contracts.Reference.Relation;
import org.dibao.contracts.Span;
import org.dibao.parser.structure.text.PageText;
import org.dibao.parser.structure.text.Sentence;
import org.dibao.parser.structure.text.Told;
import org.jspecify.annotations.Nullable;

/** Documents that an English text acts upon, with their kinds of words: pursuant to, amends, repeals, corrects. */
public final class EnglishReferences {

    private static final String TITLE = "((?:[A-Z(][\\w'’&()-]{0,24}(?: of| for| and| on| the|,)?(?: the)?"
            + " ){0,9}(?:Act|Regulations?|Order|Decree|Law|Directive|Ordinance|Code|Rules|Decision|Notice|Bill|Circular)(?:"
            + " \\((?:EU|EC|EEC)\\))?(?:,? (?:No\\.? ?)?(?:\\d{4}/\\d{1,5}|\\d{1,4} of \\d{4}|\\d{4}|\\d{1,4}))?)";

    private static final Pattern ACTED_UPON = Pattern.compile(
            "\\b(?i:(pursuant to|in accordance with|under|as required by|in exercise of powers conferred"
                    + " by|implementing|implements|in line"
                    + " with)|(amend(?:s|ing|ed)?|revises?|revising|modif(?:y|ies|ying))|(repeal(?:s|ing|ed)?|revok(?:es?|ing|ed)|supersedes?|replaces?|replacing)|(correct(?:s|ing|ion"
                    + " to)|corrigendum to)|(explains|explanatory note to|guidance on))(?i: (?:the|section"
                    + " \\d{1,4}(?:\\(\\w{1,3}\\)){0,3} of the|article \\d{1,4} of the|sections? [\\d, and]{1,20} of"
                    + " the|part \\d{1,3} of the))? "
                    + TITLE);

    // How often each way is right, in percent: see bench/reports/structure.md.
    private static final int IN_TITLE = 95;
    private static final int IN_TEXT = 90;

    private EnglishReferences() {}

    /** The documents, in order, each once. */
    public static List<Told<Reference>> read(String title, PageText text) {
        Map<String, Told<Reference>> found = new LinkedHashMap<>();
        collect(title, found, (reference, span) -> Told.inTitle(reference, span, IN_TITLE));
        for (Sentence sentence : text.sentences()) {
            collect(
                    EnglishSentences.of(text, sentence),
                    found,
                    (reference, span) -> Told.inText(reference, span.after(sentence.start()), IN_TEXT));
        }
        return new ArrayList<>(found.values());
    }

    private static void collect(
            String line, Map<String, Told<Reference>> found, BiFunction<Reference, Span, Told<Reference>> told) {
        EnglishSentences.each(ACTED_UPON, line, match -> {
            String name = match.group(6).strip();
            if (!name.toLowerCase(Locale.ROOT).startsWith("this ")) {
                Relation relation = relation(match.group(2), match.group(3), match.group(4), match.group(5));
                Span span = new Span(match.start(6), match.end(6));
                found.putIfAbsent(name, told.apply(new Reference(relation, null, name), span));
            }
        });
    }

    private static Relation relation(
            @Nullable String amends, @Nullable String repeals, @Nullable String corrects, @Nullable String explains) {
        if (amends != null) {
            return Relation.AMENDS;
        }
        if (repeals != null) {
            return Relation.REPEALS;
        }
        if (corrects != null) {
            return Relation.CORRECTS;
        }
        return explains != null ? Relation.INTERPRETS : Relation.IMPLEMENTS;
    }
}
