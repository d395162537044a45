package uk.rooftree.etl.synthetic;

import java.util.ArrayList;
import java.util.List;

/**
 * Plants faults at the end of each month: every rule of the contract that a row, or a few rows together, can break. A fault stays
 * in every later extract, as nobody mends it. Each sits in rows of its own that nothing else happens to, numbered apart
 * ({@link Town#numberAside}), so that the rest of the council is the same with it and without it.
 *
 * <p>Not planted: rules over whole files (R-FILE); ranges of household_member, which has none; R-GEN-008 on timestamps; keys that
 * are empty as well as needed (R-GEN-004 on a key). {@code PlantedFaultsAreFoundTest} holds the planting to the contract. In
 * application_event a time that cannot be read or lies ahead is emptied, and an empty time is a fault too: the row breaks R-GEN-003
 * or R-GEN-006, and R-GEN-004, and is counted under both. Rules by which two rows name each other (a shared UPRN, two live
 * applications of one household, one person in two, two accepted offers) count both rows.
 */
final class FaultPlanter {

    private final Town town;
    private final Draw draw;
    private final FaultLedger.OfPart ledger;
    private final List<Fault> faults = new ArrayList<>();
    private final double first;
    private final double later;
    private boolean begun;

    FaultPlanter(Town town, FaultLedger.OfPart ledger, Spares spares) {
        this.town = town;
        this.draw = town.draw.of("fault");
        this.ledger = ledger;
        this.first = town.rates.of("fault.of_each_rule_in_first_extract");
        this.later = town.rates.of("fault.of_each_rule_in_later_extract");
        faults.addAll(new HomeFaults(spares).faults());
        faults.addAll(new RegisterFaults(spares).faults());
        faults.addAll(new BiddingFaults(spares).faults());
        faults.addAll(new EmptyHomeFaults(spares).faults());
        faults.addAll(new HomelessnessFaults(spares).faults());
        faults.addAll(new MoveFaults(spares).faults());
        faults.addAll(new ContactFaults(spares).faults());
    }

    /** Plants this month's faults; today is an as-at date. */
    void plant() {
        double expected = begun ? later : first;
        for (int nth = 0; nth < faults.size(); nth++) {
            Fault fault = faults.get(nth);
            int count = (int) (expected + draw.unit(nth, "count", town.today()));
            if (fault.onlyOnce()) {
                count = begun || town.part > 0 ? 0 : 1;
            }
            for (int i = 0; i < count; i++) {
                ledger.enter(fault, town.today(), fault.plant().get());
            }
        }
        begun = true;
    }
}
