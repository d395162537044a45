package uk.rooftree.etl.synthetic;

/** A row of tenancy: one agreement. */
final class Tenancy extends Extracted {

    final long id;
    final String ref;
    final Home home;
    final Household household;
    String tenure;
    final int startsOn;
    private final boolean settled;
    /** Last day, known or notified. */
    int endsOn = Day.NONE;
    int noticeOn = Day.NONE;
    String endReason;
    String previousTenure;
    String previousDistrict;
    String previousPostcode;
    String source;
    String rentBasis;
    int weeklyRent = Day.NONE;
    int serviceCharge;
    int personalCharge = Day.NONE;
    int supportCharge = Day.NONE;
    int fixedTermYears = -1;
    boolean joint;
    int arrears;
    String officer;
    /** The decant under way; null if there is none. */
    Decant decant;

    Tenancy(long id, String ref, Home home, Household household, String tenure, int startsOn) {
        this.id = id;
        this.ref = ref;
        this.home = home;
        this.household = household;
        this.tenure = tenure;
        this.startsOn = startsOn;
        this.settled = switch (tenure) {
            case "secure", "flexible", "introductory" -> true;
            default -> false;
        };
    }

    boolean isSettled() {
        return settled;
    }

    /** Let at the close of that day. */
    boolean isInForce(int day) {
        return startsOn <= day && (endsOn == Day.NONE || endsOn > day);
    }

    @Override
    Feed feed() {
        return Feed.TENANCY;
    }

    @Override
    void write(RowText row) {
        boolean residential = !tenure.equals("non_residential");
        row.text(ref).text(home.ref).text(household.ref).text(tenure).date(startsOn).date(endsOn).date(noticeOn).text(endReason);
        row.text(previousTenure).text(previousDistrict).text(previousPostcode).text(source).text(rentBasis);
        row.text("intermediate".equals(rentBasis) ? "Nowhere Living Rent (invented)" : null).money(weeklyRent);
        row.money(serviceCharge == 0 ? Day.NONE : serviceCharge).money(personalCharge).money(supportCharge);
        row.text(residential ? "weekly_52" : null).numberOrBlank(fixedTermYears);
        row.text(tenure.equals("introductory") ? "true" : null).flagIfTrue(joint).money(arrears).text(officer);
    }
}
