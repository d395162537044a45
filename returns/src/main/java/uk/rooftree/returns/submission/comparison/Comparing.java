package uk.rooftree.returns.submission.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

import uk.rooftree.returns.submission.FigureCell;
import uk.rooftree.returns.submission.FigureReturn;
import uk.rooftree.returns.submission.ReturnSource;
import uk.rooftree.warehouse.council.Home;
import uk.rooftree.warehouse.delta.DeltaTables;
import uk.rooftree.warehouse.figure.FigureRow;
import uk.rooftree.warehouse.release.ReleaseReader;

/** Turns an earlier return into a later one, step by step, and puts what each step changes down to its cause. */
public final class Comparing {

    private final FigureReturn kind;
    private final Home home;

    public Comparing(FigureReturn kind, Home home) {
        this.kind = kind;
        this.home = home;
    }

    /** Compares two returns of one period. */
    public ReturnComparison compare(String period, Side earlier, Side later) {
        DeltaTables tables = new DeltaTables(home.warehouse());
        // the records of each under the later's definitions
        try (ReleaseReader before = ReleaseReader.openUnder(earlier.release(), later.release(), tables, home.copies());
             ReleaseReader after = ReleaseReader.openUnder(later.release(), later.release(), tables, home.copies())) {
            ReturnSource was = new ReturnSource(period, earlier.council(), before, earlier.inputs());
            ReturnSource is = new ReturnSource(period, later.council(), after, later.inputs());
            List<FigureCell> asked = kind.cells(is);
            Map<String, FigureWay> ways = ways(asked, before, after);
            List<Step> steps = new ArrayList<>();
            steps.add(new Step(Cause.DEFINITIONS, kind.workOut(is, was, published(before))));
            steps.add(new Step(Cause.DEFINITIONS, kind.workOut(is, was, id -> worth(ways, id, FigureWay::worthWith))));
            steps.add(new Step(Cause.LATE, kind.workOut(is, was, id -> worth(ways, id, way -> way.worthWith(Cause.LATE)))));
            steps.add(new Step(Cause.ERASED, kind.workOut(is, was, id -> worth(ways, id, way -> way.worthWith(Cause.LATE, Cause.ERASED)))));
            steps.add(new Step(Cause.CORRECTED, kind.workOut(is, was, id -> worth(ways, id, FigureWay::worthAfter))));
            steps.add(new Step(Cause.DEFINITIONS, kind.workOut(is, was, published(after))));
            steps.add(new Step(Cause.ANSWERS, kind.workOut(is, is, published(after))));
            // nothing, unless the program that made the later return was another
            steps.add(new Step(Cause.DEFINITIONS, later.cells()));
            return ReturnComparison.along(earlier.title(), later.title(), asked.stream().map(FigureCell::code).toList(), earlier.cells(), steps);
        }
    }

    private static Map<String, FigureWay> ways(List<FigureCell> asked, ReleaseReader before, ReleaseReader after) {
        KnownRecords known = new KnownRecords(before);
        KnownRecords now = new KnownRecords(after);
        TreeSet<String> ids = new TreeSet<>();
        asked.forEach(cell -> ids.addAll(cell.figures()));
        Map<String, FigureWay> ways = new TreeMap<>();
        for (String id : ids) {
            if (after.hasUnits(id)) {
                ways.put(id, FigureWay.of(after.figures().definition(id), before.figures().find(id), before.units(id), known, after.figures().find(id), after.units(id), now));
            }
        }
        return ways;
    }

    private static Optional<BigDecimal> worth(Map<String, FigureWay> ways, String id, Function<FigureWay, Optional<BigDecimal>> worth) {
        return Optional.ofNullable(ways.get(id)).flatMap(worth);
    }

    private static Function<String, Optional<BigDecimal>> published(ReleaseReader release) {
        return id -> release.figures().find(id).map(FigureRow::value);
    }
}
