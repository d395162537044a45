package uk.rooftree.etl.synthetic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A row of advert: one home in one weekly cycle. */
final class Advert extends Extracted {

    final long id;
    final String ref;
    /** The home; null where it is another landlord's. */
    final Home home;
    String landlordType = "council";
    String landlord;
    String cycle;
    int opensOn;
    int closesOn;
    String label;
    int bedrooms;
    String area;
    int areaBit;
    int needFrom;
    int needTo;
    int withdrawnOn = Day.NONE;
    boolean usesUpNoBid;
    /** Whether the source still has its bids. */
    boolean keepsBids = true;
    /** Bids, by rank once it has closed. Emptied when the home is let. */
    final List<Bid> bids = new ArrayList<>();
    /** Who has bid, while it is open. */
    final Set<Application> bidders = new HashSet<>();
    /** The next on the shortlist to be asked. */
    int nextBid;

    Advert(long id, String ref, Home home) {
        this.id = id;
        this.ref = ref;
        this.home = home;
    }

    @Override
    Feed feed() {
        return Feed.ADVERT;
    }

    @Override
    void write(RowText row) {
        row.text(ref).text(home == null ? null : home.ref).text(landlordType).text(landlord).text(cycle);
        row.date(opensOn).date(closesOn).text(label).number(1).number(bedrooms).text(area).number(needFrom).number(needTo);
        row.flagIfTrue(usesUpNoBid).date(withdrawnOn);
    }
}
