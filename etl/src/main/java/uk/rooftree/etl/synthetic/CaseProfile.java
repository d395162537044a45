package uk.rooftree.etl.synthetic;

/** What a homelessness case says of the household: who they are, what drove them out, what they need. */
final class CaseProfile {

    private final Draw draw;
    private final Town town;
    private final Weighted<String> reasons;
    private final Weighted<String> accommodations;
    private final Weighted<String> referrals;
    private final Weighted<String> needs;
    private final Weighted<String> priorityNeeds;

    CaseProfile(Town town) {
        this.town = town;
        this.draw = town.draw.of("case_profile");
        reasons = town.rates.weighted("homelessness.reason");
        accommodations = town.rates.weighted("homelessness.accommodation");
        referrals = town.rates.weighted("homelessness.referral");
        needs = town.rates.weighted("homelessness.support_need");
        priorityNeeds = town.rates.weighted("homelessness.priority_need");
    }

    void describe(HomelessCase one) {
        long id = one.id;
        one.householdType = type(one.household);
        one.reason = draw.pick(reasons, id, "reason");
        one.accommodation = draw.pick(accommodations, id, "accommodation");
        one.referral = draw.pick(referrals, id, "referral");
        one.supportNeeds = draw.pick(needs, id, "needs");
        if (!one.supportNeeds.equals("none") && draw.chance(0.35, id, "second_need")) {
            String second = draw.pick(needs, id, "needs", 1);
            if (!second.equals("none") && !second.equals(one.supportNeeds)) {
                one.supportNeeds += ";" + second;
            }
        }
    }

    /** Why somebody of the household is in priority need. */
    String priorityNeed(HomelessCase one) {
        return one.householdType.endsWith("children") || one.householdType.equals("single_parent") ? "children"
            : draw.pick(priorityNeeds, one.id, "priority_need");
    }

    private String type(Household household) {
        int adults = 0;
        int children = 0;
        boolean couple = false;
        for (Person person : household.people) {
            if (person.isIn(town.today())) {
                boolean child = person.age(town.today()) < 18;
                children += child ? 1 : 0;
                adults += child ? 0 : 1;
                couple |= person.relationship.equals("partner");
            }
        }
        if (adults >= 3) {
            return children > 0 ? "three_adults_with_children" : "three_adults";
        }
        if (couple) {
            return children > 0 ? "couple_with_children" : "couple";
        }
        return adults > 1 ? "unknown" : children > 0 ? "single_parent" : "single_adult";
    }
}
