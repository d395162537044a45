package uk.rooftree.etl.synthetic;

/**
 * Rows for faults to be planted in: homes, households, applications and the like as any other, but that nothing happens to, so
 * that a fault in one breaks nothing else, now or later.
 */
final class Spares {

    private final Town town;
    private final HomeGenerator homes;
    private final HouseholdGenerator households;
    private final ApplicationHistory history;
    private final LettingGenerator lettings;
    private final Draw draw;
    private long made;
    private long unknown;

    Spares(Town town, HomeGenerator homes, HouseholdGenerator households, ApplicationHistory history,
            LettingGenerator lettings) {
        this.town = town;
        this.homes = homes;
        this.households = households;
        this.history = history;
        this.lettings = lettings;
        this.draw = town.draw.of("spare");
    }

    /** A reference for a row that is set aside. */
    String ref(char kind, Feed feed) {
        return town.ref(kind, town.numberAside(feed));
    }

    /** Adds a row to a snapshot feed, or to the next extract of an event feed. */
    <T extends Extracted> T add(T row) {
        if (row.feed().holdsOnlyChanges()) {
            town.queue(row);
            return row;
        }
        return town.add(row);
    }

    int today() {
        return town.today();
    }

    /** A day in the past, at least so many days ago, another each time. */
    int daysAgo(int least, int most) {
        return town.today() - draw.between(least, most, ++made, "days_ago");
    }

    /** A reference that is never given to anything. */
    String unknownRef(char kind) {
        return town.ref(kind, 990_000 + ++unknown);
    }

    /** A one-bedroom flat that is neither let nor void, which is itself a fault if the row is kept. */
    Home emptyHome() {
        Home home = homes.dwelling(town.numberAside(Feed.PROPERTY));
        home.type = "flat";
        home.bedrooms = 1;
        home.olderPeople = "none";
        home.supported = false;
        home.minimumAge = -1;
        return home;
    }

    /** A flat let for more than a year to somebody who lives alone. */
    Home letHome() {
        Home home = emptyHome();
        tenancy(home, households.singleAside(), daysAgo(400, 1_100), "secure");
        return home;
    }

    /** A household of which nobody is recorded, for a row that may be rejected. */
    Household bareHousehold() {
        return town.newHouseholdAside();
    }

    Household household() {
        return households.singleAside();
    }

    Tenancy tenancy(Home home, Household household, int startsOn, String tenure) {
        long id = town.numberAside(Feed.TENANCY);
        Tenancy tenancy = new Tenancy(id, town.ref('T', id), home, household, tenure, startsOn);
        tenancy.weeklyRent = home.weeklyRent;
        tenancy.rentBasis = home.rentBasis;
        tenancy.previousTenure = "private_rented";
        tenancy.source = "housing_register";
        tenancy.officer = town.officer("TO", home.id);
        home.tenancy = tenancy;
        household.tenancy = tenancy;
        return town.add(tenancy);
    }

    /** A tenancy of the same home and household that ended sixty days before the present one began. */
    Tenancy formerTenancy(Home home) {
        Tenancy now = home.tenancy;
        Tenancy former = tenancy(home, now.household, now.startsOn - 900, "secure");
        former.endsOn = now.startsOn - 60;
        former.noticeOn = now.startsOn - 90;
        former.endReason = "other";
        home.tenancy = now;
        now.household.tenancy = now;
        return former;
    }

    Home garage() {
        Home garage = homes.dwelling(town.numberAside(Feed.PROPERTY));
        garage.type = "garage";
        garage.bedrooms = 0;
        garage.supported = false;
        return garage;
    }

    /** A person who joins the household, long ago. */
    Person person(Household household, String relationship) {
        return households.joins(household, relationship);
    }

    /** A live application with its history. */
    Application application() {
        Application application = applicationWithoutHistory();
        writeHistory(application);
        return application;
    }

    Application applicationWithoutHistory() {
        return liveApplication(households.singleAside(), daysAgo(200, 1_200), "home_seeker");
    }

    /** A live application, with its history, of somebody who is there already. */
    Application application(Household household, int registeredOn, String type) {
        Application application = liveApplication(household, registeredOn, type);
        writeHistory(application);
        return application;
    }

    /** An application without members or history, for a row that will be rejected. */
    Application bareApplication() {
        return liveApplication(bareHousehold(), daysAgo(200, 1_200), "home_seeker");
    }

    private Application liveApplication(Household household, int registeredOn, String type) {
        long id = town.numberAside(Feed.APPLICATION);
        Application application = new Application(id, town.ref('A', id), household, type, registeredOn - 20);
        application.currentTenure = "private_rented";
        application.completeOn = registeredOn - 12;
        application.decidedOn = registeredOn;
        application.decision = "registered";
        application.registeredOn = registeredOn;
        application.effectiveOn = registeredOn;
        application.band = "D";
        application.bandReason = "no_priority";
        application.need = 1;
        application.people = 1;
        application.access = "none";
        application.officer = town.officer("HA", id);
        application.becomes("active");
        return town.add(application);
    }

    private void writeHistory(Application application) {
        history.entry(application, "status", null, "pending", application.madeOn, "self");
        history.entry(application, "status", "pending", "active", application.registeredOn, application.officer);
        history.entry(application, "band", null, application.band, application.registeredOn, application.officer);
    }

    /** Closes the application on a day in the past, with its entry. */
    void close(Application application, String status, String reason, int day) {
        history.entry(application, "status", application.status(), status, day, application.officer);
        application.becomes(status);
        application.closedOn = day;
        application.closedReason = reason;
    }

    /** An entry of its history that says nothing new. */
    ApplicationEntry entry(Application application, String event, String before, String after, int day) {
        long id = town.number(Feed.APPLICATION_EVENT);
        ApplicationEntry entry = new ApplicationEntry(town.ref('E', id), application, event, before, after, day, 79_200,
            application.officer);
        town.queue(entry);
        return entry;
    }

    /** A partner's home advertised two months ago, for which nobody bid. */
    Advert advert() {
        Advert advert = advert(null);
        advert.landlordType = "registered_provider";
        advert.landlord = "Nonesuch Homes (invented)";
        return advert;
    }

    /** A one-bedroom home of ours advertised two months ago, for which nobody bid. */
    Advert advert(Home home) {
        long id = town.numberAside(Feed.ADVERT);
        Advert advert = new Advert(id, town.ref('D', id), home);
        advert.opensOn = Day.nextOrSame(daysAgo(40, 70), 4);
        advert.closesOn = advert.opensOn + 5;
        advert.cycle = "SYN-" + Day.text(advert.opensOn);
        advert.label = "any";
        advert.bedrooms = 1;
        advert.area = town.place.area(0);
        advert.needFrom = 1;
        advert.needTo = 1;
        return town.add(advert);
    }

    /** An offer that was refused two days later. */
    Offer offer(Application application, int offeredOn) {
        long id = town.numberAside(Feed.OFFER);
        Offer offer = new Offer(id, town.ref('O', id), application, null, null, offeredOn);
        offer.viewedOn = offer.offeredOn;
        offer.outcome = "refused";
        offer.outcomeOn = offer.offeredOn + 2;
        offer.refusalReason = "area";
        offer.officer = town.officer("LO", id);
        return town.add(offer);
    }

    /** The void between the former and the present tenancy of a let home. */
    VoidSpell voidSpell(Home home, String voidClass) {
        Tenancy in = home.tenancy;
        VoidSpell spell = emptySpell(home, formerTenancy(home), in.startsOn - 60, voidClass);
        spell.in = in;
        spell.endsOn = in.startsOn;
        spell.noticeOn = spell.out.noticeOn;
        spell.keysInOn = spell.startsOn + 1;
        spell.worksStartOn = spell.startsOn + 8;
        spell.worksCompleteOn = spell.startsOn + 24;
        spell.lettableFrom = spell.startsOn + 25;
        spell.keysOutOn = in.startsOn;
        return spell;
    }

    VoidSpell voidSpell() {
        return voidSpell(letHome(), "standard");
    }

    /** A void of the home that closed thirty days on, with nobody named as moving out or in. */
    VoidSpell looseSpell(Home home, int startsOn) {
        VoidSpell spell = emptySpell(home, null, startsOn, "standard");
        spell.endsOn = startsOn + 30;
        return spell;
    }

    private VoidSpell emptySpell(Home home, Tenancy out, int startsOn, String voidClass) {
        long id = town.numberAside(Feed.VOID);
        VoidSpell spell = new VoidSpell(id, town.ref('V', id), home, out, startsOn, voidClass);
        spell.officer = town.officer("VO", id);
        return town.add(spell);
    }

    /** A step of a void's path that happened on a day in the past. */
    VoidEntry step(VoidSpell spell, VoidStep step, int day) {
        VoidEntry entry = new VoidEntry(spell, step);
        entry.actualOn = day;
        entry.recordedOn = day;
        entry.recordedAt = 43_200;
        town.queue(entry);
        return entry;
    }

    /** A letting outside the register. */
    Letting assignment() {
        return lettings.past(letHome().tenancy, null, "assignment");
    }

    /** A re-let through the register, with its void, the tenancy before it, and the application it housed. */
    Letting relet(String kind, String tenure, boolean afterVoid) {
        return relet(kind, tenure, afterVoid, "housed", "housed_by_council");
    }

    /** The same, though the application was closed in another way. */
    Letting relet(String kind, String tenure, boolean afterVoid, String status, String reason) {
        Home home = emptyHome();
        Household household = households.singleAside();
        Tenancy tenancy = tenancy(home, household, daysAgo(400, 1_000), tenure);
        Application application = application(household, tenancy.startsOn - 300, "home_seeker");
        close(application, status, reason, tenancy.startsOn);
        if (afterVoid) {
            voidSpell(home, "standard");
        }
        return lettings.past(tenancy, application, kind);
    }

    /** A bid for the advert, not one that counts. */
    Bid bid(Advert advert, Application application, int day) {
        Bid bid = new Bid(advert, application, day, 64_800, "self", false);
        town.queue(bid);
        return bid;
    }
}
