package uk.rooftree.etl.synthetic;

import java.util.List;

/** Suppliers of temporary accommodation, none of which exists. */
final class Providers {

    private static final List<String> NIGHTLY_PAID = List.of("Nonesuch Nightly Lets (invented)", "Mirage Rooms (invented)",
        "Fablewick Lodgings (invented)", "Phantom Stays (invented)");
    private static final List<String> OTHERS = List.of("Nonesuch Leasing (invented)", "Mirage Housing Association (invented)",
        "Figment Hostels (invented)", "Pretend Hill Lettings (invented)");

    private Providers() {
    }

    static int ofNightlyPaid() {
        return NIGHTLY_PAID.size();
    }

    static String nightlyPaid(int index) {
        return NIGHTLY_PAID.get(index);
    }

    static String other(int index) {
        return OTHERS.get(index);
    }
}
