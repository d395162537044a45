package uk.rooftree.etl.synthetic;

/** A row of mobility_move: a household's move, or wish to move, under a mobility scheme. Payments are pence. */
final class MobilityMove extends Extracted {

    final long id;
    private final String ref;
    private final String kind;
    final Household household;
    Application application;
    Tenancy from;
    Tenancy to;
    String direction = "within";
    String otherLandlord;
    int bedroomsBefore = -1;
    int bedroomsAfter = -1;
    int appliedOn = Day.NONE;
    int decidedOn = Day.NONE;
    String decision;
    String refusalGround;
    int completedOn = Day.NONE;
    int incentive = Day.NONE;
    int removalCost = Day.NONE;
    int paidOn = Day.NONE;
    String officer;

    MobilityMove(long id, String ref, String kind, Household household) {
        this.id = id;
        this.ref = ref;
        this.kind = kind;
        this.household = household;
    }

    void decided(String outcome, int day) {
        decision = outcome;
        decidedOn = day;
        changed();
    }

    @Override
    Feed feed() {
        return Feed.MOBILITY_MOVE;
    }

    @Override
    void write(RowText row) {
        row.text(ref).text(kind).text(household.ref).text(application == null ? null : application.ref);
        row.text(from == null ? null : from.ref).text(to == null ? null : to.ref).text(direction).text(otherLandlord);
        row.numberOrBlank(bedroomsBefore).numberOrBlank(bedroomsAfter).date(appliedOn).date(decidedOn).text(decision);
        row.text(refusalGround).date(completedOn).money(incentive).money(removalCost).date(paidOn).text(officer);
    }
}
