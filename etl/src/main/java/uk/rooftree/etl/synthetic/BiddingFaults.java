package uk.rooftree.etl.synthetic;

import java.util.ArrayList;
import java.util.List;

/** Faults of advert, bid and offer rows. */
final class BiddingFaults {

    private final Spares spares;

    BiddingFaults(Spares spares) {
        this.spares = spares;
    }

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        faults.addAll(new GeneralFaults(spares, Feed.ADVERT, "advert_ref", spares::advert, spares::advert)
            .unreadable("withdrawn_on", "n/a").missing("bedrooms").unmapped("label", "young_people")
            .outOfRange("minimum_bedroom_need", "99").unknown("property_ref", 'P').sentinel("withdrawn_on").faults());
        faults.add(new Fault("R-ADV-001", Feed.ADVERT, this::closesBeforeOpens));
        faults.add(new Fault("R-ADV-002", Feed.ADVERT, this::otherBedrooms));
        faults.addAll(new GeneralFaults(spares, Feed.BID, "application_ref", this::bid, this::bid)
            .unreadable("rank_at_close", "first").missing("valid").unmapped("channel", "phone").outOfRange("rank_at_close", "0")
            .unknown("application_ref", 'A').faults());
        faults.add(new Fault("R-BID-001", Feed.BID, this::withdrawnBeforePlaced));
        faults.add(new Fault("R-BID-002", Feed.BID, this::placedAfterClose));
        faults.add(new Fault("R-BID-003", Feed.BID, this::notYetRegistered));
        faults.add(new Fault("R-BID-004", Feed.BID, this::rankTwice));
        faults.addAll(new GeneralFaults(spares, Feed.OFFER, "offer_ref", this::offer, this::offer)
            .unreadable("viewed_on", "tbc").missing("refusal_reason").unmapped("refusal_reason", "wallpaper")
            .unknown("advert_ref", 'D').sentinel("viewed_on").faults());
        faults.add(new Fault("R-GEN-006", Feed.OFFER, this::viewedAhead));
        faults.add(new Fault("R-OFF-001", Feed.OFFER, this::answeredBeforeOffered));
        faults.add(new Fault("R-OFF-002", Feed.OFFER, this::longPending));
        faults.add(new Fault("R-OFF-003", Feed.OFFER, this::acceptedTwice));
        faults.add(new Fault("R-OFF-004", Feed.OFFER, this::acceptedNotLet));
        return faults;
    }

    private Planted closesBeforeOpens() {
        Advert advert = spares.advert();
        advert.closesOn = advert.opensOn - 1;
        return Planted.in(advert);
    }

    private Planted otherBedrooms() {
        Advert advert = spares.advert(spares.letHome());
        advert.bedrooms = 2;
        return Planted.in(advert);
    }

    private Bid bid() {
        Advert advert = spares.advert();
        return spares.bid(advert, spares.application(), advert.opensOn + 1);
    }

    private Planted withdrawnBeforePlaced() {
        Bid bid = bid();
        bid.withdrawnOn = bid.placedOn - 1;
        return Planted.in(bid);
    }

    private Planted placedAfterClose() {
        Advert advert = spares.advert();
        return Planted.in(spares.bid(advert, spares.application(), advert.closesOn + 1));
    }

    private Planted notYetRegistered() {
        Advert advert = spares.advert();
        Application application = spares.application(spares.household(), advert.closesOn + 2, "home_seeker");
        return Planted.in(spares.bid(advert, application, advert.opensOn + 1));
    }

    private Planted rankTwice() {
        Advert advert = spares.advert();
        ranked(advert, 1);
        return Planted.in(ranked(advert, 2));
    }

    private Bid ranked(Advert advert, int day) {
        Bid bid = spares.bid(advert, spares.application(), advert.opensOn + day);
        bid.valid = true;
        bid.rank = 1;
        return bid;
    }

    private Offer offer() {
        return spares.offer(spares.application(), spares.daysAgo(20, 100));
    }

    private Planted viewedAhead() {
        int viewed = spares.today() + 20;
        Offer offer = offer();
        offer.plant("viewed_on", Day.text(viewed));
        return Planted.in(offer).asLongAs(asAt -> viewed > asAt);
    }

    private Planted answeredBeforeOffered() {
        Offer offer = offer();
        offer.outcomeOn = offer.offeredOn - 3;
        return Planted.in(offer);
    }

    private Planted longPending() {
        Offer offer = spares.offer(spares.application(), spares.daysAgo(70, 120));
        offer.outcome = "pending";
        offer.outcomeOn = Day.NONE;
        offer.refusalReason = null;
        return Planted.in(offer);
    }

    private Planted acceptedTwice() {
        Letting letting = spares.relet("relet", "secure", true);
        return Planted.in(accept(spares.offer(letting.application, letting.tenancy.startsOn - 10)),
            accept(spares.offer(letting.application, letting.tenancy.startsOn - 20)));
    }

    private Planted acceptedNotLet() {
        return Planted.in(accept(spares.offer(spares.application(), spares.daysAgo(90, 150))));
    }

    private static Offer accept(Offer offer) {
        offer.outcome = "accepted";
        offer.refusalReason = null;
        return offer;
    }
}
