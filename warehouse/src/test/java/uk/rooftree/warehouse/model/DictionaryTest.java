package uk.rooftree.warehouse.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.delta.Column;
import uk.rooftree.warehouse.delta.TableName;

/** {@code docs/dictionary.md} is made from the contract and the models' headers; {@code -Dgolden.update} makes it anew. */
class DictionaryTest {

    private static final Path DICTIONARY = Path.of("../docs/dictionary.md");

    private final SqlTree tree = SqlTree.packaged();

    @Test
    void the_dictionary_says_what_the_contract_and_the_headers_say() throws IOException {
        String dictionary = dictionary();
        if (System.getProperty("golden.update") != null) {
            Files.writeString(DICTIONARY, dictionary);
        }
        assertThat(Files.readString(DICTIONARY)).as("docs/dictionary.md (mvn verify -Dgolden.update makes it anew)").isEqualTo(dictionary);
    }

    private String dictionary() {
        StringBuilder text = new StringBuilder("""
            # Dictionary

            Made from the feeds' contract (`sql/reference/feed_column.csv`), the figures' contract (`sql/reference/figure_contract.csv`), the
            figures beyond it (`figure_own.csv`) and the headers of the models in `sql/`. Do not edit: `mvn verify -Dgolden.update` makes it anew.

            * [Feeds](#feeds): what extracts hold
            * [Figures](#figures): what is published, and where it is worked out
            * [Tables and views](#tables-and-views): what lies between

            ## Feeds

            `required`: always, no, or on a condition. `breach`: what becomes of a row that breaks the column's type, range or reference.
            Restricted columns stop at core: no mart and no report holds them.
            """);
        feeds(text);
        figures(text);
        models(text);
        return text.toString();
    }

    private void feeds(StringBuilder text) {
        for (Map.Entry<String, List<Map<String, String>>> feed : rows("reference.feed_column").stream()
            .collect(Collectors.groupingBy(row -> row.get("feed"), LinkedHashMap::new, Collectors.toList())).entrySet()) {
            text.append("\n### ").append(feed.getKey()).append("\n\n| column | type | required | codes, range or reference | breach | meaning |\n| --- | --- | --- | --- | --- | --- |\n");
            for (Map<String, String> column : feed.getValue()) {
                text.append("| ").append(column.get("column"))
                    .append(column.get("key") == null ? "" : " (key)")
                    .append(column.get("restricted") == null ? "" : " (restricted)")
                    .append(" | ").append(column.get("type")).append(column.get("several") == null ? "" : ", several")
                    .append(" | ").append(cell(column.get("required")))
                    .append(" | ").append(limits(column))
                    .append(" | ").append(column.get("breach"))
                    .append(" | ").append(cell(column.get("description"))).append(" |\n");
            }
        }
    }

    private static String limits(Map<String, String> column) {
        if (column.get("codes") != null) {
            return column.get("codes").replace("|", ", ");
        }
        if (column.get("references") != null) {
            return "in " + column.get("references");
        }
        return cell(column.get("range"));
    }

    private void figures(StringBuilder text) {
        text.append("\n## Figures\n\n| figure | unit | period | told by | worked out in |\n| --- | --- | --- | --- | --- |\n");
        SortedMap<String, Map<String, String>> definitions = new TreeMap<>();
        rows("reference.figure_contract").forEach(row -> definitions.put(row.get("figure"), row));
        rows("reference.figure_own").forEach(row -> assertThat(definitions.put(row.get("figure"), row)).as("figure told twice: " + row).isNull());
        List<Model> results = tree.models().stream().filter(model -> model.path().endsWith("/result.sql")).toList();
        definitions.forEach((figure, definition) -> results.stream().filter(model -> model.literals().contains(figure)).findFirst()
            .ifPresent(result -> text.append("| ").append(figure)
                .append(" | ").append(definition.get("unit"))
                .append(" | ").append(definition.get("period_kind"))
                .append(" | ").append(cell(definition.get("dimensions")).replace("|", ", ").replace("\\", ""))
                .append(" | `").append(result.path().replace("/result.sql", "/")).append("` |\n")));
    }

    private void models(StringBuilder text) {
        text.append("\n## Tables and views\n\n| name | one row is | keys | definition | file |\n| --- | --- | --- | --- | --- |\n");
        tree.models().stream().filter(model -> !model.layer().equals("staging"))
            .sorted(java.util.Comparator.comparing(Model::name))
            .forEach(model -> text.append("| ").append(model.name())
                .append(" | ").append(cell(model.header().grain()))
                .append(" | ").append(String.join(", ", model.header().keys()))
                .append(" | ").append(cell(model.header().definition()))
                .append(" | `").append(model.path()).append("` |\n"));
    }

    private List<Map<String, String>> rows(String table) {
        ReferenceTable reference = tree.reference().get(TableName.of(table));
        List<String> names = reference.columns().stream().map(Column::name).toList();
        return reference.rows().stream().map(values -> {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                row.put(names.get(i), values.get(i));
            }
            return row;
        }).toList();
    }

    private static String cell(String text) {
        return text == null ? "" : text.replace("|", "\\|");
    }
}
