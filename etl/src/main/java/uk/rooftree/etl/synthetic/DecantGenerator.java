package uk.rooftree.etl.synthetic;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Makes decants: tenants moved out while their home is repaired, into a leased home where one is free, and those rehoused for good by
 * another landlord because the home will be redeveloped.
 *
 * <p>Not modelled: decants into our own empty homes, tenancies of the home moved to, disturbance payments, second moves.
 */
final class DecantGenerator {

    private final Town town;
    private final Draw draw;
    private final TenancyGenerator tenancies;
    private final Weighted<String> reasons;
    private final double decants;
    private final double forGood;
    private final double staysAway;
    private Deque<Home> free;

    DecantGenerator(Town town, TenancyGenerator tenancies) {
        this.town = town;
        this.draw = town.draw.of("decant");
        this.tenancies = tenancies;
        reasons = town.rates.weighted("decant.reason");
        decants = town.rates.of("decant.a_year") / 12;
        forGood = town.rates.of("decant.permanent");
        staysAway = town.rates.of("decant.stays_away");
    }

    /** A month begins: who will have to move out in it. */
    void beginMonth(int firstOfMonth, int days) {
        int count = (int) (town.tenancies.size() * decants + draw.unit(firstOfMonth, "count"));
        for (int i = 0; i < count; i++) {
            long key = firstOfMonth * 10_000L + i;
            town.diary.on(firstOfMonth + draw.between(0, days - 1, key, "on"), () -> ask(key));
        }
    }

    private void ask(long key) {
        for (int attempt = 0; attempt < 20; attempt++) {
            Tenancy tenancy = town.tenancies.get(draw.between(0, town.tenancies.size() - 1, key, "tenant", attempt));
            if (tenancies.isSettledDown(tenancy) && tenancy.decant == null) {
                Decant decant = town.add(new Decant(town.ref('G', town.number(Feed.DECANT)), tenancy));
                tenancy.decant = decant;
                decant.reason = draw.pick(reasons, key, "reason");
                decant.requestedOn = town.today();
                int moves = Day.working(town.today() + (decant.reason.equals("emergency") ? 1 : draw.between(10, 60, key, "moves")));
                town.diary.on(moves, () -> moveOut(decant, key));
                return;
            }
        }
    }

    private void moveOut(Decant decant, long key) {
        Tenancy tenancy = decant.tenancy;
        decant.changed();
        if (!tenancies.isSettledDown(tenancy)) {
            return;
        }
        decant.movedOn = town.today();
        if (decant.reason.equals("regeneration") || draw.chance(forGood, key, "permanent")) {
            decant.kind = "permanent";
            decant.returnedOn = town.today();
            decant.result = "stayed";
            tenancies.end(tenancy, Day.nextOrSame(town.today() + 1, 7), Day.NONE, "decant");
            return;
        }
        int out = draw.between(30, 240, key, "days_out");
        // a target that is not kept is a fault of its own, which only planted ones are to show
        decant.targetOn = town.today() + out + draw.between(5, 60, key, "target");
        decant.to = freeHomes().pollFirst();
        town.diary.on(town.today() + out, () -> {
            boolean ended = tenancy.endsOn != Day.NONE;
            decant.returnedOn = town.today();
            decant.result = ended || draw.chance(staysAway, key, "stays") ? "stayed" : "returned";
            decant.changed();
            tenancy.decant = null;
            if (decant.to != null) {
                freeHomes().addLast(decant.to);
            }
        });
    }

    private Deque<Home> freeHomes() {
        if (free == null) {
            free = new ArrayDeque<>();
            for (Extracted row : town.rows(Feed.PROPERTY)) {
                Home home = (Home) row;
                if (home.ownership.equals("private")) {
                    free.addLast(home);
                }
            }
        }
        return free;
    }
}
