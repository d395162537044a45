package uk.rooftree.etl.synthetic;

import java.time.LocalDate;

/**
 * Lives through one part of the council day by day. The history begins at least three years before the first extract, so that
 * closed applications, ended tenancies and let voids are there from the first extract on, as the contract asks. Of the bids a
 * source keeps eleven years; older ones are placed and ranked, but extracted no more.
 */
final class Simulation {

    /** Months before the first extract of which the source still has the bids. */
    static final int MONTHS_OF_BIDS = 132;
    /** Months before the first extract of which the source still has reviews, invoices and enquiries. */
    static final int MONTHS_OF_DETAIL = 36;

    private final Town town;
    private final HomeGenerator homes;
    private final ApplicationGenerator applications;
    private final VoidGenerator voids;
    private final TenancyGenerator tenancies;
    private final BiddingGenerator bidding;
    private final HomelessnessGenerator homelessness;
    private final InvoiceGenerator invoices;
    private final DecantGenerator decants;
    private final EnquiryGenerator enquiries;
    private final FaultPlanter faults;
    private final double newHomes;
    private int day;

    Simulation(GenerationRequest request, int part, Rates rates, FaultLedger.OfPart ledger) {
        LocalDate firstExtract = request.asAtDates().get(0).withDayOfMonth(1);
        int firstDay = Day.of(firstExtract.minusMonths(request.historyMonths()));
        town = new Town(part, firstDay, Day.of(request.lastAsAt()),
            Day.of(firstExtract.minusMonths(MONTHS_OF_DETAIL)), request.seed(), rates, request.size().applicationsInPart());
        homes = new HomeGenerator(town);
        HouseholdGenerator households = new HouseholdGenerator(town);
        PlacementGenerator placements = new PlacementGenerator(town);
        homelessness = new HomelessnessGenerator(town, households, placements);
        invoices = new InvoiceGenerator(town, placements);
        MobilityGenerator mobility = new MobilityGenerator(town);
        ApplicationHistory history = new ApplicationHistory(town, homelessness, mobility);
        applications = new ApplicationGenerator(town, households, history, homelessness, mobility);
        voids = new VoidGenerator(town);
        LettingGenerator lettings = new LettingGenerator(town);
        tenancies = new TenancyGenerator(town, households, applications, voids, lettings, homelessness, mobility);
        NominationGenerator nominations = new NominationGenerator(town, history, tenancies);
        bidding = new BiddingGenerator(town, voids, new OfferGenerator(town, history, voids, tenancies, lettings, nominations, homelessness),
            Day.of(firstExtract.minusMonths(MONTHS_OF_BIDS)));
        decants = new DecantGenerator(town, tenancies);
        enquiries = new EnquiryGenerator(town);
        faults = new FaultPlanter(town, ledger, new Spares(town, homes, households, history, lettings));
        newHomes = request.size().homesInPart() * rates.of("stock.new_homes_a_year") / 12;
        homes.makeStock(request.size().homesInPart());
        tenancies.letStock();
        applications.makeRegister();
        day = firstDay;
    }

    Town town() {
        return town;
    }

    /** Lives until the close of the given day. */
    void liveUntil(int last) {
        while (day <= last) {
            LocalDate date = Day.date(day);
            if (date.getDayOfMonth() == 1) {
                int days = date.lengthOfMonth();
                town.diary.on(day, () -> beginMonth(days));
            }
            if (BiddingGenerator.opensOn(day)) {
                town.diary.on(day, bidding::openCycle);
            }
            if (date.getMonthValue() == 4 && date.getDayOfMonth() <= 7 && Day.ofWeek(day) == 1) {
                town.diary.on(day, tenancies::raiseRents);
            }
            town.diary.live(day);
            day++;
        }
    }

    /** Plants the faults of the extract that is about to be written. */
    void plantFaults() {
        faults.plant();
    }

    private void beginMonth(int days) {
        tenancies.beginMonth(town.today(), days);
        applications.beginMonth(town.today(), days);
        homelessness.beginMonth(town.today(), days);
        invoices.beginMonth();
        decants.beginMonth(town.today(), days);
        enquiries.beginMonth(town.today(), days);
        // new homes come in schemes, every other month
        if (Day.date(town.today()).getMonthValue() % 2 == 0) {
            int count = (int) Math.round(newHomes * 2);
            for (int i = 0; i < count; i++) {
                String reason = i % 3 == 0 ? "buy_back" : "new_build";
                town.diary.on(town.today() + 10, () -> voids.openNew(homes.newHome(reason)));
            }
        }
    }
}
