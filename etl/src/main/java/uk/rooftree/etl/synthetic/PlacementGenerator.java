package uk.rooftree.etl.synthetic;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes placements in temporary accommodation: where a household is put first, where it moves on to, and what a night costs.
 * {@link HomelessnessGenerator} says when it comes and goes.
 *
 * <p>Not modelled: nights away, storage, arrears of charges, households split over two places, changes of rate during a stay.
 */
final class PlacementGenerator {

    private static final String HEX = "0123456789abcdef";

    private final Town town;
    private final Draw draw;
    private final Weighted<String> firstTypes;
    private final Weighted<String> laterTypes;
    private final double movesOn;
    private final double outOfDistrict;
    /** Placements paid by the night that are open or whose last nights may not have been billed yet. */
    private final List<Placement> billable = new ArrayList<>();

    PlacementGenerator(Town town) {
        this.town = town;
        this.draw = town.draw.of("placement");
        firstTypes = town.rates.weighted("placement.first_type");
        laterTypes = town.rates.weighted("placement.later_type");
        movesOn = town.rates.of("placement.moves_on_after_days");
        outOfDistrict = town.rates.of("placement.out_of_district");
    }

    List<Placement> billable() {
        return billable;
    }

    /** Puts the household of the case up from that day on, today or in the past, and sees to its moves. */
    void place(HomelessCase homelessCase, int day) {
        Placement first = begin(homelessCase, draw.pick(firstTypes, homelessCase.id, "first_type"), day);
        if (!first.type.equals("private_sector_leased")) {
            int moves = day + 5 + (int) draw.exponential(movesOn, first.id, "moves", 0);
            town.diary.onOrToday(moves, () -> moveOn(homelessCase, first, moves));
        }
    }

    /** Puts the household of the case up in a home of our own. */
    void placeInOwnStock(HomelessCase homelessCase, Home home, int day) {
        Placement placement = begin(homelessCase, "council_stock", day);
        placement.home = home;
        placement.inDistrict = true;
    }

    /** The household leaves on that day. */
    void leave(HomelessCase homelessCase, int day, String reason) {
        Placement placement = homelessCase.placement;
        if (placement != null) {
            placement.endsOn = Math.max(day, placement.startsOn);
            placement.endReason = reason;
            placement.changed();
            homelessCase.placement = null;
        }
    }

    private void moveOn(HomelessCase homelessCase, Placement from, int day) {
        if (homelessCase.placement == from) {
            leave(homelessCase, day, "moved_within_ta");
            begin(homelessCase, draw.pick(laterTypes, from.id, "later_type"), day);
        }
    }

    private Placement begin(HomelessCase homelessCase, String type, int day) {
        long id = town.number(Feed.TA_PLACEMENT);
        Placement placement = new Placement(id, town.ref('L', id), homelessCase, type, day);
        int provider = draw.between(0, Providers.ofNightlyPaid() - 1, id, "provider");
        placement.provider = type.equals("council_stock") ? null : placement.isNightlyPaid() ? Providers.nightlyPaid(provider)
            : Providers.other(provider);
        placement.addressToken = token(id);
        placement.inDistrict = !draw.chance(outOfDistrict, id, "district");
        placement.duty = homelessCase.isOwedMainDuty() ? "main" : homelessCase.reliefStart == Day.NONE ? "other" : "interim";
        placement.weeklyCharge = draw.between(1_500, 6_000, id, "charge");
        placement.weeklySubsidy = draw.between(9_000, 16_000, id, "subsidy");
        if (placement.isNightlyPaid()) {
            boolean shared = type.equals("bed_and_breakfast");
            placement.nightlyRate = shared ? draw.between(5_500, 9_500, id, "rate") : draw.between(5_000, 11_000, id, "rate");
            placement.certificateExpiresOn = day + draw.between(20, 900, id, "certificate");
            placement.outsideOrder = shared && draw.chance(0.05, id, "order");
            placement.billedUntil = Math.max(day, town.firstDay);
            billable.add(placement);
        } else if (!type.equals("no_accommodation")) {
            placement.nightlyRate = draw.between(2_000, 5_500, id, "rate");
            placement.setupCost = draw.chance(0.5, id, "setup") ? draw.between(5_000, 60_000, id, "setup_pence") : Day.NONE;
        }
        if (type.equals("no_accommodation")) {
            placement.weeklyCharge = Day.NONE;
            placement.weeklySubsidy = Day.NONE;
        }
        placement.pendingReview = draw.chance(0.02, id, "review");
        homelessCase.placement = placement;
        return town.add(placement);
    }

    /** Looks like the keyed hash that a council's tokens are, and says that it is none. */
    private String token(long id) {
        long bits = draw.bits(id, "token", 0);
        StringBuilder token = new StringBuilder(19).append("syn");
        for (int shift = 60; shift >= 0; shift -= 4) {
            token.append(HEX.charAt((int) (bits >>> shift & 15)));
        }
        return token.toString();
    }
}
