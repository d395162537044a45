package uk.rooftree.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.etl.job.JobListener;
import uk.rooftree.etl.job.MonthlyJob;
import uk.rooftree.warehouse.council.Home;

/** The queries of a profile, put to tables of the system's own shape: padded text, days as timestamps, 1900 where there is none. */
class ProfileInDatabaseTest {

    @TempDir
    private Path folder;

    @Test
    void universal_housing_s_tables_are_read_by_the_profile_s_queries() throws IOException {
        try (HousingDatabase database = HousingDatabase.start()) {
            String tables = """
                create schema uh;
                grant usage on schema uh to reader;
                alter default privileges in schema uh grant select on tables to reader;
                set search_path = uh;
                create table property (prop_ref char(12), u_llpg_ref varchar(12), num_bedrooms int, subtyp_code char(3), lett_area char(10), ownership char(10),
                  ent_level int, minage_restric int, address varchar(100));
                insert into property values ('00010001', '100000000001', 2, 'FLT', 'NORTH', 'council', 1, null, '1 Elm Road');
                create table tenagree (tag_ref char(11), prop_ref char(12), house_ref char(10), tenure char(3), cot timestamp, eot timestamp, noticegiven_dt timestamp,
                  reason_term char(10), rent numeric(9,2), service numeric(9,2));
                insert into tenagree values ('0010001/01', '00010001', 'H000001', 'SEC', '2015-05-04', '1900-01-01', '1900-01-01', '', 98.50, 4.10);
                create table wlapp (app_ref char(10), house_ref char(10), app_type char(12), app_date timestamp, u_eff_band_date timestamp, app_band char(4),
                  wl_status char(3), no_people int, tot_points int, fin_date timestamp, u_armed char(1));
                insert into wlapp values ('APP0001', 'H100001', 'home_seeker', '2024-02-14 10:31:07', '2024-02-20', 'PRY', '310', 2, 0, '1900-01-01', 'N');
                create table wlaneeds (app_ref char(10), field_ref char(20), r_to char(20));
                insert into wlaneeds values ('APP0001', 'num_bedrooms', '1'), ('APP0001', 'num_bedrooms', '2'), ('APP0001', 'floor', '9');
                create table wlmember (app_ref char(10), person_no int, dob timestamp, gender char(1), relationship char(10), baby_due timestamp, surname varchar(30));
                insert into wlmember values ('APP0001', 1, '1988-03-12', 'F', 'lead', '1900-01-01', 'Bloggs'), ('APP0001', 2, '1900-01-01', 'M', 'child', null, 'Bloggs');
                create table wlshortlist (u_advert_ref int, app_ref char(10), u_bid_date timestamp, position int, act_reason char(12));
                insert into wlshortlist values (77, 'APP0001', '2026-08-28 09:15:00', 1, 'arrears');
                create table wloffers (offer_no int, app_ref char(10), prop_ref char(12), offer_date timestamp, view_date timestamp, resp_date timestamp, response char(3),
                  ref_reason char(10));
                insert into wloffers values (5001, 'APP0001', '00010001', '2026-09-01', '1900-01-01', '2026-09-04', 'ACC', '');
                create table vmrecord (vm_propref char(12), vm_actualvoid_dt timestamp, vm_actualrelet_dt timestamp, vm_lettable_dt timestamp, u_work_start_date timestamp,
                  u_act_work_cmpl_date timestamp, vm_vlcat_ref char(10));
                insert into vmrecord values ('00010001', '2015-03-30', '2015-05-04', '1900-01-01', null, null, 'standard')""";
            database.run(tables);
            Path home = Files.createDirectories(folder.resolve("home"));
            Files.writeString(folder.resolve("password"), HousingDatabase.PASSWORD);
            Files.setPosixFilePermissions(folder.resolve("password"), PosixFilePermissions.fromString("rw-------"));
            StringBuilder settings = new StringBuilder("""
                council: {name: Smallshire, ons-code: E07999002}
                profile: civica-universal-housing
                databases:
                  uh: {url: "%s?currentSchema=uh", user: reader, password-from: {file: ../password}}
                sources:
                """.formatted(database.url()));
            List.of("property", "tenancy", "household_member", "application", "bid", "offer", "void")
                .forEach(feed -> settings.append("  %s: {kind: jdbc, database: uh}\n".formatted(feed)));
            Files.writeString(home.resolve("council.yaml"), settings);

            new MonthlyJob(new Home(home), List.of(), JobListener.SILENT, Clock.systemUTC()).run(LocalDate.parse("2026-09-30"));

            Path inbox = home.resolve("inbox/2026-09-30");
            assertThat(inbox.resolve("tenancy.csv")).hasContent("""
                tag_ref,prop_ref,house_ref,tenure,cot,eot,noticegiven_dt,reason_term,rent,service
                0010001/01 ,00010001    ,H000001   ,SEC,2015-05-04,,,          ,98.50,4.10
                """);
            assertThat(inbox.resolve("application.csv")).hasContent("""
                app_ref,house_ref,app_type,app_date,u_eff_band_date,app_band,wl_status,no_people,tot_points,fin_date,u_armed,num_bedrooms
                APP0001   ,H100001   ,home_seeker ,2024-02-14,2024-02-20,PRY ,310,2,0,,N,2                  \s
                """);
            assertThat(inbox.resolve("household_member.csv")).hasContent("""
                person_token,house_ref,dob,gender,relationship,baby_due
                APP0001/1,H100001   ,1988-03-12,F,lead      ,
                APP0001/2,H100001   ,,M,child     ,
                """);
            assertThat(inbox.resolve("bid.csv")).hasContent("""
                u_advert_ref,app_ref,u_bid_date,position,act_reason,valid
                77,APP0001   ,2026-08-28T09:15:00,1,arrears     ,true
                """);
            assertThat(inbox.resolve("void.csv")).hasContent("""
                void_ref,vm_propref,vm_actualvoid_dt,vm_actualrelet_dt,vm_lettable_dt,u_work_start_date,u_act_work_cmpl_date,vm_vlcat_ref
                00010001/2015-03-30,00010001    ,2015-03-30,2015-05-04,,,,standard \s
                """);
            String counts = CommandLineRun.of("sql", "--home", home.toString(), "select feed, rows_read, rows_kept from core.feed_load where is_supplied order by feed").told();
            assertThat(counts.lines().skip(1).map(line -> line.replaceAll(" +", " "))).containsExactly("application 1 1", "bid 1 1", "household_member 2 2", "offer 1 1",
                "property 1 1", "tenancy 1 1", "void 1 1");
            String issues = CommandLineRun.of("sql", "--home", home.toString(), "select rule, column_name, value_found from core.issue where level <> 'flag' or rule like 'R-GEN%'").told();
            // UH does not tell a social rent from an affordable one
            assertThat(issues.lines().skip(1).map(line -> line.replaceAll(" +", " "))).containsExactly("R-GEN-004 rent_basis");
        }
    }
}
