package uk.rooftree.warehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

/** To whom homes went, by what the Equality Act 2010 asks a council to look at: {@code lettings.equality}. */
class EqualityOfLettingsTest extends SqlTables {

    @Test
    void a_letting_is_told_by_the_lead_tenant_of_the_day_it_began() {
        given("core.property", "property_ref | property_type | ownership\nP1 | flat | council");
        given("core.tenancy", """
            tenancy_ref | property_ref | tenure_type | start_date | household_ref
            T1          | P1           | secure      | 2026-05-01 | H1
            T2          | P1           | secure      | 2026-06-01 | H2
            T3          | P1           | secure      | 2026-07-01 | H3
            T4          | P1           | secure      | 2026-03-31 | H1
            T5          | P1           | licence     | 2026-07-01 | H1
            """);
        given("core.letting", """
            tenancy_ref | letting_kind
            T1          | relet
            T2          | transfer
            T3          | relet
            T4          | relet
            T5          | relet
            """);
        // H1's first lead left before, the second is 25 on the day; H2's two leads: the lowest token speaks
        given("core.household_member", """
            person_token | household_ref | relationship | birth_date | sex    | ethnicity       | nationality_code | economic_status | long_term_condition | to_date
            A0           | H1            | lead         | 1950-01-01 | male   | white_british   | 826              | retired         | yes                 | 2026-05-01
            A1           | H1            | lead         | 2001-05-01 | female | black_caribbean | 826              | part_time       | no                  |
            A2           | H1            | child        | 2020-01-01 | male   |                 |                  | child           | no                  |
            B1           | H2            | lead         | 1961-06-02 | male   | arab            | 760              | sick_disabled   | refused             |
            B2           | H2            | lead         | 1990-01-01 | female | indian          | 826              | full_time       | no                  |
            """);
        assertThat(figureGroups("lettings.equality.by_age")).containsExactlyInAnyOrder(
            "all value=3 rows_counted=3 rows_excluded=0",
            "age_band=25-34 value=1 rows_counted=1 rows_excluded=0",
            "age_band=55-64 value=1 rows_counted=1 rows_excluded=0",
            "age_band=unknown value=1 rows_counted=1 rows_excluded=0");
        assertThat(figureGroups("lettings.equality.by_sex")).contains(
            "category=female value=1 rows_counted=1 rows_excluded=0", "category=male value=1 rows_counted=1 rows_excluded=0").hasSize(4);
        assertThat(figureGroups("lettings.equality.by_ethnic_group")).contains(
            "category=black value=1 rows_counted=1 rows_excluded=0", "category=other value=1 rows_counted=1 rows_excluded=0").hasSize(4);
        assertThat(figureGroups("lettings.equality.by_nationality")).contains(
            "category=united_kingdom value=1 rows_counted=1 rows_excluded=0", "category=other value=1 rows_counted=1 rows_excluded=0").hasSize(4);
        assertThat(figureGroups("lettings.equality.by_economic_status")).contains(
            "category=part_time value=1 rows_counted=1 rows_excluded=0", "category=sick_disabled value=1 rows_counted=1 rows_excluded=0").hasSize(4);
        assertThat(figureGroups("lettings.equality.by_long_term_condition")).containsExactlyInAnyOrder(
            "all value=3 rows_counted=3 rows_excluded=0",
            "category=no value=1 rows_counted=1 rows_excluded=0",
            "category=refused value=1 rows_counted=1 rows_excluded=0",
            "category=unknown value=1 rows_counted=1 rows_excluded=0");
    }
}
