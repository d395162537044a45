package uk.rooftree.warehouse.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import uk.rooftree.warehouse.testing.SqlTables;

/**
 * The formula {@code rooms_for_sharers} against the rule it stands for: every way of pairing the children of a family is
 * tried, under every assignment of a sex to those whose sex is not known, and the fewest rooms are what the family needs.
 */
class RoomsForSharersTest extends SqlTables {

    /** Families with up to so many of each known kind, and of each unknown one. */
    private static final int KNOWN = 4;
    private static final int UNKNOWN = 3;

    private final Map<List<Integer>, Integer> fewest = new HashMap<>();

    @Test
    void the_formula_finds_the_fewest_rooms_of_every_pairing_for_every_family_of_up_to_22_children() {
        List<List<Object>> families = query("""
            select
                older_boys.n, older_girls.n, older_unknown.n, younger_boys.n, younger_girls.n, younger_unknown.n,
                rooms_for_sharers(older_boys.n, older_girls.n, older_unknown.n, younger_boys.n, younger_girls.n, younger_unknown.n)
            from range(%1$d) as older_boys(n)
            cross join range(%1$d) as older_girls(n)
            cross join range(%2$d) as older_unknown(n)
            cross join range(%1$d) as younger_boys(n)
            cross join range(%1$d) as younger_girls(n)
            cross join range(%2$d) as younger_unknown(n)
            """.formatted(KNOWN + 1, UNKNOWN + 1));
        assertThat(families).hasSize(10_000);
        for (List<Object> family : families) {
            int[] n = family.stream().mapToInt(count -> ((Number) count).intValue()).toArray();
            assertThat(n[6]).as("older boys, girls, unknown; younger boys, girls, unknown: %s", family.subList(0, 6))
                .isEqualTo(fewestRooms(n[0], n[1], n[2], n[3], n[4], n[5]));
        }
    }

    private int fewestRooms(int olderBoys, int olderGirls, int olderUnknown, int youngerBoys, int youngerGirls, int youngerUnknown) {
        int rooms = Integer.MAX_VALUE;
        for (int boys = 0; boys <= olderUnknown; boys++) {
            for (int small = 0; small <= youngerUnknown; small++) {
                rooms = Math.min(rooms, fewestRooms(olderBoys + boys, olderGirls + olderUnknown - boys,
                    youngerBoys + small, youngerGirls + youngerUnknown - small));
            }
        }
        return rooms;
    }

    /** Takes one child and tries every room-mate, and none. */
    private int fewestRooms(int olderBoys, int olderGirls, int youngerBoys, int youngerGirls) {
        if (olderBoys < 0 || olderGirls < 0 || youngerBoys < 0 || youngerGirls < 0) {
            return 1_000;
        }
        if (olderBoys + olderGirls + youngerBoys + youngerGirls == 0) {
            return 0;
        }
        List<Integer> family = List.of(olderBoys, olderGirls, youngerBoys, youngerGirls);
        Integer known = fewest.get(family);
        if (known != null) {
            return known;
        }
        int rooms;
        if (olderBoys > 0) {
            rooms = Math.min(fewestRooms(olderBoys - 1, olderGirls, youngerBoys, youngerGirls), Math.min(
                fewestRooms(olderBoys - 2, olderGirls, youngerBoys, youngerGirls),
                fewestRooms(olderBoys - 1, olderGirls, youngerBoys - 1, youngerGirls)));
        } else if (olderGirls > 0) {
            rooms = Math.min(fewestRooms(olderBoys, olderGirls - 1, youngerBoys, youngerGirls), Math.min(
                fewestRooms(olderBoys, olderGirls - 2, youngerBoys, youngerGirls),
                fewestRooms(olderBoys, olderGirls - 1, youngerBoys, youngerGirls - 1)));
        } else if (youngerBoys > 0) {
            rooms = Math.min(fewestRooms(olderBoys, olderGirls, youngerBoys - 1, youngerGirls), Math.min(
                fewestRooms(olderBoys, olderGirls, youngerBoys - 2, youngerGirls),
                fewestRooms(olderBoys, olderGirls, youngerBoys - 1, youngerGirls - 1)));
        } else {
            rooms = Math.min(fewestRooms(olderBoys, olderGirls, youngerBoys, youngerGirls - 1),
                fewestRooms(olderBoys, olderGirls, youngerBoys, youngerGirls - 2));
        }
        fewest.put(family, rooms + 1);
        return rooms + 1;
    }
}
