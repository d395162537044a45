package uk.rooftree.etl.staging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.warehouse.council.CoreLayout;
import uk.rooftree.warehouse.council.FileName;
import uk.rooftree.warehouse.council.SourceSettings;

/** What single logs become. All stand in one file: those of 2025/26, then those of 2026/27 with their columns in another order. */
class CoreLogTest {

    @TempDir
    private static Path folder;

    private static LoadedFolders folders;

    @BeforeAll
    static void load() {
        CoreLogs earlier = CoreLogs.ofYear(2025)
            .log("tenancycode=REF-1", "propcode=REF-1", "referral=1")
            .log("tenancycode=REF-21", "propcode=REF-21", "referral=21")
            .log("tenancycode=REF-15", "propcode=REF-15", "referral=15")
            .log("tenancycode=TWICE-1", "propcode=TWICE", "startdate=2025-06-02", "voiddate=2025-06-01", "mrcdate=", "majorrepairs=0", "rsnvac=15", "beds=1");
        CoreLogs later = CoreLogs.ofYear(2026).forACouncil().shuffled(3)
            .log("tenancycode=TWICE-2", "propcode=TWICE", "startdate=2026-08-10", "voiddate=2026-07-21", "mrcdate=", "majorrepairs=0", "rsnvac=5", "beds=2")
            .log("tenancycode=BEGUN", "propcode=BEGUN", "status=in_progress", "updated_at=2026-05-02T10:11:12+01:00")
            .log("tenancycode=DONE", "propcode=DONE", "status=completed", "updated_at=2026-05-02T10:11:12+01:00")
            .log("id=9001", "status=not_started", "tenancycode=NOT-1")
            .log("id=9002", "status=pending", "tenancycode=NOT-2")
            .log("id=9003", "status=deleted", "tenancycode=NOT-3")
            .log("id=9004", "status=", "tenancycode=NOT-4")
            .log("id=9005", "tenancycode=RENEWED", "propcode=RENEWED", "startdate=2026-04-01")
            .log("id=9006", "tenancycode=RENEWED", "propcode=RENEWED", "startdate=2026-09-01", "renewal=1", "rsnvac=14", "voiddate=2026-09-01",
                "mrcdate=", "majorrepairs=")
            .log("tenancycode=FIRST", "propcode=FIRST", "rsnvac=16", "reason=1")
            .log("tenancycode=DECANT", "propcode=DECANT", "reason=1", "referral_register=2")
            .log("tenancycode=TRANSFER", "propcode=TRANSFER", "referral_register=2")
            .log("tenancycode=PROVIDER", "propcode=PROVIDER", "referral_register=6", "referral_noms=3")
            .log("tenancycode=RELET", "propcode=RELET", "referral_register=3", "mrcdate=", "majorrepairs=0")
            .log("tenancycode=TEMPORARY", "propcode=TEMPORARY", "referral_register=3", "rsnvac=9")
            .log("tenancycode=INTRODUCTORY", "propcode=INTRODUCTORY", "startertenancy=1", "tenancy=7")
            .log("tenancycode=SECURE", "propcode=SECURE", "startertenancy=2", "tenancy=7")
            .log("tenancycode=FLEXIBLE", "propcode=FLEXIBLE", "startertenancy=2", "tenancy=6")
            .log("tenancycode=STARTER", "propcode=STARTER", "startertenancy=1", "tenancy=2")
            .log("tenancycode=LICENCE", "propcode=LICENCE", "startertenancy=2", "tenancy=5")
            .log("tenancycode=PERIODIC", "propcode=PERIODIC", "startertenancy=2", "tenancy=8")
            .log("tenancycode=UNKNOWN", "propcode=UNKNOWN", "rsnvac=99", "prevten=77", "unittype_gn=5", "joint=8")
            .log("id=9101", "tenancycode=BAD-VOID", "propcode=BAD-VOID", "voiddate=2026-02-30", "mrcdate=31/03/2026")
            .log("id=9102", "tenancycode=BAD-START", "propcode=BAD-START", "startdate=2026-13-01")
            .log("tenancycode=BY-UPRN", "propcode=", "uprn=100012345678")
            .log("id=9201", "tenancycode=NOWHERE", "propcode=", "uprn=")
            .log("id=815", "tenancycode=", "propcode=NO-CODE")
            .log("id=9301", "tenancycode=SAME", "propcode=SAME", "duplicate_set_id=5")
            .log("id=9302", "tenancycode=SAME", "propcode=SAME", "duplicate_set_id=5")
            .log("tenancycode=SHARED", "propcode=SHARED", "needstype=2", "lettype=4", "unittype_gn=", "beds=", "tenancy=5", "startertenancy=2",
                "scheme_code=S12", "location_code=34", "location_type_of_unit=3", "sheltered=7")
            .log("tenancycode=BEDSIT", "propcode=BEDSIT", "unittype_gn=2", "beds=1")
            .log("tenancycode=PROVIDERS", "propcode=PROVIDERS", "lettype=5")
            .log("tenancycode= BLANKS ", "propcode=BLANKS", "rsnvac= 5", "address_line1=1 High Street\nFlat 2")
            .log("tenancycode=MONTHLY", "propcode=MONTHLY", "period=4", "brent=433.33", "scharge=0", "pscharge=", "supcharg=lots")
            .log("tenancycode=WEEKLY-48", "propcode=WEEKLY-48", "period=7", "brent=100")
            .log("tenancycode=MANY", "propcode=MANY", "rp_homeless=1", "rp_medwel=1", "rp_insan_unsat=1", "housingneeds_c=1", "incref=1", "cbl=1",
                "prevloc_label=Bristol, City of");
        folders = new LoadedFolders(folder);
        for (String feed : List.of("property", "tenancy", "void", "letting")) {
            folders.source(new SourceSettings(feed, new CoreLayout(new FileName("logs.csv"), ',')));
        }
        folders.file("2026-10-31", "logs.csv", (earlier.text() + "\uFEFF" + later.text()).getBytes(UTF_8));
        folders.load("2026-10-31");
    }

    @AfterAll
    static void close() {
        folders.close();
    }

    @Test
    void one_years_download_may_follow_anothers_in_the_same_file_whatever_the_order_of_its_columns() {
        assertThat(value("letting", "REF-1", "line")).isEqualTo("3");
        assertThat(value("letting", "TWICE-2", "line")).isEqualTo("9");
        assertThat(value("letting", "BLANKS", "line")).isEqualTo(String.valueOf(Long.parseLong(value("letting", "MONTHLY", "line")) - 2));
        assertThat(folders.issues().stream().filter(issue -> issue.startsWith("R-FILE"))).isEmpty();
        assertThat(folders.outcome().isStopped()).isFalse();
    }

    @Test
    void a_log_in_progress_is_a_letting_and_only_a_complete_one_has_a_day_it_was_submitted() {
        assertThat(value("letting", "BEGUN", "core_submitted_date")).isNull();
        assertThat(value("letting", "DONE", "core_submitted_date")).isEqualTo("2026-05-02");
    }

    @Test
    void a_log_not_begun_waiting_or_deleted_is_rejected_by_its_line() {
        assertThat(issues("R-CORE-001", "letting")).containsExactly(
            "R-CORE-001 reject letting:12 CORE-9001 - \"not_started\" log is not_started: it tells of no letting",
            "R-CORE-001 reject letting:13 CORE-9002 - \"pending\" log is pending: it tells of no letting",
            "R-CORE-001 reject letting:14 CORE-9003 - \"deleted\" log is deleted: it tells of no letting",
            "R-CORE-001 reject letting:15 CORE-9004 - \"\" log is without a status: it tells of no letting");
        for (String feed : List.of("property", "tenancy", "void")) {
            assertThat(issues("R-CORE-001", feed)).hasSize(4);
        }
    }

    @Test
    void a_renewal_is_a_tenancy_and_a_letting_of_its_kind_but_no_void_and_ends_the_tenancy_before_it() {
        // one code for two starts: the last has it as it is
        assertThat(value("letting", "RENEWED", "letting_kind")).isEqualTo("renewal");
        assertThat(value("letting", "RENEWED", "vacancy_reason")).isEqualTo("renewal");
        assertThat(value("letting", "RENEWED/2026-04-01", "letting_kind")).isEqualTo("relet");
        assertThat(value("tenancy", "RENEWED", "end_date")).isNull();
        assertThat(value("tenancy", "RENEWED/2026-04-01", "end_date")).isEqualTo("2026-08-31");
        assertThat(value("tenancy", "RENEWED/2026-04-01", "end_reason")).isEqualTo("conversion");
        assertThat(setAside("void")).contains("R-CORE-002 CORE-9006");
        assertThat(folders.query("from core.void where void_ref = 'CORE-9006'").rows()).isEmpty();
    }

    @Test
    void a_home_let_twice_is_one_home_whose_second_log_tells_how_the_first_tenancy_ended() {
        assertThat(value("property", "TWICE", "bedrooms")).isEqualTo("2");
        assertThat(value("property", "TWICE", "line")).isEqualTo("9");
        assertThat(value("property", "TWICE", "acquired_date")).isEqualTo("2025-06-01");
        assertThat(value("property", "TWICE", "acquired_reason")).isEqualTo("new_build");
        assertThat(setAside("property")).contains("R-CORE-003 CORE-20250004");
        assertThat(value("tenancy", "TWICE-1", "end_date")).isEqualTo("2026-07-20");
        assertThat(value("tenancy", "TWICE-1", "end_reason")).isEqualTo("died");
        assertThat(value("tenancy", "TWICE-2", "end_date")).isNull();
        assertThat(voidOf("TWICE-2", "tenancy_ref_out")).isEqualTo("TWICE-1");
        assertThat(voidOf("TWICE-2", "void_start")).isEqualTo("2026-07-20");
        // a new home is empty at the close of the day it is handed over
        assertThat(voidOf("TWICE-1", "tenancy_ref_out")).isNull();
        assertThat(voidOf("TWICE-1", "void_start")).isEqualTo("2025-06-01");
    }

    @Test
    void the_kind_of_letting_is_the_first_that_fits() {
        assertThat(value("letting", "FIRST", "letting_kind")).isEqualTo("first");
        assertThat(value("letting", "DECANT", "letting_kind")).isEqualTo("decant");
        assertThat(value("letting", "TRANSFER", "letting_kind")).isEqualTo("transfer");
        assertThat(value("letting", "PROVIDER", "letting_kind")).isEqualTo("transfer");
        assertThat(value("letting", "RELET", "letting_kind")).isEqualTo("relet");
        assertThat(value("letting", "TEMPORARY", "letting_kind")).isEqualTo("relet");
        assertThat(value("letting", "REF-1", "letting_kind")).isEqualTo("transfer");
        assertThat(value("letting", "REF-21", "letting_kind")).isEqualTo("relet");
    }

    @Test
    void the_class_of_a_void_is_told_by_its_reason_and_by_major_repairs() {
        assertThat(voidOf("FIRST", "void_class")).isEqualTo("new_home");
        assertThat(voidOf("TRANSFER", "void_class")).isEqualTo("major_works");
        assertThat(voidOf("TRANSFER", "lahs_major")).isEqualTo("true");
        assertThat(voidOf("RELET", "void_class")).isEqualTo("standard");
        assertThat(voidOf("RELET", "lahs_major")).isEqualTo("false");
        assertThat(voidOf("TEMPORARY", "void_class")).isEqualTo("temporary_accommodation");
    }

    @Test
    void the_source_of_referral_is_told_by_each_year_in_its_own_way() {
        assertThat(value("letting", "REF-1", "referral_source")).isEqualTo("internal_transfer");
        assertThat(value("letting", "REF-21", "referral_source")).isEqualTo("housing_register");
        assertThat(value("letting", "REF-15", "referral_source")).isEqualTo("unmapped");
        assertThat(value("letting", "TRANSFER", "referral_source")).isEqualTo("internal_transfer");
        assertThat(value("letting", "PROVIDER", "referral_source")).isEqualTo("housing_register");
        assertThat(issues("R-GEN-005", "letting")).contains(
            "R-GEN-005 flag letting:5 REF-15 referral_source \"health_service\" referral_source \"health_service\" has no mapping");
    }

    @Test
    void the_kind_of_tenancy_is_that_of_its_starter_period_first() {
        assertThat(value("tenancy", "INTRODUCTORY", "tenure_type")).isEqualTo("introductory");
        assertThat(value("tenancy", "SECURE", "tenure_type")).isEqualTo("secure");
        assertThat(value("tenancy", "FLEXIBLE", "tenure_type")).isEqualTo("flexible");
        assertThat(value("tenancy", "STARTER", "tenure_type")).isEqualTo("starter");
        assertThat(value("tenancy", "LICENCE", "tenure_type")).isEqualTo("licence");
        assertThat(value("tenancy", "PERIODIC", "tenure_type")).isEqualTo("unmapped");
        assertThat(issues("R-GEN-005", "tenancy")).anyMatch(issue -> issue.endsWith("tenure_type \"periodic\" has no mapping"));
    }

    @Test
    void a_code_that_is_in_no_list_is_unmapped_and_told_with_its_value() {
        assertThat(value("letting", "UNKNOWN", "vacancy_reason")).isEqualTo("unmapped");
        assertThat(value("letting", "UNKNOWN", "letting_kind")).isEqualTo("relet");
        assertThat(issues("R-GEN-005", "letting")).anyMatch(issue -> issue.endsWith("UNKNOWN vacancy_reason \"99\" vacancy_reason \"99\" has no mapping"));
        assertThat(issues("R-GEN-005", "property")).anyMatch(issue -> issue.endsWith("UNKNOWN property_type \"5\" property_type \"5\" has no mapping"));
        assertThat(issues("R-GEN-005", "tenancy")).anyMatch(issue -> issue.endsWith("UNKNOWN previous_tenure \"77\" previous_tenure \"77\" has no mapping"));
        assertThat(issues("R-GEN-003", "tenancy")).anyMatch(issue -> issue.endsWith("UNKNOWN joint_flag \"8\" joint_flag \"8\" is not a boolean"));
    }

    @Test
    void a_date_that_is_none_is_told_and_what_needs_it_is_rejected() {
        assertThat(issues("R-GEN-003", "void").stream().map(issue -> issue.replaceFirst("void:[0-9]+ ", ""))).containsExactly(
            "R-GEN-003 reject CORE-9101 void_start \"2026-02-30\" void_start \"2026-02-30\" is not a date",
            "R-GEN-003 wait CORE-9101 works_complete_date \"31/03/2026\" works_complete_date \"31/03/2026\" is not a date",
            "R-GEN-003 flag CORE-9102 void_end \"2026-13-01\" void_end \"2026-13-01\" is not a date");
        assertThat(folders.kept("tenancy", "tenancy_ref")).contains("BAD-VOID").doesNotContain("BAD-START", "CORE-9102");
        assertThat(folders.kept("letting", "tenancy_ref")).contains("BAD-VOID").doesNotContain("BAD-START", "CORE-9102");
    }

    @Test
    void a_home_without_a_reference_goes_by_its_uprn_and_without_either_its_log_is_rejected() {
        assertThat(folders.kept("property", "property_ref")).contains("UPRN-100012345678");
        assertThat(value("tenancy", "BY-UPRN", "property_ref")).isEqualTo("UPRN-100012345678");
        assertThat(issues("R-GEN-002", "property")).hasSize(1);
        assertThat(issues("R-GEN-004", "tenancy")).anyMatch(issue -> issue.contains("reject") && issue.contains("NOWHERE property_ref"));
        assertThat(issues("R-GEN-004", "void")).anyMatch(issue -> issue.contains("reject") && issue.contains("CORE-9201 property_ref"));
    }

    @Test
    void a_tenancy_without_a_code_goes_by_its_log() {
        assertThat(value("tenancy", "CORE-815", "property_ref")).isEqualTo("NO-CODE");
        assertThat(value("letting", "CORE-815", "core_log_ref")).isEqualTo("815");
    }

    @Test
    void a_letting_logged_twice_counts_once() {
        assertThat(issues("R-GEN-010", "tenancy")).hasSize(1);
        assertThat(issues("R-GEN-010", "letting")).hasSize(1);
        assertThat(issues("R-VOID-001", "void").stream().map(issue -> issue.replaceFirst("void:[0-9]+ ", ""))).containsExactly(
            "R-VOID-001 reject CORE-9302 void_start \"2026-03-29\" overlaps CORE-9301");
        assertThat(voidOf("SAME", "void_ref")).isEqualTo("CORE-9301");
    }

    @Test
    void supported_housing_is_told_by_its_scheme_and_the_kind_of_unit_of_its_location() {
        assertThat(value("property", "SHARED", "property_type")).isEqualTo("shared_flat");
        assertThat(value("property", "SHARED", "supported_flag")).isEqualTo("true");
        assertThat(value("property", "SHARED", "scheme_code")).isEqualTo("S12");
        assertThat(value("property", "SHARED", "scheme_location_code")).isEqualTo("34");
        assertThat(value("property", "SHARED", "older_people_housing")).isEqualTo("low_support");
        assertThat(value("property", "SHARED", "ownership")).isEqualTo("council");
    }

    @Test
    void a_bedsits_bedroom_is_the_services_own_answer_and_a_providers_home_is_not_ours() {
        assertThat(value("property", "BEDSIT", "property_type")).isEqualTo("bedsit");
        assertThat(value("property", "BEDSIT", "bedrooms")).isNull();
        assertThat(value("property", "PROVIDERS", "ownership")).isEqualTo("registered_provider");
    }

    @Test
    void line_breaks_within_quotes_and_blanks_around_values_do_no_harm() {
        assertThat(value("letting", "BLANKS", "vacancy_reason")).isEqualTo("died");
        assertThat(value("property", "BLANKS", "address_line_1")).isEqualTo("1 High Street\nFlat 2");
    }

    @Test
    void charges_a_week_are_a_years_payments_over_52() {
        assertThat(value("tenancy", "MONTHLY", "weekly_rent")).isEqualTo("100.0000");
        assertThat(value("tenancy", "MONTHLY", "weekly_service_charge")).isEqualTo("0.0000");
        assertThat(value("tenancy", "MONTHLY", "weekly_personal_service_charge")).isNull();
        assertThat(value("tenancy", "MONTHLY", "weekly_support_charge")).isNull();
        assertThat(value("tenancy", "WEEKLY-48", "weekly_rent")).isEqualTo("92.3100");
        assertThat(issues("R-GEN-003", "letting")).anyMatch(issue -> issue.contains("MONTHLY support_charge_per_period \"lots\""));
    }

    @Test
    void several_answers_stand_in_one_cell_and_districts_are_found_by_name() {
        assertThat(value("letting", "MANY", "rp_categories")).isEqualTo("homeless;unsatisfactory_housing;medical_welfare");
        assertThat(value("letting", "MANY", "access_needs")).isEqualTo("level_access;full_wheelchair");
        assertThat(value("letting", "MANY", "income_known")).isEqualTo("refused");
        assertThat(value("letting", "MANY", "allocation_route")).isEqualTo("choice_based");
        assertThat(value("tenancy", "MANY", "previous_district_code")).isEqualTo("E06000023");
    }

    @Test
    void every_log_is_kept_or_rejected_or_told_by_another() {
        for (String feed : List.of("property", "tenancy", "void", "letting")) {
            FeedCounts counts = folders.counts(feed);
            assertThat(counts.read()).as(feed).isEqualTo(counts.kept() + counts.rejected());
            assertThat(counts.read() + setAside(feed).stream().filter(rule -> !rule.startsWith("R-CORE-001")).count()).as(feed)
                .isEqualTo(folders.counts("letting").read());
        }
    }

    /** A value of the kept row of a feed whose key it is, as text. */
    private static String value(String feed, String key, String column) {
        return one("select cast(\"%s\" as varchar) from core.%s where %s = '%s'".formatted(column, feed, feed.equals("property") ? "property_ref" : "tenancy_ref", key));
    }

    private static String voidOf(String tenancyRef, String column) {
        return one("select cast(\"%s\" as varchar) from core.void where tenancy_ref_in = '%s'".formatted(column, tenancyRef));
    }

    private static String one(String query) {
        List<List<Object>> rows = folders.query(query).rows();
        assertThat(rows).as(query).hasSize(1);
        return (String) rows.get(0).get(0);
    }

    private static List<String> issues(String rule, String feed) {
        return folders.issues(rule).stream().filter(issue -> issue.contains(" " + feed + ":")).toList();
    }

    /** Rule and log of what a feed has no row of. */
    private static List<String> setAside(String feed) {
        List<String> found = new ArrayList<>();
        folders.query("select rule, key from landing.set_aside where feed = '%s' order by line".formatted(feed)).rows()
            .forEach(row -> found.add(row.get(0) + " " + row.get(1)));
        return found;
    }
}
