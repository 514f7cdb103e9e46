package org.dibao.contracts;

import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was understood of one document: the text, cleaned, and the facts read out of it. What cannot be known is null
 * or empty, never guessed.
 *
 * @param title the title, without the site's name
 * @param blocks the text in order; {@link #text()} joins it
 * @param language BCP 47 tag of the text, {@code zh} or {@code en}; {@code und} where it is neither
 * @param simplifiedTitle the title in simplified characters, where the issuer wrote traditional ones; null otherwise
 * @param simplifiedText the text in simplified characters, where the issuer wrote traditional ones; null otherwise
 * @param publishedAt when the document was published, with the page's offset (+08:00 for Chinese pages that give none);
 *     null where the page does not tell
 * @param publishedPrecision how exactly; null together with {@code publishedAt}
 * @param attribution where the page says the text comes from (来源, 本文转自); null where it says nothing
 * @param publisher the site or outlet that the page names as its publisher; null where it names none
 * @param standing what the document is with regard to the announcement
 * @param standingReasons why, each as a {@link StandingReason} in its textual form
 * @param kind the form
 * @param issuers the authorities, in full (中共温州市委, 温州市人民政府), in order
 * @param issuerRegion GB/T 2260 code of the issuers' region; null where unknown; 000000 for the whole country
 * @param regionAncestors codes above {@code issuerRegion}, nearest first, ending in 000000
 * @param issuerLevel level of the issuers; null where unknown
 * @param mentionsRegions codes of other regions that the text names
 * @param documentNumber 发文字号, as 浙政发〔2020〕3号; null where there is none
 * @param indexNumber 索引号 of a disclosure catalogue; null where there is none
 * @param eventDate the day of the meeting or event; null where it cannot be known
 * @param effectiveDate the day from which it applies; null where not stated
 * @param officials the people, in order of appearance
 * @param directives what is ordered, in order
 * @param deadlines the time limits, in order
 * @param topics what it is about, from a fixed scheme and free words
 * @param references other documents that it acts upon, amends, repeals, corrects or interprets
 * @param truncated whether the page shows only a part of the text
 * @param evidence where and how surely each fact was read, fact by fact in the order of {@link Evidence.Fact}; empty for
 *     records that were written before there was any
 * @param attachments the files that the page offers, in order
 * @param continuedAt address of the page on which the text goes on; null where it ends on this one
 */
public record Announcement(
        String title,
        List<Block> blocks,
        String language,
        @Nullable String simplifiedTitle,
        @Nullable String simplifiedText,
        @Nullable OffsetDateTime publishedAt,
        @Nullable DatePrecision publishedPrecision,
        @Nullable String attribution,
        @Nullable String publisher,
        Standing standing,
        List<String> standingReasons,
        AnnouncementKind kind,
        List<String> issuers,
        @Nullable String issuerRegion,
        List<String> regionAncestors,
        @Nullable IssuerLevel issuerLevel,
        List<String> mentionsRegions,
        @Nullable String documentNumber,
        @Nullable String indexNumber,
        @Nullable LocalDate eventDate,
        @Nullable LocalDate effectiveDate,
        List<Official> officials,
        List<Directive> directives,
        List<Deadline> deadlines,
        List<String> topics,
        List<Reference> references,
        boolean truncated,
        List<Evidence> evidence,
        List<Attachment> attachments,
        @Nullable URI continuedAt) {

    /** Records written before these were read have none of them. */
    public Announcement {
        evidence = Objects.requireNonNullElse(evidence, List.of());
        attachments = Objects.requireNonNullElse(attachments, List.of());
    }

    /** An announcement whole on its page, of which nothing tells where its facts were read. */
    public Announcement(
            String title,
            List<Block> blocks,
            String language,
            @Nullable String simplifiedTitle,
            @Nullable String simplifiedText,
            @Nullable OffsetDateTime publishedAt,
            @Nullable DatePrecision publishedPrecision,
            @Nullable String attribution,
            @Nullable String publisher,
            Standing standing,
            List<String> standingReasons,
            AnnouncementKind kind,
            List<String> issuers,
            @Nullable String issuerRegion,
            List<String> regionAncestors,
            @Nullable IssuerLevel issuerLevel,
            List<String> mentionsRegions,
            @Nullable String documentNumber,
            @Nullable String indexNumber,
            @Nullable LocalDate eventDate,
            @Nullable LocalDate effectiveDate,
            List<Official> officials,
            List<Directive> directives,
            List<Deadline> deadlines,
            List<String> topics,
            List<Reference> references,
            boolean truncated) {
        this(
                title,
                blocks,
                language,
                simplifiedTitle,
                simplifiedText,
                publishedAt,
                publishedPrecision,
                attribution,
                publisher,
                standing,
                standingReasons,
                kind,
                issuers,
                issuerRegion,
                regionAncestors,
                issuerLevel,
                mentionsRegions,
                documentNumber,
                indexNumber,
                eventDate,
                effectiveDate,
                officials,
                directives,
                deadlines,
                topics,
                references,
                truncated,
                List.of(),
                List.of(),
                null);
    }

    /** The blocks' texts, one a line; spans count in it. */
    public String text() {
        return blocks.stream().map(Block::text).collect(Collectors.joining("\n"));
    }

    /** The same, with what it refers to looked up. */
    public Announcement withReferences(List<Reference> lookedUp) {
        return new Announcement(
                title,
                blocks,
                language,
                simplifiedTitle,
                simplifiedText,
                publishedAt,
                publishedPrecision,
                attribution,
                publisher,
                standing,
                standingReasons,
                kind,
                issuers,
                issuerRegion,
                regionAncestors,
                issuerLevel,
                mentionsRegions,
                documentNumber,
                indexNumber,
                eventDate,
                effectiveDate,
                officials,
                directives,
                deadlines,
                topics,
                lookedUp,
                truncated,
                evidence,
                attachments,
                continuedAt);
    }
}
