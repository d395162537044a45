package uk.rooftree.etl.synthetic;

/** What a council asks of the lead person for CORE: ethnic group, nationality, work, gender, conditions. */
final class PersonDetails {

    private static final int PENSION_AGE = 66;

    private final Town town;
    private final Draw draw;
    private final Weighted<String> ethnicity;
    private final Weighted<String> nationality;
    private final Weighted<String> economicStatus;
    private final Weighted<String> conditions;
    private final double withCondition;

    PersonDetails(Town town) {
        this.town = town;
        this.draw = town.draw.of("household");
        ethnicity = town.rates.weighted("household.ethnicity");
        nationality = town.rates.weighted("household.nationality");
        economicStatus = town.rates.weighted("household.economic_status");
        conditions = town.rates.weighted("household.condition");
        withCondition = town.rates.of("household.long_term_condition");
    }

    void fill(Person lead) {
        long id = lead.household.id;
        lead.ethnicity = draw.pick(ethnicity, id, "ethnicity");
        lead.nationality = draw.pick(nationality, id, "nationality");
        lead.economicStatus = lead.age(town.today()) >= PENSION_AGE ? "retired" : draw.pick(economicStatus, id, "economic_status");
        lead.genderSame = draw.chance(0.97, id, "gender") ? "yes" : draw.chance(0.2, id, "gender", 1) ? "no" : "refused";
        boolean ill = draw.chance(withCondition, id, "condition");
        lead.longTermCondition = ill ? "yes" : draw.chance(0.04, id, "condition", 1) ? "refused" : "no";
        if (ill) {
            String first = draw.pick(conditions, id, "condition_type");
            String second = draw.chance(0.4, id, "two_conditions") ? draw.pick(conditions, id, "condition_type", 1) : first;
            lead.conditions = first.equals(second) ? first : first + ";" + second;
        }
    }
}
