package uk.rooftree.warehouse.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.engine.EngineSupply;

class CouncilFileTest {

    @TempDir
    private Path home;

    @Test
    void a_name_and_an_ons_code_are_enough() throws IOException {
        Council council = read("council: {name: Exampleshire, ons-code: E07000999}");

        assertThat(council.name()).isEqualTo("Exampleshire");
        assertThat(council.onsCode()).isEqualTo("E07000999");
        assertThat(council.region()).isEmpty();
        assertThat(council.scheme().kind()).isEqualTo(AllocationScheme.Kind.BANDS);
        assertThat(council.scheme().liveStatuses()).containsExactly("active", "suspended", "under_offer");
        assertThat(council.rules()).isEqualTo(FigureRules.USUAL);
        assertThat(council.targets()).isEmpty();
        assertThat(council.source("bid")).isEqualTo(SourceSettings.asContract("bid"));
    }

    @Test
    void every_key_can_be_set() throws IOException {
        Council council = read("""
            council: {name: Exampleshire, ons-code: E07000999, region: South East}
            scheme:
              kind: points
              bands: [URG, GEN]
              live-statuses: [active]
            figures:
              reregistration-days: 56
              decision-target-days: 33
              review-follow-up-days: 60
              pension-age: 67
              core-overdue-days: 14
              nomination-target-working-days: 2
              first-let-nomination-target-working-days: 8
              standard-adult-age: 20
              standard-mixed-age: 9
              benefit-adult-age: 17
              benefit-mixed-age: 11
            targets:
              voids.relet_days.lahs_g1a: {at-most: 30.5, source: "Cabinet, 3 March 2026"}
            sources:
              application:
                file: register.txt
                kind: csv
                delimiter: tab
                date-format: dd/MM/yyyy
                columns: {APP_REF: application_ref}
                codes:
                  status: {"300": active}
              letting: {kind: core, file: core.csv}
            """);

        assertThat(council.region()).contains("South East");
        assertThat(council.scheme()).isEqualTo(new AllocationScheme(AllocationScheme.Kind.POINTS,
            java.util.List.of("URG", "GEN"), java.util.List.of("active")));
        assertThat(council.rules()).isEqualTo(new FigureRules(56, 33, 60, 67, 14, 2, 8, 20, 9, 17, 11));
        assertThat(council.targets()).containsExactly(Map.entry("voids.relet_days.lahs_g1a",
            new Target(new BigDecimal("30.5"), Target.Direction.AT_MOST, "Cabinet, 3 March 2026")));
        assertThat(council.source("application")).isEqualTo(new SourceSettings("application", "register.txt",
            SourceSettings.Kind.CSV, '\t', "dd/MM/yyyy", Map.of("APP_REF", "application_ref"), Map.of("status", Map.of("300", "active"))));
        assertThat(council.source("letting").kind()).isEqualTo(SourceSettings.Kind.CORE);
    }

    @Test
    void all_that_is_wrong_is_told_at_once_with_line_and_key() {
        assertThatThrownBy(() -> read("""
            council:
              name: Exampleshire
              ons-code: 12345
            scheme:
              kind: lottery
              bandz: [A]
            figures: {pension-age: sixty}
            targets:
              voids.vacant: {source: nobody}
            sources:
              bid: {delimiter: "||", date-format: dd.yyyy}
            """))
            .isInstanceOf(UserFault.class)
            .hasMessage(("""
                Invalid settings in "%s":
                  line 3: council.ons-code: "12345" is not an ONS code (expected a letter and eight digits, such as E07000008)
                  line 6: unknown key scheme.bandz (expected one of kind, bands, live-statuses)
                  line 5: scheme.kind: "lottery" is neither bands nor points
                  line 7: figures.pension-age: "sixty" is not a whole number from 50 to 80
                  line 9: targets.voids.vacant: a target is either at-most or at-least a number
                  line 11: sources.bid.delimiter: "||" is not one character (write tab for a tab)
                  line 11: sources.bid.date-format: "dd.yyyy" is not one of \
                [MM/dd/yyyy, dd-MM-yyyy, dd-MMM-yyyy, dd.MM.yyyy, dd/MM/yyyy, yyyy-MM-dd, yyyy/MM/dd, yyyyMMdd]
                Correct these lines and try again; nothing was done.""").formatted(home.resolve("council.yaml")));
    }

    @Test
    void a_key_that_must_be_there_is_missed_by_name() {
        assertThatThrownBy(() -> read("scheme: {kind: bands}")).hasMessageContaining("line 1: no key council\n")
            .hasMessageContaining("line 1: no key council.name (the council's name)");
    }

    @Test
    void a_file_that_is_no_yaml_is_refused_with_line_and_column() {
        assertThatThrownBy(() -> read("council:\n  name: \"Exampleshire\n"))
            .isInstanceOf(UserFault.class)
            .hasMessageContaining("line 3, column 1: found unexpected end of stream");
    }

    @Test
    void a_key_that_stands_twice_is_refused() {
        assertThatThrownBy(() -> read("council: {name: A, name: B, ons-code: E07000999}"))
            .isInstanceOf(UserFault.class).hasMessageContaining("line 1").hasMessageContaining("name");
    }

    @Test
    void a_file_that_is_not_utf_8_is_refused() throws IOException {
        Files.write(home.resolve("council.yaml"), "council: {name: Caf\u00e9}".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> new Home(home).council())
            .hasMessage("Cannot read \"%s\": it is not UTF-8. Save it as UTF-8 and try again.".formatted(home.resolve("council.yaml")));
    }

    @Test
    void a_folder_without_the_file_is_no_home() {
        assertThatThrownBy(() -> new Home(home).council()).isInstanceOf(UserFault.class)
            .hasMessage("Cannot find \"%s\": this folder is no council's home yet. Make one with: rooftree init --council NAME --ons-code CODE, or name another with --home."
                .formatted(home.resolve("council.yaml")));
    }

    @Test
    void folders_that_are_no_dates_are_passed_over() throws IOException {
        Files.createDirectories(home.resolve("inbox/2026-10-31"));
        Files.createDirectories(home.resolve("inbox/2026-09-30"));
        Files.createDirectories(home.resolve("inbox/old stuff"));

        assertThat(new Home(home).listAsAtDates()).extracting(Object::toString).containsExactly("2026-09-30", "2026-10-31");
        assertThat(new Home(home).listStrayFolders()).containsExactly("old stuff");
    }

    private Council read(String yaml) throws IOException {
        Files.writeString(home.resolve("council.yaml"), yaml);
        return new Home(home).council();
    }

    @Test
    void councils_may_share_a_warehouse_which_is_a_folder_or_an_address_in_an_object_store() throws IOException {
        assertThat(read("council: {name: A, ons-code: E07000999}").warehouse()).isEmpty();
        assertThat(read("council: {name: A, ons-code: E07000999, warehouse: ../warehouse}").warehouse()).contains("../warehouse");
        assertThat(Home.open(home, address -> Path.of("/opened/" + address.getHost())).warehouse()).isEqualTo(home.resolveSibling("warehouse"));
        assertThat(read("council: {name: A, ons-code: E07000999, warehouse: \"s3a://tables/rooftree\"}").warehouse()).contains("s3a://tables/rooftree");
        assertThat(Home.open(home, address -> Path.of("/opened/" + address.getHost())).warehouse()).isEqualTo(Path.of("/opened/tables"));
        assertThat(read("council: {name: A, ons-code: E07000999, warehouse: \"abfss://tables@account.dfs.core.windows.net/a/b\"}").warehouse())
            .contains("abfss://tables@account.dfs.core.windows.net/a/b");
    }

    @Test
    void the_default_engine_says_what_opens_an_object_store() throws IOException {
        read("council: {name: A, ons-code: E07000999, warehouse: \"s3a://tables/rooftree\"}");

        assertThatThrownBy(() -> Home.open(home, EngineSupply.DUCKDB::warehouse)).isInstanceOf(UserFault.class)
            .hasMessage("Cannot open the warehouse \"s3a://tables/rooftree\": the default engine reads and writes folders of this machine. "
                + "Add --engine spark, which reaches object stores (docs/spark.md).");
    }

    @Test
    void an_address_holds_no_credentials_and_none_are_repeated() {
        for (String address : List.of("s3a://KEY:SECRET@tables/rooftree", "abfss://tables@account.dfs.core.windows.net/a?sig=SECRET", "s3a://tables/a#SECRET")) {
            assertThatThrownBy(() -> read("council: {name: A, ons-code: E07000999, warehouse: \"%s\"}".formatted(address))).isInstanceOf(UserFault.class)
                .hasMessageContaining("council.warehouse: an address holds no password, key or question: credentials come from the environment")
                .hasMessageNotContaining("SECRET");
        }
        for (String address : List.of("s3a://tables/a=b", "s3a://tables/../b", "s3a://tables//b", "s3a:///b")) {
            assertThatThrownBy(() -> read("council: {name: A, ons-code: E07000999, warehouse: \"%s\"}".formatted(address))).isInstanceOf(UserFault.class)
                .hasMessageContaining("council.warehouse: \"%s\" is not an address such as s3a://bucket/housing".formatted(address));
        }
    }
}
