package uk.rooftree.etl.synthetic;

/** A row of homelessness_case: one household's case under Part 7 of the Housing Act 1996. */
final class HomelessCase extends Extracted {

    final long id;
    final String ref;
    final Household household;
    final int appliedOn;
    int assessedOn = Day.NONE;
    String assessment;
    boolean sectionTwentyOne;
    boolean eligible = true;
    String referral;
    String householdType;
    String reason;
    String accommodation;
    String supportNeeds;
    int preventionStart = Day.NONE;
    int preventionEnd = Day.NONE;
    String preventionEndReason;
    int reliefStart = Day.NONE;
    int reliefEnd = Day.NONE;
    String reliefEndReason;
    String mainDecision;
    int mainDecidedOn = Day.NONE;
    String priorityNeed;
    int mainEnd = Day.NONE;
    String mainEndReason;
    int closedOn = Day.NONE;
    String officer;

    /** Where the household is in temporary accommodation now; null if it is not. */
    Placement placement;
    /** Whether the household has signed for a home of ours, and so is not put up anywhere any more. */
    boolean hasSignedForHome;
    /** Whether it ends when something else does: an application on the register, or the stay in one of our temporary homes. */
    boolean hangsOnAnother;

    HomelessCase(long id, String ref, Household household, int appliedOn) {
        this.id = id;
        this.ref = ref;
        this.household = household;
        this.appliedOn = appliedOn;
    }

    boolean isOpen() {
        return closedOn == Day.NONE;
    }

    boolean isOwedMainDuty() {
        return "main_duty".equals(mainDecision) && mainEnd == Day.NONE;
    }

    @Override
    Feed feed() {
        return Feed.HOMELESSNESS_CASE;
    }

    @Override
    void write(RowText row) {
        row.text(ref).text(household.ref).date(appliedOn).date(assessedOn).text(assessment).flagIfTrue(sectionTwentyOne);
        row.flag(eligible).text(referral).text(householdType).text(reason).text(accommodation).text(supportNeeds);
        row.date(preventionStart).date(preventionEnd).text(preventionEndReason);
        row.date(reliefStart).date(reliefEnd).text(reliefEndReason);
        row.text(mainDecision).date(mainDecidedOn).text(priorityNeed).date(mainEnd).text(mainEndReason).date(closedOn).text(officer);
    }
}
