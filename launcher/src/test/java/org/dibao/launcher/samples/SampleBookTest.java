package org.dibao.launcher.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SampleBookTest {

    private static final Instant BEGIN = Instant.parse("2026-03-05T01:00:00Z");
    private final List<Sample> samples = SampleBook.read(new Timetable(BEGIN));

    @Test
    void everySampleSaysThatItIsOne() {
        assertThat(samples).hasSizeGreaterThan(40).allSatisfy(sample -> {
            assertThat(sample.title()).startsWith("【示例】");
            assertThat(sample.paragraphs().getLast()).contains("示例数据", "虚构");
        });
    }

    @Test
    void noPlaceIsLeftUnfilled() {
        assertThat(samples)
                .allSatisfy(sample ->
                        assertThat(sample.title() + sample.paragraphs()).doesNotContain("{", "}"));
    }

    @Test
    void aFileBesideASampleSaysThatItIsInventedToo() {
        assertThat(samples)
                .filteredOn(sample -> sample.file() != null)
                .isNotEmpty()
                .allSatisfy(sample -> {
                    Sample.File file = java.util.Objects.requireNonNull(sample.file());
                    assertThat(file.paragraphs().getLast()).contains("示例数据", "虚构");
                    assertThat(file.name() + file.paragraphs()).doesNotContain("{", "}");
                });
    }

    @Test
    void theFirstMinuteBringsOneThatThreeSitesCarry() {
        assertThat(samples.getFirst().sites()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(samples.getFirst().sites().values()).allMatch(at -> at.isBefore(BEGIN.plusSeconds(30)));
    }

    @Test
    void theyKeepComingForNineMinutes() {
        assertThat(samples.getLast().firstAt()).isAfter(BEGIN.plusSeconds(540));
    }

    @Test
    void everySitePublishes() {
        Set<Site> sites = samples.stream()
                .flatMap(sample -> sample.sites().keySet().stream())
                .collect(Collectors.toSet());
        assertThat(sites).containsExactlyInAnyOrder(Site.values());
    }

    @Test
    void aRevisionChangesWhatItsSiteShows() {
        Sample revised = samples.stream()
                .filter(sample -> sample.revision() != null)
                .findFirst()
                .orElseThrow();
        Sample.Revision revision = java.util.Objects.requireNonNull(revised.revision());
        assertThat(revised.paragraphs(revision.site(), revision.at().minusSeconds(1)))
                .isEqualTo(revised.paragraphs());
        assertThat(revised.paragraphs(revision.site(), revision.at())).isNotEqualTo(revised.paragraphs());
    }

    @Test
    void theMirrorWritesTraditionalCharactersWithPinyin() {
        assertThat(MirrorScript.write("打赢这场硬仗")).contains("這").containsPattern("[\\u4e00-\\u9fff]\\([a-zà-ǜ]+\\)");
    }

    @Test
    void theJammerKeepsToItsCharacters() {
        assertThat(Jammer.at(7, 3)).matches("(?:[\\x20-\\x3B] [\\x3F-\\x7E])+").isEqualTo(Jammer.at(7, 3));
    }
}
