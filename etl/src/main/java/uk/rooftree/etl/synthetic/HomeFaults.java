package uk.rooftree.etl.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Faults of property, tenancy and household_member rows. */
final class HomeFaults {

    private final Spares spares;
    private int turn;

    HomeFaults(Spares spares) {
        this.spares = spares;
    }

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        faults.addAll(new GeneralFaults(spares, Feed.PROPERTY, "property_ref", spares::emptyHome, spares::letHome)
            .unreadable("floor", "ground").missing("bedrooms").unmapped("adapted_code", "wetroom").outOfRange("minimum_age", "12")
            .sentinel("acquired_date").faults());
        faults.add(new Fault("R-PROP-001", Feed.PROPERTY, this::disposedBeforeAcquired));
        faults.add(new Fault("R-PROP-002", Feed.PROPERTY, this::sharedUprn));
        faults.add(new Fault("R-PROP-003", Feed.PROPERTY, this::largeBedsit));
        faults.add(new Fault("R-PROP-004", Feed.PROPERTY, this::oddRent));
        faults.add(new Fault("R-PROP-005", Feed.PROPERTY, this::neitherLetNorVoid));
        faults.addAll(new GeneralFaults(spares, Feed.TENANCY, "tenancy_ref", () -> spares.formerTenancy(spares.letHome()),
                () -> spares.letHome().tenancy)
            .unreadable("weekly_rent", "n/k").missing("rent_basis").unmapped("rent_period", "quarterly")
            .outOfRange("weekly_rent", "2650.00").sentinel("notice_received_date").faults());
        faults.add(new Fault("R-GEN-007", Feed.TENANCY, this::unknownHome));
        faults.add(new Fault("R-TEN-001", Feed.TENANCY, this::endsBeforeStart));
        faults.add(new Fault("R-TEN-002", Feed.TENANCY, this::twoTenanciesAtOnce));
        faults.add(new Fault("R-TEN-003", Feed.TENANCY, this::twoHomes));
        faults.add(new Fault("R-TEN-004", Feed.TENANCY, this::noticeAfterEnd));
        faults.add(new Fault("R-TEN-005", Feed.TENANCY, this::monthlyRent));
        faults.add(new Fault("R-TEN-006", Feed.TENANCY, this::garageAsHome));
        faults.add(new Fault("R-LET-008", Feed.TENANCY, this::noLetting));
        faults.addAll(new GeneralFaults(spares, Feed.HOUSEHOLD_MEMBER, "person_token", () -> spares.person(letHousehold(), "other"),
                () -> spares.person(letHousehold(), "other"))
            .unreadable("birth_date", "31/02/1980").missing("relationship").unmapped("sex", "unknown").sentinel("birth_date")
            .faults());
        faults.add(new Fault("R-MEM-001", Feed.HOUSEHOLD_MEMBER, this::bornInFuture));
        faults.add(new Fault("R-MEM-002", Feed.HOUSEHOLD_MEMBER, this::leftBeforeJoining));
        faults.add(new Fault("R-MEM-003", Feed.HOUSEHOLD_MEMBER, this::unknownHousehold));
        faults.add(new Fault("R-MEM-004", Feed.HOUSEHOLD_MEMBER, this::twoLeads));
        faults.add(new Fault("R-MEM-005", Feed.HOUSEHOLD_MEMBER, this::youngLead));
        faults.add(new Fault("R-MEM-006", Feed.HOUSEHOLD_MEMBER, this::birthFarAhead));
        faults.add(new Fault("R-MEM-007", Feed.HOUSEHOLD_MEMBER, this::inTwoHouseholds));
        return faults;
    }

    private Household letHousehold() {
        return spares.letHome().household();
    }

    private Planted disposedBeforeAcquired() {
        Home home = spares.emptyHome();
        home.acquiredOn = spares.daysAgo(100, 900);
        home.acquiredReason = "new_build";
        home.disposedOn = home.acquiredOn - 30;
        home.disposedReason = "other_sale";
        return Planted.in(home);
    }

    private Planted sharedUprn() {
        Home one = spares.letHome();
        Home other = spares.letHome();
        other.uprn = one.uprn;
        return Planted.in(one, other);
    }

    private Planted largeBedsit() {
        Home home = spares.letHome();
        home.type = "bedsit";
        home.plant("bedrooms", "2");
        return Planted.in(home);
    }

    private Planted oddRent() {
        Home home = spares.letHome();
        home.plant("weekly_rent", turn++ % 2 == 0 ? "476.67" : "");
        return Planted.in(home);
    }

    private Planted neitherLetNorVoid() {
        return Planted.in(spares.emptyHome());
    }

    private Planted unknownHome() {
        Tenancy tenancy = spares.formerTenancy(spares.letHome());
        tenancy.plant("property_ref", spares.unknownRef('P'));
        return Planted.in(tenancy);
    }

    private Planted endsBeforeStart() {
        Tenancy tenancy = spares.formerTenancy(spares.letHome());
        tenancy.endsOn = tenancy.startsOn - 7;
        return Planted.in(tenancy);
    }

    private Planted twoTenanciesAtOnce() {
        Home home = spares.letHome();
        Tenancy now = home.tenancy;
        Tenancy former = spares.tenancy(home, spares.household(), now.startsOn - 800, "secure");
        former.endsOn = now.startsOn + 40;
        former.endReason = "other";
        home.tenancy = now;
        return Planted.in(now);
    }

    private Planted twoHomes() {
        Household household = letHousehold();
        return Planted.in(spares.tenancy(spares.emptyHome(), household, household.tenancy.startsOn + 10, "secure"));
    }

    private Planted noticeAfterEnd() {
        Tenancy tenancy = spares.formerTenancy(spares.letHome());
        tenancy.noticeOn = tenancy.endsOn + 14;
        return Planted.in(tenancy);
    }

    private Planted monthlyRent() {
        Home home = spares.letHome();
        home.tenancy.plant("weekly_rent", "%d.00".formatted(home.weeklyRent * 6 / 100));
        return Planted.in(home.tenancy);
    }

    private Planted garageAsHome() {
        return Planted.in(spares.tenancy(spares.garage(), spares.household(), spares.daysAgo(400, 1_000), "secure"));
    }

    private Planted noLetting() {
        int start = spares.daysAgo(10, 200);
        Tenancy tenancy = spares.tenancy(spares.emptyHome(), spares.household(), start, "secure");
        LocalDate startDate = Day.date(start);
        return Planted.in(tenancy).asLongAs(asAt -> !startDate.isBefore(Day.date(asAt + 1).minusMonths(12)));
    }

    private Planted bornInFuture() {
        int born = spares.today() + 1_000;
        Person person = spares.person(letHousehold(), "other");
        person.plant("birth_date", Day.text(born));
        return Planted.in(person).asLongAs(asAt -> born > asAt);
    }

    private Planted leftBeforeJoining() {
        Person person = spares.person(letHousehold(), "other");
        int joined = spares.daysAgo(100, 300);
        person.plant("from_date", Day.text(joined));
        person.plant("to_date", Day.text(joined - 20));
        return Planted.in(person);
    }

    private Planted unknownHousehold() {
        return Planted.in(spares.household().people.get(0));
    }

    private Planted twoLeads() {
        Household household = letHousehold();
        return Planted.in(household.people.get(0), spares.person(household, "lead"));
    }

    private Planted youngLead() {
        int born = spares.today() - 14 * 365 + 100;
        Person lead = letHousehold().people.get(0);
        lead.plant("birth_date", Day.text(born));
        return Planted.in(lead).asLongAs(asAt -> Day.wholeYears(born, asAt) < 16);
    }

    private Planted birthFarAhead() {
        int due = spares.today() + 420;
        Person lead = letHousehold().people.get(0);
        lead.plant("pregnancy_due_date", Day.text(due));
        return Planted.in(lead).asLongAs(asAt -> due - asAt > 300);
    }

    private Planted inTwoHouseholds() {
        Person one = spares.application().household.people.get(0);
        Person again = spares.application().household.people.get(0);
        again.plant("person_token", one.token);
        return Planted.in(one, again);
    }
}
