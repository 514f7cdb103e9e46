package org.dibao.parser.structure.english;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.Official;
import org.dibao.contracts.Official.Part;
import org.dibao.contracts.Span;
import org.dibao.parser.structure.text.PageText;
import org.dibao.parser.structure.text.Sentence;
import org.dibao.parser.structure.text.Told;
import org.jspecify.annotations.Nullable;

/** Officials of English texts: Health Minister Jane Doe; Jane Doe, director of the agency, said. */
public final class EnglishPeople {

    private static final String TITLE = "(?:Prime Minister|Deputy Prime Minister|Vice Premier|Premier|President|Vice"
            + " President|Minister|Secretary|Governor|Lieutenant Governor|Mayor|Deputy"
            + " Mayor|Commissioner|Director(?:-General| General)?|Deputy"
            + " Director|Chair(?:man|woman|person)?|Administrator|Attorney General|Surgeon"
            + " General|Superintendent|Chancellor|Councillor|Senator|Ambassador|Chief (?:Executive|Medical"
            + " Officer|Constable|Scientist|Officer|Inspector)|Spokes(?:man|woman|person)|Inspector"
            + " General|General|Judge|Justice|Sheriff|Fire Chief|Police Chief|Health Officer|Lord Mayor|Council(?:man|woman|member|or|lor)|Council"
            + " (?:Member|President|Chair)|Alder(?:man|woman|person)|Supervisor|Trustee|Select(?:man|woman)|(?:City|Town|County|Village)"
            + " (?:Clerk|Manager|Attorney|Engineer|Administrator|Treasurer)|Treasurer|Comptroller|Controller|Chief|Captain|Lieutenant|Sergeant|Constable"
            + "|Representative|Assembly(?:man|woman|member)|Congress(?:man|woman)|Delegate|Ombudsman|Coroner|Provost|Reeve|Auditor|Commander|Colonel|Engineer|Principal|Warden|Marshal|Ranger|Prosecutor|Solicitor"
            + " General|Chief Justice|Speaker|Leader|Under(?:-S|s)ecretary|Deputy Secretary|Assistant Secretary|Vice Chair(?:man|woman|person)?|Deputy Minister|Acting Director)";

    /** Words that what an office is for consists of, so that they are no first names: Secretary of Water Resources. */
    private static final String FIELD =
            "(?:Resources|Services|Affairs|Works|Safety|Security|Development|Management|Protection|Planning|Transport|Transportation|Education|Health|Trade|Industry"
                    + "|Fisheries|Agriculture|Environment|Energy|Labou?r|Housing|Defen[cs]e|Culture|Sports?|Tourism|Science|Technology|Innovation|Finance|Relations|Preparedness|Response"
                    + "|Recreation|Parks|Operations|Engineering|Utilities|Schools|Police|Interior|Food|Forests|Forestry|Lands?|Mines|Communications|Regions|Communities|Conservation|Commerce|Revenue|Water|Media)";

    private static final String NAME = "(?:[A-Z][\\w'’-]{1,20}(?: [A-Z]\\.)?(?: (?:de|van|von|bin|al|da|la)){0,2}"
            + "(?: (?:Mac|Mc|Van|Von|De|Del|Di|Le|La|Al|El|Bin|Ben|Nic|Ter|Dos|Da|Du))? [A-Z][\\w'’-]{1,20}(?:-[A-Z]\\w{1,20})?)";

    /** A second first name, which is told from a day behind the name (Jane Doe Monday) by what it is not. */
    private static final String SECOND = "(?: (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b)[A-Z][\\w'’-]{1,20})?";

    /** Title before the name: Environment Secretary Jane Doe; Minister of Health Dr. Jane Doe. */
    private static final Pattern TITLED = Pattern.compile("((?:\\b[A-Z][\\w&-]{1,20} ){0,4}\\b" + TITLE
            + "(?: (?:of|for) (?:the )?[A-Z][\\w&-]{1,20}(?:(?:,| and| &)? " + FIELD
            + "\\b){0,4}+(?:(?:,| and| &)? [A-Z][\\w&-]{1,20}){0,4}?)?),? (?:Dr\\.?"
            + " |Mr\\.? |Ms\\.? |Mrs\\.? |Sir |Dame |Prof\\.? )?("
            + NAME + ")");

    /** Name before the title: Jane Doe, director of the Food Agency, … */
    private static final Pattern APPOSED =
            Pattern.compile("\\b(?:Dr\\.? |Mr\\.? |Ms\\.? |Mrs\\.? |Prof(?:\\.|essor)? )?(" + NAME + SECOND
                    + "), (?!and )((?:the )?(?:[\\w-]{1,20} ){0,4}?(?i:" + TITLE
                    + ")(?:(?: (?:of|for|at)(?: the)?)(?: [\\w&'’-]{1,20}){1,6})?)(?=[,.;]| said| told)");

    /** What an office is of: of Port Garrow, for Health and Social Care. */
    private static final String OF =
            "(?: (?:of|for|at)(?: the)? [A-Z][\\w&'’-]{1,20}(?:(?:,| and| &| of)? [A-Z][\\w&'’-]{1,20}){0,6}?)";

    /** The office before the name, as words rather than a title: the mayor of Port Garrow, Jane Doe, … */
    private static final Pattern HELD = Pattern.compile("\\b[Tt]he ((?:[a-z]{2,12} ){0,2}(?i:" + TITLE + ")" + OF
            + "?), (?:Dr\\.? |Mr\\.? |Ms\\.? |Mrs\\.? )?(" + NAME + ")(?=[,.;]| said| told)");

    /** Below a text: a name and its office on one line or on two. */
    private static final String SIGNED_OFFICE = "((?:[A-Z][\\w&-]{1,20} ){0,4}" + TITLE + OF + "?)";

    private static final Pattern SIGNED = Pattern.compile("^(" + NAME + "), " + SIGNED_OFFICE + "$");
    private static final Pattern NAME_ALONE = Pattern.compile("^(" + NAME + "),?$");
    private static final Pattern OFFICE_ALONE = Pattern.compile("^" + SIGNED_OFFICE + "$");

    /** A signature stands among so many last lines. */
    private static final int LAST_LINES = 6;

    private static final Pattern SPEAKS = Pattern.compile(
            "\\b(?:said|says|announced|announces|stressed|told|warned|stated|added|urged|ordered|signed|declared|chaired|presided|delivered|named|appointed|opened|chairs|issued|confirmed|directed)\\b");
    private static final Pattern ATTENDS = Pattern.compile(
            "\\b(?:attended|in attendance|joined|took part|participated|was present|were present|accompanied)\\b");

    private static final Pattern BRINGS_WORDS = Pattern.compile(
            "\\b([A-Z][\\w'’-]{1,20}) (?:also |then |further )?(?:said|says|stressed|warned|stated|added|urged|announced)\\b");

    /** Capitalised words that are no names. */
    private static final Pattern NO_NAME = Pattern.compile(
            "\\b(?:The|This|That|Act|Ministry|Department|Agency|Office|Council|Commission|Order|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December|Service|Services|Authority|Board|State|States|Affairs|Health|Security|Safety|Public|National|City|County|New|United)\\b");

    /** How often a name beside a title is an official's, in percent: see bench/reports/structure.md. */
    private static final int BY_ROLE = 90;

    /** So far behind a name its verb is looked for. */
    private static final int REACH = 120;

    private EnglishPeople() {}

    /** The officials in order of appearance. */
    public static List<Told<Official>> read(AnnouncementKind kind, PageText text) {
        Map<String, Official> people = new LinkedHashMap<>();
        for (Sentence sentence : text.sentences()) {
            String line = EnglishSentences.of(text, sentence);
            EnglishSentences.each(HELD, line, match -> add(people, sentence, line, match, 2, 1));
            EnglishSentences.each(TITLED, line, match -> add(people, sentence, line, match, 2, 1));
            EnglishSentences.each(APPOSED, line, match -> add(people, sentence, line, match, 1, 2));
        }
        addSigned(text, people);
        if (kind == AnnouncementKind.SPEECH && !people.isEmpty()) {
            // Whoever is named first holds it.
            people.entrySet()
                    .iterator()
                    .next()
                    .setValue(speaking(people.values().iterator().next()));
        }
        Set<String> speaking = lastNamesThatSpeak(text);
        return people.values().stream()
                .map(person -> speaking.contains(lastName(person)) ? speaking(person) : person)
                .map(person -> Told.inText(person, person.span(), BY_ROLE))
                .toList();
    }

    /** The name of the first who speaks; null where nobody does. */
    public static @Nullable String firstSpeaker(List<Told<Official>> people) {
        return people.stream()
                .map(Told::value)
                .filter(person -> person.part() == Part.SPEAKER)
                .map(Official::name)
                .findFirst()
                .orElse(null);
    }

    /** Who signs says all of it. */
    private static void addSigned(PageText text, Map<String, Official> people) {
        List<Sentence> lines = text.sentences();
        for (int i = Math.max(0, lines.size() - LAST_LINES); i < lines.size(); i++) {
            Sentence sentence = lines.get(i);
            String line = EnglishSentences.of(text, sentence).strip();
            Matcher whole = SIGNED.matcher(line);
            Matcher name = NAME_ALONE.matcher(line);
            Matcher office = OFFICE_ALONE.matcher(
                    i + 1 < lines.size()
                            ? EnglishSentences.of(text, lines.get(i + 1)).strip()
                            : "");
            Matcher signed = whole.find() ? whole : name.find() && office.find() ? name : null;
            if (signed != null && !NO_NAME.matcher(signed.group(1)).find()) {
                String role = signed == whole ? whole.group(2) : office.group(1);
                Span span = new Span(signed.start(1), signed.end(1)).after(sentence.start());
                people.merge(
                        signed.group(1), new Official(signed.group(1), role, Part.SPEAKER, span), EnglishPeople::unite);
            }
        }
    }

    private static Official speaking(Official person) {
        return new Official(person.name(), person.role(), Part.SPEAKER, person.span());
    }

    /** Who is given words by the last name alone (Hart said that). */
    private static Set<String> lastNamesThatSpeak(PageText text) {
        Set<String> names = new HashSet<>();
        for (Sentence sentence : text.sentences()) {
            EnglishSentences.each(
                    BRINGS_WORDS, EnglishSentences.of(text, sentence), match -> names.add(match.group(1)));
        }
        return names;
    }

    private static String lastName(Official person) {
        return person.name().substring(person.name().lastIndexOf(' ') + 1);
    }

    private static void add(
            Map<String, Official> people, Sentence sentence, String line, Matcher match, int name, int role) {
        String who = match.group(name);
        if (NO_NAME.matcher(who).find()) {
            return;
        }
        Span span = new Span(sentence.start() + match.start(name), sentence.start() + match.end(name));
        String stated = match.group(role).replaceFirst("^(?:The|the) ", "").strip();
        String doing = line.substring(match.end(), Math.min(line.length(), match.end() + REACH));
        Part near = part(beforeNext(doing));
        Part part = near == Part.MENTIONED ? part(line) : near;
        people.merge(who, new Official(who, stated, part, span), EnglishPeople::unite);
    }

    /** What is said of one person, before the next one is named. */
    private static String beforeNext(String doing) {
        Matcher next = TITLED.matcher(doing);
        return next.find() ? doing.substring(0, next.start()) : doing;
    }

    private static Part part(String line) {
        if (SPEAKS.matcher(line).find()) {
            return Part.SPEAKER;
        }
        return ATTENDS.matcher(line).find() ? Part.ATTENDEE : Part.MENTIONED;
    }

    private static Official unite(Official known, Official here) {
        return known.part().compareTo(here.part()) <= 0
                ? known
                : new Official(known.name(), known.role(), here.part(), known.span());
    }
}
