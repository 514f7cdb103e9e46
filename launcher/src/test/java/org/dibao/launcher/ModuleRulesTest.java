package org.dibao.launcher;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may know what: the design's rules of dependency, held against the classes. */
class ModuleRulesTest {

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.dibao");

    @Test
    void theRulesAreHeldAgainstEveryModule() {
        assertThat(ALL.stream()
                        .map(type -> type.getPackageName().split("\\.")[2])
                        .distinct())
                .contains(
                        "contracts",
                        "embedded",
                        "events",
                        "tables",
                        "lexicon",
                        "network",
                        "search",
                        "fetcher",
                        "parser",
                        "notifier",
                        "console",
                        "launcher");
    }

    @Test
    void theContractsKnowNothingButTheJdk() {
        classes()
                .that()
                .resideInAPackage("org.dibao.contracts..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.dibao.contracts..", "java..", "org.jspecify..")
                .check(ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fetcher", "parser", "notifier", "console"})
    void aServiceKnowsNoOtherService(String service) {
        String[] others = java.util.stream.Stream.of("fetcher", "parser", "notifier", "console", "launcher", "embedded")
                .filter(other -> !other.equals(service))
                .map(other -> "org.dibao." + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("org.dibao." + service + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"contracts", "embedded", "events", "tables", "lexicon", "network", "search"})
    void whatServicesShareKnowsNoService(String module) {
        noClasses()
                .that()
                .resideInAPackage("org.dibao." + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.dibao.fetcher..",
                        "org.dibao.parser..",
                        "org.dibao.notifier..",
                        "org.dibao.console..",
                        "org.dibao.launcher..")
                .check(ALL);
    }

    @ParameterizedTest
    @CsvSource({
        "org.dibao.parser.page..",
        "org.dibao.parser.clean..",
        "org.dibao.parser.structure..",
        "org.dibao.parser.duplicate..",
        "org.dibao.search..",
        "org.dibao.lexicon.."
    })
    void theDomainHasNoFrameworkInIt(String domain) {
        noClasses()
                .that()
                .resideInAPackage(domain)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.apache.kafka..", "io.lettuce..", "org.apache.hc..")
                .check(ALL);
    }

    @Test
    void noPackageIsNamedAfterNothing() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..helper..", "..impl..", "..manager..")
                .check(ALL);
    }
}
