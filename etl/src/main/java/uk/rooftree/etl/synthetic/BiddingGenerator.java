package uk.rooftree.etl.synthetic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes adverts and bids in weekly cycles: homes that are ready open on a Thursday and close on the Tuesday after. Who bids follows
 * size, label, area, age limit and how eager an application is; at the close valid bids are ranked by band, then priority date.
 *
 * <p>Not modelled: several homes in one advert, limits on bids, feedback from results, bids moved to another home, adapted homes
 * matched to needs, our own adverts taken down.
 */
final class BiddingGenerator {

    private static final int OPENS = 4;
    private static final int CLOSES_AFTER = 5;
    private static final Comparator<Bid> RANKING = Comparator.<Bid, String>comparing(bid -> bid.application.band)
        .thenComparingInt(bid -> bid.application.effectiveOn)
        .thenComparingLong(bid -> bid.application.id);

    private final Town town;
    private final Draw draw;
    private final VoidGenerator voids;
    private final OfferGenerator offers;
    private final Weighted<String> labels;
    private final Weighted<String> partnerBedrooms;
    private final double partnerShare;
    private final double directShare;
    private final double[] bidsPerHome = new double[4];
    private final int bidsKeptFrom;
    private final double otherCouncils;
    private final double usesUpNoBid;
    private final double takenDown;

    /** @param bidsKeptFrom bids for homes that were advertised before this day are extracted no more */
    BiddingGenerator(Town town, VoidGenerator voids, OfferGenerator offers, int bidsKeptFrom) {
        this.town = town;
        this.draw = town.draw.of("advert");
        this.voids = voids;
        this.offers = offers;
        this.bidsKeptFrom = bidsKeptFrom;
        otherCouncils = town.rates.of("nomination.other_council_landlord");
        usesUpNoBid = town.rates.of("advert.does_not_use_up_a_bid");
        takenDown = town.rates.of("advert.withdrawn");
        labels = town.rates.weighted("advert.label");
        partnerBedrooms = town.rates.weighted("advert.partner_bedrooms");
        partnerShare = town.rates.of("advert.partner_homes_per_own_home");
        directShare = town.rates.of("advert.direct_offers");
        for (int size = 1; size <= 4; size++) {
            bidsPerHome[size - 1] = town.rates.of("bid.per_home." + size);
        }
    }

    static boolean opensOn(int day) {
        return Day.ofWeek(day) == OPENS;
    }

    /** Opens this week's cycle. */
    void openCycle() {
        int own = 0;
        for (VoidSpell spell : voids.takeReady()) {
            boolean direct = spell.adverts >= 2 || draw.chance(directShare, spell.id, "direct") && spell.adverts == 0;
            if (direct && offers.offerDirectly(spell)) {
                continue;
            }
            own++;
            spell.adverts++;
            voids.record(spell, VoidStep.ADVERTISED);
            open(spell.home, spell);
        }
        for (int i = 0; i < own; i++) {
            if (draw.chance(partnerShare, town.today(), "partner", i)) {
                open(null, null);
            }
        }
    }

    private void open(Home home, VoidSpell spell) {
        long id = town.number(Feed.ADVERT);
        Advert advert = new Advert(id, town.ref('D', id), home);
        int today = town.today();
        advert.opensOn = today;
        advert.closesOn = today + CLOSES_AFTER;
        advert.keepsBids = today >= bidsKeptFrom;
        advert.cycle = "SYN-" + Day.text(today);
        if (home == null) {
            boolean council = draw.chance(otherCouncils, id, "other_council");
            advert.landlordType = council ? "other_council" : "registered_provider";
            advert.landlord = council ? "Neverland Borough Council (invented)"
                : draw.chance(0.5, id, "landlord") ? "Nonesuch Homes (invented)" : "Mirage Housing Association (invented)";
            advert.bedrooms = Integer.parseInt(draw.pick(partnerBedrooms, id, "bedrooms"));
            advert.areaBit = 1 << draw.between(0, Place.areas() - 1, id, "area");
            advert.area = town.place.area(Integer.numberOfTrailingZeros(advert.areaBit));
            advert.label = "any";
        } else {
            advert.bedrooms = home.bedrooms;
            advert.area = home.area;
            for (int area = 0; area < Place.areas(); area++) {
                advert.areaBit |= home.area.equals(town.place.area(area)) ? 1 << area : 0;
            }
            advert.label = home.minimumAge > 0 ? "older_people" : draw.pick(labels, id, "label");
        }
        int size = Math.max(1, Math.min(4, advert.bedrooms));
        advert.needFrom = spell != null && spell.adverts > 1 && size > 1 ? size - 1 : size;
        advert.needTo = size == 4 ? Math.max(4, advert.bedrooms) : size;
        advert.usesUpNoBid = draw.chance(usesUpNoBid, id, "uses_up_no_bid");
        town.add(advert);
        double expected = bidsPerHome[size - 1] * (0.3 + 1.4 * draw.unit(id, "popular")) * (home != null && home.minimumAge > 0 ? 0.25 : 1);
        for (int nth = 0; nth <= CLOSES_AFTER; nth++) {
            int count = (int) (expected / (CLOSES_AFTER + 1) * 2 * draw.unit(id, "bids", nth) + 0.5);
            int day = nth;
            town.diary.on(today + nth, () -> placeBids(advert, count, day));
        }
        town.diary.on(advert.closesOn, () -> close(advert, spell));
    }

    private void placeBids(Advert advert, int count, int nth) {
        for (int i = 0; i < count; i++) {
            Application bidder = bidder(advert, nth * 1_000 + i);
            if (bidder != null) {
                advert.bidders.add(bidder);
                long key = advert.id * 10_000 + nth * 1_000 + i;
                double channel = draw.unit(key, "channel");
                boolean eligible = bidder.need >= advert.needFrom && bidder.need <= advert.needTo;
                Bid bid = new Bid(advert, bidder, town.today(), 25_200 + draw.between(0, 43_000, key, "at"),
                    channel < 0.86 ? "self" : channel < 0.95 ? "assisted" : "automatic", eligible);
                advert.bids.add(bid);
                town.queue(bid);
            }
        }
    }

    private Application bidder(Advert advert, int nth) {
        boolean wrongSize = draw.chance(0.03, advert.id, "wrong_size", nth);
        int to = Math.min(4, advert.needTo);
        for (int attempt = 0; attempt < 50; attempt++) {
            long bits = draw.bits(advert.id, "bidder", nth * 64L + attempt);
            int size = wrongSize ? Math.max(1, Math.min(4, advert.bedrooms) - 1)
                : advert.needFrom + (int) (Draw.quarter(bits, 0) * (to - advert.needFrom + 1));
            Bidders.Pool pool = pool(advert, size, Draw.quarter(bits, 1));
            if (pool.size() == 0) {
                continue;
            }
            Application application = pool.get((int) (Draw.quarter(bits, 2) * pool.size()));
            if (Draw.quarter(bits, 3) < application.eagerness && suits(application, advert)
                    && !advert.bidders.contains(application)) {
                return application;
            }
        }
        return null;
    }

    private Bidders.Pool pool(Advert advert, int size, double share) {
        return switch (advert.label) {
            case "transfer" -> town.bidders.transfers(size);
            case "homeless" -> town.bidders.homeless(size);
            case "home_seeker" -> town.bidders.others(size);
            default -> {
                Bidders.Pool transfers = town.bidders.transfers(size);
                Bidders.Pool homeless = town.bidders.homeless(size);
                Bidders.Pool others = town.bidders.others(size);
                int nth = (int) (share * (transfers.size() + homeless.size() + others.size()));
                yield nth < transfers.size() ? transfers : nth < transfers.size() + homeless.size() ? homeless : others;
            }
        };
    }

    private boolean suits(Application application, Advert advert) {
        if (application.areaBits != 0 && (application.areaBits & advert.areaBit) == 0) {
            return false;
        }
        if (advert.home != null && advert.home.minimumAge > 0
                && application.household.lead(town.today()).age(town.today()) < advert.home.minimumAge) {
            return false;
        }
        return !(application.isTransfer() && application.household.tenancy.home == advert.home);
    }

    private void close(Advert advert, VoidSpell spell) {
        advert.bidders.clear();
        if (spell == null && draw.chance(takenDown, advert.id, "taken_down")) {
            advert.withdrawnOn = advert.closesOn;
            advert.changed();
            advert.bids.clear();
            return;
        }
        List<Bid> standing = new ArrayList<>();
        for (Bid bid : advert.bids) {
            if (bid.placedOn < advert.closesOn && draw.chance(0.02, bid.application.id, "withdraws", advert.id)) {
                bid.withdrawnOn = advert.closesOn;
                town.queue(bid);
            } else if (bid.valid && bid.application.isLive()) {
                standing.add(bid);
            }
        }
        standing.sort(RANKING);
        for (int i = 0; i < standing.size(); i++) {
            standing.get(i).rank = i + 1;
            town.queue(standing.get(i));
        }
        advert.bids.clear();
        advert.bids.addAll(standing);
        offers.shortlist(advert, spell);
    }
}
