package uk.rooftree.warehouse.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.rooftree.warehouse.UserFault;
import uk.rooftree.warehouse.figure.Dimension;
import uk.rooftree.warehouse.model.SqlTree;

class TargetsTest {

    private static final SqlTree TREE = SqlTree.packaged();

    @TempDir
    private Path home;

    @Test
    void a_council_without_the_file_has_no_targets() {
        assertThat(Targets.read(home.resolve("targets.csv"), TREE).list()).isEmpty();
    }

    @Test
    void figure_target_and_direction_are_enough() throws IOException {
        assertThat(read("""
            figure,target,direction
            voids.vacant,120,at_most
            """).list()).containsExactly(new Target("voids.vacant", Map.of(), new BigDecimal("120"), Target.Bound.AT_MOST, BigDecimal.ZERO,
                Optional.empty(), Optional.empty(), Optional.empty(), "", ""));
    }

    @Test
    void every_column_can_be_given_in_any_order_and_dates_as_a_spreadsheet_leaves_them() throws IOException {
        assertThat(read("\uFEFFsource,owner,limits_from,valid_to,valid_from,amber_tolerance,direction,target,where,Figure\r\n"
            + "\"Cabinet, 3 March 2026\",Voids manager,2025-10-01,31/03/2027,1/4/2026,0.25,higher_is_better,97.5,\"band=A,bedroom_need=2\",register.live.households\r\n"
            + ",,,,,,,,,\r\n").list())
            .containsExactly(new Target("register.live.households", Map.of(Dimension.BAND, "A", Dimension.BEDROOM_NEED, "2"), new BigDecimal("97.5"),
                Target.Bound.AT_LEAST, new BigDecimal("0.25"), Optional.of(LocalDate.parse("2026-04-01")), Optional.of(LocalDate.parse("2027-03-31")),
                Optional.of(LocalDate.parse("2025-10-01")), "Voids manager", "Cabinet, 3 March 2026"));
    }

    @Test
    void all_that_is_wrong_is_told_at_once_with_line_and_column() {
        assertThatThrownBy(() -> read("""
            figure,where,target,direction,amber_tolerance,valid_from,valid_to
            voids.relet_days.lahs_g1,,30,at_most,,,
            voids.vacant,colour=red,30,at_most,,,
            voids.vacant,band=A,30,at_most,,,
            voids.vacant,bedrooms=,30,at_most,,,
            voids.vacant,,"1,200",at_most,,,
            voids.vacant,,30,below,-5,,
            voids.vacant,,30,at_most,5 days,31/04/2026,
            voids.vacant,,30,at_most,,2026-04-01,2026-03-31
            voids.vacant,,30,at_most,,,,more
            """))
            .isInstanceOf(UserFault.class)
            .hasMessage("""
                Invalid targets in "%s":
                  line 2, column "figure": "voids.relet_days.lahs_g1" is no figure (did you mean voids.relet_days.lahs_g1a?)
                  line 3, column "where": Invalid dimension: "colour" (expected one of %s)
                  line 4, column "where": "voids.vacant" has no rows for "band=A": it is told by %s
                  line 5, column "where": "bedrooms=" names a dimension without a value
                  line 6, column "target": "1,200" is not a number (digits, and up to four after a point; no commas, signs or units)
                  line 7, column "direction": "below" is not at_most (lower is better) or at_least (higher is better)
                  line 7, column "amber_tolerance": "-5" is below 0: write by how much the target may be missed
                  line 8, column "amber_tolerance": "5 days" is not a number (digits, and up to four after a point; no commas, signs or units)
                  line 8, column "valid_from": "31/04/2026" is not a date such as 2026-04-01 or 01/04/2026
                  line 9, column "valid_to": 2026-03-31 is before valid_from, 2026-04-01
                  line 10, column "valid_to": there are more values than columns; put a text that holds a comma in quotes
                Correct them and try again; nothing was done.""".formatted(home.resolve("targets.csv"), String.join(", ", Dimension.columns()),
                "bedrooms, area, ward, available, void_class, age_band, available*age_band"));
    }

    @Test
    void a_header_that_is_not_one_is_told() {
        assertThatThrownBy(() -> read("figure,tolerance,figure,target\nvoids.vacant,,,30\n")).isInstanceOf(UserFault.class)
            .hasMessageContaining("line 1, column \"tolerance\": there is no such column (expected figure,where,target,direction,amber_tolerance,valid_from,valid_to,limits_from,owner,source)")
            .hasMessageContaining("line 1, column \"figure\": it stands twice")
            .hasMessageContaining("line 1, column \"direction\": the column is missing");
        assertThatThrownBy(() -> read("\n\n")).isInstanceOf(UserFault.class).hasMessageContaining("line 1, column \"figure\": there is no header");
    }

    @Test
    void two_targets_of_one_row_are_not_in_force_on_one_day() throws IOException {
        assertThat(read("""
            figure,where,target,direction,valid_from,valid_to
            voids.vacant,,30,at_most,,2026-03-31
            voids.vacant,,25,at_most,2026-04-01,
            voids.vacant,bedrooms=1,20,at_most,,
            """).list()).hasSize(3);
        assertThatThrownBy(() -> read("""
            figure,where,target,direction,valid_from,valid_to
            voids.vacant,,30,at_most,,2026-04-01
            voids.vacant,,25,at_most,2026-04-01,
            voids.vacant,bedrooms=1,20,at_most,,2026-05-31
            voids.vacant,bedrooms=1,20,at_most,,2026-05-31
            stock.homes,,20,at_most,,
            stock.homes,,21,at_least,,
            """)).isInstanceOf(UserFault.class)
            .hasMessageContaining("line 3, column \"valid_from\": \"voids.vacant\" has the target of line 2 on 2026-04-01 already")
            .hasMessageContaining("line 5, column \"valid_from\": \"voids.vacant\" bedrooms=1 has the target of line 4 on 2026-05-31 already")
            .hasMessageContaining("line 7, column \"valid_from\": \"stock.homes\" has the target of line 6 on every day already");
    }

    @Test
    void a_target_is_in_force_from_its_first_to_its_last_day() throws IOException {
        Targets targets = read("""
            figure,target,direction,valid_from,valid_to
            voids.vacant,30,at_most,2026-04-01,2026-04-30
            """);
        assertThat(List.of("2026-03-31", "2026-04-01", "2026-04-30", "2026-05-01")).map(day -> targets.inForce(LocalDate.parse(day)).size()).containsExactly(0, 1, 1, 0);
    }

    @Test
    void the_table_of_a_day_does_not_change_with_other_days_targets_or_the_order_of_lines() throws IOException {
        String before = table("figure,target,direction,valid_from,valid_to\nvoids.vacant,30,at_most,,\nstock.homes,9,at_least,,\n");
        assertThat(table("figure,target,direction,valid_from,valid_to\nstock.homes,9,at_least,,\nvoids.vacant,30,at_most,,\nlettings.count,5,at_least,2027-01-01,\n")).isEqualTo(before);
        assertThat(table("figure,target,direction,valid_from,valid_to\nvoids.vacant,31,at_most,,\nstock.homes,9,at_least,,\n")).isNotEqualTo(before);
    }

    @Test
    void a_file_in_another_encoding_is_refused() throws IOException {
        Files.write(home.resolve("targets.csv"), "figure,target,direction,owner\nvoids.vacant,30,at_most,Ren\u00e9e\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Targets.read(home.resolve("targets.csv"), TREE)).isInstanceOf(UserFault.class)
            .hasMessage("Cannot read \"%s\": it is not UTF-8. Save it as \"CSV UTF-8\" and try again; nothing was done.".formatted(home.resolve("targets.csv")));
    }

    private String table(String text) throws IOException {
        return read(text).table(TREE, "E07000999", LocalDate.parse("2026-10-31")).digest();
    }

    private Targets read(String text) throws IOException {
        Path file = Files.writeString(home.resolve("targets.csv"), text);
        return Targets.read(file, TREE);
    }
}
