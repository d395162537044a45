package uk.rooftree.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Flags on adverts, bids, offers and nominations. */
final class BiddingFlags {

    private BiddingFlags() {
    }

    static void check(Flags flags, Position position) {
        for (Row advert : position.rows("advert")) {
            Row home = position.find("property", advert.text("property_ref"));
            flags.flagIf(home != null && advert.isFilled("bedrooms") && Homes.bedrooms(home) != null
                && !advert.integer("bedrooms").equals(Homes.bedrooms(home)), "R-ADV-002", advert, "bedrooms");
        }
        checkBids(flags, position);
        checkOffers(flags, position);
        for (Row nomination : position.rows("nomination")) {
            flags.flagIf(nomination.isFilled("sent_on") && (!nomination.isFilled("outcome") || nomination.is("outcome", "pending"))
                && Calendar.days(nomination.date("sent_on"), position.asAt) > 90, "R-NOM-003", nomination, "sent_on");
        }
    }

    private static void checkBids(Flags flags, Position position) {
        Map<String, List<Row>> ranked = new HashMap<>();
        for (Row bid : position.rows("bid")) {
            Row advert = position.find("advert", bid.text("advert_ref"));
            Row application = position.find("application", bid.text("application_ref"));
            LocalDate placed = bid.day("placed_at");
            flags.flagIf(advert != null && (placed.isBefore(advert.date("opens")) || placed.isAfter(advert.date("closes"))),
                "R-BID-002", bid, "placed_at");
            flags.flagIf(application != null && (Flags.isBefore(placed, application.date("registration_date"))
                || Flags.isBefore(application.date("closed_date"), placed)), "R-BID-003", bid, "placed_at");
            if (bid.isFilled("rank_at_close")) {
                ranked.computeIfAbsent(bid.text("advert_ref") + "\n" + bid.integer("rank_at_close"), rank -> new ArrayList<>()).add(bid);
            }
        }
        for (List<Row> sameRank : ranked.values()) {
            sameRank.sort(Comparator.comparing((Row bid) -> bid.time("placed_at")).thenComparing(bid -> bid.text("application_ref")));
            sameRank.stream().skip(1).forEach(bid -> flags.flag("R-BID-004", bid, "rank_at_close"));
        }
    }

    private static void checkOffers(Flags flags, Position position) {
        Map<String, Integer> accepted = new HashMap<>();
        position.rows("offer").stream().filter(offer -> offer.is("outcome", "accepted"))
            .forEach(offer -> accepted.merge(offer.text("application_ref"), 1, Integer::sum));
        Set<String> let = new HashSet<>();
        position.rows("letting").forEach(letting -> let.add(letting.text("application_ref")));
        for (Row offer : position.rows("offer")) {
            flags.flagIf((!offer.isFilled("outcome") || offer.is("outcome", "pending"))
                && Calendar.days(offer.date("offered_on"), position.asAt) > 60, "R-OFF-002", offer, "offered_on");
            boolean taken = offer.is("outcome", "accepted");
            flags.flagIf(taken && accepted.get(offer.text("application_ref")) > 1, "R-OFF-003", offer, "application_ref");
            flags.flagIf(flags.canCheck("letting") && taken && offer.isFilled("outcome_on")
                && Calendar.days(offer.date("outcome_on"), position.asAt) > 60
                && !let.contains(offer.text("application_ref")), "R-OFF-004", offer, "outcome_on");
        }
    }
}
