package org.dibao.bench.matching;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.Block;
import org.dibao.contracts.DatePrecision;
import org.dibao.contracts.Deadline;
import org.dibao.contracts.IssuerLevel;
import org.dibao.contracts.Official;
import org.dibao.contracts.Span;
import org.dibao.contracts.Standing;
import org.dibao.lexicon.regions.Region;
import org.dibao.lexicon.regions.Regions;

/**
 * Invented announcements as long as real ones: half of them have more than 900 characters, one in forty more than 5,000
 * (log-normal), with numbers and a few English words in between.
 */
public final class InventedAnnouncements {

    static final List<String> OFFICES =
            List.of("人民政府", "卫生健康委员会", "教育局", "公安局", "生态环境局", "人民政府办公室", "应急管理局", "住房和城乡建设局");
    static final List<String> TOPICS = List.of("卫生", "教育", "公安", "环境保护", "应急管理", "城乡建设", "财政", "劳动");
    static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    private static final List<String> ENGLISH =
            List.of("COVID-19", "school", "closures", "the", "notice", "of", "vaccination", "APP", "quarantine");

    private final InventedWords words;
    private final InventedPlaces places;
    private final RandomGenerator random;

    public InventedAnnouncements(InventedWords words, InventedPlaces places, RandomGenerator random) {
        this.words = words;
        this.places = places;
        this.random = random;
    }

    public List<AnnouncementPublished> some(int count) {
        List<AnnouncementPublished> some = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            some.add(one("a" + i));
        }
        return some;
    }

    private AnnouncementPublished one(String id) {
        int length = (int) Math.clamp(Math.exp(6.8 + 0.9 * random.nextGaussian()), 80, 20_000);
        Instant seen = Instant.parse("2026-01-15T02:00:00Z");
        return new AnnouncementPublished(
                id,
                1,
                AnnouncementPublished.Change.NEW,
                seen,
                seen,
                "d-" + id,
                URI.create("https://example.org/" + id),
                "s",
                "示例网",
                "00",
                announcement(places.announcing(random), length));
    }

    private Announcement announcement(Region region, int length) {
        String issuer = (region.code().equals(Regions.NATIONAL) ? "国务院" : region.name()) + one(OFFICES);
        return new Announcement(
                issuer + "关于" + words.used(random) + words.used(random) + "的通知",
                paragraphs(length),
                "zh",
                null,
                null,
                OffsetDateTime.of(TODAY.atTime(9, 0), ZoneOffset.ofHours(8)),
                DatePrecision.DAY,
                null,
                null,
                one(List.of(Standing.OFFICIAL, Standing.REPOST, Standing.REPOST, Standing.UNVERIFIED)),
                List.of(),
                one(List.of(AnnouncementKind.values())),
                List.of(issuer),
                region.code(),
                Regions.standard().ancestors(region.code()),
                IssuerLevel.valueOf(region.level().name()),
                List.of(),
                region.shortName() + "政发〔2026〕" + random.nextInt(1, 200) + "号",
                null,
                null,
                null,
                List.of(new Official(words.used(random), null, Official.Part.SPEAKER, null)),
                List.of(),
                List.of(new Deadline("限期", TODAY.plusDays(random.nextInt(60)), new Span(0, 0))),
                List.of(one(TOPICS)),
                List.of(),
                false);
    }

    private List<Block> paragraphs(int length) {
        List<Block> blocks = new ArrayList<>();
        for (int left = length; left > 0; ) {
            String text = paragraph(Math.min(left, random.nextInt(60, 300)));
            blocks.add(new Block(Block.Form.PARAGRAPH, text));
            left -= text.length();
        }
        return blocks;
    }

    private String paragraph(int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            switch (random.nextInt(40)) {
                case 0 -> text.append(random.nextInt(2030));
                case 1 -> text.append(' ').append(one(ENGLISH)).append(' ');
                case 2, 3, 4, 5, 6 -> text.append('，');
                case 7, 8 -> text.append('。');
                default -> text.append(words.used(random));
            }
        }
        return text.append('。').toString();
    }

    private <T> T one(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
