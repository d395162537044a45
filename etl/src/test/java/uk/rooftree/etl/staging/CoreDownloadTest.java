package uk.rooftree.etl.staging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.etl.staging.LandedFile.Outcome;
import uk.rooftree.warehouse.council.SourceSettings;
import uk.rooftree.warehouse.council.SourceSettings.Kind;

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
        load(CoreLogs.ofYear(2026).log("id=7").shuffled(42).text().replace("accessible_register", "accessible_register").replace("scheme_created_at", "brand_new").getBytes(UTF_8));

        assertThat(only("letting")).containsEntry("core_log_ref", "7").containsEntry("common_register_flag", "true");
        assertThat(folders.issues()).noneMatch(issue -> issue.startsWith("R-FILE"));
    }

    @Test
    void a_log_in_progress_is_a_letting_and_only_a_complete_one_has_a_day_it_was_submitted() {
        load(CoreLogs.ofYear(2026)
            .log("tenancycode=T1", "propcode=P1", "status=in_progress", "updated_at=2026-05-02T10:11:12+01:00")
            .log("tenancycode=T2", "propcode=P2", "status=completed", "updated_at=2026-05-02T10:11:12+01:00").bytes());

        assertThat(folders.kept("letting", "tenancy_ref")).containsExactly("T1", "T2");
        assertThat(folders.kept("letting", "core_submitted_date")).containsExactly(null, "2026-05-02");
    }

    @Test
    void a_log_not_begun_waiting_or_deleted_is_rejected_by_its_line() {
        load(CoreLogs.ofYear(2026)
            .log("status=not_started").log("status=pending").log("status=deleted").log("status=").log("status=completed").bytes());

        for (String feed : FEEDS) {
            assertThat(folders.counts(feed)).isEqualTo(new FeedCounts(feed, true, 5, 1, 4));
        }
        assertThat(folders.issues("R-CORE-001").stream().filter(issue -> issue.contains("letting:"))).containsExactly(
            "R-CORE-001 reject letting:3 CORE-1 - \"not_started\" log is not_started: it tells of no letting",
            "R-CORE-001 reject letting:4 CORE-2 - \"pending\" log is pending: it tells of no letting",
            "R-CORE-001 reject letting:5 CORE-3 - \"deleted\" log is deleted: it tells of no letting",
            "R-CORE-001 reject letting:6 CORE-4 - \"\" log is without a status: it tells of no letting");
    }

    @Test
    void a_renewal_is_a_tenancy_and_a_letting_of_its_kind_but_no_void() {
        load(CoreLogs.ofYear(2026).log("renewal=1", "rsnvac=14", "voiddate=2026-04-01", "mrcdate=", "majorrepairs=").bytes());

        assertThat(only("letting")).containsEntry("letting_kind", "renewal").containsEntry("vacancy_reason", "renewal");
        assertThat(folders.counts("void")).isEqualTo(new FeedCounts("void", true, 0, 0, 0));
        assertThat(folders.query("select rule, key, line from landing.set_aside").rows()).containsExactly(List.of("R-CORE-002", "CORE-1", 3L));
    }

    @Test
    void a_home_let_twice_is_one_home_whose_second_log_tells_how_the_first_tenancy_ended() {
        load(CoreLogs.ofYear(2026)
            .log("tenancycode=T2", "propcode=P1", "startdate=2026-08-10", "voiddate=2026-07-21", "mrcdate=", "majorrepairs=0", "rsnvac=5", "beds=2")
            .log("tenancycode=T1", "propcode=P1", "startdate=2026-04-01", "voiddate=2026-04-01", "mrcdate=", "majorrepairs=0", "rsnvac=15", "beds=1")
            .bytes());

        assertThat(folders.counts("property")).isEqualTo(new FeedCounts("property", true, 1, 1, 0));
        assertThat(only("property")).containsEntry("bedrooms", "2").containsEntry("line", "3").containsEntry("acquired_date", "2026-04-01")
            .containsEntry("acquired_reason", "new_build");
        assertThat(folders.query("select line, rule from landing.set_aside").rows()).containsExactly(List.of(4L, "R-CORE-003"));
        assertThat(folders.kept("tenancy", "tenancy_ref")).containsExactly("T2", "T1");
        assertThat(folders.kept("tenancy", "end_date")).containsExactly(null, "2026-07-20");
        assertThat(folders.kept("tenancy", "end_reason")).containsExactly(null, "died");
        assertThat(folders.kept("void", "tenancy_ref_out")).containsExactly("T1", null);
        assertThat(folders.kept("void", "void_start")).containsExactly("2026-07-20", "2026-04-01");
        assertThat(folders.kept("void", "void_class")).containsExactly("standard", "new_home");
        assertThat(folders.kept("letting", "letting_kind")).containsExactly("relet", "first");
        assertThat(folders.issues()).allMatch(issue -> issue.startsWith("R-GEN-004 wait letting"));
    }

    @Test
    void a_renewal_ends_the_tenancy_before_it_the_day_before_by_a_new_agreement() {
        load(CoreLogs.ofYear(2026)
            .log("tenancycode=T1", "propcode=P1", "startdate=2026-04-01")
            .log("tenancycode=T1", "propcode=P1", "startdate=2026-09-01", "renewal=1", "rsnvac=14", "voiddate=2026-09-01").bytes());

        // one code for two starts: the last has it as it is
        assertThat(folders.kept("tenancy", "tenancy_ref")).containsExactly("T1/2026-04-01", "T1");
        assertThat(folders.kept("tenancy", "end_date")).containsExactly("2026-08-31", null);
        assertThat(folders.kept("tenancy", "end_reason")).containsExactly("conversion", null);
        assertThat(folders.kept("letting", "letting_kind")).containsExactly("relet", "renewal");
    }

    @Test
    void the_kind_of_letting_is_the_first_that_fits() {
        load(CoreLogs.ofYear(2026)
            .log("tenancycode=A", "propcode=A", "rsnvac=16", "reason=1")
            .log("tenancycode=B", "propcode=B", "reason=1", "referral_register=2")
            .log("tenancycode=C", "propcode=C", "referral_register=2")
            .log("tenancycode=D", "propcode=D", "referral_register=6", "referral_noms=3")
            .log("tenancycode=E", "propcode=E", "referral_register=3")
            .log("tenancycode=F", "propcode=F", "referral_register=3", "rsnvac=9").bytes());

        assertThat(folders.kept("letting", "letting_kind")).containsExactly("first", "decant", "transfer", "transfer", "relet", "relet");
        assertThat(folders.kept("void", "void_class")).containsExactly("new_home", "major_works", "major_works", "major_works", "major_works",
            "temporary_accommodation");
        assertThat(folders.kept("letting", "referral_source")).containsExactly("renewal", "internal_transfer", "internal_transfer",
            "housing_register", "housing_register", "housing_register");
    }

    @Test
    void in_2025_an_internal_transfer_is_told_by_its_referral() {
        load(CoreLogs.ofYear(2025)
            .log("tenancycode=A", "propcode=A", "referral=1")
            .log("tenancycode=B", "propcode=B", "referral=21")
            .log("tenancycode=C", "propcode=C", "referral=15").bytes());

        assertThat(folders.kept("letting", "letting_kind")).containsExactly("transfer", "relet", "relet");
        assertThat(folders.kept("letting", "referral_source")).containsExactly("internal_transfer", "housing_register", "unmapped");
        assertThat(folders.issues("R-GEN-005")).containsExactly(
            "R-GEN-005 flag letting:5 C referral_source \"health_service\" referral_source \"health_service\" has no mapping");
    }

    @Test
    void the_kind_of_tenancy_is_that_of_its_starter_period_first() {
        load(CoreLogs.ofYear(2026)
            .log("tenancycode=A", "propcode=A", "startertenancy=1", "tenancy=7")
            .log("tenancycode=B", "propcode=B", "startertenancy=2", "tenancy=7")
            .log("tenancycode=C", "propcode=C", "startertenancy=2", "tenancy=6")
            .log("tenancycode=D", "propcode=D", "startertenancy=1", "tenancy=2")
            .log("tenancycode=E", "propcode=E", "startertenancy=2", "tenancy=5")
            .log("tenancycode=F", "propcode=F", "startertenancy=2", "tenancy=8").bytes());

        assertThat(folders.kept("tenancy", "tenure_type")).containsExactly("introductory", "secure", "flexible", "starter", "licence", "unmapped");
        assertThat(folders.issues("R-GEN-005")).containsExactly(
            "R-GEN-005 flag tenancy:8 F tenure_type \"periodic\" tenure_type \"periodic\" has no mapping");
    }

    @Test
    void council_yaml_may_say_what_a_code_stands_for_that_a_log_leaves_open() {
        source("tenancy", SourceSettings.ISO_DATE, Map.of("tenure_type", Map.of("periodic", "secure")));

        load(CoreLogs.ofYear(2026).log("startertenancy=2", "tenancy=8").bytes());

        assertThat(only("tenancy")).containsEntry("tenure_type", "secure");
        assertThat(folders.issues("R-GEN-005")).isEmpty();
    }

    @Test
    void a_code_that_is_in_no_list_is_unmapped_and_told_with_its_value() {
        load(CoreLogs.ofYear(2026).log("rsnvac=99", "prevten=77", "unittype_gn=5", "joint=8").bytes());

        assertThat(only("letting")).containsEntry("vacancy_reason", "unmapped").containsEntry("letting_kind", "relet");
        assertThat(folders.issues("R-GEN-005")).containsExactly(
            "R-GEN-005 flag letting:3 HIJKLMN vacancy_reason \"99\" vacancy_reason \"99\" has no mapping",
            "R-GEN-005 flag property:3 ABCDEFG property_type \"5\" property_type \"5\" has no mapping",
            "R-GEN-005 flag tenancy:3 HIJKLMN previous_tenure \"77\" previous_tenure \"77\" has no mapping");
        assertThat(folders.issues("R-GEN-003")).containsExactly("R-GEN-003 flag tenancy:3 HIJKLMN joint_flag \"8\" joint_flag \"8\" is not a boolean");
    }

    @Test
    void a_date_that_is_none_is_told_and_what_needs_it_is_rejected() {
        load(CoreLogs.ofYear(2026)
            .log("tenancycode=A", "propcode=A", "voiddate=2026-02-30", "mrcdate=31/03/2026")
            .log("tenancycode=B", "propcode=B", "startdate=2026-13-01").bytes());

        assertThat(folders.issues("R-GEN-003")).containsExactly(
            "R-GEN-003 reject tenancy:4 CORE-2 start_date \"2026-13-01\" start_date \"2026-13-01\" is not a date",
            "R-GEN-003 reject void:3 CORE-1 void_start \"2026-02-30\" void_start \"2026-02-30\" is not a date",
            "R-GEN-003 flag void:3 CORE-1 works_complete_date \"31/03/2026\" works_complete_date \"31/03/2026\" is not a date",
            "R-GEN-003 flag void:4 CORE-2 void_end \"2026-13-01\" void_end \"2026-13-01\" is not a date");
        assertThat(folders.kept("tenancy", "tenancy_ref")).containsExactly("A");
        assertThat(folders.kept("letting", "tenancy_ref")).containsExactly("A");
        assertThat(folders.issues("R-GEN-007").get(0)).startsWith("R-GEN-007 reject letting:4 CORE-2 tenancy_ref \"CORE-2\"");
    }

    @Test
    void dates_of_a_download_that_a_spreadsheet_saved_again_are_read_as_council_yaml_says() {
        FEEDS.forEach(feed -> source(feed, "dd/MM/yyyy", Map.of()));

        load(CoreLogs.ofYear(2026).log("startdate=10/08/2026", "voiddate=21/07/2026", "mrcdate=01/08/2026").bytes());

        assertThat(only("tenancy")).containsEntry("start_date", "2026-08-10");
        assertThat(only("void")).containsEntry("void_start", "2026-07-20").containsEntry("works_complete_date", "2026-08-01");
    }

    @Test
    void a_home_without_a_reference_goes_by_its_uprn_and_without_either_its_log_is_rejected() {
        load(CoreLogs.ofYear(2026)
            .log("tenancycode=A", "propcode=", "uprn=100012345678")
            .log("tenancycode=B", "propcode=", "uprn=").bytes());

        assertThat(folders.kept("property", "property_ref")).containsExactly("UPRN-100012345678");
        assertThat(folders.kept("tenancy", "property_ref")).containsExactly("UPRN-100012345678");
        assertThat(folders.issues("R-GEN-002")).containsExactly("R-GEN-002 reject property:4 - property_ref \"\" no property_ref");
        assertThat(folders.issues("R-GEN-004").stream().filter(issue -> issue.contains("reject"))).containsExactly(
            "R-GEN-004 reject tenancy:4 B property_ref \"\" property_ref is needed here",
            "R-GEN-004 reject void:4 CORE-2 property_ref \"\" property_ref is needed here");
    }

    @Test
    void a_tenancy_without_a_code_goes_by_its_log() {
        load(CoreLogs.ofYear(2026).log("tenancycode=", "id=815").bytes());

        assertThat(folders.kept("tenancy", "tenancy_ref")).containsExactly("CORE-815");
        assertThat(folders.kept("letting", "tenancy_ref")).containsExactly("CORE-815");
    }

    @Test
    void a_letting_logged_twice_counts_once() {
        load(CoreLogs.ofYear(2026).log("duplicate_set_id=5").log("duplicate_set_id=5").bytes());

        assertThat(folders.counts("letting")).isEqualTo(new FeedCounts("letting", true, 2, 1, 1));
        assertThat(folders.counts("tenancy")).isEqualTo(new FeedCounts("tenancy", true, 2, 1, 1));
        assertThat(folders.counts("void")).isEqualTo(new FeedCounts("void", true, 2, 1, 1));
        assertThat(folders.issues("R-GEN-010")).hasSize(2);
        assertThat(folders.issues("R-VOID-001")).containsExactly("R-VOID-001 reject void:4 CORE-2 void_start \"2026-03-29\" overlaps CORE-1");
    }

    @Test
    void supported_housing_is_told_by_its_scheme_and_the_kind_of_unit_of_its_location() {
        load(CoreLogs.ofYear(2026).log("needstype=2", "lettype=4", "unittype_gn=", "beds=", "tenancy=5", "startertenancy=2", "scheme_code=S12",
            "location_code=34", "location_type_of_unit=3", "sheltered=7").bytes());

        assertThat(only("property")).containsEntry("property_type", "shared_flat").containsEntry("supported_flag", "true")
            .containsEntry("scheme_code", "S12").containsEntry("scheme_location_code", "34").containsEntry("older_people_housing", "low_support")
            .containsEntry("ownership", "council").doesNotContainKey("bedrooms");
        assertThat(only("tenancy")).containsEntry("tenure_type", "licence");
    }

    @Test
    void one_years_download_may_follow_anothers_in_the_same_file_whatever_the_order_of_its_columns() {
        String first = CoreLogs.ofYear(2025).log("tenancycode=T1", "propcode=P1", "startdate=2025-12-01", "voiddate=2025-11-03", "mrcdate=").text();
        String second = CoreLogs.ofYear(2026).forACouncil().shuffled(3).log("tenancycode=T2", "propcode=P2").log("tenancycode=T3", "propcode=P3").text();

        load((first + "\uFEFF" + second).getBytes(UTF_8));

        assertThat(folders.kept("letting", "tenancy_ref")).containsExactly("T1", "T2", "T3");
        assertThat(folders.kept("letting", "line")).containsExactly("3", "6", "7");
        assertThat(folders.kept("tenancy", "start_date")).containsExactly("2025-12-01", "2026-04-01", "2026-04-01");
        assertThat(folders.counts("letting")).isEqualTo(new FeedCounts("letting", true, 3, 3, 0));
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
        assertThat(folders.issues("R-FILE-002").stream().filter(issue -> issue.contains("letting"))).contains(
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
        assertThat(folders.issues("R-FILE-005").stream().filter(issue -> issue.contains("tenancy"))).containsExactly(
            "R-FILE-005 flag tenancy:- - prevten \"\" core-lettings-log.csv lacks prevten: read as empty",
            "R-FILE-005 flag tenancy:- - wchair \"\" core-lettings-log.csv lacks wchair: read as empty");
    }

    @Test
    void an_attribute_of_one_year_alone_is_not_missed_in_the_other() {
        load(CoreLogs.ofYear(2025).log().bytes());
        assertThat(folders.issues()).noneMatch(issue -> issue.startsWith("R-FILE"));

        load(CoreLogs.ofYear(2025).log().without("referral").bytes());
        assertThat(folders.issues("R-FILE-005").stream().filter(issue -> issue.contains("letting"))).containsExactly(
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
    void line_breaks_within_quotes_and_blanks_around_values_do_no_harm() {
        load(CoreLogs.ofYear(2026).log("address_line1=1 High Street\nFlat 2", "tenancycode= T1 ", "rsnvac= 5").log("tenancycode=T2", "propcode=P2").bytes());

        assertThat(folders.kept("letting", "tenancy_ref")).containsExactly("T1", "T2");
        assertThat(folders.kept("letting", "vacancy_reason")).containsExactly("died", "abandoned");
        assertThat(folders.kept("letting", "line")).containsExactly("3", "5");
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
            "R-GEN-007 reject letting:4 T2 tenancy_ref \"T2\" tenancy_ref T2 is not in tenancy",
            "R-GEN-007 reject void:4 CORE-2 property_ref \"P2\" property_ref P2 is not in property",
            "R-GEN-007 flag void:4 CORE-2 tenancy_ref_in \"T2\" tenancy_ref_in T2 is not in tenancy");
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
        folders.source(new SourceSettings(feed, SourceSettings.CORE_FILE, Kind.CORE, ',', dateFormat, Map.of(), codes));
    }

    private void load(byte[] download) {
        folders.file(AS_AT, SourceSettings.CORE_FILE, download);
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
