package uk.rooftree.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomTest {

    @ParameterizedTest(name = "a couple and {0} need {1} rooms by the standard, {2} by the benefit criteria")
    @CsvSource({
        "m12 f8, 3, 3",
        "m12 m8, 2, 2",
        "m17 m15, 2, 3",
        "f15 f11 m4 f3, 3, 3",
        "m9 f9, 2, 2",
        "m10 f9, 3, 3",
        "m20 m16, 2, 3",
        "m21, 2, 2",
        "m15 m13 m9 f7 f4, 4, 4",
    })
    void the_published_examples_come_out(String others, int standard, int benefit) {
        Room.Household household = new Room.Household(1, people(others), false, false);
        assertThat(Room.standard(household)).isEqualTo(standard);
        assertThat(Room.benefit(household)).isEqualTo(benefit);
    }

    @Test
    void an_unknown_sex_is_taken_as_the_one_that_needs_fewer_rooms() {
        assertThat(Room.standard(new Room.Household(0, people("m12 ?11"), false, false))).isEqualTo(1);
        assertThat(Room.standard(new Room.Household(0, people("m12 f8 ?11"), false, false))).isEqualTo(2);
    }

    @Test
    void only_the_benefit_criteria_give_extra_rooms() {
        List<Room.Person> people = List.of(new Room.Person(8, 'm', true), new Room.Person(9, 'm', false), new Room.Person(17, 'm', true));
        Room.Household household = new Room.Household(1, people, true, true);
        assertThat(Room.standard(household)).isEqualTo(3);
        assertThat(Room.benefit(household)).isEqualTo(1 + 1 + 1 + 1 + 1 + 1);
    }

    @Test
    void no_other_pairing_of_a_random_family_needs_fewer_rooms() {
        Random random = new Random(1);
        for (int family = 0; family < 2000; family++) {
            List<Room.Person> people = new ArrayList<>();
            int size = random.nextInt(8);
            for (int i = 0; i < size; i++) {
                people.add(new Room.Person(random.nextInt(24), random.nextBoolean() ? 'f' : 'm', false));
            }
            Room.Household household = new Room.Household(0, people, false, false);
            assertThat(Room.standard(household)).as("%s", people).isEqualTo(fewest(people, 21));
            assertThat(Room.benefit(household)).as("%s", people).isEqualTo(fewest(people, 16));
        }
    }

    /** Every way of pairing tried: two share who are both under 10, or both under the adult age and of one sex. */
    private static int fewest(List<Room.Person> people, int adultAge) {
        if (people.isEmpty()) {
            return 0;
        }
        List<Room.Person> rest = people.subList(1, people.size());
        int best = 1 + fewest(rest, adultAge);
        Room.Person first = people.get(0);
        for (int i = 0; i < rest.size(); i++) {
            Room.Person other = rest.get(i);
            boolean share = first.age() < adultAge && other.age() < adultAge
                && (first.sex() == other.sex() || first.age() < 10 && other.age() < 10);
            if (share) {
                List<Room.Person> without = new ArrayList<>(rest);
                without.remove(i);
                best = Math.min(best, 1 + fewest(without, adultAge));
            }
        }
        return best;
    }

    private static List<Room.Person> people(String words) {
        List<Room.Person> people = new ArrayList<>();
        for (String word : words.split(" ")) {
            people.add(new Room.Person(Integer.parseInt(word.substring(1)), word.charAt(0), false));
        }
        return people;
    }
}
