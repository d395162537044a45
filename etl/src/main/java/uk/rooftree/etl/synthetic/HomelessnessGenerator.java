package uk.rooftree.etl.synthetic;

/**
 * Makes homelessness cases and takes each through assessment, prevention, relief and the main duty (Housing Act 1996, Part 7): those
 * behind the applications of homeless households, those of households in our own temporary homes, and those that never reach the
 * register. A case that has an application ends when that does.
 *
 * <p>Not modelled: reviews of decisions, referrals to and from other councils, cases opened again, duties owed twice, rough sleeping
 * counts.
 */
final class HomelessnessGenerator {

    /** The days that prevention and relief duties last (sections 195 and 189B). */
    private static final int DUTY_DAYS = 56;

    private final Town town;
    private final Draw draw;
    private final HouseholdGenerator households;
    private final PlacementGenerator placements;
    private final CaseProfile profile;
    private final Weighted<String> assessments;
    private final Weighted<String> preventionEnds;
    private final Weighted<String> reliefEnds;
    private final Weighted<String> decisions;
    private final double casesPerApplication;
    private final double placedWithApplication;
    private final double placedAlone;

    HomelessnessGenerator(Town town, HouseholdGenerator households, PlacementGenerator placements) {
        this.town = town;
        this.draw = town.draw.of("homelessness");
        this.households = households;
        this.placements = placements;
        this.profile = new CaseProfile(town);
        Rates rates = town.rates;
        assessments = rates.weighted("homelessness.assessment");
        preventionEnds = rates.weighted("homelessness.prevention_end");
        reliefEnds = rates.weighted("homelessness.relief_end");
        decisions = rates.weighted("homelessness.decision");
        casesPerApplication = rates.of("homelessness.cases_without_application_a_year");
        placedWithApplication = rates.of("placement.of_cases_with_application");
        placedAlone = rates.of("placement.of_cases_without_application");
    }

    /** A month begins: who will ask for help in it without ever being on the register. */
    void beginMonth(int firstOfMonth, int days) {
        int count = (int) (town.applicationsAimedAt * casesPerApplication / 12 + draw.unit(firstOfMonth, "count"));
        for (int i = 0; i < count; i++) {
            long key = firstOfMonth * 10_000L + i;
            town.diary.on(firstOfMonth + draw.between(0, days - 1, key, "on"), () -> openAlone(key));
        }
    }

    /** The case behind an application of a homeless household, made today or, when the history begins, long ago. */
    void openFor(Application application) {
        HomelessCase one = begin(application.household, application.madeOn - draw.between(0, 30, application.id, "before"));
        one.hangsOnAnother = true;
        application.homelessCase = one;
        assess(one, draw.chance(0.45, one.id, "threatened") ? "threatened" : "homeless");
    }

    /** The case of a household that has one of our temporary homes from that day on. */
    void openInOwnStock(Tenancy tenancy) {
        HomelessCase one = begin(tenancy.household, tenancy.startsOn - draw.between(1, 10, tenancy.id, "before"));
        one.hangsOnAnother = true;
        one.assessedOn = one.appliedOn;
        one.assessment = "homeless";
        relieve(one, tenancy.startsOn, false);
        placements.placeInOwnStock(one, tenancy.home, tenancy.startsOn);
    }

    /** The household leaves our temporary home today for a private tenancy. */
    void leavesOwnStock(Household household) {
        HomelessCase one = household.homelessCase;
        if (one.isOpen()) {
            end(one, "secured", "private_offer_accepted", "private_offer");
        }
    }

    /** The household has signed for a home of ours: when it leaves its temporary home is known. */
    void willBeHoused(Application application, int day) {
        HomelessCase one = application.homelessCase;
        if (one != null) {
            one.hasSignedForHome = true;
            placements.leave(one, day, "part6_offer");
        }
    }

    /** The application has just been closed, and with it the case. */
    void applicationClosed(Application application) {
        HomelessCase one = application.homelessCase;
        if (one == null || !one.isOpen()) {
            return;
        }
        switch (application.status()) {
            case "housed" -> end(one, "secured", "part6_accepted", "part6_offer");
            case "refused" -> end(one, "ineligible", "ineligible", "duty_ended");
            case "withdrawn" -> end(one, "withdrew", "left_ta", "left");
            default -> end(one, "contact_lost", "other", "left");
        }
    }

    private HomelessCase begin(Household household, int day) {
        long id = town.number(Feed.HOMELESSNESS_CASE);
        int appliedOn = household.homelessCase == null ? day : Math.max(day, household.homelessCase.closedOn);
        HomelessCase one = new HomelessCase(id, town.ref('C', id), household, appliedOn);
        household.homelessCase = one;
        one.officer = town.officer("HO", id);
        profile.describe(one);
        return town.add(one);
    }

    private void openAlone(long key) {
        HomelessCase one = begin(households.inNeed(draw.between(1, 3, key, "need")), town.today());
        assess(one, draw.pick(assessments, one.id, "assessment"));
    }

    private void assess(HomelessCase one, String outcome) {
        int day = Day.working(one.appliedOn + draw.between(0, 10, one.id, "assessed"));
        town.diary.onOrToday(day, () -> {
            if (!one.isOpen()) {
                return;
            }
            one.assessedOn = day;
            one.assessment = outcome;
            one.changed();
            switch (outcome) {
                case "threatened" -> prevent(one, day);
                case "homeless" -> relieve(one, day, true);
                default -> {
                    one.eligible = draw.chance(0.7, one.id, "eligible");
                    one.closedOn = day;
                }
            }
        });
    }

    private void prevent(HomelessCase one, int day) {
        one.preventionStart = day;
        one.sectionTwentyOne = one.reason.equals("private_tenancy_ended") && draw.chance(0.6, one.id, "section_21");
        int ends = day + draw.between(10, DUTY_DAYS, one.id, "prevention_days");
        String how = one.hangsOnAnother ? "homeless" : draw.pick(preventionEnds, one.id, "prevention_end");
        town.diary.onOrToday(ends, () -> {
            if (!one.isOpen()) {
                return;
            }
            one.preventionEnd = ends;
            one.preventionEndReason = how;
            one.changed();
            if (how.equals("homeless")) {
                relieve(one, ends, true);
            } else {
                one.closedOn = ends;
            }
        });
    }

    private void relieve(HomelessCase one, int day, boolean mayBePlaced) {
        one.reliefStart = day;
        one.changed();
        if (mayBePlaced && !one.hasSignedForHome && draw.chance(one.hangsOnAnother ? placedWithApplication : placedAlone, one.id, "placed")) {
            placements.place(one, day);
        }
        String how = one.hangsOnAnother ? "elapsed" : draw.pick(reliefEnds, one.id, "relief_end");
        int ends = how.equals("elapsed") ? day + DUTY_DAYS : day + draw.between(7, DUTY_DAYS - 1, one.id, "relief_days");
        town.diary.onOrToday(ends, () -> {
            if (!one.isOpen()) {
                return;
            }
            one.reliefEnd = ends;
            one.reliefEndReason = how;
            one.changed();
            if (how.equals("elapsed")) {
                int decided = Day.working(ends + draw.between(0, 14, one.id, "decided"));
                town.diary.onOrToday(decided, () -> decide(one, decided));
            } else {
                close(one, ends, how.equals("secured") ? "private_offer" : "left");
            }
        });
    }

    private void decide(HomelessCase one, int day) {
        if (!one.isOpen()) {
            return;
        }
        one.mainDecision = one.hangsOnAnother ? "main_duty" : draw.pick(decisions, one.id, "decision");
        one.mainDecidedOn = day;
        one.changed();
        if (!one.mainDecision.equals("main_duty")) {
            one.priorityNeed = one.mainDecision.equals("no_priority_need") ? "none" : profile.priorityNeed(one);
            close(one, day, "duty_ended");
            return;
        }
        one.priorityNeed = profile.priorityNeed(one);
        if (one.placement != null) {
            one.placement.duty = "main";
            one.placement.changed();
        }
        if (!one.hangsOnAnother) {
            int housed = day + 30 + (int) draw.exponential(150, one.id, "private_offer", 0);
            town.diary.onOrToday(housed, () -> {
                one.mainEnd = housed;
                one.mainEndReason = draw.chance(0.85, one.id, "accepts") ? "private_offer_accepted" : "private_offer_refused";
                close(one, housed, one.mainEndReason.equals("private_offer_accepted") ? "private_offer" : "duty_ended");
            });
        }
    }

    /** Ends whichever duty is owed today. */
    private void end(HomelessCase one, String reliefReason, String mainReason, String placementReason) {
        int today = town.today();
        if (one.isOwedMainDuty()) {
            one.mainEnd = today;
            one.mainEndReason = mainReason;
        } else if (one.reliefStart != Day.NONE && one.reliefEnd == Day.NONE) {
            one.reliefEnd = today;
            one.reliefEndReason = reliefReason;
        } else if (one.preventionStart != Day.NONE && one.preventionEnd == Day.NONE) {
            one.preventionEnd = today;
            one.preventionEndReason = reliefReason.equals("secured") ? "secured_moved" : reliefReason;
        }
        close(one, today, placementReason);
    }

    private void close(HomelessCase one, int day, String placementReason) {
        placements.leave(one, day, placementReason);
        one.closedOn = day;
        one.changed();
    }
}
