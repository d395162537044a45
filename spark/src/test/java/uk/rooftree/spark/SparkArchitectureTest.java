package uk.rooftree.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** What the Spark engine may lean on; that nothing leans on it, the command line's own test tells. */
class SparkArchitectureTest {

    private static final JavaClasses OURS = new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .withImportOption(location -> !location.contains("-tests.jar"))
        .importPackages("uk.rooftree");

    @Test
    void the_spark_engine_leans_on_the_warehouse_only() {
        noClasses().that().resideInAPackage("uk.rooftree.spark..")
            .should().dependOnClassesThat().resideInAnyPackage("uk.rooftree.etl..", "uk.rooftree.reports..", "uk.rooftree.cli..").check(OURS);
    }

    @Test
    void the_warehouse_does_not_lean_on_the_spark_engine() {
        noClasses().that().resideInAPackage("uk.rooftree.warehouse..")
            .should().dependOnClassesThat().resideInAnyPackage("uk.rooftree.spark..", "org.apache.spark..").check(OURS);
    }
}
