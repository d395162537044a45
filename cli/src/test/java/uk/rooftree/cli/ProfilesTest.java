package uk.rooftree.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.etl.job.JobListener;
import uk.rooftree.etl.job.MonthlyJob;
import uk.rooftree.warehouse.council.Home;

/** Extracts in the shape of makers' systems, loaded by the profile alone. */
class ProfilesTest {

    private static final String AS_AT = "2026-09-30";

    @TempDir
    private Path home;

    @Test
    void universal_housing_s_register_stock_and_voids_are_read_by_its_profile() throws IOException {
        load("civica-universal-housing", "");

        assertThat(rows("application_ref, household_ref, application_date, registration_date, effective_date, band, status, bedroom_need, closed_date", "application")).isEqualTo("""
            APP0001,H100001,2024-02-14,2024-02-14,2024-02-20,URG,active,2,
            APP0002,H100002,2025-06-03,2025-06-03,,GEN,pending,1,
            APP0003,H100003,2026-01-05,2026-01-05,2026-01-05,HOM,active,2,
            APP0004,H100004,2023-11-17,2023-11-17,2023-11-17,RES,housed,1,2026-09-14
            APP0005,H100005,2025-11-17,2025-11-17,2025-11-17,HOM,unmapped,1,
            """);
        assertThat(rows("tenancy_ref, property_ref, household_ref, tenure_type, start_date, end_date, notice_received_date, weekly_rent", "tenancy")).isEqualTo("""
            0010001/01,00010001,H000001,secure,2015-05-04,,,98.5000
            0010002/01,00010002,H000002,introductory,2022-06-13,2026-08-30,2026-08-03,110.0000
            0010003/01,00010003,H000003,temporary,2026-07-01,,,80.0000
            """);
        assertThat(rows("property_ref, uprn, property_type, bedrooms, lettings_area, minimum_age", "property")).isEqualTo("""
            00010001,100000000001,flat,2,North,
            00010002,100000000002,house,3,North,
            00010003,100000000003,bungalow,1,South,60
            """);
        assertThat(rows("void_ref, property_ref, void_start, void_end, lettable_from, works_start_date, works_complete_date", "void")).isEqualTo(
            "00010002/2026-08-30,00010002,2026-08-30,,2026-09-11,2026-09-01,2026-09-10\n");
        assertThat(rows("offer_ref, application_ref, outcome, outcome_on, refusal_reason", "offer")).isEqualTo("""
            5001,APP0004,accepted,2026-09-04,
            5002,APP0001,unmapped,2026-08-25,area
            """);
        assertThat(rows("person_token, household_ref, birth_date, sex, relationship", "household_member")).isEqualTo("""
            APP0001/1,H100001,1988-03-12,female,lead
            APP0001/2,H100001,2019-12-25,male,child
            APP0002/1,H100002,,male,lead
            """);
        assertThat(issues()).contains(
            "R-GEN-005,application,status,555", "R-GEN-005,offer,outcome,REF",
            "R-GEN-008,application,effective_date,01/01/1900", "R-GEN-008,household_member,birth_date,01/01/1900", "R-GEN-008,tenancy,end_date,01/01/1900",
            "R-GEN-008,void,void_end,01/01/1900")
            .doesNotContain("R-GEN-003", "reject", "R-GEN-005,tenancy", "R-GEN-005,property");
    }

    @Test
    void nec_housing_s_load_files_are_read_by_its_profile() throws IOException {
        load("nec-housing", "");

        assertThat(rows("property_ref, uprn, block_ref, property_type, bedrooms, ownership, acquired_reason", "property")).isEqualTo("""
            P1,100000000001,B1,flat,2,council,new_build
            P2,100000000002,,house,3,council,buy_back
            P3,,,garage,,council,
            P4,100000000004,B1,maisonette,2,private,
            """);
        assertThat(rows("tenancy_ref, household_ref, property_ref, tenure_type, start_date, end_date, notice_received_date, end_reason", "tenancy")).isEqualTo("""
            T1,T1,P1,secure,2020-05-04,,,
            T2,T2,P2,introductory,2019-01-07,2026-08-30,2026-08-03,unmapped
            T3,T3,P3,non_residential,2021-04-01,,,
            T4,T4,P4,leasehold,2018-04-01,,,
            T5,T5,P1,unmapped,2016-06-01,2020-05-02,,
            """);
        assertThat(rows("person_token, household_ref, relationship, from_date, to_date", "household_member")).isEqualTo("""
            1001,T1,lead,2020-05-04,
            1002,T1,unmapped,2020-05-04,
            1003,T2,lead,2019-01-07,2026-08-30
            """);
        assertThat(issues()).contains("R-GEN-005,tenancy,tenure_type,LTA", "R-GEN-005,tenancy,end_reason,TRANS", "R-GEN-005,household_member,relationship,SPOUSE")
            .doesNotContain("R-GEN-003", "reject", "R-GEN-005,property");
    }

    @Test
    void a_choice_based_lettings_product_s_export_is_read_by_its_profile() throws IOException {
        load("choice-based-lettings", "");

        assertThat(rows("application_ref, household_ref, applicant_type, application_date, complete_date, status, bedroom_need, bedroom_need_self, closed_date", "application")).isEqualTo("""
            10001,10001,home_seeker,2024-02-14,2024-02-15,active,2,3,
            10002,10002,own_transfer,2025-06-03,2025-06-03,active,1,1,
            10003,10003,homeless,2026-01-05,2026-01-06,pending,,2,
            10004,10004,home_seeker,2023-11-17,2023-11-17,housed,1,1,2026-09-14
            10005,10005,home_seeker,2025-11-17,,draft,,1,
            """);
        assertThat(rows("advert_ref, property_ref, landlord_type, opens, closes, label, units, bid_count_excluded", "advert")).isEqualTo("""
            A1,P1,council,2026-08-27,2026-08-31,any,1,false
            A2,,registered_provider,2026-09-03,2026-09-07,homeless,2,true
            """);
        assertThat(rows("advert_ref, application_ref, placed_at, withdrawn_at, channel, valid, rank_at_close, bypass_reason", "bid")).isEqualTo("""
            A1,10001,2026-08-28 09:15:00,,self,true,1,
            A1,10002,2026-08-29 23:59:59,2026-08-30 08:00:00,assisted,false,,
            A2,10002,2026-09-03 12:00:00,,automatic,true,1,unmapped
            """);
        assertThat(rows("offer_ref, application_ref, property_ref, offered_on, viewed_on, outcome, refusal_reason", "offer")).isEqualTo("""
            F1,10001,P1,2026-09-02,2026-09-04,accepted,
            F2,10002,P1,2026-09-01,,refused,area
            """);
        assertThat(issues()).contains("R-GEN-005,bid,bypass_reason,bypassed").doesNotContain("R-GEN-003", "reject", "R-GEN-005,advert", "R-GEN-005,application");
    }

    @Test
    void council_yaml_goes_before_the_profile() throws IOException {
        load("civica-universal-housing", """
            sources:
              application:
                codes:
                  band: {PRY: PRY}
                  status: {"555": suspended}
              offer: {codes: {outcome: {REF: refused}}}
            """);

        assertThat(rows("application_ref, band, status", "application")).contains("APP0001,URG,active\n", "APP0003,PRY,active\n", "APP0005,HOM,suspended\n");
        assertThat(rows("offer_ref, outcome", "offer")).isEqualTo("5001,accepted\n5002,refused\n");
    }

    private void load(String profile, String more) throws IOException {
        Files.writeString(home.resolve("council.yaml"), "council: {name: Smallshire, ons-code: E07999002}\nprofile: %s\n%s".formatted(profile, more));
        SystemExtracts.write(profile, home.resolve("inbox").resolve(AS_AT));
        new MonthlyJob(new Home(home), List.of(), JobListener.SILENT, Clock.systemUTC()).run(LocalDate.parse(AS_AT));
    }

    private String rows(String columns, String feed) {
        return joined(columns, "core." + feed);
    }

    private String issues() {
        return joined("rule, feed, column_name, value_found, level", "core.issue");
    }

    /** Rows with commas between the values. */
    private String joined(String columns, String table) {
        String line = Stream.of(columns.split(", ")).map("coalesce(cast(%s as varchar), '')"::formatted).collect(Collectors.joining(" || ',' || "));
        String told = CommandLineRun.of("sql", "--home", home.toString(), "select distinct %s as line from %s order by line".formatted(line, table)).told();
        return told.substring(told.indexOf('\n') + 1);
    }
}
