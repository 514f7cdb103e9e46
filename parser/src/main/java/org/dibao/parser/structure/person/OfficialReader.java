package org.dibao.parser.structure.person;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dibao.contracts.Official;
import org.dibao.contracts.Official.Part;
import org.dibao.parser.structure.text.Characters;
import org.dibao.parser.structure.text.Dictionary;
import org.dibao.parser.structure.text.PageText;
import org.dibao.parser.structure.text.Sentence;
import org.dibao.parser.structure.text.Told;

/** From mentions of people to officials: one each, with the fullest role and the weightiest part. */
public final class OfficialReader {

    private static final Dictionary SPEAK = Dictionary.resource("verbs-speak.txt");
    private static final Dictionary ATTEND = Dictionary.resource("verbs-attend.txt");

    /** What a list of those who take part begins with. */
    private static final Dictionary LISTS =
            Dictionary.of("的有", "的还有", "领导有", "领导还有", "嘉宾有", "嘉宾还有", "人员有", "的领导", "的嘉宾");

    /** What may stand between the beginning of a clause and its subject. */
    private static final Dictionary BEFORE_SUBJECT =
            Dictionary.of("由", "日", "上午", "下午", "晚", "晚上", "天", "午", "时", "许", "间", "前", "中");

    // How often each way is right, in percent: see bench/reports/structure.md.
    private static final int BY_ROLE = 96;
    private static final int BY_VERB = 80;

    private static final int LONGEST_SIGNATURE = 40;

    private final PageText text;
    private final List<PersonMention> mentions;
    private final SpeechTurns turns;
    private final Quotations quotations;

    private OfficialReader(PageText text, List<PersonMention> mentions, SpeechTurns turns) {
        this.text = text;
        this.mentions = mentions;
        this.turns = turns;
        this.quotations = Quotations.in(text.folded(), mentions);
    }

    /** The officials, in order of appearance. */
    public static List<Told<Official>> read(PageText text, List<PersonMention> mentions, SpeechTurns turns) {
        return new OfficialReader(text, mentions, turns).read();
    }

    private List<Told<Official>> read() {
        Map<String, Told<Official>> officials = new LinkedHashMap<>();
        for (int i = 0; i < mentions.size(); i++) {
            PersonMention mention = mentions.get(i);
            if (!Citations.isDoctrine(text.folded(), mention.nameSpan())) {
                Official here = new Official(mention.name(), mention.role(), part(i), mention.nameSpan());
                officials.merge(
                        mention.name(),
                        Told.inText(here, here.span(), mention.role() == null ? BY_VERB : BY_ROLE),
                        OfficialReader::unite);
            }
        }
        return new ArrayList<>(officials.values());
    }

    /** Named twice, a person is told of as surely as in the surer place. */
    private static Told<Official> unite(Told<Official> known, Told<Official> here) {
        Official both = unite(known.value(), here.value());
        return Told.inText(both, both.span(), Math.max(known.confidence(), here.confidence()));
    }

    private static Official unite(Official known, Official here) {
        Part part = known.part().compareTo(here.part()) <= 0 ? known.part() : here.part();
        boolean fuller = known.role() == null
                || here.role() != null && here.role().length() > known.role().length() && here.part() != Part.MENTIONED;
        return fuller
                ? new Official(known.name(), here.role(), part, here.role() == null ? known.span() : here.span())
                : new Official(known.name(), known.role(), part, known.span());
    }

    private Part part(int index) {
        PersonMention mention = mentions.get(index);
        boolean quoted = quotations.areOf(mention.name());
        if (!quoted && turns.hasSpoken(mention.name())) {
            return Part.SPEAKER;
        }
        if (isListed(mention)) {
            return Part.ATTENDEE;
        }
        if (mention.cited() || !isSubject(mention)) {
            return Part.MENTIONED;
        }
        if (signs(mention)) {
            return Part.SPEAKER;
        }
        Sentence sentence =
                text.sentences().get(text.sentenceAt(mention.nameSpan().start()));
        int end = mention.nameSpan().end();
        return quoted && quotations.beginAt(text.folded(), end, sentence.end())
                ? Part.MENTIONED
                : partByVerb(index, sentence.end());
    }

    /** Whether role and name are all that stands on the line: a signature, or the byline of a speech. */
    private boolean signs(PersonMention mention) {
        Sentence sentence =
                text.sentences().get(text.sentenceAt(mention.nameSpan().start()));
        return mention.role() != null
                && mention.start() == sentence.start()
                && mention.nameSpan().end() == sentence.end()
                && sentence.end() - sentence.start() <= LONGEST_SIGNATURE;
    }

    /** 出席会议的有…, 参加活动的领导还有…. */
    private boolean isListed(PersonMention mention) {
        Sentence sentence =
                text.sentences().get(text.sentenceAt(mention.nameSpan().start()));
        int list = LISTS.find(text.folded(), sentence.start(), mention.start());
        return list >= 0 && ATTEND.in(text.folded(), sentence.start(), list);
    }

    private boolean isSubject(PersonMention mention) {
        String folded = text.folded();
        int at = mention.start();
        return at == 0
                || !Characters.isHan(folded.charAt(at - 1)) && folded.charAt(at - 1) != '《'
                || BEFORE_SUBJECT.longestBefore(folded, at, Math.max(0, at - 4)) > 0;
    }

    /** By the first verb behind the name; a second one in the same breath (出席会议并讲话) counts too. */
    private Part partByVerb(int index, int to) {
        String folded = text.folded();
        for (int at = mentions.get(index).nameSpan().end(); at < to; at++) {
            int speaks = SPEAK.longestAt(folded, at, to);
            if (speaks > 0 && !folded.startsWith("精神", at + speaks) && !isNoun(folded, at)) {
                return Part.SPEAKER;
            }
            if (ATTEND.longestAt(folded, at, to) > 0 && !(at > 0 && folded.charAt(at - 1) == '总')) {
                return speaksToo(index, at, to) ? Part.SPEAKER : Part.ATTENDEE;
            }
        }
        return Part.MENTIONED;
    }

    private boolean isNoun(String folded, int at) {
        return at > 0 && "的项各要".indexOf(folded.charAt(at - 1)) >= 0;
    }

    private boolean speaksToo(int index, int from, int to) {
        String folded = text.folded();
        int end = to;
        for (int next = index + 1; next < mentions.size() && mentions.get(next).start() < to; next++) {
            if (mentions.get(next).start() > from) {
                end = mentions.get(next).start();
                break;
            }
        }
        for (int at = from; at < end; at++) {
            if (folded.charAt(at) == '并' && SPEAK.in(folded, at + 1, Math.min(end, at + 8))) {
                return true;
            }
        }
        return false;
    }
}
