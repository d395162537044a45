package uk.rooftree.warehouse.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.delta.TableName;

class ModelTest {

    private static final String PATH = "sql/marts/voids/spell.sql";
    private static final String HEADER = """
        -- model:      voids.spell
        -- grain:      one row per void
        -- keys:       council_code, void_ref
        -- sources:    core.void
        -- definition: a trial
        """;

    @Test
    void the_header_tells_grain_keys_sources_and_definition() {
        Model model = Model.read(PATH, HEADER + "select * from core.void as void");
        assertThat(model.name()).isEqualTo(TableName.of("voids.spell"));
        assertThat(model.header().grain()).isEqualTo("one row per void");
        assertThat(model.header().keys()).containsExactly("council_code", "void_ref");
        assertThat(model.sources()).containsExactly(TableName.of("core.void"));
        assertThat(model.header().definition()).isEqualTo("a trial");
    }

    @Test
    void a_long_value_goes_on_in_lines_set_in() {
        Model model = Model.read(PATH, HEADER.replace("-- sources:    core.void", "-- sources:    core.tenancy,\n--             core.void")
            + "select * from core.void as void cross join core.tenancy as tenancy");
        assertThat(model.sources()).containsExactly(TableName.of("core.tenancy"), TableName.of("core.void"));
    }

    @Test
    void a_missing_field_is_named_with_file_and_line() {
        assertThatThrownBy(() -> Model.read(PATH, HEADER.replaceFirst("-- keys:.*\n", "") + "select * from core.void as void"))
            .isInstanceOf(InvalidModel.class).hasMessage("Invalid model sql/marts/voids/spell.sql, line 4: no \"keys\" in the header");
    }

    @Test
    void an_empty_field_is_missing() {
        assertThatThrownBy(() -> Model.read(PATH, HEADER.replace("one row per void", "") + "select * from core.void as void"))
            .hasMessage("Invalid model sql/marts/voids/spell.sql, line 2: no \"grain\" in the header");
    }

    @Test
    void an_unknown_field_is_named() {
        assertThatThrownBy(() -> Model.read(PATH, "-- modle: voids.spell\n" + HEADER + "select * from core.void as void"))
            .hasMessage("Invalid model sql/marts/voids/spell.sql, line 1: unknown field \"modle\" "
                + "(known: model, grain, keys, sources, definition, reading, stored, partition)");
    }

    @Test
    void a_field_twice_is_refused() {
        assertThatThrownBy(() -> Model.read(PATH, HEADER + "-- grain: one row per home\nselect * from core.void as void"))
            .hasMessage("Invalid model sql/marts/voids/spell.sql, line 6: \"grain\" stands twice");
    }

    @Test
    void a_model_is_stored_as_a_table_as_work_or_as_a_view() {
        assertThatThrownBy(() -> Model.read(PATH, HEADER + "-- stored: file\nselect * from core.void as void"))
            .hasMessage("Invalid model sql/marts/voids/spell.sql, line 1: stored: \"file\" (expected table, work or view)");
    }

    @Test
    void the_name_is_the_path_s() {
        assertThatThrownBy(() -> Model.read("sql/marts/voids/void.sql", HEADER + "select * from core.void as void"))
            .hasMessage("Invalid model sql/marts/voids/void.sql: its header says \"voids.spell\", its path says \"voids.void\"");
    }

    @Test
    void a_measure_s_path_gives_subject_measure_and_file() {
        Model model = Model.read("sql/measures/voids/relet_days_lahs/population.sql",
            HEADER.replace("voids.spell", "voids.relet_days_lahs_population") + "select * from core.void as void");
        assertThat(model.storing()).isEqualTo(Storing.VIEW);
    }

    @Test
    void core_marts_and_figures_are_tables_staging_is_work_and_the_rest_are_views() {
        assertThat(Model.read(PATH, HEADER + "select * from core.void as void").storing()).isEqualTo(Storing.TABLE);
        assertThat(named("sql/core/spell.sql", "core.spell").storing()).isEqualTo(Storing.TABLE);
        assertThat(named("sql/figure/figure.sql", "figure.figure").storing()).isEqualTo(Storing.TABLE);
        assertThat(named("sql/staging/void.sql", "staging.void").storing()).isEqualTo(Storing.WORK);
        assertThat(named("sql/reference/x.sql", "reference.x").storing()).isEqualTo(Storing.VIEW);
        assertThat(named("sql/checks/voids/some.sql", "checks.voids_some").storing()).isEqualTo(Storing.VIEW);
    }

    @Test
    void sources_that_the_sql_does_not_read_are_refused_and_so_are_those_not_named() {
        assertThatThrownBy(() -> Model.read(PATH, HEADER + "select * from core.tenancy as tenancy"))
            .hasMessage("Invalid model sql/marts/voids/spell.sql: header and SQL disagree about sources; "
                + "the SQL also reads [core.tenancy]; the SQL does not read [core.void]");
    }

    @Test
    void what_a_text_reads_stands_after_from_and_join_and_in_lists() {
        assertThat(read("select * from core.a as a inner join core.b as b on a.x = b.x left join (select * from core.c as c) as d on true"))
            .containsExactly("core.a", "core.b", "core.c");
        assertThat(read("select * from core.a as a, core.b as b where exists (select 1 from core.c as c)")).containsExactly("core.a", "core.b", "core.c");
        assertThat(read("select * from (core.a as a cross join core.b as b)")).containsExactly("core.a", "core.b");
    }

    @Test
    void steps_of_the_text_itself_aliases_comments_and_quotes_are_no_sources() {
        assertThat(read("""
            with step as (select 'from core.quoted' as text from core.a as a) -- from core.comment
            /* join core.block */
            select step.text, a.b from step, core.b as b where step.text = 'it''s from core.c' order by step.text, b.x
            """)).containsExactly("core.a", "core.b");
    }

    @Test
    void the_word_from_inside_a_function_or_a_comparison_is_no_source() {
        assertThat(read("select extract(year from void.start_on), trim(both ' ' from void.ref) from core.void as void "
            + "where void.a is distinct from void.b")).containsExactly("core.void");
        assertThat(read("select * from core.void as void cross join range(0, 40) as n(i)")).containsExactly("core.void");
    }

    @Test
    void models_come_after_those_they_read() {
        Model spell = Model.read(PATH, HEADER + "select * from core.void as void");
        Model core = Model.read("sql/core/void.sql", HEADER.replace("voids.spell", "core.void").replace("core.void\n-- def", "landing.void\n-- def")
            + "select * from landing.void as void");
        ModelGraph graph = new ModelGraph(List.of(spell, core));
        assertThat(graph.order()).containsExactly(core, spell);
        assertThat(graph.upTo(TableName.of("core.void"))).containsExactly(core);
        assertThat(graph.inputs()).containsExactly(TableName.of("landing.void"));
    }

    @Test
    void models_that_read_each_other_are_named() {
        Model spell = Model.read(PATH, HEADER + "select * from core.void as void");
        Model core = Model.read("sql/core/void.sql", HEADER.replace("voids.spell", "core.void").replace("core.void\n-- def", "voids.spell\n-- def")
            + "select * from voids.spell as spell");
        assertThatThrownBy(() -> new ModelGraph(List.of(spell, core))).isInstanceOf(InvalidModel.class)
            .hasMessage("Invalid models: [core.void, voids.spell] read each other in a circle (sql/core/void.sql)");
    }

    @Test
    void two_models_of_one_name_are_refused() {
        Model spell = Model.read(PATH, HEADER + "select * from core.void as void");
        assertThatThrownBy(() -> new ModelGraph(List.of(spell, spell)))
            .hasMessage("Invalid model sql/marts/voids/spell.sql: \"voids.spell\" is made by sql/marts/voids/spell.sql too");
    }

    @Test
    void every_model_that_travels_with_the_warehouse_is_whole_and_none_reads_itself_round() {
        assertThat(SqlTree.packaged().graph().order()).hasSameSizeAs(SqlTree.packaged().models());
    }

    private static Model named(String path, String name) {
        return Model.read(path, HEADER.replace("voids.spell", name) + "select * from core.void as void");
    }

    private static List<String> read(String sql) {
        return Model.relationsRead(sql).stream().map(TableName::toString).toList();
    }
}
