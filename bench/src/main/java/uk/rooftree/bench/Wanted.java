package uk.rooftree.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is to be measured.
 *
 * @param isHistory   month after month of each size, rather than sizes beside each other
 * @param isWarm      the first month three times in one process, rather than sizes beside each other
 * @param isBareAsked whether the yard-stick is run too
 * @param isSparkAsked whether the first month is run on Spark too
 * @param months      months of extracts
 * @param lived       months lived before the first extract; 0: as the generator has them for the size
 * @param memory      the most memory DuckDB may take, such as 8GB; empty: DuckDB's own limit
 * @param sizes       sizes of council
 */
record Wanted(boolean isHistory, boolean isWarm, boolean isBareAsked, boolean isSparkAsked, int months, int lived, String memory, List<String> sizes) {

    private static final Set<String> LARGE = Set.of("london", "england");
    private static final int MONTHS_OF_SIZES = 3;
    private static final int MONTHS_OF_HISTORY = 24;

    /** Reads {@code [--history | --warm] [--no-bare] [--spark] [--months N] [--lived N] [--memory AMOUNT] [SIZE …]}. */
    static Wanted read(List<String> arguments) {
        boolean isHistory = false;
        boolean isWarm = false;
        boolean isBareAsked = true;
        boolean isSparkAsked = false;
        int months = 0;
        int lived = 0;
        String memory = "";
        List<String> sizes = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            switch (arguments.get(i)) {
                case "--history" -> isHistory = true;
                case "--warm" -> isWarm = true;
                case "--no-bare" -> isBareAsked = false;
                case "--spark" -> isSparkAsked = true;
                case "--months" -> months = Integer.parseInt(arguments.get(++i));
                case "--lived" -> lived = Integer.parseInt(arguments.get(++i));
                case "--memory" -> memory = arguments.get(++i);
                default -> sizes.add(arguments.get(i));
            }
        }
        if (sizes.isEmpty()) {
            sizes.addAll(isHistory || isWarm ? List.of("district") : List.of("district", "borough"));
        }
        int usual = isHistory ? MONTHS_OF_HISTORY : MONTHS_OF_SIZES;
        return new Wanted(isHistory, isWarm, isBareAsked, isSparkAsked, months == 0 ? usual : months, lived, memory, List.copyOf(sizes));
    }

    /** Three of the small ones, whose middle is told; the large ones are long enough to be run once. */
    int rounds(String size) {
        return LARGE.contains(size) ? 1 : 3;
    }
}
