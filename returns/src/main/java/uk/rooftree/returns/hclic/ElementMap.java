package uk.rooftree.returns.hclic;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import uk.rooftree.returns.table.TableFile;
import uk.rooftree.warehouse.release.ReleaseReader;

/**
 * What H-CLIC calls each column of the extracts. Its schema is not public: the names that travel with the program are assumed, and a council that has the schema
 * puts the true ones into a file of its home.
 */
final class ElementMap {

    private static final List<String> COLUMNS = List.of("section", "feed", "column_name", "element", "status");

    private final Map<String, Element> elements = new LinkedHashMap<>();

    private ElementMap() {
    }

    /**
     * The map of a release, with the council's own names.
     *
     * @param own lines of the same columns that replace or add to it; need not be there
     */
    static ElementMap of(ReleaseReader release, Path own) {
        ElementMap map = new ElementMap();
        ReleaseRows.read(release, "select section, feed, column_name, element, status from reference.hclic_element order by section, feed, column_name").forEach(row ->
            map.put(new Element(row.text("section"), row.text("feed"), row.text("column_name"), row.text("element"), row.text("status"))));
        if (Files.exists(own)) {
            map.readOwn(own);
        }
        return map;
    }

    private void readOwn(Path own) {
        TableFile table = TableFile.read(own, COLUMNS);
        for (TableFile.Line line : table.lines()) {
            Element known = elements.get(key(line.needed("feed"), line.needed("column_name")));
            if (known == null && line.given("section").isEmpty()) {
                line.problem("section", "\"%s\" of \"%s\" is not in the map: say in which section of H-CLIC it stands".formatted(line.text("column_name"), line.text("feed")));
                continue;
            }
            put(new Element(line.given("section").orElseGet(known::section), line.text("feed"), line.text("column_name"), line.needed("element"), line.given("status").orElse("known")));
        }
        table.throwProblems();
    }

    private void put(Element element) {
        elements.put(key(element.feed(), element.column()), element);
    }

    /** The element of a column; empty where the map has none. */
    String name(String feed, String column) {
        Element element = elements.get(key(feed, column));
        return element == null ? "" : element.name();
    }

    List<Element> elements() {
        return new ArrayList<>(elements.values());
    }

    private static String key(String feed, String column) {
        return feed + "." + column;
    }
}
