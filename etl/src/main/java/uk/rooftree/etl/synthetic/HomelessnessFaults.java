package uk.rooftree.etl.synthetic;

import java.util.ArrayList;
import java.util.List;

/** Faults of homelessness_case, ta_placement and ta_invoice rows. */
final class HomelessnessFaults {

    private final Spares spares;

    HomelessnessFaults(Spares spares) {
        this.spares = spares;
    }

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        faults.addAll(new GeneralFaults(spares, Feed.HOMELESSNESS_CASE, "case_ref", this::closedCase, this::closedCase)
            .unreadable("assessment_date", "n/a").missing("application_date").unmapped("referral_source", "police")
            .ahead("main_duty_end").sentinel("relief_end").faults());
        faults.add(new Fault("R-HLC-001", Feed.HOMELESSNESS_CASE, this::dutyEndsBeforeStart));
        faults.add(new Fault("R-HLC-002", Feed.HOMELESSNESS_CASE, this::decidedBeforeRelief));
        faults.add(new Fault("R-HLC-003", Feed.HOMELESSNESS_CASE, this::reliefBeforePreventionEnded));
        faults.add(new Fault("R-HLC-004", Feed.HOMELESSNESS_CASE, this::closedYetPlaced));
        faults.addAll(new GeneralFaults(spares, Feed.TA_PLACEMENT, "placement_ref", this::placement, this::placement)
            .unreadable("setup_cost", "tbc").missing("end_reason").unmapped("duty", "s193").outOfRange("weekly_household_charge", "-3.00")
            .unknown("case_ref", 'C').sentinel("certificate_expiry_date").faults());
        faults.add(new Fault("R-TAP-001", Feed.TA_PLACEMENT, this::leftBeforeArriving));
        faults.add(new Fault("R-TAP-002", Feed.TA_PLACEMENT, this::overlapping));
        faults.add(new Fault("R-TAP-003", Feed.TA_PLACEMENT, this::housedYetPlaced));
        faults.add(new Fault("R-TAP-004", Feed.TA_PLACEMENT, this::noCase));
        faults.addAll(new GeneralFaults(spares, Feed.TA_INVOICE, "invoice_ref", this::line, this::line)
            .unreadable("paid_on", "soon").missing("amount").outOfRange("nightly_rate", "-1.00").unknown("placement_ref", 'L')
            .sentinel("paid_on").faults());
        faults.add(new Fault("R-INV-001", Feed.TA_INVOICE, this::periodBackwards));
        faults.add(new Fault("R-INV-002", Feed.TA_INVOICE, this::otherNights));
        faults.add(new Fault("R-INV-003", Feed.TA_INVOICE, this::otherAmount));
        faults.add(new Fault("R-INV-004", Feed.TA_INVOICE, this::nightsNotStayed));
        faults.add(new Fault("R-INV-005", Feed.TA_INVOICE, this::billedTwice));
        return faults;
    }

    private HomelessCase closedCase() {
        return closedCase(spares.bareHousehold());
    }

    /** A case that went through relief and the main duty, and was closed after five months. */
    private HomelessCase closedCase(Household household) {
        int applied = spares.daysAgo(400, 700);
        HomelessCase one = new HomelessCase(0, spares.ref('C', Feed.HOMELESSNESS_CASE), household, applied);
        one.assessedOn = applied + 3;
        one.assessment = "homeless";
        one.householdType = "single_adult";
        one.reason = "other";
        one.referral = "none";
        one.supportNeeds = "none";
        one.accommodation = "other";
        one.reliefStart = applied + 3;
        one.reliefEnd = applied + 59;
        one.reliefEndReason = "elapsed";
        one.mainDecision = "main_duty";
        one.mainDecidedOn = applied + 65;
        one.priorityNeed = "other";
        one.mainEnd = applied + 150;
        one.mainEndReason = "private_offer_accepted";
        one.closedOn = applied + 150;
        one.officer = "HO1";
        return spares.add(one);
    }

    private Planted dutyEndsBeforeStart() {
        HomelessCase one = closedCase();
        one.reliefEnd = one.reliefStart - 7;
        return Planted.in(one);
    }

    private Planted decidedBeforeRelief() {
        HomelessCase one = closedCase();
        one.mainDecidedOn = one.reliefStart;
        return Planted.in(one);
    }

    private Planted reliefBeforePreventionEnded() {
        HomelessCase one = closedCase();
        one.preventionStart = one.assessedOn;
        one.preventionEnd = one.reliefStart + 9;
        one.preventionEndReason = "homeless";
        return Planted.in(one);
    }

    private Planted closedYetPlaced() {
        Placement placement = placement();
        placement.endsOn = Day.NONE;
        placement.endReason = null;
        return Planted.in(placement.homelessCase);
    }

    private Placement placement() {
        return placement(closedCase());
    }

    /** A stay of three months within the time of the case. */
    private Placement placement(HomelessCase one) {
        Placement placement = new Placement(0, spares.ref('L', Feed.TA_PLACEMENT), one, "nightly_paid_self_contained", one.reliefStart + 10);
        placement.endsOn = placement.startsOn + 90;
        placement.endReason = "private_offer";
        placement.provider = Providers.nightlyPaid(0);
        placement.nightlyRate = 6_000;
        return spares.add(placement);
    }

    private Planted leftBeforeArriving() {
        Placement placement = placement();
        placement.endsOn = placement.startsOn - 2;
        return Planted.in(placement);
    }

    private Planted overlapping() {
        Placement first = placement();
        Placement second = new Placement(0, spares.ref('L', Feed.TA_PLACEMENT), first.homelessCase, "hostel", first.startsOn + 60);
        second.endsOn = first.endsOn + 5;
        second.endReason = "left";
        spares.add(second);
        return Planted.in(first);
    }

    private Planted housedYetPlaced() {
        Household household = spares.letHome().household();
        HomelessCase one = closedCase(household);
        Placement placement = new Placement(0, spares.ref('L', Feed.TA_PLACEMENT), one, "hostel", household.tenancy.startsOn - 40);
        return Planted.in(spares.add(placement));
    }

    private Planted noCase() {
        Placement placement = placement();
        placement.endsOn = Day.NONE;
        placement.endReason = null;
        placement.plant("case_ref", "");
        return Planted.in(placement);
    }

    private InvoiceLine line() {
        Placement placement = placement();
        return line(placement, placement.startsOn + 5, placement.startsOn + 35);
    }

    private InvoiceLine line(Placement placement, int from, int to) {
        return spares.add(new InvoiceLine(spares.ref('I', Feed.TA_INVOICE), 1, placement, from, to, to + 6));
    }

    private Planted periodBackwards() {
        InvoiceLine line = line();
        line.plant("period_to", Day.text(line.from - 1));
        return Planted.in(line);
    }

    private Planted otherNights() {
        InvoiceLine line = line();
        line.plant("nights", "33");
        line.plant("amount", "1980.00");
        return Planted.in(line);
    }

    private Planted otherAmount() {
        InvoiceLine line = line();
        line.plant("amount", "1860.00");
        return Planted.in(line);
    }

    private Planted nightsNotStayed() {
        Placement placement = placement();
        return Planted.in(line(placement, placement.endsOn - 20, placement.endsOn + 3));
    }

    private Planted billedTwice() {
        Placement placement = placement();
        line(placement, placement.startsOn, placement.startsOn + 30);
        return Planted.in(line(placement, placement.startsOn + 20, placement.startsOn + 50));
    }
}
