package uk.rooftree.etl.synthetic;

/**
 * Makes property rows: the stock at the start, garages and blocks beside it, and later the new and bought-back homes.
 *
 * <p>Not modelled: shared homes, leases of shared owners, service charges by block, who is in a hostel, adaptations made later,
 * re-referencing of plots.
 */
final class HomeGenerator {

    /** The year of the rents in rates.csv. */
    private static final int RENTS_OF = 2017;
    private static final long FIRST_OTHER = 800_000;

    private final Town town;
    private final Draw draw;
    private final Weighted<String> bedrooms;
    private final Weighted<String> smallTypes;
    private final Weighted<String> largeTypes;
    private final double olderShare;
    private final double affordableShare;
    private final Weighted<String> adaptations;
    private final double[] rent = new double[5];

    HomeGenerator(Town town) {
        this.town = town;
        this.draw = town.draw.of("home");
        Rates rates = town.rates;
        bedrooms = rates.weighted("stock.bedrooms");
        smallTypes = rates.weighted("stock.type.one_bedroom");
        largeTypes = rates.weighted("stock.type.more_bedrooms");
        olderShare = rates.of("stock.older_people_of_one_bedroom");
        affordableShare = rates.of("stock.affordable_rent");
        adaptations = rates.weighted("stock.adapted");
        int years = Day.date(town.firstDay).getYear() - RENTS_OF;
        for (int n = 0; n < 5; n++) {
            rent[n] = rates.of("stock.weekly_rent." + n) * StrictMath.pow(1 + rates.of("stock.rent_rise_a_year"), years);
        }
    }

    /** The stock at the start. */
    void makeStock(int count) {
        for (int i = 0; i < count; i++) {
            Home home = dwelling(town.number(Feed.PROPERTY));
            if (draw.chance(town.rates.of("stock.use.temporary_accommodation"), home.id, "use")) {
                home.use = "temporary_accommodation";
            } else if (draw.chance(town.rates.of("stock.use.other"), home.id, "use", 1)) {
                home.use = draw.chance(0.5, home.id, "use", 2) ? "staff" : "community_use";
            }
        }
        int garages = (int) (count * town.rates.of("stock.garages_per_home"));
        for (int i = 0; i < garages; i++) {
            Home garage = started(town.number(Feed.PROPERTY));
            garage.type = "garage";
            garage.address = "Garage " + (i + 1);
            garage.weeklyRent = 1_250;
            town.add(garage);
        }
        for (int i = 0; i < count / 100; i++) {
            Home block = started(town.number(Feed.PROPERTY));
            block.type = "block";
            block.address = "Block " + (i + 1);
            town.add(block);
        }
        makeOthers(count);
    }

    /** Hostels, homes leased in for decants, and shared-ownership homes: never let through the register, numbered apart. */
    private void makeOthers(int count) {
        long number = FIRST_OTHER;
        for (int i = 0; i < share("stock.hostels_per_home", count); i++) {
            Home hostel = started(++number);
            hostel.type = "hostel";
            hostel.bedSpaces = draw.between(8, 30, number, "bed_spaces");
            hostel.address = "Hostel " + (i + 1);
            hostel.use = "temporary_accommodation";
            town.add(hostel);
        }
        for (int i = 0; i < share("stock.leased_in_per_home", count); i++) {
            Home leased = dwelling(++number);
            leased.ownership = "private";
            leased.use = "held_for_decant";
        }
        for (int i = 0; i < share("stock.shared_ownership_per_home", count); i++) {
            Home shared = dwelling(++number);
            shared.use = "leased_out";
            shared.share = draw.chance(0.5, number, "share") ? "0.5" : "0.75";
        }
    }

    private int share(String rate, int count) {
        return (int) Math.ceil(count * town.rates.of(rate));
    }

    /** A home that came into the stock today; it is not let and has no void yet. */
    Home newHome(String reason) {
        Home home = dwelling(town.number(Feed.PROPERTY));
        home.acquiredOn = town.today();
        home.acquiredReason = reason;
        if (reason.equals("new_build") && draw.chance(0.5, home.id, "new_rent")) {
            home.rentBasis = "affordable";
        } else if (draw.chance(town.rates.of("stock.intermediate_of_new"), home.id, "intermediate")) {
            home.rentBasis = "intermediate";
        }
        return home;
    }

    /** A dwelling of let stock like the others. */
    Home dwelling(long id) {
        Home home = started(id);
        String size = draw.pick(bedrooms, id, "bedrooms");
        home.bedrooms = size.equals("bedsit") ? 0 : Integer.parseInt(size);
        home.type = size.equals("bedsit") ? "bedsit" : draw.pick(home.bedrooms == 1 ? smallTypes : largeTypes, id, "type");
        boolean high = home.type.equals("flat") || home.type.equals("maisonette") || home.type.equals("bedsit");
        home.floor = high ? draw.between(0, 5, id, "floor") : 0;
        home.lift = home.floor > 3 || home.floor > 0 && draw.chance(0.3, id, "lift");
        home.block = high ? "SYNB" + home.estate.length() + home.ward.substring(5) : null;
        home.address = 1 + id % 400 + " " + home.estate;
        if (home.bedrooms <= 1 && draw.chance(olderShare, id, "older")) {
            home.olderPeople = "low_support";
            home.minimumAge = 60;
            home.supported = true;
        } else {
            home.olderPeople = "none";
        }
        home.adapted = draw.pick(adaptations, id, "adapted");
        home.wheelchair = home.adapted.equals("full_wheelchair");
        boolean affordable = draw.chance(affordableShare, id, "rent_basis");
        home.rentBasis = affordable ? "affordable" : "social";
        double pounds = rent[Math.min(4, home.bedrooms)] * (0.85 + 0.3 * draw.unit(id, "rent")) * (affordable ? 1.25 : 1);
        home.weeklyRent = (int) (pounds * 100);
        home.district = draw.chance(town.rates.of("stock.outside_district"), id, "district") ? "E07999002" : null;
        home.pfi = draw.chance(town.rates.of("stock.pfi"), id, "pfi");
        if (draw.chance(0.1, id, "acquired")) {
            home.acquiredOn = town.firstDay - draw.between(1_200, 9_000, id, "acquired", 1);
            home.acquiredReason = "new_build";
        }
        return town.add(home);
    }

    private Home started(long id) {
        Home home = new Home(id, town.ref('P', id));
        int area = draw.between(0, Place.areas() - 1, id, "area");
        int nth = draw.between(0, 2, id, "ward");
        home.uprn = Long.toString(999_000_000_000L + town.part * 1_000_000L + id);
        home.area = town.place.area(area);
        home.ward = town.place.ward(area, nth);
        home.estate = town.place.estate(area, nth);
        home.town = town.place.town();
        home.postcode = town.place.postcode((int) (id % 6_000));
        home.use = "let_stock";
        return home;
    }
}
