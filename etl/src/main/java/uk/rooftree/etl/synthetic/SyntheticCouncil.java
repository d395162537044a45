package uk.rooftree.etl.synthetic;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/**
 * Makes a council that does not exist: {@code council.yaml}, {@code inbox/<as-at>/<feed>.csv} for each month end, and
 * {@code planted-faults.csv}, which says how many faults of each rule lie in each extract. A large council is made part after part,
 * so that memory holds one district at a time.
 */
public final class SyntheticCouncil {

    private final GenerationRequest request;

    public SyntheticCouncil(GenerationRequest request) {
        this.request = request;
    }

    /**
     * Writes everything. The inbox folders of the request's as-at dates must not be there yet.
     *
     * @param listener told of each month of each part as it is written
     * @throws IOException where a file cannot be written, or is there already
     */
    public void generate(GenerationListener listener) throws IOException {
        CouncilYaml.write(request);
        MonthFiles files = new MonthFiles(request.home());
        List<LocalDate> asAtDates = request.asAtDates();
        for (LocalDate asAt : asAtDates) {
            files.begin(Day.of(asAt));
        }
        int parts = request.size().parts();
        int done = 0;
        Rates rates = Rates.read();
        FaultLedger ledger = new FaultLedger();
        for (int part = 0; part < parts; part++) {
            Simulation simulation = new Simulation(request, part, rates, ledger);
            for (LocalDate asAt : asAtDates) {
                int day = Day.of(asAt);
                simulation.liveUntil(day);
                simulation.plantFaults();
                for (Feed feed : Feed.values()) {
                    files.add(day, feed, simulation.town().rows(feed));
                }
                simulation.town().extracted();
                listener.monthWritten(asAt, ++done, parts * asAtDates.size());
            }
        }
        ledger.write(request.home(), asAtDates.stream().map(Day::of).toList());
    }
}
