package org.dibao.parser.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.Stream;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.Evidence;
import org.dibao.contracts.Evidence.Fact;
import org.dibao.contracts.Evidence.Origin;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class EvidenceTest {

    private final StructureReader reader = new StructureReader();

    @TestFactory
    Stream<DynamicTest> everyFactSaysWhereItWasRead() throws IOException, URISyntaxException {
        return SampleTest.samples().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    Sample sample = Sample.read(file);
                    Announcement got = reader.understand(sample.page, sample.knowledge);
                    assertThat(count(got, Fact.ISSUER)).isEqualTo(got.issuers().size());
                    assertThat(count(got, Fact.OFFICIAL))
                            .isEqualTo(got.officials().size());
                    assertThat(count(got, Fact.DIRECTIVE))
                            .isEqualTo(got.directives().size());
                    assertThat(count(got, Fact.DEADLINE))
                            .isEqualTo(got.deadlines().size());
                    assertThat(count(got, Fact.REFERENCE))
                            .isEqualTo(got.references().size());
                    assertThat(count(got, Fact.TOPIC)).isEqualTo(got.topics().size());
                    assertThat(count(got, Fact.ISSUER_REGION)).isEqualTo(got.issuerRegion() == null ? 0 : 1);
                    assertThat(count(got, Fact.EVENT_DATE)).isEqualTo(got.eventDate() == null ? 0 : 1);
                    assertThat(count(got, Fact.EFFECTIVE_DATE)).isEqualTo(got.effectiveDate() == null ? 0 : 1);
                    for (Evidence evidence : got.evidence()) {
                        check(got, evidence);
                    }
                }));
    }

    private static long count(Announcement got, Fact fact) {
        return got.evidence().stream()
                .filter(evidence -> evidence.fact() == fact)
                .count();
    }

    private static void check(Announcement got, Evidence evidence) {
        List<String> words = switch (evidence.fact()) {
            case OFFICIAL -> List.of(got.officials().get(evidence.index()).name());
            case DIRECTIVE -> List.of(got.directives().get(evidence.index()).text());
            case DEADLINE -> List.of(got.deadlines().get(evidence.index()).text());
            default -> List.of();
        };
        if (evidence.origin() == Origin.TEXT) {
            assertThat(evidence.span()).as(evidence.toString()).isNotNull();
        }
        if (evidence.span() != null) {
            String read = evidence.origin() == Origin.TITLE ? got.title() : got.text();
            String there =
                    read.substring(evidence.span().start(), evidence.span().end());
            assertThat(there).as(evidence.toString()).isNotBlank();
            words.forEach(
                    word -> assertThat(there.replaceAll("[\\s\u3000]", "")).isEqualTo(word.replaceAll("\\s", "")));
        }
    }
}
