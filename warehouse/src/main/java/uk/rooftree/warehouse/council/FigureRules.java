package uk.rooftree.warehouse.council;

/**
 * The ages and day counts figures are worked out with. None of the usual values is a recommendation; they are those the
 * figures are pinned for.
 *
 * @param reregistrationDays  an application made within so many days of a lapse carries on the wait
 * @param decisionTargetDays  days from complete to decided, the last in target
 * @param reviewFollowUpDays  days after the due date that a review cohort is followed
 * @param pensionAge          years
 * @param coreOverdueDays     days after the start when a CORE log is overdue
 * @param nominationTargetWorkingDays         working days from request to nominee sent
 * @param firstLetNominationTargetWorkingDays the same for first lettings
 * @param standardAdultAge    bedroom standard: age from which a person has a room of their own
 * @param standardMixedAge    bedroom standard: age from which children of different sexes do not share
 * @param benefitAdultAge     social-sector size criteria: the first of these two
 * @param benefitMixedAge     social-sector size criteria: the second
 * @param voidHorizonDays     days up to which the mean time empty looks; a home empty for longer counts as so long
 */
public record FigureRules(
    int reregistrationDays,
    int decisionTargetDays,
    int reviewFollowUpDays,
    int pensionAge,
    int coreOverdueDays,
    int nominationTargetWorkingDays,
    int firstLetNominationTargetWorkingDays,
    int standardAdultAge,
    int standardMixedAge,
    int benefitAdultAge,
    int benefitMixedAge,
    int voidHorizonDays) {

    public static final FigureRules USUAL = new FigureRules(28, 28, 90, 66, 28, 3, 10, 21, 10, 16, 10, 365);
}
