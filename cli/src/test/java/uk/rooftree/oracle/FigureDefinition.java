package uk.rooftree.oracle;

import java.util.Arrays;
import java.util.List;

/**
 * One line of figures.csv.
 *
 * @param groupings the further groupings; one is a list of dimensions, most often a single one
 * @param decimals decimals of the value
 * @param feeds feeds it reads; one of them not supplied and there is no value
 */
record FigureDefinition(String figure, String unit, String periodKind, List<List<String>> groupings, String statistic,
                        int decimals, List<String> feeds) {

    static FigureDefinition of(List<String> cells) {
        return new FigureDefinition(
            cells.get(0),
            cells.get(2),
            cells.get(3),
            split(cells.get(4)).stream().map(grouping -> Arrays.asList(grouping.split("\\*"))).toList(),
            cells.get(5),
            Integer.parseInt(cells.get(7)),
            split(cells.get(9)));
    }

    private static List<String> split(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("\\|"));
    }
}
