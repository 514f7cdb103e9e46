package org.dibao.parser.structure;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.Standing;
import org.dibao.lexicon.regions.Regions;
import org.dibao.parser.page.Page;
import org.dibao.parser.structure.english.EnglishDeadlines;
import org.dibao.parser.structure.english.EnglishDirectives;
import org.dibao.parser.structure.english.EnglishFacts;
import org.dibao.parser.structure.english.EnglishIssuers;
import org.dibao.parser.structure.english.EnglishPeople;
import org.dibao.parser.structure.english.EnglishReferences;
import org.dibao.parser.structure.text.PageText;
import org.dibao.parser.structure.text.Told;
import org.jspecify.annotations.Nullable;

/** English texts, step by step as {@link ChineseReader} reads Chinese ones. */
final class EnglishReader {

    private static final Pattern CHINESE_BODY = Pattern.compile(
            "\\b(?:State Council|China|Chinese|People's Bank of China|National Health Commission|National Development"
                    + " and Reform Commission)\\b");

    Announcement understand(Page page, SourceKnowledge knowledge) {
        PageText text = PageText.of(page.text(), page.ownLength());
        Draft draft = new Draft(page);
        draft.kind = EnglishFacts.kind(page.title(), text);
        draft.topics = EnglishFacts.topics(page.title(), text);
        List<String> signs = TemplateSigns.in(page, page.title(), text);
        if (signs.isEmpty()) {
            read(page, knowledge, text, draft);
        } else {
            draft.standing = Standing.TEMPLATE;
            draft.standingReasons = signs;
        }
        return draft.announcement();
    }

    private static void read(Page page, SourceKnowledge knowledge, PageText text, Draft draft) {
        List<Told<String>> issuers = EnglishIssuers.read(page.title(), text, page.publisher(), page.attribution());
        draft.issuers = issuers.isEmpty() && knowledge.official() && knowledge.issuer() != null
                ? List.of(Told.bySource(knowledge.issuer()))
                : issuers;
        draft.level = EnglishIssuers.level(draft.issuerNames());
        draft.region = region(draft.issuers, knowledge.region());
        draft.standing(
                StandingReader.read(page, knowledge, draft.issuerNames(), draft.regionCode(), isReport(draft.kind)));
        draft.number = draft.kind == AnnouncementKind.CORRECTION ? null : EnglishFacts.number(page.title(), text);
        draft.references = EnglishReferences.read(page.title(), text);
        draft.officials = EnglishPeople.read(draft.kind, text);

        LocalDate published =
                page.publishedAt() == null ? null : page.publishedAt().toLocalDate();
        boolean copied = draft.standing == Standing.REPOST && page.attribution() != null;
        draft.eventDate = EnglishFacts.event(draft.kind, page.title(), text, copied ? null : published, published);
        draft.effectiveDate = EnglishFacts.effective(text, published);
        draft.deadlines = EnglishDeadlines.read(
                text, published, draft.effectiveDate == null ? null : draft.effectiveDate.value());
        draft.directives = EnglishDirectives.read(
                text,
                draft.officials.stream().map(Told::value).toList(),
                draft.kind == AnnouncementKind.SPEECH ? EnglishPeople.firstSpeaker(draft.officials) : null);
    }

    private static @Nullable Told<String> region(List<Told<String>> issuers, @Nullable String known) {
        if (known != null) {
            return Told.bySource(known);
        }
        return issuers.stream()
                .filter(issuer -> CHINESE_BODY.matcher(issuer.value()).find())
                .findFirst()
                .map(issuer -> issuer.as(Regions.NATIONAL))
                .orElse(null);
    }

    private static boolean isReport(AnnouncementKind kind) {
        return kind == AnnouncementKind.MEETING || kind == AnnouncementKind.SPEECH || kind == AnnouncementKind.NEWS;
    }
}
