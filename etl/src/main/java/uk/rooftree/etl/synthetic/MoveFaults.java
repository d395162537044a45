package uk.rooftree.etl.synthetic;

import java.util.ArrayList;
import java.util.List;

/** Faults of nomination, decant and mobility_move rows. */
final class MoveFaults {

    private final Spares spares;

    MoveFaults(Spares spares) {
        this.spares = spares;
    }

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        faults.addAll(new GeneralFaults(spares, Feed.NOMINATION, "nomination_ref", this::nomination, this::nomination)
            .unreadable("tenancy_start_on", "tbc").missing("outcome_on").unmapped("landlord_type", "almo").outOfRange("bedrooms", "15")
            .unknown("application_ref", 'A').sentinel("requested_on").faults());
        faults.add(new Fault("R-NOM-001", Feed.NOMINATION, this::sentBeforeRequest));
        faults.add(new Fault("R-NOM-002", Feed.NOMINATION, this::decidedBeforeSent));
        faults.add(new Fault("R-NOM-003", Feed.NOMINATION, this::noAnswer));
        faults.addAll(new GeneralFaults(spares, Feed.DECANT, "decant_ref", this::decant, this::decant)
            .unreadable("target_on", "when ready").missing("result").unmapped("reason", "damp").ahead("requested_on")
            .unknown("to_property_ref", 'P').sentinel("requested_on").faults());
        faults.add(new Fault("R-DEC-001", Feed.DECANT, this::backBeforeLeaving));
        faults.add(new Fault("R-DEC-002", Feed.DECANT, this::overdue));
        faults.addAll(new GeneralFaults(spares, Feed.MOBILITY_MOVE, "move_ref", this::exchange, this::exchange)
            .unreadable("paid_on", "with rent").missing("decision").unmapped("direction", "abroad").outOfRange("bedrooms_before", "20")
            .unknown("tenancy_ref_to", 'T').sentinel("paid_on").faults());
        faults.add(new Fault("R-MOV-001", Feed.MOBILITY_MOVE, this::movedBeforeApplying));
        faults.add(new Fault("R-MOV-002", Feed.MOBILITY_MOVE, this::noBedroomReleased));
        faults.add(new Fault("R-MOV-003", Feed.MOBILITY_MOVE, this::paidWithoutMove));
        return faults;
    }

    private Nomination nomination() {
        return nomination(spares.daysAgo(20, 60));
    }

    /** A nominee of whom the landlord heard nothing. */
    private Nomination nomination(int sentOn) {
        Nomination nomination = new Nomination(spares.ref('N', Feed.NOMINATION), spares.application());
        nomination.landlord = "Nonesuch Homes (invented)";
        nomination.bedrooms = 1;
        nomination.requestedOn = sentOn - 2;
        nomination.sentOn = sentOn;
        nomination.outcome = "lapsed";
        nomination.outcomeOn = sentOn + 12;
        return spares.add(nomination);
    }

    private Planted sentBeforeRequest() {
        Nomination nomination = nomination();
        nomination.requestedOn = nomination.sentOn + 4;
        return Planted.in(nomination);
    }

    private Planted decidedBeforeSent() {
        Nomination nomination = nomination();
        nomination.outcomeOn = nomination.sentOn - 1;
        return Planted.in(nomination);
    }

    private Planted noAnswer() {
        Nomination nomination = nomination(spares.daysAgo(100, 150));
        nomination.outcome = "pending";
        nomination.outcomeOn = Day.NONE;
        return Planted.in(nomination);
    }

    /** A temporary decant that was over in time. */
    private Decant decant() {
        Decant decant = new Decant(spares.ref('G', Feed.DECANT), spares.letHome().tenancy);
        decant.reason = "major_repairs";
        decant.requestedOn = spares.daysAgo(280, 350);
        decant.movedOn = decant.requestedOn + 20;
        decant.targetOn = decant.movedOn + 200;
        decant.returnedOn = decant.movedOn + 150;
        decant.result = "returned";
        return spares.add(decant);
    }

    private Planted backBeforeLeaving() {
        Decant decant = decant();
        decant.returnedOn = decant.movedOn - 10;
        return Planted.in(decant);
    }

    private Planted overdue() {
        Decant decant = decant();
        decant.returnedOn = Day.NONE;
        decant.result = null;
        return Planted.in(decant);
    }

    private MobilityMove exchange() {
        return move("mutual_exchange");
    }

    private MobilityMove move(String kind) {
        Tenancy tenancy = spares.letHome().tenancy;
        MobilityMove move = new MobilityMove(0, spares.ref('M', Feed.MOBILITY_MOVE), kind, tenancy.household);
        move.from = tenancy;
        move.direction = "out";
        move.otherLandlord = "Faraway Homes (invented)";
        move.bedroomsBefore = 2;
        move.bedroomsAfter = 1;
        move.appliedOn = spares.daysAgo(200, 350);
        move.decision = "approved";
        move.decidedOn = move.appliedOn + 20;
        move.completedOn = move.appliedOn + 50;
        move.officer = "MO1";
        return spares.add(move);
    }

    private Planted movedBeforeApplying() {
        MobilityMove move = move("mutual_exchange");
        move.completedOn = move.appliedOn - 3;
        return Planted.in(move);
    }

    private Planted noBedroomReleased() {
        MobilityMove move = move("downsizing");
        move.bedroomsAfter = 2;
        return Planted.in(move);
    }

    private Planted paidWithoutMove() {
        MobilityMove move = move("downsizing");
        move.completedOn = Day.NONE;
        move.incentive = 100_000;
        return Planted.in(move);
    }
}
