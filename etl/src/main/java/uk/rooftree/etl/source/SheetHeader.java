package uk.rooftree.etl.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

import uk.rooftree.etl.source.WantedColumns.Missing;

/**
 * The row of a sheet that holds the column names.
 *
 * @param sheet place of the sheet among those shown
 * @param row   as the spreadsheet counts
 * @param names by column; empty where there is none
 * @param known how many wanted columns it names
 * @param isWhole whether it names every column that cannot be missing
 */
record SheetHeader(int sheet, int row, List<String> names, int known, boolean isWhole) {

    /** Titles and notes above a header are not longer than this. */
    private static final int ROWS_LOOKED_AT = 200;

    SheetHeader {
        names = List.copyOf(names);
    }

    /**
     * Looks for the header of a sheet: the first row with all columns that cannot be missing, or else the one that names most.
     *
     * @param given number of the row, where it is known
     */
    static Optional<SheetHeader> find(Workbook workbook, int sheet, OptionalInt given, WantedColumns wanted, Map<String, String> renamed)
        throws IOException {
        Map<String, String> plainlyRenamed = Header.plain(renamed);
        List<SheetHeader> best = new ArrayList<>();
        int[] seen = new int[1];
        workbook.read(sheet, (number, cells) -> {
            if (given.isPresent() && number < given.getAsInt()) {
                return true;
            }
            if (given.isPresent() && number > given.getAsInt()) {
                return false;
            }
            SheetHeader row = of(sheet, number, cells, wanted, plainlyRenamed);
            if (row.known() > 0 && (best.isEmpty() || row.isWhole() || row.known() > best.get(0).known())) {
                best.clear();
                best.add(row);
            }
            return !row.isWhole() && ++seen[0] < ROWS_LOOKED_AT;
        });
        return best.stream().findFirst();
    }

    private static SheetHeader of(int sheet, int number, List<String> cells, WantedColumns wanted, Map<String, String> renamed) {
        List<String> names = new ArrayList<>();
        Set<Integer> known = new TreeSet<>();
        for (String cell : cells) {
            String name = cell == null ? "" : Header.plain(cell);
            Header.wantedNames(name, renamed).stream().map(wanted::placeOf).filter(place -> place >= 0).forEach(known::add);
            names.add(cell == null ? "" : cell);
        }
        boolean isWhole = true;
        for (int place = 0; place < wanted.columns().size(); place++) {
            isWhole &= wanted.columns().get(place).missing() != Missing.STOPS || known.contains(place);
        }
        return new SheetHeader(sheet, number, names, known.size(), isWhole && !known.isEmpty());
    }
}
