package org.dibao.parser.structure;

import java.time.LocalDate;
import java.util.List;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.IssuerLevel;
import org.dibao.contracts.Official;
import org.dibao.contracts.Standing;
import org.dibao.lexicon.regions.Regions;
import org.dibao.parser.page.Page;
import org.dibao.parser.structure.date.DateBase;
import org.dibao.parser.structure.date.EventDateReader;
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
import org.dibao.parser.structure.text.Folding;
import org.dibao.parser.structure.text.PageText;
import org.jspecify.annotations.Nullable;

/** Reads out of a page's text who announces what. Stateless; safe to share. */
public final class StructureReader {

    /** What is understood of a page. Never fails: what cannot be told stays null or empty. */
    public Announcement understand(Page page, SourceKnowledge knowledge) {
        String title = Folding.fold(page.title());
        PageText text = PageText.of(page.text());
        AnnouncementKind kind = KindReader.read(title, text);
        List<String> templateSigns = TemplateSigns.in(page, title, text);
        if (!templateSigns.isEmpty()) {
            return template(page, kind, templateSigns);
        }
        String hint = knowledge.region();
        Places titlePlaces = Places.in(title, hint);
        Places places = Places.in(text.folded(), hint);
        HomeRegion home = home(page, knowledge, titlePlaces, places);
        OrganFinder organs = new OrganFinder(home);
        List<PersonMention> people = PersonFinder.find(text, places);
        SpeechTurns turns = SpeechTurns.of(text, people);
        List<Official> officials = OfficialReader.read(text, people, turns);
        boolean report = isReport(kind);
        List<Organ> issuers =
                new IssuerReader(titlePlaces, places, text, organs).read(page.metadata(), officials, report);
        List<String> names = names(issuers, knowledge);
        String region = IssuerReader.region(issuers, knowledge.region());
        StandingReader.Verdict verdict = StandingReader.read(page, knowledge, names, region, report);
        DateBase base = base(page, verdict.standing());
        LocalDate eventDate = EventDateReader.read(kind, text, base);
        return new Announcement(
                page.title(),
                page.blocks(),
                page.language(),
                null,
                null,
                page.publishedAt(),
                page.publishedPrecision(),
                page.attribution(),
                page.publisher(),
                verdict.standing(),
                verdict.reasons(),
                kind,
                names,
                region,
                ancestors(region),
                level(issuers, region),
                List.of(),
                null,
                null,
                eventDate,
                null,
                officials,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                page.truncated());
    }

    private static Announcement template(Page page, AnnouncementKind kind, List<String> signs) {
        return new Announcement(
                page.title(),
                page.blocks(),
                page.language(),
                null,
                null,
                page.publishedAt(),
                page.publishedPrecision(),
                page.attribution(),
                page.publisher(),
                Standing.TEMPLATE,
                signs,
                kind,
                List.of(),
                null,
                List.of(),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                page.truncated());
    }

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

    private static List<String> names(List<Organ> issuers, SourceKnowledge knowledge) {
        if (issuers.isEmpty() && knowledge.official() && knowledge.issuer() != null) {
            return List.of(knowledge.issuer());
        }
        return issuers.stream().map(Organ::name).toList();
    }

    private static DateBase base(Page page, Standing standing) {
        LocalDate published =
                page.publishedAt() == null ? null : page.publishedAt().toLocalDate();
        boolean copied = standing == Standing.REPOST && page.attribution() != null;
        return new DateBase(copied ? null : published, published);
    }

    private static List<String> ancestors(@Nullable String region) {
        return region == null ? List.of() : Regions.standard().ancestors(region);
    }

    private static @Nullable IssuerLevel level(List<Organ> issuers, @Nullable String region) {
        return issuers.stream()
                .map(Organ::level)
                .filter(level -> level != null)
                .findFirst()
                .orElse(null);
    }
}
