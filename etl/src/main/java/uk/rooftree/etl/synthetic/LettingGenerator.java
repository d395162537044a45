package uk.rooftree.etl.synthetic;

/**
 * Makes letting rows, one for each tenancy that begins in the simulated time.
 *
 * <p>Not modelled: renewals, conversions, management moves, decants.
 */
final class LettingGenerator {

    private final Town town;
    private final Draw draw;
    private final Weighted<String> moveReasons;
    private final Weighted<String> benefits;
    private final Weighted<String> armedForces;
    private final double localPlans;
    private final double shortfallKnown;

    LettingGenerator(Town town) {
        this.town = town;
        this.draw = town.draw.of("letting");
        moveReasons = town.rates.weighted("letting.move_reason");
        benefits = town.rates.weighted("letting.housing_benefit");
        armedForces = town.rates.weighted("letting.armed_forces");
        localPlans = town.rates.of("letting.of_new_homes_under_local_plan");
        shortfallKnown = town.rates.of("letting.shortfall_known");
    }

    Letting make(Tenancy tenancy, Application application, String kind) {
        long id = tenancy.id;
        Letting letting = new Letting(tenancy, application, kind);
        letting.officer = town.officer("LO", id);
        letting.previousRentBasis = kind.equals("first") ? null : tenancy.rentBasis;
        letting.moveReason = draw.pick(moveReasons, id, "move_reason");
        letting.housingBenefit = draw.pick(benefits, id, "benefit");
        letting.benefitShare = letting.housingBenefit.equals("neither") ? "none" : draw.chance(0.5, id, "share") ? "all" : "some";
        letting.preference = application == null ? null : application.preference;
        letting.reasonablePreference = application == null ? null : application.preference == null ? "no" : "yes";
        letting.homelessBefore = application != null && application.isHomeless();
        if (draw.chance(0.6, id, "income")) {
            letting.incomeKnown = "yes";
            letting.income = draw.between(12_000, 60_000, id, "income_pence");
        }
        switch (kind) {
            case "first", "relet", "transfer" -> letting.queue = queue(application);
            case "exchange", "succession", "assignment" -> letting.route = "outside_register";
            default -> letting.queue = "homeless";
        }
        letting.referral = kind.equals("transfer") ? "internal_transfer" : application == null ? "applied_directly"
            : "housing_register";
        answer(letting);
        int submit = Math.max(tenancy.startsOn, town.today()) + 2 + (int) Math.min(120, draw.exponential(12, id, "core_days", 0));
        if (tenancy.isSettled() && draw.chance(0.96, id, "core")) {
            town.diary.on(submit, () -> {
                letting.coreRef = Long.toString(900_000_000L + id);
                letting.coreSubmittedOn = submit;
                letting.changed();
            });
        }
        return town.add(letting);
    }

    /** The questions of CORE that only some households have much to say to. */
    private void answer(Letting letting) {
        Tenancy tenancy = letting.tenancy;
        long id = tenancy.id;
        letting.moveReasonOther = letting.moveReason.equals("other") ? "Invented for the synthetic council" : null;
        letting.localPlan = letting.kind.equals("first") && draw.chance(localPlans, id, "local_plan") ? "New homes plan (invented)" : null;
        letting.armedForces = draw.pick(armedForces, id, "armed_forces");
        if (letting.armedForces.equals("regular") || letting.armedForces.equals("reserve")) {
            double left = draw.unit(id, "serving");
            letting.serving = left < 0.1 ? "serving" : left < 0.4 ? "left_up_to_5_years" : left < 0.97 ? "left_over_5_years" : "refused";
            letting.injured = draw.chance(0.2, id, "injured") ? "yes" : draw.chance(0.05, id, "injured", 1) ? "refused" : "no";
        }
        boolean expecting = tenancy.household.people.stream().anyMatch(person -> person.isIn(tenancy.startsOn) && person.babyDue >= tenancy.startsOn);
        letting.pregnancy = expecting ? "yes" : draw.chance(0.02, id, "pregnancy") ? "refused" : "no";
        if (!letting.housingBenefit.equals("neither") && draw.chance(shortfallKnown, id, "shortfall")) {
            boolean some = draw.chance(0.7, id, "shortfall", 1);
            letting.shortfallKnown = some ? "yes" : "no";
            letting.shortfall = some ? draw.between(200, Math.max(400, letting.rent / 2), id, "shortfall_pence") : Day.NONE;
        }
    }

    /** A letting whose tenancy began in the past, its CORE log long since done; for planted faults. */
    Letting past(Tenancy tenancy, Application application, String kind) {
        Letting letting = new Letting(tenancy, application, kind);
        letting.officer = town.officer("LO", tenancy.id);
        letting.route = application == null ? "outside_register" : "direct";
        letting.queue = application == null ? null : queue(application);
        letting.referral = application == null ? "applied_directly" : "housing_register";
        letting.previousRentBasis = tenancy.rentBasis;
        letting.vacancyReason = "other";
        letting.moveReason = "other";
        letting.housingBenefit = "neither";
        letting.benefitShare = "none";
        letting.coreRef = Long.toString(900_000_000L + tenancy.id);
        letting.coreSubmittedOn = tenancy.startsOn + 10;
        return town.add(letting);
    }

    private static String queue(Application application) {
        if (application.isTransfer()) {
            return "downsizing".equals(application.bandReason) ? "under_occupier" : "transfer";
        }
        return switch (application.type) {
            case "homeless" -> "homeless";
            case "supported_move_on" -> "move_on";
            default -> "home_seeker";
        };
    }
}
