package uk.rooftree.etl.synthetic;

/**
 * What a council decides about an application when it takes it on to the register: band, reason, preference, medical outcome,
 * restrictions and debts.
 *
 * <p>Not modelled: points, reviews of the decision, several medical referrals, what a band costs in evidence. The homelessness cases
 * that applications name are not written, for their feed is not.
 */
final class Assessment {

    private final Town town;
    private final Draw draw;
    private final Weighted<String> bands;
    private final Weighted<String> preferences;
    private long cases;

    Assessment(Town town) {
        this.town = town;
        this.draw = town.draw.of("assessment");
        bands = town.rates.weighted("application.band");
        preferences = town.rates.weighted("application.preference");
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
            cases++;
            application.caseRef = town.ref('C', cases);
            application.homelessOn = application.madeOn - draw.between(0, 30, id, "homeless_before");
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
            if ("downsizing".equals(application.bandReason)) {
                application.arrearsException = application.registeredOn;
            }
        }
    }
}
