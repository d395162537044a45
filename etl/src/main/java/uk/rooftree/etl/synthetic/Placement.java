package uk.rooftree.etl.synthetic;

/** A row of ta_placement: one household in one place. Rates and charges are pence. */
final class Placement extends Extracted {

    final long id;
    final String ref;
    final HomelessCase homelessCase;
    final String type;
    final int startsOn;
    int endsOn = Day.NONE;
    String endReason;
    String provider;
    String addressToken;
    Home home;
    boolean inDistrict = true;
    int nightlyRate = Day.NONE;
    int setupCost = Day.NONE;
    int weeklyCharge = Day.NONE;
    int weeklySubsidy = Day.NONE;
    String duty = "interim";
    boolean pendingReview;
    boolean outsideOrder;
    int certificateExpiresOn = Day.NONE;
    /** The first night that has not been billed. */
    int billedUntil;

    Placement(long id, String ref, HomelessCase homelessCase, String type, int startsOn) {
        this.id = id;
        this.ref = ref;
        this.homelessCase = homelessCase;
        this.type = type;
        this.startsOn = startsOn;
    }

    /** Paid by the night, and so billed by the month. */
    boolean isNightlyPaid() {
        return type.equals("bed_and_breakfast") || type.equals("nightly_paid_self_contained");
    }

    @Override
    Feed feed() {
        return Feed.TA_PLACEMENT;
    }

    @Override
    void write(RowText row) {
        row.text(ref).text(homelessCase.household.ref).text(homelessCase.ref).text(type).text(provider).text(addressToken);
        row.text(home == null ? null : home.ref).flag(inDistrict).date(startsOn).date(endsOn);
        row.money(nightlyRate).money(setupCost).money(weeklyCharge).money(weeklySubsidy).text(duty).flagIfTrue(pendingReview);
        row.text(outsideOrder ? "false" : null).text(endReason).date(certificateExpiresOn);
    }
}
