package uk.rooftree.etl.synthetic;

/**
 * Makes mobility_move rows: exchanges within the stock and with other landlords' tenants, exchanges refused, moves to smaller homes
 * with a payment, and moves to other landlords under national schemes.
 *
 * <p>Not modelled: chains of exchanges, conditions of consent, exchanges under way, payments made late or paid back.
 */
final class MobilityGenerator {

    private static final String OTHER_LANDLORD = "Faraway Homes (invented)";

    private final Town town;
    private final Draw draw;
    private final Weighted<String> schemes;
    private final Weighted<String> grounds;
    private final double refused;
    private final double underScheme;

    MobilityGenerator(Town town) {
        this.town = town;
        this.draw = town.draw.of("mobility");
        schemes = town.rates.weighted("mobility.scheme_out");
        grounds = town.rates.weighted("mobility.refusal_ground");
        refused = town.rates.of("mobility.exchanges_refused");
        underScheme = town.rates.of("mobility.of_moves_to_other_social");
    }

    /** The household of one tenancy exchanges today into another of our tenancies, which begins tomorrow. */
    void exchangedWithin(Tenancy from, Tenancy to) {
        MobilityMove move = exchange(from.household, "mutual_exchange");
        move.from = from;
        move.to = to;
        move.bedroomsBefore = from.home.bedrooms;
        move.bedroomsAfter = to.home.bedrooms;
        if (draw.chance(refused, move.id, "another_refused")) {
            refuse(from);
        }
    }

    /** A tenant of another landlord exchanges today with one of ours. */
    void exchangedWithOutsider(Tenancy left, Tenancy begun) {
        MobilityMove out = exchange(left.household, "mutual_exchange");
        out.from = left;
        out.direction = "out";
        out.otherLandlord = OTHER_LANDLORD;
        MobilityMove in = exchange(begun.household, draw.chance(0.1, out.id, "home_swap") ? "home_swap" : "mutual_exchange");
        in.to = begun;
        in.direction = "in";
        in.otherLandlord = OTHER_LANDLORD;
    }

    /** A tenant has given notice today to move to another social landlord. */
    void leavesForOtherLandlord(Tenancy tenancy) {
        if (draw.chance(underScheme, tenancy.id, "scheme")) {
            MobilityMove move = begin(draw.pick(schemes, tenancy.id, "scheme_out"), tenancy.household, town.today() - 60);
            move.from = tenancy;
            move.direction = "out";
            move.otherLandlord = OTHER_LANDLORD;
            move.decided("approved", town.today());
            town.diary.on(tenancy.endsOn, () -> complete(move));
        }
    }

    /** A tenant with a room to spare is on the register for a smaller home. */
    void wishesToDownsize(Application application) {
        Tenancy tenancy = application.household.tenancy;
        MobilityMove move = begin("downsizing", application.household, application.madeOn);
        move.application = application;
        move.from = tenancy;
        move.bedroomsBefore = tenancy.home.bedrooms;
        move.bedroomsAfter = Math.min(tenancy.home.bedrooms - 1, Math.max(0, application.need));
        application.downsizing = move;
    }

    /** The application of a tenant who wished for a smaller home has ended today, with another tenancy of ours or without. */
    void downsizingEnds(Application application, Tenancy to) {
        MobilityMove move = application.downsizing;
        application.downsizing = null;
        if (to == null || to.home.bedrooms >= move.bedroomsBefore) {
            move.decided("withdrawn", town.today());
            return;
        }
        move.to = to;
        move.bedroomsAfter = to.home.bedrooms;
        move.decided("approved", town.today());
        move.incentive = 50_000 + 50_000 * (move.bedroomsBefore - move.bedroomsAfter);
        move.removalCost = draw.between(20_000, 90_000, move.id, "removal");
        complete(move);
        int paid = Day.working(town.today() + draw.between(10, 40, move.id, "paid"));
        town.diary.on(paid, () -> {
            move.paidOn = paid;
            move.changed();
        });
    }

    private void refuse(Tenancy tenancy) {
        MobilityMove move = begin("mutual_exchange", tenancy.household, town.today());
        move.from = tenancy;
        int day = Day.working(town.today() + draw.between(10, 42, move.id, "refused_on"));
        town.diary.on(day, () -> {
            move.refusalGround = draw.pick(grounds, move.id, "ground");
            move.decided("refused", day);
        });
    }

    private MobilityMove exchange(Household household, String kind) {
        int applied = town.today() - draw.between(30, 80, household.id, "applied", town.today());
        MobilityMove move = begin(kind, household, applied);
        move.decided("approved", applied + draw.between(7, 30, move.id, "decided"));
        complete(move);
        return move;
    }

    private void complete(MobilityMove move) {
        move.completedOn = town.today();
        move.changed();
    }

    private MobilityMove begin(String kind, Household household, int appliedOn) {
        long id = town.number(Feed.MOBILITY_MOVE);
        MobilityMove move = new MobilityMove(id, town.ref('M', id), kind, household);
        move.appliedOn = appliedOn;
        move.officer = town.officer("MO", id);
        return town.add(move);
    }
}
