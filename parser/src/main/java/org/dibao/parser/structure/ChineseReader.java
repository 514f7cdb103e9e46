package org.dibao.parser.structure;

import java.time.LocalDate;
import java.util.List;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.IssuerLevel;
import org.dibao.contracts.Standing;
import org.dibao.parser.page.Page;
import org.dibao.parser.structure.date.DateBase;
import org.dibao.parser.structure.date.DeadlineReader;
import org.dibao.parser.structure.date.EffectiveDateReader;
import org.dibao.parser.structure.date.EventDateReader;
import org.dibao.parser.structure.date.LimitBase;
import org.dibao.parser.structure.date.SignatureDate;
import org.dibao.parser.structure.directive.DirectiveReader;
import org.dibao.parser.structure.issuer.HomeRegion;
import org.dibao.parser.structure.issuer.IssuerReader;
import org.dibao.parser.structure.issuer.Organ;
import org.dibao.parser.structure.issuer.OrganFinder;
import org.dibao.parser.structure.issuer.Places;
import org.dibao.parser.structure.issuer.SiteCode;
import org.dibao.parser.structure.person.OfficialReader;
import org.dibao.parser.structure.person.PersonFinder;
import org.dibao.parser.structure.person.PersonMention;
import org.dibao.parser.structure.person.SpeechTurns;
import org.dibao.parser.structure.reference.NumberReader;
import org.dibao.parser.structure.reference.ReferenceReader;
import org.dibao.parser.structure.text.Folding;
import org.dibao.parser.structure.text.PageText;
import org.dibao.parser.structure.text.Told;
import org.jspecify.annotations.Nullable;

/**
 * Chinese texts, step by step; each step reads the folded text and what the steps before it found. The order matters:
 * regions before authorities, people before who speaks, standing before dates (what a copy says "today" of is unknown),
 * dates before time limits.
 */
final class ChineseReader {

    Announcement understand(Page page, SourceKnowledge knowledge) {
        String title = Folding.fold(page.title());
        PageText text = PageText.of(page.text(), page.ownLength());
        Draft draft = new Draft(page);
        draft.kind = KindReader.read(title, text);
        draft.topics = TopicReader.read(page.metadata(), title, text.folded());
        List<String> signs = TemplateSigns.in(page, title, text);
        if (signs.isEmpty()) {
            read(page, knowledge, title, text, draft);
        } else {
            draft.standing = Standing.TEMPLATE;
            draft.standingReasons = signs;
        }
        return draft.announcement();
    }

    private static void read(Page page, SourceKnowledge knowledge, String title, PageText text, Draft draft) {
        Places titlePlaces = Places.in(title, knowledge.region());
        Places places = Places.in(text.folded(), knowledge.region());
        List<PersonMention> people = PersonFinder.find(text, places);
        boolean speech = draft.kind == AnnouncementKind.SPEECH;
        SpeechTurns turns = speech ? SpeechTurns.ofSpeech(text, people) : SpeechTurns.of(text, people);
        draft.officials = OfficialReader.read(text, people, turns);

        OrganFinder organs = new OrganFinder(home(page, knowledge, titlePlaces, places));
        IssuerReader issuerReader = new IssuerReader(titlePlaces, places, text, organs);
        List<Told<Organ>> issuers =
                issuerReader.read(page.metadata(), draft.officials, page.attribution(), page.publisher(), draft.kind);
        draft.issuers = names(issuers, knowledge);
        draft.region = IssuerReader.region(issuers, knowledge.region());
        draft.level = level(issuers);
        draft.mentions = MentionReader.read(titlePlaces, places, draft.regionCode());
        draft.standing(
                StandingReader.read(page, knowledge, draft.issuerNames(), draft.regionCode(), isReport(draft.kind)));

        draft.number = NumberReader.read(page.metadata(), title, text);
        draft.index = page.metadata().get("索引号");
        String own = draft.number == null ? null : draft.number.value();
        draft.references = ReferenceReader.read(draft.kind, title, text, own);
        readDates(page, title, text, draft);
        draft.directives = DirectiveReader.read(draft.kind, text, turns);
    }

    private static void readDates(Page page, String title, PageText text, Draft draft) {
        LocalDate published =
                page.publishedAt() == null ? null : page.publishedAt().toLocalDate();
        LocalDate signed = isReport(draft.kind) ? null : SignatureDate.read(page.metadata(), text);
        boolean copied = draft.standing == Standing.REPOST && page.attribution() != null;
        LocalDate written = signed != null ? signed : copied ? null : published;
        DateBase base = new DateBase(written, signed != null ? signed : published);
        draft.eventDate = EventDateReader.read(draft.kind, title, text, base);
        draft.effectiveDate = EffectiveDateReader.read(isReport(draft.kind), text, base, written);
        LocalDate told = draft.eventDate == null ? null : draft.eventDate.value();
        // Limits count from what has taken place, not from what is only announced.
        boolean past = told != null && (base.near() == null || !told.isAfter(base.near()));
        LocalDate event = past ? told : written;
        LocalDate effective = draft.effectiveDate == null ? written : draft.effectiveDate.value();
        DateBase limitBase = past ? new DateBase(event, event) : base;
        draft.deadlines = DeadlineReader.read(draft.kind, text, limitBase, new LimitBase(event, written, effective));
    }

    /** Votes for the region that 全省 and 市委 mean; the weights say how far each place can be trusted. */
    private static HomeRegion home(Page page, SourceKnowledge knowledge, Places title, Places text) {
        return new HomeRegion()
                .vote(knowledge.region(), 50)
                .vote(SiteCode.region(page.metadata().get("SiteIDCode")), 6)
                .vote(title, 5)
                .vote(in(page.attribution()), 4)
                .vote(in(page.publisher()), 2)
                .vote(text, 1);
    }

    private static @Nullable Places in(@Nullable String line) {
        return line == null ? null : Places.in(Folding.fold(line), null);
    }

    private static boolean isReport(AnnouncementKind kind) {
        return kind == AnnouncementKind.MEETING || kind == AnnouncementKind.SPEECH || kind == AnnouncementKind.NEWS;
    }

    private static List<Told<String>> names(List<Told<Organ>> issuers, SourceKnowledge knowledge) {
        if (issuers.isEmpty() && knowledge.official() && knowledge.issuer() != null) {
            return List.of(Told.bySource(knowledge.issuer()));
        }
        return issuers.stream().map(issuer -> issuer.as(issuer.value().name())).toList();
    }

    private static @Nullable IssuerLevel level(List<Told<Organ>> issuers) {
        return issuers.stream()
                .map(issuer -> issuer.value().level())
                .filter(level -> level != null)
                .findFirst()
                .orElse(null);
    }
}
