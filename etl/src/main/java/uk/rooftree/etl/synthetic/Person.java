package uk.rooftree.etl.synthetic;

/** A row of household_member: one person in one household. */
final class Person extends Extracted {

    final String token;
    final Household household;
    final int bornOn;
    /** {@code female} or {@code male}. */
    final String sex;
    String relationship;
    final int fromDay;
    int toDay = Day.NONE;
    int babyDue = Day.NONE;
    boolean needsOwnRoom;
    String ethnicity;
    String nationality;
    String economicStatus;
    boolean overnightCarer;
    /** The same on the two of a further couple; null on everybody else. */
    String couple;
    /** Whether the service recorded it as a dependent child; null where it goes by age. */
    String dependent;
    String genderSame;
    String longTermCondition;
    String conditions;

    Person(String token, Household household, int bornOn, String sex, String relationship, int fromDay) {
        this.token = token;
        this.household = household;
        this.bornOn = bornOn;
        this.sex = sex;
        this.relationship = relationship;
        this.fromDay = fromDay;
    }

    /** In the household at the close of that day. */
    boolean isIn(int day) {
        return (fromDay == Day.NONE || fromDay <= day) && (toDay == Day.NONE || toDay > day);
    }

    int age(int day) {
        return Day.wholeYears(bornOn, day);
    }

    boolean isLead() {
        return relationship.equals("lead");
    }

    @Override
    Feed feed() {
        return Feed.HOUSEHOLD_MEMBER;
    }

    @Override
    void write(RowText row) {
        row.text(token).text(household.ref).date(bornOn).text(sex).text(relationship).text(couple).text(dependent)
            .date(babyDue);
        row.flagIfTrue(needsOwnRoom).flagIfTrue(overnightCarer).date(fromDay).date(toDay);
        row.text(ethnicity).text(nationality).text(economicStatus).text(genderSame).text(longTermCondition).text(conditions);
    }
}
