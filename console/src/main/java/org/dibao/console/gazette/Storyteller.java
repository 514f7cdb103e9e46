package org.dibao.console.gazette;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.Block;
import org.dibao.contracts.Directive;
import org.dibao.lexicon.regions.Region;
import org.dibao.lexicon.regions.Regions;
import org.jspecify.annotations.Nullable;

/** Makes of an announcement what a list shows of it. */
public final class Storyteller {

    private static final int EXCERPT_CHARACTERS = 160;
    private static final int ORDERS_SHOWN = 3;

    private final Sightings sightings;
    private final ZoneId zone;
    private final InstantSource clock;

    public Storyteller(Sightings sightings, ZoneId zone, InstantSource clock) {
        this.sightings = sightings;
        this.zone = zone;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** The day of publication, or the day on which it was first seen where the page gives none. */
    public LocalDate dayOf(AnnouncementPublished published) {
        OffsetDateTime stated = published.announcement().publishedAt();
        return stated != null ? stated.toLocalDate() : LocalDate.ofInstant(published.firstSeenAt(), zone);
    }

    public Story tell(AnnouncementPublished published) {
        Announcement announcement = published.announcement();
        return new Story(
                published.announcementId(),
                announcement.title(),
                issuer(announcement),
                regionName(announcement.issuerRegion()),
                announcement.issuerRegion(),
                announcement.kind(),
                announcement.standing(),
                dayOf(published),
                announcement.publishedAt() != null,
                announcement.documentNumber(),
                excerpt(announcement),
                announcement.directives().stream()
                        .limit(ORDERS_SHOWN)
                        .map(Directive::text)
                        .toList(),
                announcement.directives().size(),
                Math.max(1, sightings.count(published.announcementId())),
                published.revision(),
                Due.next(announcement, today()).orElse(null),
                announcement.language());
    }

    /** Its authorities, joined; null where none is known. */
    public static @Nullable String issuer(Announcement announcement) {
        return announcement.issuers().isEmpty() ? null : String.join("、", announcement.issuers());
    }

    static @Nullable String regionName(@Nullable String code) {
        return code == null
                ? null
                : Regions.standard().byCode(code).map(Region::name).orElse(code);
    }

    /** How the text begins, without salutations and lines too short to say anything. */
    private static String excerpt(Announcement announcement) {
        List<Block> telling = announcement.blocks().stream()
                .filter(block ->
                        block.form() == Block.Form.PARAGRAPH && block.text().length() > 24)
                .limit(3)
                .toList();
        String text = (telling.isEmpty() ? announcement.blocks() : telling)
                .stream().map(Block::text).collect(Collectors.joining(" ")).strip();
        return shorten(text, announcement.language().equals("en") ? 2 * EXCERPT_CHARACTERS : EXCERPT_CHARACTERS);
    }

    private static String shorten(String text, int characters) {
        if (text.codePointCount(0, text.length()) <= characters) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, characters)).stripTrailing() + "…";
    }
}
