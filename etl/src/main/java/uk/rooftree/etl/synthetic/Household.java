package uk.rooftree.etl.synthetic;

import java.util.ArrayList;
import java.util.List;

/** People who live, or want to live, together. Not a feed of its own: its members are. */
final class Household {

    final long id;
    final String ref;
    final List<Person> people = new ArrayList<>(2);
    /** The live or undecided application; null if none. */
    Application application;
    /** The present tenancy; null if none. */
    Tenancy tenancy;
    /** The latest homelessness case; null if there never was one. */
    HomelessCase homelessCase;

    Household(long id, String ref) {
        this.id = id;
        this.ref = ref;
    }

    /** The lead person now; there is always one while anybody is there. */
    Person lead(int day) {
        for (Person person : people) {
            if (person.isLead() && person.isIn(day)) {
                return person;
            }
        }
        throw new IllegalStateException("Cannot find the lead person of %s on %s".formatted(ref, Day.date(day)));
    }

    int size(int day) {
        int count = 0;
        for (Person person : people) {
            if (person.isIn(day)) {
                count++;
            }
        }
        return count;
    }

    /** Bedrooms the household needs by the bedroom standard. */
    int need(int day) {
        return BedroomStandard.need(people, day);
    }

    /** The first day after the given one on which somebody's birthday may change the need; {@link Day#NONE} if never. */
    int nextAgeing(int day) {
        int next = Day.NONE;
        for (Person person : people) {
            for (int age : BedroomStandard.AGES) {
                int birthday = Day.of(Day.date(person.bornOn).plusYears(age));
                if (birthday > day && (next == Day.NONE || birthday < next)) {
                    next = birthday;
                }
            }
        }
        return next;
    }
}
