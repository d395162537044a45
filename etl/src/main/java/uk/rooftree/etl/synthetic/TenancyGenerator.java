package uk.rooftree.etl.synthetic;

import java.util.List;

/**
 * Makes tenancies and ends them: those in force at the start, notices, deaths, exchanges, successions, sales under the right to
 * buy, moves within the stock, and the yearly changes in the households that live there. Lettings through the register come from
 * {@link OfferGenerator}.
 *
 * <p>Not modelled: demotions, joint tenancies becoming sole, leasehold, tenancies that end while a household waits for a transfer,
 * squatting, arrears that move from month to month, rents that fall.
 */
final class TenancyGenerator {

    private final Town town;
    private final Draw draw;
    private final HouseholdGenerator households;
    private final ApplicationGenerator applications;
    private final VoidGenerator voids;
    private final LettingGenerator lettings;
    private final HomelessnessGenerator homelessness;
    private final MobilityGenerator mobility;
    private final Weighted<String> endReasons;
    private final double[] ends = new double[4];
    private final double exchanges;
    private final double exchangesIn;
    private final double successions;
    private final double sales;
    private final double temporaryEnds;
    private final double grownUpsLeave;
    private final double births;
    private final List<Weighted<String>> spareRooms;

    TenancyGenerator(Town town, HouseholdGenerator households, ApplicationGenerator applications, VoidGenerator voids,
            LettingGenerator lettings, HomelessnessGenerator homelessness, MobilityGenerator mobility) {
        this.town = town;
        this.draw = town.draw.of("tenancy");
        this.households = households;
        this.applications = applications;
        this.voids = voids;
        this.lettings = lettings;
        this.homelessness = homelessness;
        this.mobility = mobility;
        Rates rates = town.rates;
        endReasons = rates.weighted("tenancy.end_reason");
        for (int size = 1; size <= 4; size++) {
            ends[size - 1] = rates.of("tenancy.ends_a_year") * rates.of("tenancy.ends_by_size." + size) / 12;
        }
        exchanges = rates.of("tenancy.exchanges_a_year") / 12;
        exchangesIn = rates.of("tenancy.exchanges_from_outside_a_year") / 12;
        successions = rates.of("tenancy.successions_a_year") / 12;
        sales = rates.of("tenancy.right_to_buy_a_year") / 12;
        temporaryEnds = rates.of("tenancy.temporary_ends_a_month");
        grownUpsLeave = rates.of("household.grown_up_leaves_a_year");
        births = rates.of("household.birth_a_year");
        spareRooms = List.of(rates.weighted("household.spare_rooms.1"), rates.weighted("household.spare_rooms.2"),
            rates.weighted("household.spare_rooms.3"), rates.weighted("household.spare_rooms.4"));
    }

    /** Lets every home of the stock, each tenancy as long ago as tenancies are. */
    void letStock() {
        double years = town.rates.of("tenancy.years_held");
        for (Extracted row : town.rows(Feed.PROPERTY)) {
            Home home = (Home) row;
            if (home.type.equals("garage")) {
                letGarage(home);
                continue;
            }
            if (!home.isDwelling() || home.use.equals("staff") || home.use.equals("community_use")) {
                continue;
            }
            if (!home.isLetStock()) {
                letTemporarily(home, town.today() - draw.between(5, 300, home.id, "temporary_start"));
                continue;
            }
            int held = 60 + (int) Math.min(365 * 45, 365 * draw.exponential(years, home.id, "held", 0));
            int start = Day.nextOrSame(town.today() - held, 1);
            if (home.acquiredOn != Day.NONE) {
                start = Math.max(start, home.acquiredOn + 14);
            }
            Household household = households.tenants(needFor(home), Math.max(18, home.minimumAge));
            Tenancy tenancy = start(home, household, tenureAt(start, home.id), start);
            tenancy.previousTenure = draw.chance(0.3, home.id, "previous") ? "council_lifetime" : "private_rented";
            tenancy.source = "housing_register";
        }
    }

    private void letGarage(Home garage) {
        if (draw.chance(0.7, garage.id, "garage_let")) {
            Tenancy tenant = town.tenancies.get(draw.between(0, town.tenancies.size() - 1, garage.id, "garage_tenant"));
            start(garage, tenant.household, "non_residential", town.today() - draw.between(30, 4_000, garage.id, "garage_start"));
        }
    }

    private int needFor(Home home) {
        String spare = draw.pick(spareRooms.get(home.size() - 1), home.id, "spare");
        return Math.max(1, Math.max(1, home.bedrooms) - Integer.parseInt(spare));
    }

    private String tenureAt(int start, long id) {
        return start > town.today() - 365 ? "introductory" : draw.chance(0.04, id, "flexible") ? "flexible" : "secure";
    }

    /** An agreement from a day on; the home's and, once it has begun, the household's present one. */
    Tenancy start(Home home, Household household, String tenure, int startsOn) {
        long id = town.number(Feed.TENANCY);
        Tenancy tenancy = new Tenancy(id, town.ref('T', id), home, household, tenure, startsOn);
        tenancy.weeklyRent = home.weeklyRent;
        tenancy.officer = town.officer("TO", home.id);
        if (tenancy.isSettled()) {
            tenancy.rentBasis = home.rentBasis;
            tenancy.fixedTermYears = tenure.equals("flexible") ? 5 : -1;
            tenancy.serviceCharge = home.type.equals("flat") ? 300 + (int) (home.id % 12) * 50 : 0;
            tenancy.personalCharge = home.type.equals("flat") && draw.chance(0.04, id, "personal_charge") ? 450 : Day.NONE;
            tenancy.supportCharge = home.supported ? 600 + (int) (home.id % 10) * 40 : Day.NONE;
            tenancy.joint = household.people.size() > 1 && household.people.get(1).relationship.equals("partner");
            tenancy.arrears = draw.chance(0.28, id, "arrears") ? draw.between(500, 180_000, id, "arrears_pence") : 0;
            if (tenure.equals("introductory")) {
                int trial = Math.max(town.today(), startsOn + 365);
                town.diary.on(trial, () -> {
                    tenancy.tenure = "secure";
                    tenancy.changed();
                });
            }
        }
        if (!tenure.equals("non_residential")) {
            home.tenancy = tenancy;
            household.tenancy = tenancy;
            int birthday = town.today() + draw.between(1, 365, household.id, "household_year", id);
            town.diary.on(birthday, () -> householdYear(tenancy));
        }
        town.tenancies.add(tenancy);
        return town.add(tenancy);
    }

    private void letTemporarily(Home home, int startsOn) {
        Household household = households.tenants(Math.max(1, home.bedrooms), 18);
        Tenancy tenancy = start(home, household, "non_secure", startsOn);
        tenancy.previousTenure = "friends_family";
        tenancy.source = "temporary";
        homelessness.openInOwnStock(tenancy);
        if (startsOn >= town.today()) {
            lettings.make(tenancy, null, "temporary");
        }
    }

    /** Births and grown-up children leaving, once a year for each household in a home. */
    private void householdYear(Tenancy tenancy) {
        Household household = tenancy.household;
        if (household.tenancy != tenancy || tenancy.endsOn != Day.NONE) {
            return;
        }
        int today = town.today();
        boolean changed = false;
        boolean mother = false;
        for (int nth = 0; nth < household.people.size(); nth++) {
            Person person = household.people.get(nth);
            boolean adult = person.isLead() || person.relationship.equals("partner");
            mother |= adult && person.isIn(today) && person.sex.equals("female") && person.age(today) >= 19 && person.age(today) < 42;
            if (person.relationship.equals("child") && person.isIn(today) && person.age(today) >= 19
                    && draw.chance(grownUpsLeave, household.id, "leaves", today * 32L + nth)) {
                person.toDay = today;
                person.changed();
                changed = true;
            }
        }
        if (mother && household.size(today) < 8 && draw.chance(births, household.id, "birth", today)) {
            households.birth(household);
            changed = true;
        }
        if (changed && household.application != null && household.application.isLive()) {
            applications.householdChanged(household.application);
        }
        town.diary.on(today + 365, () -> householdYear(tenancy));
    }

    /** A month begins: which tenancies will end in it, and how. */
    void beginMonth(int firstOfMonth, int days) {
        int count = town.tenancies.size();
        for (int i = 0; i < count; i++) {
            Tenancy tenancy = town.tenancies.get(i);
            if (tenancy.endsOn != Day.NONE || tenancy.startsOn > town.today()) {
                continue;
            }
            long id = tenancy.id;
            double fate = draw.unit(id, "fate", firstOfMonth);
            int day = firstOfMonth + draw.between(0, days - 1, id, "fate_on", firstOfMonth);
            if (tenancy.tenure.equals("non_secure")) {
                if (fate < temporaryEnds) {
                    town.diary.on(day, () -> leaveTemporary(tenancy));
                }
            } else if (tenancy.isSettled()) {
                if ((fate -= ends[tenancy.home.size() - 1]) < 0) {
                    town.diary.on(day, () -> giveNotice(tenancy));
                } else if ((fate -= exchanges / 2) < 0) {
                    town.diary.on(day, () -> exchange(tenancy));
                } else if ((fate -= exchangesIn) < 0) {
                    town.diary.on(day, () -> exchangeWithOutsider(tenancy));
                } else if ((fate -= successions) < 0) {
                    town.diary.on(day, () -> succeed(tenancy));
                } else if (fate - sales < 0) {
                    town.diary.on(day, () -> sell(tenancy));
                }
            }
        }
    }

    /** In force, not ending, and its household not after another home. */
    boolean isSettledDown(Tenancy tenancy) {
        return tenancy.endsOn == Day.NONE && tenancy.isSettled() && tenancy.startsOn + 60 < town.today()
            && tenancy.household.application == null && tenancy.household.tenancy == tenancy && tenancy.home.tenancy == tenancy;
    }

    private void giveNotice(Tenancy tenancy) {
        if (!isSettledDown(tenancy)) {
            return;
        }
        String reason = draw.pick(endReasons, tenancy.id, "end_reason");
        if (reason.equals("died") && tenancy.household.size(town.today()) > 1) {
            reason = "moved_private";
        }
        boolean noticed = !reason.startsWith("evicted") && !reason.equals("abandoned") && !reason.equals("sublet_recovered");
        int last = noticed ? Day.nextOrSame(town.today() + 28, 7) : Day.nextOrSame(town.today() + 1, 7);
        end(tenancy, last, noticed ? town.today() : Day.NONE, reason);
        if (reason.equals("moved_other_social")) {
            mobility.leavesForOtherLandlord(tenancy);
        }
    }

    /** Fixes the last day of a tenancy; a void begins at its close. */
    void end(Tenancy tenancy, int lastDay, int noticeOn, String reason) {
        tenancy.endsOn = lastDay;
        tenancy.noticeOn = noticeOn;
        tenancy.endReason = reason;
        tenancy.changed();
        town.diary.on(lastDay, () -> {
            if (tenancy.household.tenancy == tenancy) {
                tenancy.household.tenancy = null;
            }
            voids.open(tenancy);
        });
    }

    private void leaveTemporary(Tenancy tenancy) {
        if (tenancy.endsOn != Day.NONE) {
            return;
        }
        Home home = tenancy.home;
        end(tenancy, town.today(), Day.NONE, "other");
        homelessness.leavesOwnStock(tenancy.household);
        int next = town.today() + draw.between(4, 24, tenancy.id, "temporary_gap");
        town.diary.on(next, () -> {
            VoidSpell spell = home.openVoid;
            letTemporarily(home, next);
            voids.letTo(spell, home.tenancy);
        });
    }

    private void exchange(Tenancy one) {
        if (!isSettledDown(one) || town.today() == Day.monthEnd(town.today())) {
            return;
        }
        for (int attempt = 0; attempt < 60; attempt++) {
            Tenancy other = town.tenancies.get(draw.between(0, town.tenancies.size() - 1, one.id, "exchange", attempt));
            if (other != one && isSettledDown(other) && other.home.bedrooms != one.home.bedrooms
                    && one.home.minimumAge < 0 && other.home.minimumAge < 0) {
                Tenancy ofOther = takeOver(one, "mutual_exchange", other.household, "exchange");
                Tenancy ofOne = takeOver(other, "mutual_exchange", one.household, "exchange");
                mobility.exchangedWithin(one, ofOne);
                mobility.exchangedWithin(other, ofOther);
                return;
            }
        }
    }

    private void exchangeWithOutsider(Tenancy tenancy) {
        if (isSettledDown(tenancy) && town.today() != Day.monthEnd(town.today()) && tenancy.home.minimumAge < 0) {
            Tenancy next = takeOver(tenancy, "mutual_exchange", households.tenants(needFor(tenancy.home), 21), "exchange");
            next.previousDistrict = "E07999002";
            mobility.exchangedWithOutsider(tenancy, next);
        }
    }

    private void succeed(Tenancy tenancy) {
        Household household = tenancy.household;
        int today = town.today();
        if (!isSettledDown(tenancy) || today == Day.monthEnd(today)) {
            return;
        }
        Person lead = household.lead(today);
        for (Person person : household.people) {
            if (person.relationship.equals("partner") && person.isIn(today) && lead.age(today) >= 50) {
                lead.toDay = today;
                lead.changed();
                person.relationship = "lead";
                person.changed();
                takeOver(tenancy, "succession", household, "succession");
                return;
            }
        }
    }

    /** The tenancy ends today and another of the same home begins tomorrow, with no void between. */
    private Tenancy takeOver(Tenancy tenancy, String endReason, Household household, String kind) {
        tenancy.endsOn = town.today();
        tenancy.endReason = endReason;
        tenancy.changed();
        Tenancy next = start(tenancy.home, household, "secure", town.today() + 1);
        next.weeklyRent = tenancy.weeklyRent;
        next.rentBasis = tenancy.rentBasis;
        next.previousTenure = "council_lifetime";
        next.source = kind;
        Letting letting = lettings.make(next, null, kind);
        letting.vacancyReason = null;
        return next;
    }

    private void sell(Tenancy tenancy) {
        Home home = tenancy.home;
        if (isSettledDown(tenancy) && home.minimumAge < 0 && tenancy.startsOn < town.today() - 1_100) {
            tenancy.endsOn = town.today();
            tenancy.endReason = "disposal";
            tenancy.changed();
            tenancy.household.tenancy = null;
            home.disposedOn = town.today();
            home.disposedReason = "right_to_buy";
            home.changed();
        }
    }

    /** Rents go up for everybody on the first Monday of April. */
    void raiseRents() {
        double rise = town.rates.of("stock.rent_rise_a_year");
        for (Extracted row : town.rows(Feed.PROPERTY)) {
            Home home = (Home) row;
            if (home.weeklyRent != Day.NONE && home.disposedOn == Day.NONE) {
                home.weeklyRent = (int) Math.round(home.weeklyRent * (1 + rise));
                home.changed();
                if (home.openVoid != null) {
                    home.openVoid.changed();
                }
            }
        }
        for (Extracted row : town.rows(Feed.TENANCY)) {
            Tenancy tenancy = (Tenancy) row;
            if (tenancy.endsOn == Day.NONE || tenancy.endsOn > town.today()) {
                tenancy.weeklyRent = (int) Math.round(tenancy.weeklyRent * (1 + rise));
                tenancy.changed();
            }
        }
    }
}
