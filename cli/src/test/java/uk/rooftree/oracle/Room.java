package uk.rooftree.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How many bedrooms people need (figures.md section 4.8). */
final class Room {

    private static final Comparator<Row> BY_TOKEN = Comparator.comparing((Row person) -> person.text("person_token"));

    private Room() {
    }

    /**
     * A person who is in no couple.
     *
     * @param sex f, m or ? where it is not known
     */
    record Person(int age, char sex, boolean needsOwnRoom) {
    }

    /**
     * The people of one household, couples apart.
     *
     * @param couples number of couples
     * @param singles everybody else
     */
    record Household(int couples, List<Person> singles, boolean coupleNeedsOwnRoom, boolean overnightCarer) {
    }

    static boolean isThere(Row member, LocalDate day) {
        LocalDate from = member.date("from_date");
        LocalDate to = member.date("to_date");
        return (from == null || !from.isAfter(day)) && (to == null || to.isAfter(day));
    }

    /** The household made of these people now, every birth date known. */
    static Household household(List<Row> peopleNow, LocalDate day) {
        List<Row> inCouples = new ArrayList<>();
        int couples = 0;
        Optional<Row> lead = peopleNow.stream().filter(person -> person.is("relationship", "lead")).min(BY_TOKEN);
        Optional<Row> partner = peopleNow.stream().filter(person -> person.is("relationship", "partner")).min(BY_TOKEN);
        if (lead.isPresent() && partner.isPresent()) {
            couples++;
            inCouples.add(lead.get());
            inCouples.add(partner.get());
        }
        Map<String, List<Row>> byMark = new HashMap<>();
        for (Row person : peopleNow) {
            if (person.isFilled("couple_code")) {
                byMark.computeIfAbsent(person.text("couple_code"), mark -> new ArrayList<>()).add(person);
            }
        }
        for (List<Row> marked : byMark.values()) {
            if (marked.size() == 2 && marked.stream().noneMatch(inCouples::contains)) {
                couples++;
                inCouples.addAll(marked);
            }
        }
        Set<Row> coupled = new HashSet<>(inCouples);
        List<Person> singles = new ArrayList<>();
        for (Row person : peopleNow) {
            if (!coupled.contains(person)) {
                singles.add(new Person(
                    Calendar.wholeYears(person.date("birth_date"), day),
                    person.is("sex", "female") ? 'f' : person.is("sex", "male") ? 'm' : '?',
                    person.isTrue("needs_own_room_flag")));
            }
        }
        return new Household(couples, singles,
            inCouples.stream().anyMatch(person -> person.isTrue("needs_own_room_flag")),
            peopleNow.stream().anyMatch(person -> person.isTrue("overnight_carer_flag")));
    }

    /** Rooms by the bedroom standard: adults from 21, boys and girls apart from 10. */
    static int standard(Household household) {
        return household.couples() + rooms(household.singles(), 21);
    }

    /** Rooms by the benefit criteria: adults from 16, boys and girls apart from 10, and the extra rooms. */
    static int benefit(Household household) {
        List<Person> sharing = household.singles().stream().filter(person -> person.age() >= 16 || !person.needsOwnRoom()).toList();
        int ownRooms = household.singles().size() - sharing.size();
        return household.couples() + ownRooms + rooms(sharing, 16)
            + (household.coupleNeedsOwnRoom() ? 1 : 0)
            + (household.overnightCarer() ? 1 : 0);
    }

    /** The fewest rooms over every assignment of the sexes that are not known. */
    private static int rooms(List<Person> people, int adultAge) {
        int adults = (int) people.stream().filter(person -> person.age() >= adultAge).count();
        List<Person> young = people.stream().filter(person -> person.age() < adultAge).toList();
        int olderUnknown = count(young, '?', true);
        int youngerUnknown = count(young, '?', false);
        int fewest = Integer.MAX_VALUE;
        for (int olderBoys = 0; olderBoys <= olderUnknown; olderBoys++) {
            for (int youngerBoys = 0; youngerBoys <= youngerUnknown; youngerBoys++) {
                fewest = Math.min(fewest, shared(
                    count(young, 'm', true) + olderBoys, count(young, 'm', false) + youngerBoys,
                    count(young, 'f', true) + olderUnknown - olderBoys, count(young, 'f', false) + youngerUnknown - youngerBoys));
            }
        }
        return adults + fewest;
    }

    private static int count(List<Person> young, char sex, boolean fromTen) {
        return (int) young.stream().filter(person -> person.sex() == sex && person.age() >= 10 == fromTen).count();
    }

    /** Pairs of one sex from 10; one left over shares with a child under 10 of the same sex; children under 10 in pairs. */
    private static int shared(int olderBoys, int youngerBoys, int olderGirls, int youngerGirls) {
        int rooms = olderBoys / 2 + olderGirls / 2;
        int children = youngerBoys + youngerGirls;
        if (olderBoys % 2 == 1) {
            rooms++;
            children -= Math.min(1, youngerBoys);
        }
        if (olderGirls % 2 == 1) {
            rooms++;
            children -= Math.min(1, youngerGirls);
        }
        return rooms + (children + 1) / 2;
    }
}
