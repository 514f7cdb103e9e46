package org.dibao.console.sourcefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dibao.contracts.ListSelectors;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourceKind;
import org.dibao.lexicon.regions.Regions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SourceFilesTest {

    @Test
    void yamlHoldsAllThatAnAdminSaid() throws UnreadableSourceFileException {
        SourceDefined list = source(
                "b", "某市: \"公告\"", SourceKind.LIST, new ListSelectors("ul > li", null, ".t", null, "a.next"), "330500");
        SourceDefined feed = source("a", "Feed", SourceKind.FEED, null, null);

        List<SourceEntry> read = SourceYaml.read(SourceYaml.write(List.of(list, feed)));

        assertThat(read).containsExactly(SourceEntry.of(feed), SourceEntry.of(list));
        assertThat(read.get(1).backTo()).isEqualTo("2024-01-31");
        assertThat(read.get(1).region()).isEqualTo("330500");
    }

    @Test
    void opmlHoldsTheFeeds() throws UnreadableSourceFileException {
        String opml = SourceOpml.write(List.of(
                source("a", "A & B", SourceKind.FEED, null, null), source("b", "List", SourceKind.LIST, null, null)));

        assertThat(SourceOpml.read(opml)).containsExactly(SourceEntry.feed("A & B", "https://example.org/a"));
    }

    @Test
    void opmlOfOtherReadersHasFoldersAndTitlesInTwoPlaces() throws UnreadableSourceFileException {
        String opml =
                "<?xml version='1.0'?><opml version='1.0'><body><outline text='Gov'><outline type='rss' text='One'"
                        + " xmlUrl=' https://x.example/1 '/><outline title='Two' text='2' xmlUrl='https://x.example/2'"
                        + " htmlUrl='https://x.example/'/></outline></body></opml>";

        assertThat(SourceOpml.read(opml))
                .containsExactly(
                        SourceEntry.feed("One", "https://x.example/1"), SourceEntry.feed("Two", "https://x.example/2"));
    }

    @Test
    void anEntityInOpmlIsNotRead() {
        String opml = "<!DOCTYPE opml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><opml><body><outline text='&x;'"
                + " xmlUrl='https://x.example/'/></body></opml>";

        assertThatThrownBy(() -> SourceOpml.read(opml)).isInstanceOf(UnreadableSourceFileException.class);
    }

    @Test
    void theStarterPackNamesRealAuthoritiesOfEveryProvince() {
        List<SourceEntry> pack = StarterPack.sources();

        assertThat(pack).hasSizeGreaterThanOrEqualTo(60);
        assertThat(pack).extracting(SourceEntry::id).doesNotHaveDuplicates();
        assertThat(pack).extracting(SourceEntry::address).doesNotHaveDuplicates();
        assertThat(pack).allSatisfy(entry -> {
            assertThat(URI.create(Objects.requireNonNull(entry.address())).getHost())
                    .isNotBlank();
            assertThat(entry.issuer()).isNotBlank();
            assertThat(entry.official()).isTrue();
            assertThat(entry.verified()).isFalse();
            assertThat(SourceKind.values()).extracting(Enum::name).contains(entry.kindName());
            assertThat(entry.region() == null
                            || Regions.standard().byCode(entry.region()).isPresent())
                    .as(entry.id())
                    .isTrue();
        });
        assertThat(pack.stream()
                        .map(SourceEntry::region)
                        .filter(code -> code != null && code.endsWith("0000") && !code.equals("000000"))
                        .collect(Collectors.toSet()))
                .hasSize(33);
    }

    private static SourceDefined source(
            String id, String name, SourceKind kind, @Nullable ListSelectors selectors, @Nullable String region) {
        return new SourceDefined(
                id,
                name,
                URI.create("https://example.org/" + id),
                kind,
                selectors,
                "示例市人民政府",
                true,
                region,
                false,
                false,
                false,
                kind == SourceKind.LIST ? LocalDate.of(2024, 1, 31) : null,
                null,
                Instant.EPOCH,
                "test");
    }
}
