package uk.rooftree.etl.synthetic;

/**
 * Makes households and their members: those of the tenancies, sized to their homes, and those that apply.
 *
 * <p>Not modelled: names, contact data, carers who live there, relatives beyond grown-up children and one further couple, children
 * who cannot share, shared custody, birthdays on 29 February, and people who are in two households.
 */
final class HouseholdGenerator {

    private static final String HEX = "0123456789abcdef";

    private final Town town;
    private final Draw draw;
    private final Weighted<String> tenantAges;
    private final Weighted<String> applicantAges;
    private final double couples;
    private final Weighted<String> largeKinds;
    private final PersonDetails details;
    private final double carers;
    private final double ownRooms;
    private final double furtherCouples;
    private final double tenantsKnown;

    HouseholdGenerator(Town town) {
        this.town = town;
        this.draw = town.draw.of("household");
        tenantAges = town.rates.weighted("household.tenant_age");
        applicantAges = town.rates.weighted("household.applicant_age");
        couples = town.rates.of("household.couple_of_one_room");
        largeKinds = town.rates.weighted("household.kind_of_more_rooms");
        details = new PersonDetails(town);
        carers = town.rates.of("household.overnight_carer");
        ownRooms = town.rates.of("household.needs_own_room");
        furtherCouples = town.rates.of("household.further_couple");
        tenantsKnown = town.rates.of("household.tenant_details_known");
    }

    /** A household that needs so many bedrooms today, for a home let to people of at least that age. */
    Household tenants(int need, int minimumAge) {
        Household household = town.newHousehold();
        people(household, need, adultAge(tenantAges, household.id, minimumAge), town.today());
        if (draw.chance(tenantsKnown, household.id, "details_known")) {
            details.fill(household.lead(town.today()));
        }
        return household;
    }

    /** A household that asks for so many bedrooms today. */
    Household applicants(int need) {
        Household household = town.newHousehold();
        people(household, need, adultAge(applicantAges, household.id, 18), town.today());
        details.fill(household.lead(town.today()));
        return household;
    }

    /** A household that asks for help without ever being on the register; it needs so many bedrooms today. */
    Household inNeed(int need) {
        Household household = town.newHouseholdInNeed();
        people(household, need, adultAge(applicantAges, household.id, 18), town.today());
        return household;
    }

    /** One grown-up alone whose birthdays no longer matter, set aside for a planted fault. */
    Household singleAside() {
        Household household = town.newHouseholdAside();
        joins(household, "lead");
        return household;
    }

    /** A grown-up in the household from its start. */
    Person joins(Household household, String relationship) {
        int nth = household.people.size();
        int age = draw.between(30, 60, household.id, "age", nth);
        return add(household, bornOn(age, household.id, nth, town.today()), relationship, Day.NONE);
    }

    /** A child born into the household today. */
    Person birth(Household household) {
        Person child = add(household, Day.notLeapDay(town.today()), "child", town.today());
        child.dependent = "true";
        return child;
    }

    private void people(Household household, int need, int leadAge, int today) {
        long id = household.id;
        if (need <= 1) {
            add(household, bornOn(leadAge, id, 0, today), "lead", Day.NONE);
            if (leadAge >= 45 && draw.chance(ownRooms, id, "own_room")) {
                household.people.get(0).needsOwnRoom = true;
            } else if (leadAge >= 50 && draw.chance(carers, id, "carer")) {
                household.people.get(0).overnightCarer = true;
            } else if (draw.chance(couples, id, "couple")) {
                add(household, bornOn(Math.max(19, leadAge + draw.between(-5, 5, id, "partner")), id, 1, today), "partner", Day.NONE);
            }
            return;
        }
        for (int attempt = 0; attempt < 60; attempt++) {
            household.people.clear();
            compose(household, need, leadAge, today, attempt);
            if (household.need(today) == need) {
                enlist(household);
                return;
            }
        }
        household.people.clear();
        make(household, bornOn(Math.max(45, leadAge), id, 0, today), "lead", Day.NONE);
        for (int n = 1; n < need; n++) {
            make(household, bornOn(22 + n, id, n, today), "child", Day.NONE);
        }
        enlist(household);
    }

    private void compose(Household household, int need, int leadAge, int today, int attempt) {
        long id = household.id;
        String kind = draw.pick(largeKinds, id, "kind", attempt);
        boolean grownUp = kind.equals("adults") || leadAge > 58;
        int age = grownUp ? Math.max(45, leadAge) : Math.max(20, Math.min(55, leadAge));
        make(household, bornOn(age, id, attempt * 16, today), "lead", Day.NONE);
        if (kind.equals("couple") || grownUp && draw.chance(0.3, id, "partner_of_adults", attempt)) {
            make(household, bornOn(Math.max(19, age + draw.between(-5, 5, id, "partner", attempt)), id, attempt * 16 + 1, today),
                "partner", Day.NONE);
        }
        if (kind.equals("adults") && need > 2 && draw.chance(furtherCouples, id, "further_couple")) {
            for (int nth = 14; nth <= 15; nth++) {
                Person relative = make(household, bornOn(draw.between(22, 50, id, "relative", nth), id, nth, today), "other_relative", Day.NONE);
                relative.couple = "C1";
            }
        }
        int children = draw.between(Math.max(1, need - 1), need * 2 - 1, id, "children", attempt);
        for (int n = 0; n < children && n < 9; n++) {
            int oldest = grownUp ? Math.min(40, age - 19) : Math.min(19, age - 17);
            int youngest = grownUp ? 16 : 0;
            int childAge = draw.between(Math.min(youngest, oldest), oldest, id, "child", attempt * 16 + n);
            make(household, bornOn(childAge, id, attempt * 16 + 2 + n, today), "child", Day.NONE);
        }
    }

    private Person add(Household household, int bornOn, String relationship, int from) {
        return town.add(make(household, bornOn, relationship, from));
    }

    private Person make(Household household, int bornOn, String relationship, int from) {
        int nth = household.people.size();
        String sex = draw.chance(relationship.equals("lead") ? 0.56 : 0.5, household.id, "sex", nth) ? "female" : "male";
        if (relationship.equals("partner")) {
            sex = household.people.get(0).sex.equals("female") ? "male" : "female";
        }
        Person person = new Person(token(household.id, nth), household, bornOn, sex, relationship, from);
        household.people.add(person);
        return person;
    }

    private void enlist(Household household) {
        household.people.forEach(town::add);
    }

    /** Looks like the keyed hash that a council's tokens are, and says that it is none. */
    private String token(long household, int nth) {
        long bits = draw.bits(household, "token", nth);
        StringBuilder token = new StringBuilder(19).append("syn");
        for (int shift = 60; shift >= 0; shift -= 4) {
            token.append(HEX.charAt((int) (bits >>> shift & 15)));
        }
        return token.toString();
    }

    private int adultAge(Weighted<String> ages, long id, int minimumAge) {
        String band = draw.pick(ages, id, "age_band");
        int dash = band.indexOf('-');
        int low = Integer.parseInt(band.substring(0, dash));
        int high = Integer.parseInt(band.substring(dash + 1));
        int age = draw.between(low, high, id, "age");
        return age >= minimumAge ? age : draw.between(minimumAge, 88, id, "older_age");
    }

    private int bornOn(int age, long id, int nth, int today) {
        return Day.notLeapDay(Day.of(Day.date(today).minusYears(age)) - draw.between(0, 364, id, "born", nth));
    }
}
