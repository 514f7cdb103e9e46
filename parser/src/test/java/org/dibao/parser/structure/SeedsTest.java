package org.dibao.parser.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

class SeedsTest {

    @TestFactory
    Stream<DynamicTest> everythingExpectedIsReadOutOfTheAcceptancePages() throws IOException {
        Seeds seeds = Seeds.find();
        assumeTrue(seeds != null, "skipped: there is no shared/acceptance/seeds beside the repository");
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode page : seeds.cases()) {
            tests.add(DynamicTest.dynamicTest(
                    page.path("page").asString(),
                    () -> assertThat(seeds.failures(page)).isEmpty()));
        }
        return tests.stream();
    }
}
