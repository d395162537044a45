package uk.rooftree.etl.synthetic;

import java.util.List;

/**
 * The bedroom standard: a room each for every couple, any other person of 21 or over, each pair of one sex aged 10 to 20, an odd one
 * of those with a child under 10 of the same sex, each pair of children under 10, and anyone left over (English Housing Survey).
 * Carers, and those who cannot share, count by the benefit criteria alone.
 */
final class BedroomStandard {

    /** Birthdays that may change the need. */
    static final int[] AGES = {10, 21};

    private BedroomStandard() {
    }

    static int need(List<Person> people, int day) {
        boolean hasPartner = false;
        for (Person person : people) {
            hasPartner |= person.relationship.equals("partner") && person.isIn(day);
        }
        int rooms = hasPartner ? 1 : 0;
        int inFurtherCouples = 0;
        int[] teenagers = new int[2];
        int[] children = new int[2];
        for (Person person : people) {
            boolean inCouple = hasPartner && (person.isLead() || person.relationship.equals("partner"));
            if (!person.isIn(day)) {
                continue;
            }
            inFurtherCouples += person.couple == null ? 0 : 1;
            if (inCouple || person.couple != null) {
                continue;
            }
            int age = person.age(day);
            int sex = person.sex.equals("female") ? 0 : 1;
            if (age >= 21) {
                rooms++;
            } else if (age >= 10) {
                teenagers[sex]++;
            } else {
                children[sex]++;
            }
        }
        for (int sex = 0; sex < 2; sex++) {
            rooms += teenagers[sex] / 2;
            if (teenagers[sex] % 2 == 1) {
                rooms++;
                children[sex] = Math.max(0, children[sex] - 1);
            }
        }
        return rooms + inFurtherCouples / 2 + (children[0] + children[1] + 1) / 2;
    }
}
