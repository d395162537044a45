package uk.rooftree.etl.synthetic;

/**
 * What a council decides about an application when it takes it on to the register: band, reason, preference, medical outcome,
 * restrictions and debts.
 *
 * <p>Not modelled: points, reviews of the decision, what a band costs in evidence.
 */
final class Assessment {

    private final Town town;
    private final Draw draw;
    private final Weighted<String> bands;
    private final Weighted<String> preferences;
    private final Weighted<String> debtTypes;
    private final Weighted<String> medicalOutcomes;
    private final double repays;
    private final double verifies;
    private final double refersLater;
    private final double rightToMove;

    Assessment(Town town) {
        this.town = town;
        this.draw = town.draw.of("assessment");
        bands = town.rates.weighted("application.band");
        preferences = town.rates.weighted("application.preference");
        debtTypes = town.rates.weighted("application.debt_type");
        repays = town.rates.of("application.repayment_plan");
        verifies = town.rates.of("application.verified_at_registration");
        refersLater = town.rates.of("application.medical_referral_later");
        medicalOutcomes = town.rates.weighted("application.medical_outcome");
        rightToMove = town.rates.of("application.right_to_move_of_other_social");
    }

    /** Decides what the application is given on registration; its size is worked out from the household. */
    void assess(Application application) {
        long id = application.id;
        boolean homeless = application.isHomeless();
        if (application.isTransfer()) {
            application.band = switch (application.bandReason) {
                case "downsizing" -> draw.chance(0.5, id, "band") ? "A" : "B";
                case "overcrowded" -> draw.chance(0.2, id, "band") ? "B" : "C";
                default -> draw.chance(0.3, id, "band") ? "B" : "C";
            };
            application.preference = switch (application.bandReason) {
                case "overcrowded" -> "unsatisfactory_housing";
                case "medical" -> "medical_welfare";
                default -> null;
            };
        } else {
            application.band = homeless ? (draw.chance(0.15, id, "band") ? "A" : "B") : draw.pick(bands, id, "band");
            application.preference = homeless ? "homelessness_duty"
                : application.band.equals("D") ? null : draw.pick(preferences, id, "preference");
            application.bandReason = application.preference == null ? "no_priority" : application.preference;
        }
        if (application.preference != null && draw.chance(0.08, id, "second_preference")
                && !application.preference.equals("medical_welfare")) {
            application.preference += ";medical_welfare";
        }
        if (homeless) {
            application.caseRef = application.homelessCase.ref;
            application.homelessOn = application.homelessCase.appliedOn;
        }
        application.additionalPreference = application.band.equals("A");
        application.armedForces = application.additionalPreference && draw.chance(0.05, id, "forces");
        application.sensitive = draw.chance(0.004, id, "sensitive");
        application.directOnly = application.sensitive || homeless && draw.chance(0.2, id, "direct");
        if (application.preference != null && application.preference.contains("medical_welfare")) {
            application.medicalReferredOn = application.madeOn;
            application.medicalDecidedOn = Math.min(application.decidedOn, application.madeOn + 14);
            application.medicalOutcome = "award";
        }
        if (draw.chance(0.06, id, "debt")) {
            application.debt = draw.between(5_000, 250_000, id, "debt_pence");
            application.debtType = draw.pick(debtTypes, id, "debt_type");
            application.repaying = draw.chance(repays, id, "repays");
            if ("downsizing".equals(application.bandReason)) {
                application.arrearsException = application.registeredOn;
            }
        }
        application.rightToMove = application.type.equals("other_social") && draw.chance(rightToMove, id, "right_to_move");
        verify(application);
        referLater(application);
    }

    /** Some are verified when they come on to the register; all are again before they are housed. */
    private void verify(Application application) {
        int referred = application.registeredOn;
        if (draw.chance(verifies, application.id, "verified")) {
            application.fraudReferredOn = referred;
            int decided = Day.working(referred + draw.between(5, 60, application.id, "verified_days"));
            town.diary.onOrToday(decided, () -> {
                if (application.fraudReferredOn == referred && application.fraudDecidedOn == Day.NONE) {
                    application.fraudDecidedOn = decided;
                    double outcome = draw.unit(application.id, "fraud_outcome");
                    application.fraudOutcome = outcome < 0.93 ? "verified" : outcome < 0.97 ? "refused" : "withdrawn";
                    application.changed();
                }
            });
        }
    }

    /** Some ask for a medical assessment while they wait, and are not given one; awards come with a new band. */
    private void referLater(Application application) {
        if (application.medicalReferredOn != Day.NONE || !draw.chance(refersLater, application.id, "refers_later")) {
            return;
        }
        int referred = Day.working(town.today() + draw.between(10, 500, application.id, "refers_on"));
        town.diary.on(referred, () -> {
            if (!application.isLive() || application.medicalReferredOn != Day.NONE) {
                return;
            }
            application.medicalReferredOn = referred;
            application.changed();
            int decided = Day.working(referred + draw.between(7, 50, application.id, "medical_days"));
            town.diary.on(decided, () -> {
                if (application.medicalDecidedOn == Day.NONE) {
                    application.medicalDecidedOn = decided;
                    application.medicalOutcome = draw.pick(medicalOutcomes, application.id, "medical_outcome");
                    application.changed();
                }
            });
        });
    }
}
