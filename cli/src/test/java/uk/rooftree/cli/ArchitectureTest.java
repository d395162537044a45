package uk.rooftree.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** Which part may lean on which, and where SQL may stand. */
class ArchitectureTest {

    private static final JavaClasses OURS = new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        // the harness that tests of other modules borrow comes as a jar, or as a folder, as Maven pleases
        .withImportOption(location -> !location.contains("-tests.jar"))
        .importPackages("uk.rooftree");

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    @Test
    void warehouse_leans_on_nothing_of_ours() {
        noClasses().that().resideInAPackage("uk.rooftree.warehouse..")
            .should().dependOnClassesThat().resideInAnyPackage("uk.rooftree.etl..", "uk.rooftree.reports..", "uk.rooftree.returns..", "uk.rooftree.cli..")
            .check(OURS);
    }

    @Test
    void etl_and_reports_do_not_lean_on_each_other_nor_on_the_command_line() {
        noClasses().that().resideInAPackage("uk.rooftree.etl..")
            .should().dependOnClassesThat().resideInAnyPackage("uk.rooftree.reports..", "uk.rooftree.cli..").check(OURS);
        noClasses().that().resideInAPackage("uk.rooftree.reports..")
            .should().dependOnClassesThat().resideInAnyPackage("uk.rooftree.etl..", "uk.rooftree.cli..").check(OURS);
    }

    @Test
    void returns_lean_on_the_warehouse_and_the_worksheet_s_layout_and_only_the_command_line_leans_on_them() {
        noClasses().that().resideInAPackage("uk.rooftree.returns..")
            .should().dependOnClassesThat(resideInAnyPackage("uk.rooftree.etl..", "uk.rooftree.reports..", "uk.rooftree.cli..")
                .and(resideOutsideOfPackage("uk.rooftree.reports.worksheet.."))).check(OURS);
        noClasses().that().resideInAnyPackage("uk.rooftree.etl..", "uk.rooftree.reports..")
            .should().dependOnClassesThat().resideInAPackage("uk.rooftree.returns..").check(OURS);
    }

    @Test
    void nothing_on_the_default_path_leans_on_the_spark_engine() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("uk.rooftree.spark..", "org.apache.spark..").check(OURS);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("uk.rooftree.(*).(*)..").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void kernel_s_inner_classes_stay_in_the_delta_package() {
        noClasses().that().resideOutsideOfPackage("uk.rooftree.warehouse.delta..")
            .should().dependOnClassesThat().resideInAnyPackage("io.delta..", "org.apache.hadoop..").check(OURS);
    }

    @Test
    void the_default_path_holds_no_spark() {
        assertThat(Thread.currentThread().getContextClassLoader().getResource("org/apache/spark/sql/SparkSession.class")).isNull();
    }

    @Test
    void report_templates_hold_no_query() throws IOException {
        assertThat(linesWith("jrxml", Pattern.compile("<query|queryString", Pattern.CASE_INSENSITIVE))).isEmpty();
    }

    private static List<String> linesWith(String ending, Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT)) {
            return files.filter(file -> file.toString().endsWith("." + ending) && !file.toString().contains("/target/"))
                .flatMap(file -> lines(file).filter(line -> pattern.matcher(line).find()).map(line -> file + ": " + line))
                .toList();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
