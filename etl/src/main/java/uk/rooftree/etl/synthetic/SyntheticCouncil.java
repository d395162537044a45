package uk.rooftree.etl.synthetic;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/**
 * Makes a council that does not exist: {@code council.yaml}, {@code inbox/<as-at>/<feed>.csv} for each month end, and
 * {@code planted-faults.csv} and {@code planted-rows.csv}, which say how many faults of each rule lie in each extract, and in which
 * rows. A large council is made part after part, so that memory holds as many districts as there are threads, however many there
 * are in all.
 */
public final class SyntheticCouncil {

    private final GenerationRequest request;

    public SyntheticCouncil(GenerationRequest request) {
        this.request = request;
    }

    /** Writes everything, a thread for each processor. */
    public void generate(GenerationListener listener) throws IOException {
        generate(listener, Runtime.getRuntime().availableProcessors());
    }

    /**
     * Writes everything. The inbox folders of the request's as-at dates must not be there yet.
     *
     * @param listener told of each month of each part as it is written, one at a time
     * @param threads  parts that are made at once; the files are the same whatever their number
     * @throws IOException where a file cannot be written, or is there already
     */
    public void generate(GenerationListener listener, int threads) throws IOException {
        CouncilYaml.write(request);
        MonthFiles files = new MonthFiles(request.home());
        for (LocalDate asAt : request.asAtDates()) {
            files.begin(Day.of(asAt));
        }
        FaultLedger ledger = FaultLedger.begin(request.home());
        new PartsInTurn(request.size().parts()).run(threads, new Parts(Rates.read(), ledger, listener));
        ledger.finish();
    }

    /** Makes one part after the other, as its turns come. */
    private final class Parts implements PartsInTurn.Maker {

        private final Rates rates;
        private final FaultLedger ledger;
        private final GenerationListener listener;
        private final List<LocalDate> asAtDates = request.asAtDates();
        private int done;

        Parts(Rates rates, FaultLedger ledger, GenerationListener listener) {
            this.rates = rates;
            this.ledger = ledger;
            this.listener = listener;
        }

        @Override
        public void make(int part, PartsInTurn turns) throws IOException {
            MonthFiles files = new MonthFiles(request.home());
            FaultLedger.OfPart own = new FaultLedger.OfPart();
            Simulation simulation = new Simulation(request, part, rates, own);
            for (int month = 0; month < asAtDates.size(); month++) {
                LocalDate asAt = asAtDates.get(month);
                int day = Day.of(asAt);
                simulation.liveUntil(day);
                simulation.plantFaults();
                turns.await(part, month);
                for (Feed feed : Feed.values()) {
                    files.add(day, feed, simulation.town().rows(feed));
                }
                tell(asAt);
                turns.done(part, month);
                simulation.town().extracted();
            }
            turns.await(part, asAtDates.size());
            ledger.add(own, asAtDates.stream().map(Day::of).toList());
            turns.done(part, asAtDates.size());
        }

        private synchronized void tell(LocalDate asAt) {
            listener.monthWritten(asAt, ++done, request.size().parts() * asAtDates.size());
        }
    }
}
