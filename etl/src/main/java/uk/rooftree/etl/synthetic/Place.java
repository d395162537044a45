package uk.rooftree.etl.synthetic;

import java.util.List;

/** Where one part of the council lies: its lettings areas, wards and estates, none of which exists. */
final class Place {

    private static final List<String> AREAS = List.of("North Nowhere", "South Nowhere", "Fablewick", "Makebelieve Park",
        "Mirage Cross", "Phantom Green", "Pretend Hill", "Figment Quay");
    private static final List<String> ESTATES = List.of("Nonesuch", "Placeholder", "Specimen", "Utopia", "Imaginary", "Fiction",
        "Mythic", "Storybook", "Cardboard", "Paper", "Invented", "Notional");
    private static final List<String> KINDS = List.of("Gardens", "Court", "Rise", "Lane");

    private static final int FIRST_WARD = 5_990_001;

    private final int part;

    Place(int part) {
        this.part = part;
    }

    static int areas() {
        return AREAS.size();
    }

    String area(int index) {
        return part == 0 ? AREAS.get(index) : AREAS.get(index) + " " + (part + 1);
    }

    /** Three wards to an area. */
    String ward(int area, int nth) {
        return "E0" + (FIRST_WARD + part * 24 + area * 3 + nth);
    }

    String estate(int area, int nth) {
        return ESTATES.get((area * 3 + nth) % ESTATES.size()) + " " + KINDS.get(nth % KINDS.size());
    }

    String town() {
        return "Nowhereton";
    }

    String postcode(int number) {
        return "ZZ99 " + number % 10 + letter(number / 10) + letter(number / 260);
    }

    private static char letter(int number) {
        return (char) ('A' + number % 26);
    }
}
