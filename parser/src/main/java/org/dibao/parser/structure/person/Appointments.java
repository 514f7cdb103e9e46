package org.dibao.parser.structure.person;

import java.util.ArrayList;
import java.util.List;
import org.dibao.contracts.Span;
import org.dibao.parser.structure.text.Characters;
import org.dibao.parser.structure.text.Dictionary;
import org.dibao.parser.structure.text.PageText;
import org.dibao.parser.structure.text.Sentence;

/** People who are appointed and removed: 任命某人为…, 免去某人的…职务, 某人任…. */
final class Appointments {

    private static final Dictionary VERBS = Dictionary.of("任命", "聘任", "免去", "免", "提名", "决定任命", "批准任命");
    private static final Dictionary LEADS_TO_ROLE = Dictionary.of("同志为", "为", "同志的", "的", "同志任", "任", "同志担任", "担任");
    private static final Dictionary ROLE_ENDS = Dictionary.of("职务", "(", ",", ";", "。", "、", " ");

    private Appointments() {}

    /** The people of a text's appointments; they are spoken of, they do not act. */
    static List<PersonMention> in(PageText text) {
        List<PersonMention> found = new ArrayList<>();
        boolean listing = false;
        for (Sentence sentence : text.sentences()) {
            String folded = text.folded();
            int known = found.size();
            if (listing) {
                read(text, sentence.start(), sentence.end(), found);
            }
            listing = opensList(folded, sentence) || found.size() > known;
            for (int at = sentence.start(); at < sentence.end(); at++) {
                int verb = VERBS.longestAt(folded, at, sentence.end());
                if (verb > 0) {
                    at = read(text, at + verb, sentence.end(), found) - 1;
                }
            }
        }
        return found;
    }

    /** A line of its own (任命:, 免去:) under which the people stand, one a line. */
    private static boolean opensList(String folded, Sentence sentence) {
        int verb = VERBS.longestAt(folded, sentence.start(), sentence.end());
        return verb > 0
                && folded.startsWith(":", sentence.start() + verb)
                && sentence.start() + verb + 1 == sentence.end();
    }

    /** Reads one appointment behind its verb; returns where to go on. */
    private static int read(PageText text, int from, int limit, List<PersonMention> found) {
        String folded = text.folded();
        int start = folded.startsWith(":", from) ? from + 1 : from;
        int nameEnd = start;
        int lead = 0;
        for (int length = 2; length <= 4 && lead == 0 && start + length <= limit; length++) {
            lead = LEADS_TO_ROLE.longestAt(folded, start + length, limit);
            nameEnd = start + length;
        }
        if (lead == 0 || Names.surnameAt(folded, start, limit) == 0) {
            return from;
        }
        int roleStart = nameEnd + lead;
        int roleEnd = roleStart;
        while (roleEnd < limit
                && ROLE_ENDS.longestAt(folded, roleEnd, limit) == 0
                && Characters.isHan(folded.charAt(roleEnd))) {
            roleEnd++;
        }
        Span name = new Span(start, nameEnd);
        found.add(new PersonMention(
                text.original(name),
                text.folded(name),
                text.original(new Span(roleStart, roleEnd)),
                name,
                start,
                true));
        return roleEnd;
    }
}
