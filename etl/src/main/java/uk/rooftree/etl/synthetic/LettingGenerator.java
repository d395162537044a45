package uk.rooftree.etl.synthetic;

/**
 * Makes letting rows, one for each tenancy that begins in the simulated time.
 *
 * <p>Not modelled: renewals, conversions, management moves, decants, local lettings plans, the armed forces questions, shortfalls
 * after benefit.
 */
final class LettingGenerator {

    private final Town town;
    private final Draw draw;
    private final Weighted<String> moveReasons;
    private final Weighted<String> benefits;

    LettingGenerator(Town town) {
        this.town = town;
        this.draw = town.draw.of("letting");
        moveReasons = town.rates.weighted("letting.move_reason");
        benefits = town.rates.weighted("letting.housing_benefit");
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
