package uk.rooftree.etl.staging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.etl.staging.LandedFile.Outcome;
import uk.rooftree.warehouse.council.CoreLayout;
import uk.rooftree.warehouse.council.FileName;
import uk.rooftree.warehouse.council.SourceSettings;

/** Lettings logs as the CORE service gives them out, from the file to kept rows of four feeds. */
class CoreDownloadTest {

    private static final String AS_AT = "2026-10-31";
    private static final List<String> FEEDS = List.of("property", "tenancy", "void", "letting");

    @TempDir
    private Path folder;

    private LoadedFolders folders;

    @BeforeEach
    void open() {
        folders = new LoadedFolders(folder);
        FEEDS.forEach(feed -> source(feed, SourceSettings.ISO_DATE, Map.of()));
    }

    @AfterEach
    void close() {
        folders.close();
    }

    @Test
    void the_services_example_of_2025_is_one_letting_of_one_home_after_one_void() {
        load(CoreLogs.realDownload(2025));

        assertThat(only("property")).containsExactlyEntriesOf(row(
            "property_ref", "ABCDEFG", "address_line_1", "Address line 1", "town", "London", "postcode", "NW9 5LL",
            "local_authority_code", "E09000003", "property_type", "house", "bedrooms", "3", "wheelchair_standard_flag", "true",
            "supported_flag", "false", "rent_basis", "affordable", "weekly_rent", "100.0000", "ownership", "council",
            "file", "2026-10-31/core-lettings-log.csv", "line", "3"));
        assertThat(only("tenancy")).containsExactlyEntriesOf(row(
            "tenancy_ref", "HIJKLMN", "property_ref", "ABCDEFG", "household_ref", "CORE-HIJKLMN/2025-04-01", "tenure_type", "starter",
            "start_date", "2025-04-01", "previous_tenure", "other_supported", "previous_district_code", "E07000105",
            "previous_postcode", "TN23 6LZ", "rent_basis", "affordable", "weekly_rent", "100.0000", "weekly_service_charge", "25.0000",
            "weekly_personal_service_charge", "20.0000", "weekly_support_charge", "17.5000", "rent_period", "fortnightly",
            "fixed_term_years", "2", "starter_flag", "true", "file", "2026-10-31/core-lettings-log.csv", "line", "3"));
        // the void date is the day after the tenancy before: the home was empty at the close of 29 March
        assertThat(only("void")).containsExactlyEntriesOf(row(
            "void_ref", "CORE-HIJKLMN/2025-04-01", "property_ref", "ABCDEFG", "tenancy_ref_in", "HIJKLMN", "void_start", "2025-03-29",
            "void_end", "2025-04-01", "void_class", "major_works", "lahs_major", "true", "works_complete_date", "2025-03-31",
            "file", "2026-10-31/core-lettings-log.csv", "line", "3"));
        assertThat(only("letting")).containsExactlyEntriesOf(row(
            "tenancy_ref", "HIJKLMN", "letting_kind", "relet", "common_policy_flag", "false", "common_register_flag", "true",
            "accessible_register_flag", "false", "vacancy_reason", "abandoned", "previous_rent_basis", "affordable",
            "move_reason", "lost_tied_home", "homeless_before_flag", "false", "reasonable_preference", "yes",
            "rp_categories", "unsatisfactory_housing", "access_needs", "full_wheelchair", "armed_forces_link", "regular",
            "armed_forces_serving", "left_up_to_5_years", "armed_forces_injured", "yes", "pregnancy", "no", "income_known", "yes",
            "net_income_amount", "268.0000", "income_frequency", "weekly", "housing_benefit", "universal_credit",
            "benefit_income_share", "all", "rent_per_period", "200.0000", "service_charge_per_period", "50.0000",
            "personal_service_charge_per_period", "40.0000", "support_charge_per_period", "35.0000", "shortfall_known", "yes",
            "shortfall_amount", "12.0000", "privacy_notice_flag", "true", "file", "2026-10-31/core-lettings-log.csv", "line", "3"));
        // no application stands behind a log; nothing else is missed
        assertThat(folders.issues()).containsExactly("R-GEN-004 wait letting:3 HIJKLMN application_ref \"\" application_ref is needed here");
    }

    @Test
    void the_services_example_of_2026_has_other_columns_and_tells_the_same_and_where_the_tenant_came_from() {
        load(CoreLogs.realDownload(2026));

        assertThat(only("tenancy")).containsEntry("tenancy_ref", "HIJKLMN").containsEntry("start_date", "2026-04-01")
            .containsEntry("tenure_type", "starter").containsEntry("weekly_rent", "100.0000");
        assertThat(only("void")).containsEntry("void_start", "2026-03-29").containsEntry("works_complete_date", "2026-03-31");
        assertThat(only("letting")).containsEntry("letting_kind", "relet").containsEntry("referral_source", "renewal")
            .containsEntry("vacancy_reason", "abandoned");
        assertThat(only("property")).containsEntry("property_type", "house").containsEntry("ownership", "council");
    }

    @Test
    void a_packed_download_tells_what_it_tells_unpacked() throws IOException {
        byte[] download = CoreLogs.realDownload(2025);
        load(download);
        List<Map<String, String>> whole = FEEDS.stream().map(this::only).toList();

        for (String name : List.of("core-lettings-log.csv.gz", "core-lettings-log.zip")) {
            close();
            folders = new LoadedFolders(folder.resolve(name));
            FEEDS.forEach(feed -> source(feed, new FileName(name)));
            folders.file(AS_AT, name, name.endsWith(".gz") ? gzip(download) : zip(Map.of("logs.csv", download)));
            folders.load(AS_AT);

            String file = AS_AT + "/" + name + (name.endsWith(".zip") ? "/logs.csv" : "");
            assertThat(FEEDS.stream().map(this::only).toList()).as(name).isEqualTo(whole.stream().map(row -> {
                Map<String, String> moved = new LinkedHashMap<>(row);
                moved.put("file", file);
                return moved;
            }).toList());
            assertThat(folders.query("select distinct file from core.file_load").rows()).as(name).isEqualTo(List.of(List.of(file)));
        }
    }

    @Test
    void each_year_may_come_in_a_file_of_its_own_and_each_accounts_for_its_own_logs() {
        FEEDS.forEach(feed -> source(feed, new FileName("core-*.csv")));
        folders.file(AS_AT, "core-25.csv", CoreLogs.ofYear(2025).log("id=1", "tenancycode=T1", "propcode=H1").bytes());
        folders.file(AS_AT, "core-26.csv", CoreLogs.ofYear(2026).log("id=2", "tenancycode=T2", "propcode=H1")
            .log("id=3", "tenancycode=T3", "propcode=H3").log("id=4", "status=deleted").bytes());
        LoadOutcome outcome = folders.load(AS_AT);

        assertThat(outcome.stops()).isEmpty();
        assertThat(folders.kept("tenancy", "tenancy_ref")).containsExactly("T1", "T2", "T3");
        assertThat(folders.kept("letting", "core_log_ref")).containsExactly("1", "2", "3");
        // the later file speaks for the home of which both tell
        assertThat(folders.query("select property_ref, file, line from core.property order by property_ref").rows()).isEqualTo(List.of(
            List.of("H1", "2026-10-31/core-26.csv", 3L), List.of("H3", "2026-10-31/core-26.csv", 4L)));
        // the next letting of the home, in the other file, tells when the tenancy before it ended
        assertThat(folders.query("select end_date is not null from core.tenancy order by tenancy_ref").rows()).isEqualTo(
            List.of(List.of(true), List.of(false), List.of(false)));
        assertThat(folders.query("select file || ' ' || rows_read || ' ' || rows_kept || ' ' || rows_rejected from core.file_load where feed = 'tenancy' order by file")
            .rows().toString()).isEqualTo("[[2026-10-31/core-25.csv 1 1 0], [2026-10-31/core-26.csv 3 2 1]]");
    }

    @Test
    void a_file_in_words_among_several_is_the_one_that_is_named() {
        FEEDS.forEach(feed -> source(feed, new FileName("core-*.csv")));
        folders.file(AS_AT, "core-25.csv", CoreLogs.ofYear(2025).log("id=1").bytes());
        folders.file(AS_AT, "core-26.csv", CoreLogs.ofYear(2026).log("id=2", "lettype=Affordable rent general needs").bytes());
        folders.load(AS_AT);

        assertThat(folders.issues("R-CORE-004")).hasSize(4).allMatch(issue -> issue.contains("core-26.csv holds answers in words"));
    }

    private void source(String feed, FileName name) {
        folders.source(new SourceSettings(feed, SourceSettings.ISO_DATE, Map.of(), Map.of(), List.of(new CoreLayout(name, ','))));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
            }
        }
        return packed.toByteArray();
    }

    @Test
    void nothing_lands_that_the_feeds_have_no_column_for() {
        load(CoreLogs.realDownload(2025));

        for (String feed : FEEDS) {
            assertThat(folders.query("select * from landing." + feed).rows().toString()).doesNotContain("jeemayle", "MHCLG", "Barnet", "Ashford");
        }
    }

    @Test
    void a_councils_own_download_lacks_weekly_rents_and_codes_of_districts_and_tells_the_same() {
        List<Map<String, String>> whole = new ArrayList<>();
        load(CoreLogs.ofYear(2025).log().bytes());
        FEEDS.forEach(feed -> whole.add(only(feed)));
        close();
        folders = new LoadedFolders(folder.resolve("council"));
        FEEDS.forEach(feed -> source(feed, SourceSettings.ISO_DATE, Map.of()));

        load(CoreLogs.ofYear(2025).log().forACouncil().bytes());

        assertThat(FEEDS.stream().map(this::only).toList()).isEqualTo(whole);
        assertThat(folders.issues()).noneMatch(issue -> issue.startsWith("R-FILE"));
    }

    @Test
    void columns_stand_in_any_order_and_those_not_known_are_passed_over() {
        load(CoreLogs.ofYear(2026).log("id=7").shuffled(42).text().replace("scheme_created_at", "brand_new").getBytes(UTF_8));

        assertThat(only("letting")).containsEntry("core_log_ref", "7").containsEntry("common_register_flag", "true");
        assertThat(folders.issues()).noneMatch(issue -> issue.startsWith("R-FILE"));
    }

    @Test
    void council_yaml_may_say_what_a_code_stands_for_that_a_log_leaves_open() {
        source("tenancy", SourceSettings.ISO_DATE, Map.of("tenure_type", Map.of("periodic", "secure")));

        load(CoreLogs.ofYear(2026).log("startertenancy=2", "tenancy=8").bytes());

        assertThat(only("tenancy")).containsEntry("tenure_type", "secure");
        assertThat(folders.issues("R-GEN-005")).isEmpty();
    }

    @Test
    void dates_of_a_download_that_a_spreadsheet_saved_again_are_read_as_council_yaml_says() {
        FEEDS.forEach(feed -> source(feed, "dd/MM/yyyy", Map.of()));

        load(CoreLogs.ofYear(2026).log("startdate=10/08/2026", "voiddate=21/07/2026", "mrcdate=01/08/2026").bytes());

        assertThat(only("tenancy")).containsEntry("start_date", "2026-08-10");
        assertThat(only("void")).containsEntry("void_start", "2026-07-20").containsEntry("works_complete_date", "2026-08-01");
    }

    @Test
    void without_its_line_of_questions_a_download_is_read_all_the_same() {
        CoreLogs second = CoreLogs.ofYear(2026).log("tenancycode=T2", "propcode=P2");
        load((CoreLogs.ofYear(2025).log("tenancycode=T1", "propcode=P1").rowsUnderAttributes() + second.rowsUnderAttributes()).getBytes(UTF_8));

        assertThat(folders.kept("letting", "tenancy_ref")).containsExactly("T1", "T2");
        assertThat(folders.kept("letting", "line")).containsExactly("2", "4");
    }

    @Test
    void without_its_line_of_attributes_a_download_stops_the_folder() {
        load(CoreLogs.ofYear(2026).log().rowsUnderQuestions().getBytes(UTF_8));

        assertThat(folders.landed("letting").outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(folders.issues("R-FILE-002").stream().filter(issue -> issue.contains(" letting:"))).contains(
            "R-FILE-002 stop letting:- - startdate \"\" core-lettings-log.csv has no column startdate");
    }

    @Test
    void an_attribute_that_no_letting_can_be_told_without_stops_the_folder_and_another_is_told_and_read_as_empty() {
        load(CoreLogs.ofYear(2026).log().without("startdate").without("prevten").without("wchair").bytes());

        assertThat(folders.issues("R-FILE-002")).containsExactly(
            "R-FILE-002 stop letting:- - startdate \"\" core-lettings-log.csv has no column startdate",
            "R-FILE-002 stop property:- - startdate \"\" core-lettings-log.csv has no column startdate",
            "R-FILE-002 stop tenancy:- - startdate \"\" core-lettings-log.csv has no column startdate",
            "R-FILE-002 stop void:- - startdate \"\" core-lettings-log.csv has no column startdate");
        assertThat(folders.issues("R-FILE-005").stream().filter(issue -> issue.contains(" tenancy:"))).containsExactly(
            "R-FILE-005 flag tenancy:- - prevten \"\" core-lettings-log.csv lacks prevten: read as empty",
            "R-FILE-005 flag tenancy:- - wchair \"\" core-lettings-log.csv lacks wchair: read as empty");
    }

    @Test
    void an_attribute_of_one_year_alone_is_not_missed_in_the_other() {
        load(CoreLogs.ofYear(2025).log().bytes());
        assertThat(folders.issues()).noneMatch(issue -> issue.startsWith("R-FILE"));

        load(CoreLogs.ofYear(2025).log().without("referral").bytes());
        assertThat(folders.issues("R-FILE-005").stream().filter(issue -> issue.contains(" letting:"))).containsExactly(
            "R-FILE-005 flag letting:- - referral \"\" core-lettings-log.csv lacks referral: read as empty",
            "R-FILE-005 flag letting:- - referral_register \"\" core-lettings-log.csv lacks referral_register: read as empty");
    }

    @Test
    void an_attribute_that_stands_twice_stops_the_folder() {
        load(CoreLogs.ofYear(2026).log().text().replaceFirst(",voiddate,vacdays,", ",voiddate,voiddate,").getBytes(UTF_8));

        assertThat(folders.issues("R-FILE-003").get(0)).isEqualTo("R-FILE-003 stop letting:- - voiddate \"\" core-lettings-log.csv has voiddate twice");
    }

    @Test
    void the_services_other_download_with_words_for_codes_stops_the_folder() {
        load(CoreLogs.ofYear(2026).log("lettype=Affordable rent general needs local authority", "rsnvac=Tenant abandoned property").bytes());

        assertThat(folders.landed("letting").outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(folders.issues("R-CORE-004").get(0)).isEqualTo(
            "R-CORE-004 stop letting:- - - \"\" core-lettings-log.csv holds answers in words: download the logs in codes");
        assertThat(folders.outcome().isStopped()).isTrue();
    }

    @Test
    void a_download_without_logs_is_supplied_and_empty() {
        load(CoreLogs.ofYear(2026).bytes());

        FEEDS.forEach(feed -> assertThat(folders.counts(feed)).isEqualTo(new FeedCounts(feed, true, 0, 0, 0)));
        assertThat(folders.issues()).isEmpty();
    }

    @Test
    void an_empty_file_stops_the_folder_and_none_at_all_is_not_supplied() {
        load(new byte[0]);
        assertThat(folders.issues("R-FILE-001").get(0)).isEqualTo("R-FILE-001 stop letting:- - - \"\" Cannot read core-lettings-log.csv: unknown encoding or empty");

        folders.file("2026-11-30", "other.txt", new byte[0]);
        folders.load("2026-11-30");
        FEEDS.forEach(feed -> assertThat(folders.counts(feed).isSupplied()).isFalse());
    }

    @Test
    void a_download_cut_off_in_the_middle_of_a_log_loses_that_log_alone_and_says_so() {
        String whole = CoreLogs.ofYear(2026).log("tenancycode=A", "propcode=A").log("tenancycode=B", "propcode=B").text();

        load(whole.substring(0, whole.length() - 300).getBytes(UTF_8));

        FEEDS.forEach(feed -> assertThat(folders.counts(feed)).isEqualTo(new FeedCounts(feed, true, 2, 1, 1)));
        assertThat(folders.issues("R-GEN-001").get(0)).matches("R-GEN-001 reject letting:4 - - \"[0-9]+\" line 4 has [0-9]+ fields, expected 232");
    }

    @Test
    void a_quote_that_is_never_closed_takes_the_rest_of_the_file_with_it_and_says_where() {
        load(CoreLogs.ofYear(2026).log("tenancycode=A", "propcode=A").log("tenancycode=B", "propcode=B").log("tenancycode=C", "propcode=C").text()
            .replaceFirst(",B,B,", ",B,\"B,").getBytes(UTF_8));

        assertThat(folders.kept("letting", "tenancy_ref")).containsExactly("A");
        assertThat(folders.issues("R-GEN-001").get(0)).contains("letting:4", "a quote opened there is never closed");
    }

    @Test
    void a_mark_before_the_file_and_another_encoding_are_read_as_of_any_extract() {
        load(("\uFEFF" + CoreLogs.ofYear(2026).log().rowsUnderAttributes()).getBytes(UTF_8));
        assertThat(folders.counts("letting").kept()).isEqualTo(1);

        load(CoreLogs.ofYear(2026).log("town_or_city=Saint-Rémy").text().replace('’', '\'').getBytes(Charset.forName("windows-1252")));
        assertThat(folders.kept("property", "town")).containsExactly("Saint-Rémy");
        assertThat(folders.issues("R-FILE-009").get(0)).isEqualTo("R-FILE-009 flag letting:- - - \"\" core-lettings-log.csv is not UTF-8");
    }

    @Test
    void loading_the_same_download_twice_changes_nothing() {
        load(CoreLogs.realDownload(2025));
        List<List<Object>> landed = folders.query("select * from landing.letting").rows();

        load(CoreLogs.realDownload(2025));

        FEEDS.forEach(feed -> assertThat(folders.landed(feed).outcome()).isEqualTo(Outcome.UNCHANGED));
        assertThat(folders.query("select * from landing.letting").rows()).isEqualTo(landed);
        assertThat(folders.counts("letting")).isEqualTo(new FeedCounts("letting", true, 1, 1, 0));
    }

    @Test
    void feeds_of_the_councils_own_stand_beside_logs_and_hold_their_references() {
        folders.source(SourceSettings.asContract("property"));
        folders.source(SourceSettings.asContract("tenancy"));
        folders.file(AS_AT, "property.csv", "property_ref,property_type,ownership,bedrooms,weekly_rent\nP1,flat,council,2,95.50\n".getBytes(UTF_8));
        folders.file(AS_AT, "tenancy.csv", "tenancy_ref,property_ref,household_ref,tenure_type,start_date,rent_basis\nT1,P1,H1,secure,2026-04-01,social\n".getBytes(UTF_8));

        load(CoreLogs.ofYear(2026).log("tenancycode=T1", "propcode=P1").log("tenancycode=T2", "propcode=P2").bytes());

        assertThat(folders.kept("letting", "tenancy_ref")).containsExactly("T1");
        assertThat(folders.kept("void", "property_ref")).containsExactly("P1");
        assertThat(folders.issues("R-GEN-007")).containsExactly(
            "R-GEN-007 reject letting:4 - tenancy_ref \"T2\" tenancy_ref T2 is not in tenancy",
            "R-GEN-007 reject void:4 CORE-20260002 property_ref \"P2\" property_ref P2 is not in property",
            "R-GEN-007 flag void:4 CORE-20260002 tenancy_ref_in \"T2\" tenancy_ref_in T2 is not in tenancy");
    }

    @Test
    void of_hundreds_of_logs_of_two_years_every_one_is_kept_or_rejected_or_told_by_another() {
        CoreLogs first = CoreLogs.ofYear(2025).shuffled(1);
        CoreLogs second = CoreLogs.ofYear(2026).forACouncil().shuffled(2);
        for (int n = 0; n < 400; n++) {
            String day = String.valueOf(n % 28 + 1);
            String month = "-0%d-%s".formatted(n % 4 + 5, day.length() == 1 ? "0" + day : day);
            // homes 0 to 399; each third is let again the year after, each seventh log of a year is not begun, each eleventh a renewal
            String[] says = {"tenancycode=%s" + n, "propcode=P" + n, "status=" + (n % 7 == 0 ? "not_started" : n % 2 == 0 ? "completed" : "in_progress"),
                "renewal=" + (n % 11 == 0 ? 1 : 0), "rsnvac=" + (n % 11 == 0 ? 14 : 5), "mrcdate=", "majorrepairs=0"};
            first.log(says[0].formatted("A"), says[1], says[2], says[3], says[4], says[5], says[6], "startdate=2025" + month, "voiddate=2025-04-15");
            if (n % 3 == 0) {
                second.log(says[0].formatted("B"), says[1], says[2], says[3], says[4], says[5], says[6], "startdate=2026" + month,
                    "voiddate=" + (n % 13 == 0 ? "never" : "2026-04-15"));
            }
        }

        load((first.text() + second.text()).getBytes(UTF_8));

        int notBegun = 0;
        int homesNotBegun = 0;
        int renewals = 0;
        int badVoids = 0;
        int logs = 0;
        for (int n = 0; n < 400; n++) {
            int times = n % 3 == 0 ? 2 : 1;
            logs += times;
            if (n % 7 == 0) {
                notBegun += times;
                homesNotBegun++;
            } else if (n % 11 == 0) {
                renewals += times;
            } else if (n % 3 == 0 && n % 13 == 0) {
                badVoids++;
            }
        }
        assertThat(logs).isEqualTo(534);
        assertThat(folders.counts("letting")).isEqualTo(new FeedCounts("letting", true, logs, logs - notBegun, notBegun));
        assertThat(folders.counts("tenancy")).isEqualTo(new FeedCounts("tenancy", true, logs, logs - notBegun, notBegun));
        assertThat(folders.counts("void")).isEqualTo(
            new FeedCounts("void", true, logs - renewals, logs - renewals - notBegun - badVoids, notBegun + badVoids));
        int homes = 400 - homesNotBegun;
        assertThat(folders.counts("property")).isEqualTo(new FeedCounts("property", true, homes + notBegun, homes, notBegun));
        assertThat(folders.query("select count(*) from landing.set_aside where feed = 'property' and rule = 'R-CORE-003'").rows().get(0).get(0))
            .isEqualTo((long) logs - notBegun - homes);
        assertThat(folders.outcome().stops()).isEmpty();
    }

    private void source(String feed, String dateFormat, Map<String, Map<String, String>> codes) {
        folders.source(new SourceSettings(feed, dateFormat, Map.of(), codes, List.of(new CoreLayout(new FileName(CoreLayout.USUAL_FILE), ','))));
    }

    private void load(byte[] download) {
        folders.file(AS_AT, CoreLayout.USUAL_FILE, download);
        folders.load(AS_AT);
    }

    /** The one kept row of a feed, what is filled of it. */
    private Map<String, String> only(String feed) {
        var rows = folders.query("select * exclude (council_code) from core.\"%s\"".formatted(feed));
        assertThat(rows.rows()).hasSize(1);
        Map<String, String> filled = new LinkedHashMap<>();
        for (int i = 0; i < rows.columns().size(); i++) {
            Object value = rows.rows().get(0).get(i);
            if (value != null) {
                filled.put(rows.columns().get(i).name(), value.toString());
            }
        }
        return filled;
    }

    private static Map<String, String> row(String... namesAndValues) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return row;
    }
}
