package uk.rooftree.warehouse.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

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
        assertThat(council.source("bid")).isEqualTo(SourceSettings.asContract("bid"));
        assertThat(council.core()).isEqualTo(CoreSettings.NONE);
    }

    @Test
    void every_key_can_be_set() throws IOException {
        Council council = read("""
            council: {name: Exampleshire, ons-code: E07000999, region: South East}
            scheme:
              kind: points
              bands: [URG, GEN]
              live-statuses: [active]
              lettings-plan: {homeless: 40, home_seeker: 30, transfer: 20}
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
              void-horizon-days: 180
            sources:
              application:
                file: register.txt
                kind: csv
                delimiter: tab
                quote: single
                encoding: utf-16le
                date-format: dd/MM/yyyy
                columns: {APP_REF: application_ref}
                codes:
                  status: {"300": active}
              letting: {kind: core, file: core.csv}
            core:
              owner: ORG123
              manager: ORG456
              account: lettings@example.org
              schemes: {SH1: S5}
              locations: {SH1-A: "7"}
            """);

        assertThat(council.region()).contains("South East");
        assertThat(council.scheme()).isEqualTo(new AllocationScheme(AllocationScheme.Kind.POINTS,
            List.of("URG", "GEN"), List.of("active"),
            Optional.of(new LettingsPlan(new TreeMap<>(Map.of("homeless", 40, "home_seeker", 30, "transfer", 20))))));
        assertThat(council.rules()).isEqualTo(new FigureRules(56, 33, 60, 67, 14, 2, 8, 20, 9, 17, 11, 180));
        assertThat(council.source("application")).isEqualTo(new SourceSettings("application", "dd/MM/yyyy",
            Map.of("APP_REF", "application_ref"), Map.of("status", Map.of("300", "active")),
            List.of(new DelimitedLayout(new FileName("register.txt"), '\t', Quote.SINGLE, Optional.of(Encoding.UTF_16LE)))));
        assertThat(council.source("letting").layouts()).containsExactly(new CoreLayout(new FileName("core.csv"), ','));
        assertThat(council.core()).isEqualTo(new CoreSettings(Optional.of("ORG123"), Optional.of("ORG456"), Optional.of("lettings@example.org"), Map.of("SH1", "S5"),
            Map.of("SH1-A", "7")));
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
              voids.vacant: {at-most: 30}
            sources:
              bid: {delimiter: "||", date-format: dd.yyyy}
            """))
            .isInstanceOf(UserFault.class)
            .hasMessage(("""
                Invalid settings in "%s":
                  line 8: targets: targets stand in targets.csv beside this file, each with the dates it is in force (docs/targets.md)
                  line 3: council.ons-code: "12345" is not an ONS code (expected a letter and eight digits, such as E07000008)
                  line 6: unknown key scheme.bandz (expected one of kind, bands, live-statuses, lettings-plan)
                  line 5: scheme.kind: "lottery" is neither bands nor points
                  line 7: figures.pension-age: "sixty" is not a whole number from 50 to 80
                  line 11: sources.bid.delimiter: "||" is not one character (write tab for a tab)
                  line 11: sources.bid.date-format: "dd.yyyy" is not one of \
                [MM/dd/yyyy, dd-MM-yyyy, dd-MMM-yyyy, dd.MM.yyyy, dd/MM/yyyy, yyyy-MM-dd, yyyy/MM/dd, yyyyMMdd]
                Correct these lines and try again; nothing was done.""").formatted(home.resolve("council.yaml")));
    }

    @Test
    void an_account_of_core_is_an_e_mail_address() {
        assertThatThrownBy(() -> read("""
            council: {name: Exampleshire, ons-code: E07000999}
            core: {owner: ORG123, account: lettings team, orgs: ORG1}
            """))
            .isInstanceOf(UserFault.class)
            .hasMessageContaining("line 2: unknown key core.orgs (expected one of owner, manager, account, schemes, locations)")
            .hasMessageContaining("line 2: core.account: \"lettings team\" is no e-mail address");
    }

    @Test
    void a_lettings_plan_has_known_queues_and_no_more_than_all_lettings() {
        assertThatThrownBy(() -> read("""
            council: {name: Exampleshire, ons-code: E07000999}
            scheme:
              lettings-plan: {homeless: 60, transfer: 41}
            """))
            .isInstanceOf(UserFault.class)
            .hasMessageContaining("line 3: scheme.lettings-plan: the shares make 101 percent together (expected no more than 100)");
        assertThatThrownBy(() -> read("""
            council: {name: Exampleshire, ons-code: E07000999}
            scheme:
              lettings-plan:
                homeless: most
                keyworker: 5
            """))
            .isInstanceOf(UserFault.class)
            .hasMessageContaining("line 5: unknown key scheme.lettings-plan.keyworker (expected one of council_interest, decant, home_seeker, ")
            .hasMessageContaining("line 4: scheme.lettings-plan.homeless: \"most\" is not a whole number from 0 to 100");
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
    void the_kind_of_an_extract_is_told_by_its_key_its_ending_or_a_key_of_that_kind() throws IOException {
        Council council = read("""
            council: {name: A, ons-code: E07000999}
            sources:
              property: {file: "homes*.xlsx", sheet: Homes, header-row: 4}
              tenancy: {file: TENANCY.XLS}
              void: {sheet: "2"}
              bid: {delimiter: pipe, quote: none}
              offer: {date-format: dd/MM/yyyy}
              review: {kind: workbook, file: reviews}
            """);

        assertThat(council.source("property").layouts()).containsExactly(
            new WorkbookLayout(new FileName("homes*.xlsx"), Optional.of("Homes"), OptionalInt.of(4)));
        assertThat(council.source("tenancy").layouts()).containsExactly(new WorkbookLayout(new FileName("TENANCY.XLS"), Optional.empty(), OptionalInt.empty()));
        assertThat(council.source("void").layouts()).extracting(ExtractLayout::shown).containsExactly("void.xlsx", "void.ods");
        assertThat(council.source("bid").layouts()).first()
            .isEqualTo(new DelimitedLayout(new FileName("bid.csv"), '|', Quote.NONE, Optional.empty()));
        assertThat(council.source("bid").layouts()).extracting(ExtractLayout::shown).containsExactly("bid.csv", "bid.csv.gz", "bid.csv.zip", "bid.zip");
        assertThat(council.source("offer").layouts()).extracting(ExtractLayout::shown)
            .containsExactly("offer.csv", "offer.csv.gz", "offer.csv.zip", "offer.zip", "offer.xlsx", "offer.ods");
        assertThat(council.source("review").layouts()).containsExactly(new WorkbookLayout(new FileName("reviews"), Optional.empty(), OptionalInt.empty()));
    }

    @Test
    void what_is_wrong_with_a_layout_is_told_with_its_line() {
        assertThatThrownBy(() -> read("""
            council: {name: A, ons-code: E07000999}
            sources:
              property: {file: ../homes.csv}
              tenancy: {kind: word}
              void: {quote: triple, encoding: ebcdic}
              bid: {delimiter: "'", quote: single}
              offer: {file: offers.xlsx, delimiter: tab}
              review: {sheet: A, header-row: 0}
              enquiry: {kind: core}
            """)).isInstanceOf(UserFault.class).hasMessageContainingAll(
            "line 3: sources.property.file: \"../homes.csv\" is not the name of a file in the as-at folder (write it without folders)",
            "line 4: sources.tenancy.kind: \"word\" is not one of csv, workbook, core",
            "line 5: sources.void.quote: \"triple\" is none of double, single and none",
            "line 5: sources.void.encoding: \"ebcdic\" is not one of utf-8, windows-1252, utf-16, utf-16le, utf-16be",
            "line 6: sources.bid.delimiter: the same character cannot stand between fields and around them",
            "line 7: unknown key sources.offer.delimiter (expected one of file, kind, date-format, columns, codes, sheet, header-row)",
            "line 8: sources.review.header-row: \"0\" is not a whole number from 1 to 1048576",
            "line 9: sources.enquiry.kind: a CORE log tells nothing of enquiry (only of letting, property, tenancy, void)");
    }

    @Test
    void a_pattern_takes_the_files_of_a_folder_in_order_of_name_and_no_character_of_a_name_is_special() throws IOException {
        for (String name : List.of("b(1).csv", "b(2).csv", "b[1].csv", "bX1).csv", "b(1).csv.bak")) {
            Files.writeString(home.resolve(name), "");
        }
        Files.createDirectories(home.resolve("b(3).csv"));

        assertThat(new FileName("b(*).csv").in(home)).extracting(path -> path.getFileName().toString()).containsExactly("b(1).csv", "b(2).csv");
        assertThat(new FileName("b?1?.csv").in(home)).extracting(path -> path.getFileName().toString()).containsExactly("b(1).csv", "bX1).csv", "b[1].csv");
        assertThat(new FileName("b*").in(home.resolve("nowhere"))).isEmpty();
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
