package uk.rooftree.etl.synthetic;

/** A row of application: one spell on the register, or an attempt at one. */
final class Application extends Extracted {

    final long id;
    final String ref;
    final Household household;
    final String type;
    int madeOn;
    int completeOn = Day.NONE;
    int decidedOn = Day.NONE;
    String decision;
    int registeredOn = Day.NONE;
    int effectiveOn = Day.NONE;
    int homelessOn = Day.NONE;
    String band;
    String bandReason;
    int need = -1;
    int needMaximum = -1;
    int needSelf = -1;
    int people = -1;
    String preference;
    boolean additionalPreference;
    boolean armedForces;
    String areas;
    /** Bits of the areas it chose; 0 for any. */
    int areaBits;
    private String status;
    private boolean active;
    private boolean live;
    int closedOn = Day.NONE;
    String closedReason;
    String mergedInto;
    boolean sensitive;
    boolean directOnly;
    int areaSince = Day.NONE;
    String currentTenure;
    String currentTenancy;
    int currentBedrooms = -1;
    String access;
    int arrearsException = Day.NONE;
    int debt = Day.NONE;
    String debtType;
    boolean repaying;
    boolean rightToMove;
    int fraudReferredOn = Day.NONE;
    int fraudDecidedOn = Day.NONE;
    String fraudOutcome = "verified";
    int medicalReferredOn = Day.NONE;
    int medicalDecidedOn = Day.NONE;
    String medicalOutcome;
    int reviewedOn = Day.NONE;
    String caseRef;
    String officer;

    /** How eagerly it bids, 0 to 1. */
    double eagerness;
    int refusals;
    /** The next birthday on which the need may change; {@link Day#NONE} if none is looked out for. */
    int birthdayWatched = Day.NONE;
    /** Its place in the pool of bidders; -1 if it may not bid. */
    int place = -1;
    /** The pool it is in. */
    Bidders.Pool pool;
    /** The homelessness case behind it, whether or not the application still names it; null if none. */
    HomelessCase homelessCase;
    /** The review under way; null if none. */
    Review review;
    /** The move to a smaller home that it asks for; null if none. */
    MobilityMove downsizing;
    /** Status entries so far, for the time of day of the next. */
    int entries;

    Application(long id, String ref, Household household, String type, int madeOn) {
        this.id = id;
        this.ref = ref;
        this.household = household;
        this.type = type;
        this.madeOn = madeOn;
    }

    boolean isTransfer() {
        return type.equals("own_transfer");
    }

    boolean isHomeless() {
        return type.equals("homeless");
    }

    String status() {
        return status;
    }

    void becomes(String newStatus) {
        status = newStatus;
        active = newStatus.equals("active");
        live = active || newStatus.equals("suspended") || newStatus.equals("under_offer");
    }

    boolean isLive() {
        return live;
    }

    boolean isActive() {
        return active;
    }

    @Override
    Feed feed() {
        return Feed.APPLICATION;
    }

    @Override
    void write(RowText row) {
        row.text(ref).text(household.ref).text(type).date(madeOn).date(completeOn).date(decidedOn).text(decision);
        row.date(registeredOn).date(effectiveOn).date(homelessOn).text(band).text(null).text(bandReason);
        row.numberOrBlank(need).numberOrBlank(needMaximum).numberOrBlank(needSelf);
        row.text(need < 0 ? null : "officer").numberOrBlank(people).text(preference);
        row.flagIfTrue(additionalPreference).flagIfTrue(armedForces).text(areas).text(status).date(closedOn).text(closedReason);
        row.text(mergedInto).flagIfTrue(sensitive).flagIfTrue(directOnly).flagIfTrue(rightToMove).date(areaSince);
        row.text(currentTenure).text(currentTenancy).numberOrBlank(currentBedrooms).text(access).date(arrearsException);
        row.money(debt).text(debtType).text(debt == Day.NONE ? null : Boolean.toString(repaying));
        row.date(fraudReferredOn).date(fraudDecidedOn).text(fraudDecidedOn == Day.NONE ? null : fraudOutcome);
        row.date(medicalReferredOn).date(medicalDecidedOn).text(medicalOutcome);
        row.date(reviewedOn).text(caseRef).text(officer);
    }
}
