package org.dibao.console.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.dibao.console.sourcefile.SourceEntry;
import org.dibao.console.sourcefile.SourceYaml;
import org.dibao.console.sourcefile.UnreadableSourceFileException;
import org.dibao.contracts.SourceDefined;
import org.junit.jupiter.api.Test;

class SourceImportTest {

    private static final String TWICE = """
            sources:
              - {id: first, name: 示例市政府, address: 'https://gov.example/list/'}
              - {name: 示例市政府门户, address: 'https://gov.example/list'}
              - {id: other, name: 示例镇政府, address: 'https://town.example/'}
              - {id: first, name: 又一个, address: 'https://third.example/'}
            """;

    @Test
    void anAddressThatStandsInAFileTwiceIsTakenOnceAndTheSecondIsTold() throws UnreadableSourceFileException {
        SourceImport file = imported(List.of(), TWICE);

        assertThat(file.changes()).extracting(SourceDefined::name).containsExactly("示例市政府", "示例镇政府");
        assertThat(file.report().getRefused())
                .containsExactly(
                        new ImportReport.Refused("示例市政府门户", List.of("source.wrong.twice"), "示例市政府"),
                        new ImportReport.Refused("又一个", List.of("source.wrong.twice"), "示例市政府"));
    }

    @Test
    void importedAgainItChangesNothing() throws UnreadableSourceFileException {
        SourceImport again = imported(imported(List.of(), TWICE).changes(), TWICE);

        assertThat(again.changes()).isEmpty();
        assertThat(again.report().getUnchanged()).isEqualTo(2);
        assertThat(again.report().getRefused()).hasSize(2);
    }

    @Test
    void aSourceDoesNotTakeTheAddressOfAnother() throws UnreadableSourceFileException {
        List<SourceDefined> there = imported(List.of(), TWICE).changes();

        SourceImport file = imported(there, "sources: [{id: other, name: 示例镇政府, address: 'https://gov.example/list'}]");

        assertThat(file.changes()).isEmpty();
        assertThat(file.report().getRefused())
                .containsExactly(new ImportReport.Refused("示例镇政府", List.of("source.wrong.taken"), "示例市政府"));
    }

    @Test
    void anAddressThatWasGivenUpCanBeTakenInTheSameFile() throws UnreadableSourceFileException {
        List<SourceDefined> there = imported(List.of(), TWICE).changes();

        SourceImport file = imported(there, """
                sources:
                  - {id: first, name: 示例市政府, address: 'https://gov.example/new/'}
                  - {id: other, name: 示例镇政府, address: 'https://gov.example/list/'}
                """);

        assertThat(file.report().getChanged()).containsExactly("first", "other");
        assertThat(file.report().getRefused()).isEmpty();
    }

    @Test
    void sourcesOfOneHostGetIdsThatDiffer() throws UnreadableSourceFileException {
        SourceImport file = imported(List.of(), """
                sources:
                  - {name: 甲, address: 'https://gov.example/a'}
                  - {name: 乙, address: 'https://gov.example/b'}
                """);

        assertThat(file.report().getAdded()).containsExactly("gov-example", "gov-example-2");
    }

    private static SourceImport imported(Collection<SourceDefined> there, String yaml)
            throws UnreadableSourceFileException {
        SourceImport file = new SourceImport(there, "admin", Instant.parse("2026-11-01T08:00:00Z"));
        for (SourceEntry entry : SourceYaml.read(yaml)) {
            file.take(entry);
        }
        return file;
    }
}
