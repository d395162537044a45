package uk.rooftree.etl.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BedroomStandardTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);

    /** The worked families of the definitions book: a couple and others, each with sex and age. */
    @ParameterizedTest
    @CsvSource({"m12 f8, 3", "m12 m8, 2", "m17 m15, 2", "f15 f11 m4 f3, 3", "m9 f9, 2", "m10 f9, 3", "m20 m16, 2", "m21, 2",
        "m15 m13 m9 f7 f4, 4", "'', 1"})
    void a_couple_and_others_need_that_many_bedrooms(String others, int need) {
        List<Person> people = new ArrayList<>(List.of(person("f40", "lead"), person("m40", "partner")));
        for (String other : others.isEmpty() ? new String[0] : others.split(" ")) {
            people.add(person(other, "child"));
        }
        assertThat(BedroomStandard.need(people, Day.of(TODAY))).isEqualTo(need);
    }

    private static Person person(String sexAndAge, String relationship) {
        LocalDate born = TODAY.minusYears(Integer.parseInt(sexAndAge.substring(1)));
        return new Person("", null, Day.of(born), sexAndAge.startsWith("f") ? "female" : "male", relationship, Day.NONE);
    }
}
